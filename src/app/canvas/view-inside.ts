import type { View } from '../../core/document/document';
import { layOutSteps } from '../../core/layout/layout';
import type { Model } from '../../core/model/model';
import { allAtOnce, type Steps } from '../../core/steps';
import { drilledView } from '../../core/views/drilled';
import { guestAt } from '../../core/views/guests';
import { shownModelSteps } from '../../core/views/shown';

interface Inside {
  readonly model: Model;
  readonly view: View;
  readonly box: string;
  readonly answer: View;
}
/** Several parts of the page ask for the same, so that the last answer is kept. */
let last: Inside | undefined;

/** A view as it looks from within a box; what stands around it is put close by and cannot be moved from here. */
export function* insideSteps(model: Model, view: View, box: string): Steps<View> {
  if (last?.model === model && last.view === view && last.box === box) return last.answer;
  const inside = drilledView(model, view, box);
  if (inside === undefined) return view;
  yield;
  const shown = yield* shownModelSteps(model, inside);
  yield;
  const near = (yield* layOutSteps(shown, inside.placements)) ?? [];
  const fixed = near.map((placement) => (inside.placements.has(placement.id) ? placement : guestAt(placement)));
  const answer = { ...inside, placements: inside.placements.setAll(fixed) };
  last = { model, view, box, answer };
  return answer;
}

export const viewInside = (model: Model, view: View, box: string): View => allAtOnce(insideSteps(model, view, box));
