import type { HospitalDocument } from '../core/document/document';
import type { SupportDates } from '../core/library/support-dates';
import { error, fail, ok, type Result } from '../core/result';
import type { CutMeasure } from '../core/segmentation/attack/measures';
import type { ZoningReport } from '../core/segmentation/zoning/zoning-report';
import { changesToAnalyse, NOTHING, piecesOf } from './pieces';
import { runJob, type StartWorker } from './port';
import type { ZoningAnswer, ZoningPiece, ZoningRequest } from './zoning-protocol';

const startZoning: StartWorker = () =>
  new Worker(new URL('./zoning.worker.ts', import.meta.url), { type: 'module', name: 'zoning' });

export interface ZoningWork {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly supportDates: SupportDates;
  /** Measures whose checkpoints are looked at as well. */
  readonly measures: readonly CutMeasure[];
}

/** The advice on the zones of a document, worked out off the main thread. Ended at once by the signal. Never rejects. */
export const zoningInWorker = async (
  document: HospitalDocument,
  work: ZoningWork,
  signal?: AbortSignal,
  start: StartWorker = startZoning,
): Promise<Result<ZoningReport>> => {
  const pieces: ZoningPiece[] = [];
  let rest: Extract<ZoningAnswer, { kind: 'done' }>['rest'] | undefined;
  const messages: readonly ZoningRequest[] = [
    ...piecesOf(changesToAnalyse(NOTHING, document)).map((changes) => ({ kind: 'changes' as const, changes })),
    { kind: 'zoning', ...work },
  ];
  const ending = await runJob({
    start,
    messages,
    signal,
    receive: (message) => {
      const answer = message as ZoningAnswer;
      if (answer.kind === 'piece') pieces.push(answer.piece);
      else if (answer.kind === 'done') rest = answer.rest;
      return answer.kind === 'done';
    },
  });
  if (rest === undefined)
    return fail(error(ending.kind === 'stopped' ? 'segmentation-stopped' : 'segmentation-failed', ''));
  return ok({
    ...rest,
    proposals: pieces.flatMap(({ proposals }) => proposals ?? []),
    levels: pieces.flatMap(({ levels }) => levels ?? []),
    checkpoints: pieces.flatMap(({ checkpoints }) => checkpoints ?? []),
    layers: pieces.flatMap(({ layers }) => layers ?? []),
  });
};
