import { applyChanges } from '../core/document/changes';
import type { HospitalDocument } from '../core/document/document';
import type { SupportDates } from '../core/library/support-dates';
import { error, fail, ok, type Result } from '../core/result';
import type { Exposure } from '../core/segmentation/exposure';
import type { SegmentationPlan } from '../core/segmentation/plan/plan';
import type { SegmentationReport } from '../core/segmentation/segmentation-report';
import { joinParts } from './parts';
import { changesToAnalyse, documentPieces, NOTHING, piecesOf } from './pieces';
import { type Ending, type Job, runJob, type StartWorker } from './port';
import type { SegmentationAnswer, SegmentationRequest } from './segmentation-protocol';

const startSegmentation: StartWorker = () =>
  new Worker(new URL('./segmentation.worker.ts', import.meta.url), { type: 'module', name: 'segmentation' });

export interface SegmentationWork {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly supportDates: SupportDates;
  readonly ways: number;
  readonly by: 'takeovers' | 'effort';
  readonly signal?: AbortSignal | undefined;
  /** Told how many parts are done; nobody knows how many there will be. */
  readonly onStep?: ((done: number) => void) | undefined;
}

const requestsFor = (document: HospitalDocument, question: SegmentationRequest): readonly SegmentationRequest[] => [
  ...(question.kind === 'carryOut' ? documentPieces(document) : piecesOf(changesToAnalyse(NOTHING, document))).map(
    (changes) => ({ kind: 'changes' as const, changes }),
  ),
  question,
];

const failed = ({ kind }: Ending) =>
  fail(error(kind === 'stopped' ? 'segmentation-stopped' : 'segmentation-failed', ''));

/** An answer that comes in parts, as a whole. */
const inParts = async <T extends object>({
  onStep,
  ...job
}: Omit<Job, 'receive'> & Pick<SegmentationWork, 'onStep'>): Promise<Result<T>> => {
  const parts = joinParts<T>();
  const ending = await runJob({
    ...job,
    receive: (message) => {
      const answer = message as SegmentationAnswer;
      if (answer.kind === 'step') onStep?.(answer.done);
      else if (answer.kind === 'part') parts.take(answer.part);
      return answer.kind === 'done';
    },
  });
  return ending.kind === 'answered' ? ok(parts.whole()) : failed(ending);
};

/**
 * What the network of a document lets an attacker do and where that is closed, worked out off the main thread. Ended at
 * once by the signal. Never rejects.
 */
export const segmentInWorker = (
  document: HospitalDocument,
  { signal, onStep, ...question }: SegmentationWork,
  start: StartWorker = startSegmentation,
): Promise<Result<SegmentationReport>> =>
  inParts({
    start,
    messages: requestsFor(document, { kind: 'report', ...question }),
    signal,
    onStep,
  });

/** The assets that an attacker gets to from some elements when unknown blocks nothing, by id; likewise. */
export const reachedInWorker = async (
  document: HospitalDocument,
  ids: readonly string[],
  signal?: AbortSignal,
  start: StartWorker = startSegmentation,
): Promise<Result<readonly string[]>> => {
  let reached: readonly string[] | undefined;
  const ending = await runJob({
    start,
    messages: requestsFor(document, { kind: 'reached', ids }),
    signal,
    receive: (message) => {
      const answer = message as SegmentationAnswer;
      if (answer.kind === 'reached') reached = answer.ids;
      return answer.kind === 'reached';
    },
  });
  return reached === undefined ? failed(ending) : ok(reached);
};

/** What work would make of a document, and what that does to what attacks reach. */
export interface CarriedOut {
  readonly after: HospitalDocument;
  readonly figures: { readonly before: Exposure; readonly after: Exposure };
  /** Elements that stay as they are, since they were to, or since they go with one that was to. */
  readonly left: readonly string[];
  /** Flows that go on against the work, since care needs them or they are backups. */
  readonly kept: readonly string[];
}

/** Tries work out on a copy of the document, drawn in a view where there is room, off the main thread. Never rejects. */
export const carryOutInWorker = async (
  document: HospitalDocument,
  question: Omit<Extract<SegmentationRequest, { kind: 'carryOut' }>, 'kind'>,
  signal?: AbortSignal,
  start: StartWorker = startSegmentation,
): Promise<Result<CarriedOut>> => {
  let after = document;
  let rest: Pick<CarriedOut, 'figures' | 'left' | 'kept'> | undefined;
  const ending = await runJob({
    start,
    messages: requestsFor(document, { kind: 'carryOut', ...question }),
    signal,
    receive: (message) => {
      const answer = message as SegmentationAnswer;
      if (answer.kind === 'changed') after = applyChanges(after, answer.changes);
      if (answer.kind === 'carriedOut')
        rest = { figures: { before: answer.before, after: answer.after }, left: answer.left, kept: answer.kept };
      return answer.kind === 'carriedOut';
    },
  });
  return rest === undefined ? failed(ending) : ok({ after, ...rest });
};

/** The plan in stages for a document, off the main thread. Ended at once by the signal. Never rejects. */
export const planInWorker = (
  document: HospitalDocument,
  { signal, onStep, ...question }: Pick<SegmentationWork, 'today' | 'supportDates' | 'signal' | 'onStep'>,
  start: StartWorker = startSegmentation,
): Promise<Result<SegmentationPlan>> =>
  inParts({
    start,
    messages: requestsFor(document, { kind: 'plan', ...question }),
    signal,
    onStep,
  });
