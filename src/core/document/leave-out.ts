import type { Identified, TableChange } from '../table';
import { applyChanges, changesOf, type DocumentChanges } from './changes';
import type { HospitalDocument } from './document';

/** Elements without which one that names them cannot be, by the id of the one. */
const namedBy = ({ zones, assets, links, flows, conduits, controls }: HospitalDocument, id: string) => {
  const asset = assets.get(id);
  const flow = flows.get(id);
  const named: readonly (string | undefined)[] = [
    zones.get(id)?.parent,
    asset?.zone,
    asset?.host,
    ...(asset?.interfaces?.map(({ zone }) => zone) ?? []),
    ...(asset?.zonesVisited ?? []),
    ...(links.get(id)?.ends.map((end) => end.asset) ?? []),
    flow?.from,
    flow?.to,
    ...(conduits.get(id)?.zones ?? []),
    ...(controls.get(id)?.on ?? []),
  ];
  return named.filter((each) => each !== undefined);
};

const isIn = ({ zones, assets }: HospitalDocument, id: string): boolean => zones.has(id) || assets.has(id);

const touchedBy = ({ tables }: DocumentChanges): readonly string[] =>
  Object.values(tables).flatMap(({ set, deleted }) => [...set.map(({ id }) => id), ...deleted]);

const without = <T extends Identified>(
  { set, deleted }: TableChange<T>,
  left: ReadonlySet<string>,
): TableChange<T> => ({
  set: set.filter(({ id }) => !left.has(id)),
  deleted: deleted.filter((id) => !left.has(id)),
});

/**
 * What comes of a change when some elements stay as they were before it. With them stays what would otherwise name an
 * element that is not there: a device moved into a new zone that does not come. Also gives all that stays; elements that
 * the change does not touch are passed over. Linear in what the change touches.
 */
export const leaveOut = (
  before: HospitalDocument,
  after: HospitalDocument,
  ids: ReadonlySet<string>,
): { readonly document: HospitalDocument; readonly left: readonly string[] } => {
  if (ids.size === 0) return { document: after, left: [] };
  const changes = changesOf(before, after);
  const touched = touchedBy(changes);
  const left = new Set(touched.filter((id) => ids.has(id)));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const id of touched) {
      const missing = (named: string): boolean => left.has(named) && !isIn(before, named);
      if (!left.has(id) && namedBy(after, id).some(missing)) left.add(id);
      // What stays needs what it named before.
      if (left.has(id)) for (const named of namedBy(before, id)) if (!isIn(after, named)) left.add(named);
    }
  }
  const tables = Object.fromEntries(
    Object.entries(changes.tables).map(([name, change]) => [name, without<Identified>(change, left)]),
    // Each is of the table of its name.
  ) as DocumentChanges['tables'];
  const views = {
    ...changes.views,
    set: changes.views.set.map(({ view, placements }) => ({ view, placements: without(placements, left) })),
  };
  return { document: applyChanges(before, { ...changes, tables, views }), left: [...left] };
};
