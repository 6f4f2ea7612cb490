import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FeedRow } from '../core/evidence/feeds/feed';
import type { FileFacts } from '../core/evidence/paper/paper-content';
import type { FilePaper } from '../core/formats/evidence/paper-from-file';
import type { EvidenceContent } from '../core/formats/evidence/read-evidence';
import type { FeedFound } from '../core/formats/evidence/read-feed';
import { error, fail, type Result } from '../core/result';
import { library } from '../templates';

/** A file to be read in a thread of its own, which can be ended however long a reader takes. */
type Job =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'paper'; readonly bytes: Uint8Array; readonly file: FileFacts }
  | { readonly kind: 'feed'; readonly bytes: Uint8Array };

/** What the thread says: rows of a feed on the way, then how it ended. */
type Told = { readonly rows: readonly FeedRow[] } | { readonly result: Result<unknown> };

const ROLE = 'sekisho-reader';
const CHUNK = 262_144;
/** Without a word for so long, reading is ended. */
const SECONDS = 20;

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

const perform = async (job: Job, tell: (told: Told) => void): Promise<Result<unknown>> => {
  switch (job.kind) {
    case 'content':
      return (await import('../core/formats/evidence/read-evidence')).readEvidence(job.bytes, library);
    case 'paper':
      return (await import('../core/formats/evidence/paper-from-file')).paperFromFile(job.bytes, job.file, library);
    case 'feed': {
      const { readFeed } = await import('../core/formats/evidence/read-feed');
      const keep = async (rows: readonly FeedRow[]): Promise<void> => tell({ rows });
      return readFeed(inChunks(job.bytes), { keep, tell: () => tell({ rows: [] }) });
    }
  }
};

// The thread runs this same file, and reads what it is given.
if (!isMainThread && workerData === ROLE && parentPort !== null) {
  const port = parentPort;
  const tell = (told: Told): void => port.postMessage(told);
  port.on('message', async (job: Job) => {
    tell({ result: await perform(job, tell).catch(() => fail(error('reading-failed', ''))) });
  });
}

/** A thread that has done its work and may be given more; it keeps no process alive. */
let idle: Worker | undefined;

/** Runs a job in a thread. `environment`: `SEKISHO_SECONDS` in place of twenty seconds, for slower machines. */
const runApart = (
  job: Job,
  environment: Readonly<Record<string, string | undefined>>,
  keep: (rows: readonly FeedRow[]) => void = () => undefined,
): Promise<Result<unknown>> =>
  new Promise((done) => {
    const said = Number(environment.SEKISHO_SECONDS);
    const seconds = said > 0 ? said : SECONDS;
    const here = import.meta.url;
    const thread = idle ?? new Worker(new URL(here), { workerData: ROLE });
    idle = undefined;
    thread.ref();
    let timer: NodeJS.Timeout | undefined;
    const end = (result: Result<unknown>): void => {
      clearTimeout(timer);
      thread.off('message', hear).off('error', fall).off('exit', fall);
      done(result);
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end(fail(error('reading-too-long', '', { seconds })));
        void thread.terminate();
      }, seconds * 1_000);
    };
    const hear = (told: Told): void => {
      if ('rows' in told) {
        keep(told.rows);
        wait();
        return;
      }
      idle = thread;
      thread.unref();
      end(told.result);
    };
    // A reader that needs more memory than there is ends its thread alone.
    const fall = (): void => end(fail(error('reading-failed', '')));
    thread.on('message', hear).on('error', fall).on('exit', fall);
    wait();
    thread.postMessage(job);
  });

type Environment = Readonly<Record<string, string | undefined>>;

/** What a file says, read in a thread. Fails with `reading-too-long` after twenty seconds, and as `readEvidence` does. */
export const readContentApart = async (bytes: Uint8Array, environment: Environment): Promise<Result<EvidenceContent>> =>
  (await runApart({ kind: 'content', bytes }, environment)) as Result<EvidenceContent>;

/** A file as a paper, read in a thread; as `readContentApart`. */
export const readPaperApart = async (
  bytes: Uint8Array,
  file: FileFacts,
  environment: Environment,
): Promise<Result<FilePaper>> => (await runApart({ kind: 'paper', bytes, file }, environment)) as Result<FilePaper>;

/** Vulnerability data, read in a thread; large ones may take longer, as long as something comes. */
export const readFeedApart = async (
  bytes: Uint8Array,
  keep: (rows: readonly FeedRow[]) => void,
  environment: Environment,
): Promise<Result<FeedFound>> => (await runApart({ kind: 'feed', bytes }, environment, keep)) as Result<FeedFound>;
