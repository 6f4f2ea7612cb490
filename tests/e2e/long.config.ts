import { defineConfig } from '@playwright/test';
import { LONG_FILES } from './long-files';
import short from './playwright.config';

const { grepInvert: _, testIgnore: _ignored, ...config } = short;

/** The journeys that are too long for every check: many kills, a whole clinic by keyboard, every corner looked at by axe. */
export default defineConfig({
  ...config,
  projects: [
    { name: 'files', testMatch: LONG_FILES },
    { name: 'tests', testIgnore: LONG_FILES, grep: /@long/ },
  ],
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e-long.json' }]],
});
