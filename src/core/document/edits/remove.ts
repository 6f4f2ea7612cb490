import type { ZoneId } from '../../model/id';
import type { Identified } from '../../table';
import type { HospitalDocument } from '../document';
import { REFERRING, type Referring, withReferences } from '../references';
import type { Edit } from './edit';
import { keepingPlaces } from './move';
import { keepingNotes, removeNotes } from './notes';
import { type RecordTable, rowsOf, withRows, withTable } from './records';
import { viewWithout } from './views';

const REMOVABLE = [
  'parties',
  'zones',
  'assets',
  'links',
  'flows',
  'conduits',
  'controls',
  'evidence',
  'threats',
] as const satisfies readonly RecordTable[];

/** The nearest zone around one that stays; `undefined` when none does. */
const stayingAround = (document: HospitalDocument, zone: ZoneId | undefined, gone: ReadonlySet<string>) => {
  let at = zone;
  while (at !== undefined && gone.has(at)) at = document.zones.get(at)?.parent;
  return at;
};

/** Moves what stands in removed zones to the nearest zone around that stays. */
const evacuated = (document: HospitalDocument, gone: ReadonlySet<string>): HospitalDocument => {
  if (!document.zones.values().some(({ id }) => gone.has(id))) return document;
  const assets = document.assets
    .values()
    .filter(({ id, zone }) => !gone.has(id) && zone !== undefined && gone.has(zone));
  const zones = document.zones
    .values()
    .filter(({ id, parent }) => !gone.has(id) && parent !== undefined && gone.has(parent));
  const homeless = <T extends object>(record: T, field: keyof T, home: ZoneId | undefined): T => {
    const { [field]: _, ...rest } = record;
    return (home === undefined ? rest : { ...rest, [field]: home }) as T;
  };
  const ids = [...assets, ...zones].map(({ id }) => id);
  return keepingPlaces(document, ids, (before) => ({
    ...before,
    assets: before.assets.setAll(
      assets.map((asset) => homeless(asset, 'zone', stayingAround(before, asset.zone, gone))),
    ),
    zones: before.zones.setAll(zones.map((zone) => homeless(zone, 'parent', stayingAround(before, zone.parent, gone)))),
  }));
};

/** Takes references to what is gone out of a table; records that cannot be without them go too, and are named. */
const relieved = (
  document: HospitalDocument,
  name: Referring,
  gone: ReadonlySet<string>,
): { readonly document: HospitalDocument; readonly lost: readonly string[] } => {
  const rows = rowsOf(document, name);
  const changed: Identified[] = [];
  const lost: string[] = [];
  for (const record of rows.values()) {
    const next = withReferences(name, record, (id) => (gone.has(id) ? undefined : id));
    if (next === undefined) lost.push(record.id);
    else if (next !== record) changed.push(next);
  }
  return { document: withRows(document, name, rows.setAll(changed).deleteAll(lost)), lost };
};

/** The document without references to what is gone, and without what cannot be without them. */
export const withoutReferencesTo = (document: HospitalDocument, gone: ReadonlySet<string>): HospitalDocument => {
  let next = document;
  // What goes with them may be referred to in turn (a safeguard on a removed flow), so it is taken out in rounds.
  for (let round = gone; round.size > 0; ) {
    const lost: string[] = [];
    for (const name of REFERRING) {
      const step = relieved(next, name, round);
      next = step.document;
      lost.push(...step.lost);
    }
    round = new Set(lost);
  }
  return next;
};

/**
 * Removes elements of any noun, and notes, with what cannot be without them: flows and links of an asset, conduits of a zone. What
 * stood in a removed zone moves to the zone around it and keeps its place in every drawing. Papers, safeguards and
 * others only lose the reference; notes on what is gone stay where they are. Decisions about threats are kept, so that undoing or drawing again finds them.
 */
export const removeElements =
  (ids: readonly string[]): Edit =>
  (document) => {
    const gone = new Set(ids.filter((id) => REMOVABLE.some((name) => rowsOf(document, name).has(id))));
    const unstuck = removeNotes(ids)(document);
    if (gone.size === 0) return unstuck;
    let next = evacuated(unstuck, gone);
    for (const name of REMOVABLE) {
      next = withRows(next, name, rowsOf(next, name).deleteAll(gone));
    }
    next = withoutReferencesTo(next, gone);
    next = withTable(next, 'views', next.views.setAll(next.views.values().map((view) => viewWithout(view, gone))));
    return keepingNotes(document, next);
  };
