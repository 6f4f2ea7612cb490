import type { HospitalDocument } from '../core/document/document';
import type { Placement } from '../core/document/view';
import { error, fail, ok, type Result } from '../core/result';
import type { Table } from '../core/table';
import { documentPieces } from './pieces';
import { runJob, type StartWorker } from './port';
import type { LayoutAnswer, LayoutRequest } from './protocol';

const startLayout: StartWorker = () =>
  new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });

/**
 * Places, off the main thread, for everything of the document that has none among the placements given: the placements
 * to set. Ended at once by the signal. Never rejects.
 */
export const layOutInWorker = async (
  document: HospitalDocument,
  placements: Table<Placement>,
  signal?: AbortSignal,
  start: StartWorker = startLayout,
): Promise<Result<readonly Placement[]>> => {
  const requests: readonly LayoutRequest[] = [
    ...documentPieces(document).map((changes) => ({ kind: 'changes' as const, changes })),
    { kind: 'layOut', placements: placements.values() },
  ];
  let placed: readonly Placement[] | undefined;
  const ending = await runJob({
    start,
    messages: requests,
    signal,
    receive: (message) => {
      placed = (message as LayoutAnswer).placements;
      return true;
    },
  });
  if (placed !== undefined) return ok(placed);
  return fail(error(ending.kind === 'stopped' ? 'layout-stopped' : 'layout-failed', ''));
};
