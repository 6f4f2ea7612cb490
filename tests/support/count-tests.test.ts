import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const SCRIPT = resolve('tests/support/count-tests.mjs');
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const UNIT = { success: true, numPassedTests: 3, testResults: [] };
/** The long run, in which nothing of its own is counted here. */
const LONG = { 'unit-long': { success: true, numPassedTests: 0, testResults: [] } };
const result = (message: string) => ({ error: { message, location: { line: 12 } } });
const browser = (...tests: readonly (readonly [string, string, readonly object[]])[]) => ({
  errors: [],
  stats: {
    expected: tests.filter(([, status]) => status === 'expected').length,
    flaky: tests.filter(([, status]) => status === 'flaky').length,
  },
  suites: [
    {
      specs: [],
      suites: [
        {
          specs: tests.map(([title, status, results]) => ({
            title,
            file: 'draw.spec.ts',
            line: 5,
            tests: [{ status, results }],
          })),
        },
      ],
    },
  ],
});

/** What is said about these reports, and whether all is well. */
const counted = (reports: Readonly<Record<string, object>>, ...steps: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-count-'));
  made.push(folder);
  mkdirSync(join(folder, 'test-results'));
  for (const [name, report] of Object.entries(reports))
    writeFileSync(join(folder, 'test-results', `${name}.json`), JSON.stringify(report));
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, ...steps], { cwd: folder, encoding: 'utf8' });
  return { lines: stdout.trimEnd().split('\n'), status };
};
const fine = browser(['draws', 'expected', [{}]]);

describe('the end of a run of all tests', () => {
  test('is one line when all is well', () => {
    expect(counted({ ...LONG, unit: UNIT, e2e: fine, 'e2e-long': fine })).toEqual({
      lines: ['5 passed, 0 failed'],
      status: 0,
    });
  });

  test('names what failed with its first words, and fails', () => {
    const unit = {
      ...UNIT,
      success: false,
      testResults: [
        {
          name: '/somewhere/model.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'failed', fullName: 'a model holds', failureMessages: ['Error: no\n    at model.ts:3'] },
          ],
        },
        { name: '/somewhere/broken.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
      ],
    };
    const failing = browser([
      'draws',
      'unexpected',
      [result('\u001b[31mlost\u001b[39m\n\nExpected: 1\nCall log:\nmore')],
    ]);
    expect(counted({ ...LONG, unit, e2e: failing, 'e2e-long': fine }, 'bench, smoke run')).toEqual({
      lines: [
        'failed: unit: model.test.ts › a model holds: Error: no',
        'failed: unit: broken.test.ts: No such module',
        'failed: browser: draw.spec.ts:12 › draws: lost; Expected: 1',
        'failed: step: bench, smoke run',
        '4 passed, 4 failed',
      ],
      status: 1,
    });
  });

  test('counts what passed at the second try, and names it', () => {
    const second = browser(['draws', 'flaky', [result('too slow'), {}]]);
    expect(counted({ ...LONG, unit: UNIT, e2e: second, 'e2e-long': fine })).toEqual({
      lines: ['passed at the second try: browser: draw.spec.ts:12 › draws: too slow', '5 passed, 0 failed'],
      status: 0,
    });
  });

  test('says what a step without tests complained about, and which reports are missing', () => {
    const said = [{ step: 'types', said: 'model.ts(3,4): error TS2322\n' }];
    expect(counted({ check: said, unit: UNIT }, 'test')).toEqual({
      lines: [
        'failed: long unit: left no report',
        'failed: browser: left no report',
        'failed: long browser: left no report',
        'failed: step: test',
        'failed: types: model.ts(3,4): error TS2322',
        '3 passed, 4 failed',
      ],
      status: 1,
    });
  });

  test('fails for an error outside of the tests', () => {
    const { lines, status } = counted({ ...LONG, unit: { ...UNIT, success: false }, e2e: fine, 'e2e-long': fine });
    expect(lines[0]).toBe('failed: unit: an error outside of the tests');
    expect(status).toBe(1);
  });
});
