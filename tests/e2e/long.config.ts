import { defineConfig } from '@playwright/test';
import short from './playwright.config';

const { grepInvert: _, ...config } = short;

/** The journeys that are too long for every check: many kills, a whole clinic by keyboard, every corner looked at by axe. */
export default defineConfig({
  ...config,
  grep: /@long/,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e-long.json' }]],
});
