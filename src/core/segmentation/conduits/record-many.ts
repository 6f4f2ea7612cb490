import { type Edit, inTurn } from '../../document/edits/edit';
import { recordConduit } from '../../document/edits/elements';
import { setField } from '../../document/edits/update';
import type { ConduitId, ZoneId } from '../../model/id';
import type { Model } from '../../model/model';
import type { ConduitCell } from './cell';

interface Recorded {
  readonly id: ConduitId;
  readonly zones: readonly [ZoneId, ZoneId];
}

/** The conduits that stand for some cells: those recorded, else one for the pair that takes the id of its crossing. */
const conduitsOf = (cells: readonly ConduitCell[], model: Model): readonly Recorded[] => {
  const found = new Map<string, Recorded>();
  for (const { conduits, crossing, from, to } of cells) {
    const zones = model.crossings.get(crossing)?.zones ?? ([from, to] as const);
    for (const id of conduits.length === 0 ? [crossing as ConduitId] : conduits) found.set(id, { id, zones });
  }
  return [...found.values()];
};

/** How many conduits an edit of these cells is about: both ways between two zones are one. */
export const conduitCount = (cells: readonly ConduitCell[], model: Model): number => conduitsOf(cells, model).length;

/**
 * Records the same of the conduits of many cells at once: values by path of the field, where `undefined` leaves the field
 * as it is. What was recorded besides stays. Changes nothing of a conduit that a value does not fit. Linear in the cells.
 */
export const recordMany = (cells: readonly ConduitCell[], values: ReadonlyMap<string, unknown>, model: Model): Edit => {
  const said = [...values].filter(([, value]) => value !== undefined);
  return inTurn(
    ...conduitsOf(cells, model).map(
      ({ id, zones }): Edit =>
        (before) => {
          const recorded = before.conduits.has(id) ? before : recordConduit({ id, zones })(before);
          const next = inTurn(...said.map(([path, value]) => setField('conduits', id, path, value)))(recorded);
          return next === recorded ? before : next;
        },
    ),
  );
};
