import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { examplesApart } from './bin/examples-apart.mjs';
import { ByEnvironment } from './tests/support/by-environment.ts';

/** The page may run its own scripts and styles and talk to nobody. Set at build, since the dev server needs more. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
});

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), examplesApart()],
  worker: { format: 'es', plugins: () => [examplesApart()] },
  build: {
    outDir: 'dist/page',
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
  preview: { port: 4173 },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/support/setup.ts'],
    reporters: [
      'default',
      ['json', { outputFile: `test-results/unit${process.env.LONG === undefined ? '' : '-long'}.json` }],
    ],
    // The files share what they import: half of the time would go into reading the templates anew for each.
    isolate: false,
    sequence: { sequencer: ByEnvironment },
    // One for each core; the default leaves one core idle.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
  },
});
