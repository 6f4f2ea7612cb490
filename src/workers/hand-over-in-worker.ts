import { HAND_OVER_SIZE_LIMIT } from '../core/formats/hand-over-limits';
import { tooLarge } from '../core/formats/too-large';
import { error, fail, type Result } from '../core/result';
import type { HandOverAnswer, HandOverRequest, NamedBytes, UnpackedHospital } from './hand-over-protocol';
import { runJob, type StartWorker } from './port';

const startHandOver: StartWorker = () =>
  new Worker(new URL('./hand-over.worker.ts', import.meta.url), { type: 'module', name: 'hand-over' });

/** In milliseconds, for unpacking one file. */
const LIMIT = 20_000;

const ask = async (
  request: HandOverRequest,
  start: StartWorker,
  rest: { readonly signal?: AbortSignal | undefined; readonly limit?: number },
) => {
  let answer: HandOverAnswer | undefined;
  const ending = await runJob({
    ...rest,
    start,
    messages: [request],
    receive: (message) => {
      answer = message as HandOverAnswer;
      return true;
    },
  });
  return { answer, ending };
};

/** A document and files as one packed file, made off the main thread; `undefined` where it was stopped or failed. */
export const packInWorker = async (
  document: Blob,
  files: readonly NamedBytes[],
  signal?: AbortSignal,
  start: StartWorker = startHandOver,
): Promise<Blob | undefined> => {
  const { answer } = await ask({ kind: 'pack', document, files }, start, { signal });
  return answer?.kind === 'packed' ? answer.file : undefined;
};

/** What is in a packed file that was handed over, off the main thread and within limits. Never rejects. */
export const unpackInWorker = async (
  file: Blob,
  signal?: AbortSignal,
  start: StartWorker = startHandOver,
): Promise<Result<UnpackedHospital>> => {
  if (file.size > HAND_OVER_SIZE_LIMIT) return fail(tooLarge(file.size, HAND_OVER_SIZE_LIMIT));
  const { answer, ending } = await ask({ kind: 'unpack', file }, start, { signal, limit: LIMIT });
  if (answer?.kind === 'unpacked') return answer.result;
  if (ending.kind === 'stopped') return fail(error('reading-stopped', ''));
  if (ending.kind === 'late') return fail(error('reading-too-long', '', { seconds: LIMIT / 1000 }));
  return fail(error('reading-failed', ''));
};
