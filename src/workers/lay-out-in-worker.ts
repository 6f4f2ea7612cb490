import type { HospitalDocument } from '../core/document/document';
import type { Placement } from '../core/document/view';
import type { Tidy } from '../core/layout/freed';
import { error, fail, ok, type Result } from '../core/result';
import type { Table } from '../core/table';
import { documentPieces } from './pieces';
import { runJob, type StartWorker } from './port';
import type { LayoutAnswer, LayoutRequest } from './protocol';

const startLayout: StartWorker = () =>
  new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });

export interface LayoutWork {
  readonly signal?: AbortSignal | undefined;
  /** What is placed anew though it has a place. */
  readonly tidy?: Tidy | undefined;
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Places, off the main thread, for everything of the document that has none among the placements given, and for what
 * is to be tidied: the placements to set. Ended at once by the signal. Never rejects.
 */
export const layOutInWorker = async (
  document: HospitalDocument,
  placements: Table<Placement>,
  { signal, tidy, onProgress }: LayoutWork = {},
  start: StartWorker = startLayout,
): Promise<Result<readonly Placement[]>> => {
  const requests: readonly LayoutRequest[] = [
    ...documentPieces(document).map((changes) => ({ kind: 'changes' as const, changes })),
    { kind: 'layOut', placements: placements.values(), tidy },
  ];
  let placed: readonly Placement[] | undefined;
  const ending = await runJob({
    start,
    messages: requests,
    signal,
    receive: (message) => {
      const answer = message as LayoutAnswer;
      if (answer.kind === 'progress') onProgress?.(answer.share);
      else placed = answer.placements;
      return answer.kind === 'done';
    },
  });
  if (placed !== undefined) return ok(placed);
  return fail(error(ending.kind === 'stopped' ? 'layout-stopped' : 'layout-failed', ''));
};
