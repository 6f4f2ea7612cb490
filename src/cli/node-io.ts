import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { error, fail, ok, type Result } from '../core/result';
import type { Io } from './io';

const MEBI = 1_048_576;

const tooLarge = (limit: number, size: number): Result<never> =>
  fail(error('file-too-large', '', { size: Math.ceil(size / MEBI), limit: limit / MEBI }));

const codeOf = (thrown: unknown): string => {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : String(thrown);
};

const readStandardInput = async (limit: number): Promise<Result<Uint8Array>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) return tooLarge(limit, size);
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
};

/** Reads in steps, so that a device or pipe without a size ends at the limit too. */
const readAll = (path: string, limit: number): Result<Uint8Array> => {
  const file = openSync(path, 'r');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(MEBI);
    const got = readSync(file, chunk);
    if (got === 0) return ok(Buffer.concat(chunks));
    size += got;
    if (size > limit) return tooLarge(limit, size);
    chunks.push(chunk.subarray(0, got));
  }
};

const readFileNamed = async (path: string, name: string, limit: number): Promise<Result<Uint8Array>> => {
  try {
    const { size } = await stat(path);
    return size > limit ? tooLarge(limit, size) : readAll(path, limit);
  } catch (thrown) {
    const code = codeOf(thrown);
    return code === 'ENOENT'
      ? fail(error('input-not-found', '', { name }))
      : fail(error('input-not-readable', '', { name, reason: code }));
  }
};

const filesIn = async (path: string, name: string, most: number): Promise<Result<readonly string[]>> => {
  const found: string[] = [];
  // Files are named as the folder was, so that people know them again.
  const walk = async (folder: string, named: string): Promise<boolean> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const within = `${named}/${entry.name}`;
      if (entry.isFile()) found.push(within);
      else if (entry.isDirectory() && !(await walk(join(folder, entry.name), within))) return false;
      if (found.length > most) return false;
    }
    return true;
  };
  try {
    return (await walk(path, name)) ? ok(found) : fail(error('folder-too-many', '', { name, limit: most }));
  } catch (thrown) {
    const code = codeOf(thrown);
    return code === 'ENOENT'
      ? fail(error('input-not-found', '', { name }))
      : fail(error('input-not-readable', '', { name, reason: code }));
  }
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The real thing. Paths start from the folder the person is in, also when npm has moved to that of the package. */
export const nodeIo = (): Io => {
  const { env } = process;
  const folder = env.npm_lifecycle_event === 'sekisho' ? (env.INIT_CWD ?? process.cwd()) : process.cwd();
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EPIPE') process.exit(0);
    throw problem;
  });
  return {
    words: process.argv.slice(2),
    environment: env,
    today: () => {
      const now = new Date();
      return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
    },
    read: (name, limit) =>
      name === '-' ? readStandardInput(limit) : readFileNamed(resolve(folder, name), name, limit),
    filesIn: (name, most) => filesIn(resolve(folder, name), name, most),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    write: (name, content) => {
      try {
        writeFileSync(resolve(folder, name), content);
        return ok(undefined);
      } catch (thrown) {
        return fail(error('output-not-written', '', { name, reason: codeOf(thrown) }));
      }
    },
    makeFolder: (name) => {
      try {
        mkdirSync(resolve(folder, name), { recursive: true });
        return ok(undefined);
      } catch (thrown) {
        return fail(error('output-not-written', '', { name, reason: codeOf(thrown) }));
      }
    },
    out: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(`${text}\n`),
  };
};
