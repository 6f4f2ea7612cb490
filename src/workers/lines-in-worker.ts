import type { HospitalDocument } from '../core/document/document';
import type { OutsideFigures } from '../core/segmentation/remote/consolidation';
import type { EndReach, LinesAnswer, LinesRequest } from './lines-protocol';
import { changesToAnalyse, NOTHING, piecesOf } from './pieces';
import { runJob, type StartWorker } from './port';

const startLines: StartWorker = () =>
  new Worker(new URL('./lines.worker.ts', import.meta.url), { type: 'module', name: 'lines' });

interface LinesWork {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly signal?: AbortSignal | undefined;
}

const ask = async (
  document: HospitalDocument,
  kind: 'reach' | 'figures',
  { today, signal }: LinesWork,
  start: StartWorker,
): Promise<LinesAnswer | undefined> => {
  let answer: LinesAnswer | undefined;
  const messages: readonly LinesRequest[] = [
    ...piecesOf(changesToAnalyse(NOTHING, document)).map((changes) => ({ kind: 'changes' as const, changes })),
    { kind, today },
  ];
  await runJob({
    start,
    messages,
    signal,
    receive: (message) => {
      answer = message as LinesAnswer;
      return true;
    },
  });
  return answer;
};

/** What the ends of lines from outside reach, worked out off the main thread; `undefined` where it did not end. Never rejects. */
export const lineReachInWorker = async (
  document: HospitalDocument,
  work: LinesWork,
  start: StartWorker = startLines,
): Promise<readonly EndReach[] | undefined> => {
  const answer = await ask(document, 'reach', work, start);
  return answer?.kind === 'reach' ? answer.ends : undefined;
};

/** How the hospital of a document stands towards outside, in numbers; likewise. */
export const outsideFiguresInWorker = async (
  document: HospitalDocument,
  work: LinesWork,
  start: StartWorker = startLines,
): Promise<OutsideFigures | undefined> => {
  const answer = await ask(document, 'figures', work, start);
  return answer?.kind === 'figures' ? answer.figures : undefined;
};
