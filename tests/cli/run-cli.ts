import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/sekisho.mjs');

export const fixturePath = (name: string): string => resolve(import.meta.dirname, '../fixtures', name);

/** A folder of its own for what a test writes. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'sekisho-cli-'));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Runs the built command line as a process of its own; the launcher builds it first where that is needed. */
export const runCli = (words: readonly string[], { input, environment = {}, folder }: RunOptions = {}): Promise<Run> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [LAUNCHER, ...words], {
      cwd: folder ?? tmpdir(),
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...environment },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    // A child that refuses early closes its end; what it left unread is no matter here.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
