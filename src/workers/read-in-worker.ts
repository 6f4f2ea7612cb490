import { applyChanges, type DocumentChanges } from '../core/document/changes';
import type { HospitalDocument } from '../core/document/document';
import { FILE_SIZE_LIMIT } from '../core/formats/file-size-limit';
import { error, fail, ok, type Result } from '../core/result';
import { joinedPieces, NOTHING } from './pieces';
import { runJob, type StartWorker } from './port';
import type { ReadAnswer, ReadRequest } from './protocol';

/** How long reading one file may take, in milliseconds. */
export const READ_LIMIT = 20_000;

const MEBI = 1_048_576;

const startReader: StartWorker = () =>
  new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' });

/**
 * Reads a file that a person gave, off the main thread: a document with issues, or issues alone. Its size is checked
 * before a byte is read, and reading ends after 20 seconds. Never rejects.
 */
export const readInWorker = async (
  file: Blob,
  name: string,
  signal?: AbortSignal,
  start: StartWorker = startReader,
): Promise<Result<HospitalDocument>> => {
  if (file.size === 0) return fail(error('file-empty', ''));
  if (file.size > FILE_SIZE_LIMIT)
    return fail(error('file-too-large', '', { size: Math.ceil(file.size / MEBI), limit: FILE_SIZE_LIMIT / MEBI }));
  const pieces: DocumentChanges[] = [];
  let answer: Extract<ReadAnswer, { kind: 'done' }> | undefined;
  const request: ReadRequest = { file, name };
  const ending = await runJob({
    start,
    messages: [request],
    signal,
    limit: READ_LIMIT,
    receive: (message) => {
      const received = message as ReadAnswer;
      if (received.kind === 'piece') pieces.push(received.changes);
      else answer = received;
      return received.kind === 'done';
    },
  });
  if (ending.kind === 'stopped') return fail(error('reading-stopped', ''));
  if (ending.kind === 'late') return fail(error('reading-too-long', '', { seconds: READ_LIMIT / 1000 }));
  const [first, ...others] = answer?.issues ?? [];
  if (answer?.read === true) return ok(applyChanges(NOTHING, joinedPieces(pieces)), answer.issues);
  return first === undefined ? fail(error('reading-failed', '')) : fail(first, ...others);
};
