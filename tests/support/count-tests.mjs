// Names every test that failed, then adds up the reports of the test runners and prints "N passed, N failed" as the last
// line; exits non-zero when anything failed. The arguments are the names of steps around the tests that failed.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const LONGEST = 320;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** What an error says in one line: its first lines, without the calls that led to it. */
const inOneLine = (text = '') => {
  const lines = text
    .replaceAll(COLOURS, '')
    .split('\n')
    .map((line) => line.trim());
  const end = lines.findIndex((line) => /^(at |Call log:)/.test(line));
  return lines
    .slice(0, end === -1 ? undefined : end)
    .filter((line) => line !== '')
    .join('; ')
    .slice(0, LONGEST);
};

const unitTests = (report) => {
  const failed = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = basename(name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file} › ${test.fullName}: ${inOneLine(test.failureMessages[0])}`);
    return tests.length === 0 && status === 'failed' ? [`${file}: ${inOneLine(message)}`] : tests;
  });
  const outside = report.success || failed.length > 0 ? [] : ['an error outside of the tests'];
  return { passed: report.numPassedTests, failed: [...failed, ...outside], second: [] };
};

const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

const browserTests = (report) => {
  const tests = report.suites.flatMap(specsIn).flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  const named = (status) =>
    tests
      .filter(({ test }) => test.status === status)
      .map(({ spec, test: { results } }) => {
        const { error } = results.find((result) => result.error !== undefined) ?? {};
        const line = error?.location?.line ?? spec.line;
        return `${basename(spec.file)}:${line} › ${spec.title}: ${inOneLine(error?.message)}`;
      });
  const outside = report.errors.map(({ message }) => inOneLine(message));
  const { expected, flaky } = report.stats;
  return { passed: expected + flaky, failed: [...named('unexpected'), ...outside], second: named('flaky') };
};

const counted = [
  ['unit', 'test-results/unit.json', unitTests],
  ['long unit', 'test-results/unit-long.json', unitTests],
  ['browser', 'test-results/e2e.json', browserTests],
  ['long browser', 'test-results/e2e-long.json', browserTests],
].map(([kind, path, count]) => {
  const report = read(path);
  const { passed, failed, second } =
    report === undefined ? { passed: 0, failed: ['left no report'], second: [] } : count(report);
  for (const one of second) console.log(`passed at the second try: ${kind}: ${one}`);
  for (const one of failed) console.log(`failed: ${kind}: ${one}`);
  return { passed, failed: failed.length };
});

const steps = process.argv.slice(2);
for (const name of steps) console.log(`failed: step: ${name}`);
for (const { step, said } of read('test-results/check.json') ?? []) console.log(`failed: ${step}: ${inOneLine(said)}`);

const passed = counted.reduce((sum, count) => sum + count.passed, 0);
const failed = counted.reduce((sum, count) => sum + count.failed, 0) + steps.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
