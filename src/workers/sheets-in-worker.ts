import { runJob, type StartWorker } from './port';
import type { SheetAnswer, SheetRequest, SheetText } from './sheet-protocol';

const startSheets: StartWorker = () =>
  new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module', name: 'sheet' });

/** In milliseconds, for one file. */
const LIMIT = 20_000;
/** In bytes, before anything is read. */
const SIZE_LIMIT = 20 * 1_048_576;

const ask = async (request: SheetRequest, start: StartWorker): Promise<SheetAnswer> => {
  let answer: SheetAnswer | undefined;
  const ending = await runJob({
    start,
    messages: [request],
    limit: LIMIT,
    receive: (message) => {
      answer = message as SheetAnswer;
      return true;
    },
  });
  return answer ?? { kind: 'refused', why: ending.kind === 'late' ? 'too-long' : 'failed' };
};

/** The texts of a spreadsheet that a person gave, read off the main thread within limits. Never rejects. */
export const readSheets = async (file: Blob, start: StartWorker = startSheets): Promise<SheetAnswer> =>
  file.size > SIZE_LIMIT ? { kind: 'refused', why: 'too-large' } : ask({ kind: 'read', file }, start);

/** Writes sheets as an xlsx file, off the main thread. Never rejects. */
export const writeSheets = (sheets: readonly SheetText[], start: StartWorker = startSheets): Promise<SheetAnswer> =>
  ask({ kind: 'write', sheets }, start);
