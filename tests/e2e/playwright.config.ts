import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/browser';
import { LONG_FILES } from './long-files';

const PORT = 4319;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  // A slow machine takes its time; what never comes is found out all the same.
  expect: { timeout: 15_000 },
  // What passes at the second try only is passed, and named at the end.
  retries: process.env.CI === undefined ? 0 : 1,
  // Those that take long run by `npm run e2e:long`, and in CI.
  grepInvert: /@long/,
  testIgnore: LONG_FILES,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    // The drawing jumps where it would glide, so that nothing is aimed at that is still on its way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_FLAGS },
    // Recording a trace takes a third more time: ask for it with `--trace on` where something fails.
    trace: 'off',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
