// Adds up the reports of the test runners and prints "N passed, N failed"; exits non-zero when anything failed.
// The first argument is the number of steps around them that failed (types, lint, build, bench).
import { existsSync, readFileSync } from 'node:fs';

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);
const failedSteps = Number(process.argv[2] ?? 0);

const unit = read('test-results/unit.json');
const browser = read('test-results/e2e.json');
const long = read('test-results/e2e-long.json');
const counts = [
  unit === undefined
    ? { passed: 0, failed: 1 }
    : { passed: unit.numPassedTests, failed: unit.numFailedTests + unit.numFailedTestSuites },
  browser === undefined
    ? { passed: 0, failed: 1 }
    : { passed: browser.stats.expected, failed: browser.stats.unexpected + browser.stats.flaky },
  long === undefined
    ? { passed: 0, failed: 1 }
    : { passed: long.stats.expected, failed: long.stats.unexpected + long.stats.flaky },
];
if (unit === undefined) console.error('The unit tests left no report.');
if (browser === undefined) console.error('The browser tests left no report.');
if (long === undefined) console.error('The long browser tests left no report.');
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0) + failedSteps;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
