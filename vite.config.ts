import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
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

/** `templates/rules/*.json` comes without the rule's examples, which only the dialog of rules shows; with `?examples`, they alone. */
const examplesApart = (): Plugin => ({
  name: 'examples-apart',
  enforce: 'pre',
  transform: {
    filter: { id: /\/templates\/rules\/[\w-]+\.json/ },
    handler: (code, id) => {
      const { examples, ...rule } = JSON.parse(code);
      const asked = /[?&]examples\b/.test(id);
      return { code: asked ? `export default ${JSON.stringify(examples)}` : JSON.stringify(rule), map: null };
    },
  },
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
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    // The files share what they import: half of the time would go into reading the templates anew for each.
    isolate: false,
    sequence: { sequencer: ByEnvironment },
    // One for each core; the default leaves one core idle.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
  },
});
