import type { HospitalDocument } from '../../core/document/document';
import { setPlacements } from '../../core/document/edits/arrange';
import type { Library } from '../../core/library/library';
import { ok, type Result } from '../../core/result';
import { shownDocument } from '../../core/views/shown';
import type { layOutInWorker } from '../../workers/client';
import { toTheEnd } from '../../workers/in-slices';
import { modelStepsFor } from '../store/use-model';

/** The document with places in every view that shows nothing yet. Fails as laying out does. */
export const laidOut = async (
  document: HospitalDocument,
  library: Library,
  layOut: typeof layOutInWorker,
  signal: AbortSignal,
): Promise<Result<HospitalDocument>> => {
  if (document.zones.size + document.assets.size === 0) return ok(document);
  let next = document;
  for (const view of document.views.values()) {
    if (view.placements.size > 0) continue;
    const model = await toTheEnd(modelStepsFor(next, library));
    const placed = await layOut(shownDocument(next, model, view), view.placements, { signal });
    if (!placed.ok) return placed;
    next = setPlacements(view.id, placed.value)(next);
  }
  return ok(next);
};
