import { execFileSync } from 'node:child_process';
import * as v from 'valibot';
import type { EngineResult } from './engine';

const LIMIT = 120_000;

const ResultSchema = v.object({ took: v.number(), findings: v.number(), onBoundaries: v.number() });

const lastLineOf = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** Python and Node both say in a line of its own what went wrong. */
const reasonIn = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /^\w*(Error|Exception)\b/.test(line))
    .at(-1) ?? lastLineOf(text);

/** Runs the other program apart from this one, two minutes at most; its last line of output is what it found, as JSON. */
export const runApart = (command: string, args: readonly string[], cwd: string): EngineResult => {
  try {
    const output = execFileSync(command, args, {
      cwd,
      timeout: LIMIT,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 2 ** 28,
    });
    return v.parse(ResultSchema, JSON.parse(lastLineOf(output)));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const { code, stderr } = cause as Error & { readonly code?: unknown; readonly stderr?: unknown };
    if (code === 'ETIMEDOUT') throw new Error(`stopped after ${LIMIT / 1000} s`);
    throw new Error(reasonIn(typeof stderr === 'string' && stderr.trim() !== '' ? stderr : cause.message));
  }
};
