import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEvidence } from '../../src/core/formats/evidence/read-evidence';
import { readFeed } from '../../src/core/formats/evidence/read-feed';
import { en } from '../../src/i18n/en';
import { library } from '../../src/templates';
import { corpusFolder } from '../support/corpus';
import { type Random, randomOf } from '../support/random';
import { BYTE_CHANGES, type Change } from './change-bytes';
import { changedJson } from './change-json';
import { changedXlsx } from './change-xlsx';
import { newKept, tryEvidence } from './try-evidence';
import { startWatchdog } from './watchdog';

const FEEDS = ['osv', 'nvd', 'kev', 'epss'];
const FOLDERS = ['cyclonedx', 'spdx', 'vex', ...FEEDS, 'mds2'];
const OUT = 'test-results/fuzz';
const LIMITS = {
  /** Processor time of one input. Files of the corpus take some hundredths of it. */
  milliseconds: 5_000,
  bytes: 1_073_741_824,
  /** Wall time after which it counts as never ending. */
  hang: 60_000,
  /** Larger files are taken seldom, since they take most of the time. */
  large: 300_000,
} as const;

const filesIn = (corpus: string): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(corpus, folder, name))
      .filter((path) => statSync(path).isFile()),
  ).sort();

const isXlsx = (path: string): boolean => path.endsWith('.xlsx');

/** The changes of one input by name; the same seed and number always give the same ones. */
const changesFor = (path: string, random: Random): readonly (readonly [string, Change])[] =>
  Array.from({ length: random.chance(0.7) ? 1 : 2 }, () => {
    if (isXlsx(path) && random.chance(0.8)) return ['cells', changedXlsx] as const;
    if (path.endsWith('.json') && random.chance(0.6)) return ['values', changedJson] as const;
    return random.pick(Object.entries(BYTE_CHANGES));
  });

const pickFile = (files: readonly string[], random: Random): string => {
  const path = random.pick(files);
  return statSync(path).size > LIMITS.large && random.chance(0.9) ? random.pick(files) : path;
};

/** A file as it streams by, in pieces that end anywhere. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Something that must never be of what is in a file. `undefined`: all is well. */
type Fault = string | undefined;

const wordless = (issues: readonly { readonly code: string }[]): Fault => {
  const code = issues.find((issue) => !Object.hasOwn(en.issues, issue.code))?.code;
  return code === undefined ? undefined : `no words for ${code}`;
};

const faultOf = async (bytes: Uint8Array, isFeed: boolean, kept: ReturnType<typeof newKept>): Promise<Fault> => {
  const start = process.cpuUsage();
  try {
    const read = await readEvidence(bytes, library);
    if (!read.ok && read.issues.length === 0) return 'refused without a reason';
    const fault = wordless(read.issues);
    if (fault !== undefined) return fault;
    const feed = isFeed ? await readFeed(inPieces(bytes, 1_000), { keep: async () => {}, tell: () => {} }) : undefined;
    const feedFault = wordless(feed?.issues ?? []);
    if (feedFault !== undefined) return feedFault;
    // As it goes from the worker to the page.
    structuredClone(read);
    if (read.ok) tryEvidence(read.value, kept);
  } catch (problem) {
    return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  }
  const milliseconds = process.cpuUsage(start).user / 1_000;
  if (milliseconds > LIMITS.milliseconds) return `took ${Math.round(milliseconds)} ms of processor time`;
  const { heapUsed, external } = process.memoryUsage();
  if (heapUsed + external > LIMITS.bytes) return `took ${Math.round((heapUsed + external) / 1_048_576)} MiB`;
  return Object.keys(Object.prototype).length > 0 ? 'changed what all objects share' : undefined;
};

/**
 * Reads files of the corpus with changes in them, and does with them what the program does: nothing may throw, hang, take
 * more than a gigabyte, or raise an issue without words. `npm run fuzz -- --seconds 60`; `--seed 7` for other changes,
 * `--only 123` for one input again, which is then kept in `test-results/fuzz`.
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const corpus = corpusFolder();
  if (corpus === undefined) {
    process.stdout.write('There is no corpus here, so nothing was read.\n');
    return 0;
  }
  const [files, seed, only] = [filesIn(corpus), Number(values.seed), values.only];
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const current = join(OUT, 'current');
  const dog = startWatchdog(LIMITS.hang, current);
  const kept = newKept();
  const end = Date.now() + Number(values.seconds) * 1_000;
  let [faults, input, slowest] = [0, only === undefined ? 0 : Number(only), 0];
  for (; only === undefined ? Date.now() < end : input === Number(only); input += 1) {
    const random = randomOf(seed * 1_000_003 + input);
    const path = pickFile(files, random);
    const changes = changesFor(path, random);
    const bytes = changes.reduce<Uint8Array>(
      (changed, [, change]) => change(changed, random, readFileSync(random.pick(files))),
      new Uint8Array(readFileSync(path)),
    );
    writeFileSync(current, bytes);
    dog.begin(input);
    const start = performance.now();
    const isFeed = FEEDS.some((folder) => path.startsWith(join(corpus, folder)));
    const fault = await faultOf(bytes, isFeed, kept);
    slowest = Math.max(slowest, performance.now() - start);
    if (fault === undefined && only === undefined) continue;
    const name = join(OUT, `${seed}-${input}-${basename(path)}`);
    writeFileSync(name, bytes);
    if (fault === undefined) continue;
    faults += 1;
    process.stdout.write(
      `Input ${input} of seed ${seed}: ${path}, ${changes.map(([change]) => change).join(' and ')}, kept in ${name}\n${fault}\n`,
    );
  }
  await dog.stop();
  const tried = only === undefined ? input : 1;
  process.stdout.write(
    `${tried} inputs from ${files.length} files, seed ${seed}: ${faults} faults; the slowest took ${Math.round(slowest)} ms.\n`,
  );
  return faults === 0 ? 0 : 1;
};
