import { textIn } from '../../library/text';
import { crossingIdOf } from '../../model/pair-flows';
import { saysTheSame } from '../../says-the-same';
import type { Identified } from '../../table';
import type { HospitalDocument } from '../document';
import { REFERRING, type Records, withReferences } from '../references';
import { ringsOf } from '../rings';
import { type MergedRest, mergeRest } from './merge-rest';
import { overlaid } from './overlaid';
import { isAllowed, isTaken, rowsOf, withRows } from './records';
import { withoutReferencesTo } from './remove';
import { subjectsIn } from './subjects';

/** The tables that an account of a hospital fills; what becomes of all else is said in `WHAT_BECOMES`. */
export const MERGED = ['parties', ...REFERRING] as const;
export type MergedTable = keyof Records;

/** One element that an update touched or left. */
export interface MergedElement {
  readonly table: MergedTable;
  readonly id: string;
}

/** What an update did. */
export interface MergeReport {
  readonly added: readonly MergedElement[];
  /** With the fields that say something else now. */
  readonly changed: readonly (MergedElement & { readonly fields: readonly string[] })[];
  /** In the document, not in the newer account: kept, since only people can say whether they are gone. */
  readonly missing: readonly MergedElement[];
  /** In the newer account, and not taken over: its id is that of something of another kind here. */
  readonly refused: readonly MergedElement[];
  /** Decisions of the newer account about threats that nobody had decided about here, and those that differ: ours stay. */
  readonly decisions: { readonly added: readonly string[]; readonly differing: readonly string[] };
  /** Rules, filters, views, own threats and what the document says of itself. */
  readonly rest: MergedRest;
}

export interface Merged {
  readonly document: HospitalDocument;
  readonly report: MergeReport;
}

/** What the document calls parties and conduits that the newer account calls otherwise: told by name, and by zones. */
const renamedIn = (document: HospitalDocument, imported: HospitalDocument): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const language = document.language ?? 'ja';
  const known = new Map(document.parties.values().map(({ id, name }) => [textIn(name, language), id]));
  for (const { id, name } of imported.parties.values()) {
    const same = document.parties.has(id) ? undefined : known.get(textIn(name, language));
    if (same !== undefined) names.set(id, same);
  }
  const decided = new Set(document.treatments.values().flatMap(({ id }) => subjectsIn(id)));
  const conduits = new Map(document.conduits.values().map(({ id, zones: [a, b] }) => [crossingIdOf(a, b), id]));
  for (const { id, zones } of imported.conduits.values()) {
    if (document.conduits.has(id)) continue;
    const crossing = crossingIdOf(zones[0], zones[1]);
    // A crossing that nobody had recorded has decisions under the id of its zones, and must go on being called so.
    const same =
      conduits.get(crossing) ??
      (decided.has(crossing) && !isTaken(document, crossing) && !isTaken(imported, crossing) ? crossing : undefined);
    if (same !== undefined) names.set(id, same);
  }
  return names;
};

const withNames = (table: MergedTable, record: Identified, names: ReadonlyMap<string, string>): Identified => {
  if (names.size === 0) return record;
  const named =
    table === 'parties' ? record : withReferences(table, record, (id) => (names.get(id) ?? id) as typeof id);
  return { ...(named ?? record), id: names.get(record.id) ?? record.id };
};

const fieldsThatDiffer = (before: object, after: object): readonly string[] => {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !saysTheSame(old[key], now[key]));
};

/** Two accounts, each without rings, can make one together; then what only the older one says of it gives way. */
const withoutRings = (merged: HospitalDocument, imported: HospitalDocument): HospitalDocument => {
  const inRing = <T extends Identified>(records: readonly T[], outer: (record: T) => string | undefined) =>
    ringsOf(records, outer).flat();
  const zones = inRing(merged.zones.values(), ({ parent }) => parent).flatMap((id) => {
    const zone = merged.zones.get(id);
    if (zone === undefined || imported.zones.get(id)?.parent !== undefined) return [];
    const { parent: _, ...free } = zone;
    return [free];
  });
  const assets = inRing(merged.assets.values(), ({ host }) => host).flatMap((id) => {
    const asset = merged.assets.get(id);
    if (asset === undefined || imported.assets.get(id)?.host !== undefined) return [];
    const { host: _, ...free } = asset;
    return [free];
  });
  return { ...merged, zones: merged.zones.setAll(zones), assets: merged.assets.setAll(assets) };
};

/** What has the id of something that is of another kind here. */
const refusedOf = (document: HospitalDocument, imported: HospitalDocument, names: ReadonlyMap<string, string>) =>
  MERGED.flatMap((table) =>
    rowsOf(imported, table)
      .values()
      .filter(({ id }) => !names.has(id) && !rowsOf(document, table).has(id) && isTaken(document, id))
      .map(({ id }): MergedElement => ({ table, id })),
  );

const withoutRefused = (imported: HospitalDocument, refused: readonly MergedElement[]): HospitalDocument => {
  if (refused.length === 0) return imported;
  const rest = refused.reduce(
    (before, { table, id }) => withRows(before, table, rowsOf(before, table).delete(id)),
    imported,
  );
  return withoutReferencesTo(rest, new Set(refused.map(({ id }) => id)));
};

/** Of a newer account of the whole, only when it was made. */
const datesOf = ({ asOf, lastReviewed, lastChange }: HospitalDocument) =>
  Object.fromEntries(Object.entries({ asOf, lastReviewed, lastChange }).filter(([, day]) => day !== undefined));

const decisionsFrom = (document: HospitalDocument, imported: HospitalDocument) => {
  const stated = imported.treatments.values();
  const added = stated.filter(({ id }) => !document.treatments.has(id));
  const differing = stated.filter((treatment) => {
    const ours = document.treatments.get(treatment.id);
    return ours !== undefined && !saysTheSame(ours, treatment);
  });
  return { added, differing };
};

/**
 * Brings a document up to date with a newer account of the same hospital, such as the same foreign file exported again.
 * Elements are told by their ids: known ones say what the newer account states, new ones are added, and what it no longer
 * has is kept and listed. Decisions, views and places stay; what is new of decisions, own threats, rules, filters and views
 * comes along. Gives the same document when nothing differs.
 * Linear in both.
 */
export const mergeInto = (document: HospitalDocument, imported: HospitalDocument): Merged => {
  const names = renamedIn(document, imported);
  const added: MergedElement[] = [];
  const refused = refusedOf(document, imported, names);
  const sound = withoutRefused(imported, refused);
  const seen = new Set<string>();
  let next = document;
  for (const table of MERGED) {
    const rows = rowsOf(document, table);
    const taken = rowsOf(sound, table)
      .values()
      .flatMap((stated): readonly Identified[] => {
        const record = withNames(table, stated, names);
        const before = rows.get(record.id);
        seen.add(record.id);
        if (before === undefined) {
          added.push({ table, id: record.id });
          return [record];
        }
        const both = overlaid(before, record);
        const after = isAllowed(table, both) ? both : record;
        return saysTheSame(before, after) ? [] : [after];
      });
    next = withRows(next, table, rows.setAll(taken));
  }
  next = withoutRings(next, sound);
  const decisions = decisionsFrom(document, imported);
  next = withRows(next, 'treatments', next.treatments.setAll(decisions.added));
  const { document: whole, rest } = mergeRest(next, sound);
  next = whole;
  const changed = MERGED.flatMap((table) =>
    rowsOf(document, table)
      .values()
      .flatMap((before) => {
        const after = rowsOf(next, table).get(before.id);
        if (after === undefined || after === before) return [];
        return [{ table, id: before.id, fields: fieldsThatDiffer(before, after) }];
      }),
  );
  const missing = MERGED.flatMap((table) =>
    // A list that the account does not have says nothing about what is in ours.
    table === 'parties' || rowsOf(imported, table).size === 0
      ? []
      : rowsOf(document, table)
          .values()
          .filter(({ id }) => !seen.has(id))
          .map(({ id }) => ({ table, id })),
  );
  const dates = datesOf(imported);
  const isLater = !saysTheSame(datesOf({ ...document, ...dates }), datesOf(document));
  const named = { added: decisions.added.map(({ id }) => id), differing: decisions.differing.map(({ id }) => id) };
  const report = { added, changed, missing, refused, decisions: named, rest };
  const touched = [added, changed, decisions.added, rest.came].some(({ length }) => length > 0) || isLater;
  return { document: touched ? { ...next, ...dates } : document, report };
};

/** Whether the file is about the hospital of the document: it says the same id, and something in it is known here. */
export const isSameHospital = (document: HospitalDocument, imported: HospitalDocument): boolean =>
  document.id === imported.id &&
  MERGED.some((table) =>
    rowsOf(imported, table)
      .values()
      .some(({ id }) => rowsOf(document, table).has(id)),
  );
