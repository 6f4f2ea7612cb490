import { changesBetween, emptyTable, type Identified, type Table, type TableChange } from '../table';
import { type HospitalDocument, TABLES, type View } from './document';
import type { Placement } from './view';

type PlainTable = Exclude<(typeof TABLES)[number], 'views'>;
type RecordOf<K extends PlainTable> = HospitalDocument[K] extends Table<infer T> ? T : never;
type About = Omit<HospitalDocument, (typeof TABLES)[number]>;

/** A view without its placements, and how those changed. */
export interface ViewChange {
  readonly view: Omit<View, 'placements'>;
  readonly placements: TableChange<Placement>;
}

/** How one document differs from another, as plain data that can be posted to a worker or stored. */
export interface DocumentChanges {
  /** All fields that are no tables, when any of them differs. */
  readonly about: About | undefined;
  /** Only tables that differ. */
  readonly tables: { readonly [K in PlainTable]?: TableChange<RecordOf<K>> };
  readonly views: { readonly set: readonly ViewChange[]; readonly deleted: readonly string[] };
}

const PLAIN_TABLES = TABLES.filter((name): name is PlainTable => name !== 'views');

const aboutOf = (document: HospitalDocument): About => {
  const {
    parties: _1,
    zones: _2,
    assets: _3,
    links: _4,
    flows: _5,
    conduits: _6,
    controls: _7,
    evidence: _8,
    threats: _9,
    treatments: _10,
    views: _11,
    ...about
  } = document;
  return about;
};

const differs = (before: About, after: About): boolean => {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof About>;
  return [...keys].some((key) => before[key] !== after[key]);
};

const viewChanges = (before: HospitalDocument, after: HospitalDocument): DocumentChanges['views'] => {
  if (before.views === after.views) return { set: [], deleted: [] };
  const { set, deleted } = changesBetween(before.views, after.views);
  return {
    deleted,
    set: set.map(({ placements, ...view }) => {
      const old = before.views.get(view.id)?.placements;
      return {
        view,
        placements: old === undefined ? { set: placements.values(), deleted: [] } : changesBetween(old, placements),
      };
    }),
  };
};

/**
 * What turns `before` into `after`. Looks only into shards that differ, so an edit of a large document costs little.
 * To send a whole document, take the changes from an empty one.
 */
export const changesOf = (before: HospitalDocument, after: HospitalDocument): DocumentChanges => {
  const [old, now] = [aboutOf(before), aboutOf(after)];
  const tables = Object.fromEntries(
    PLAIN_TABLES.filter((name) => before[name] !== after[name]).map((name) => [
      name,
      changesBetween<Identified>(before[name] as Table<Identified>, after[name] as Table<Identified>),
    ]),
  );
  return {
    about: differs(old, now) ? now : undefined,
    // Each change was made from the table of its name.
    tables: tables as DocumentChanges['tables'],
    views: viewChanges(before, after),
  };
};

const tableWith = <T extends Identified>(table: Table<T>, change: TableChange<T> | undefined): Table<T> =>
  change === undefined ? table : table.deleteAll(change.deleted).setAll(change.set);

/** The document with the changes made in it: `applyChanges(before, changesOf(before, after))` says what `after` says. */
export const applyChanges = (document: HospitalDocument, changes: DocumentChanges): HospitalDocument => {
  const { tables, views } = changes;
  return {
    ...(changes.about ?? aboutOf(document)),
    parties: tableWith(document.parties, tables.parties),
    zones: tableWith(document.zones, tables.zones),
    assets: tableWith(document.assets, tables.assets),
    links: tableWith(document.links, tables.links),
    flows: tableWith(document.flows, tables.flows),
    conduits: tableWith(document.conduits, tables.conduits),
    controls: tableWith(document.controls, tables.controls),
    evidence: tableWith(document.evidence, tables.evidence),
    threats: tableWith(document.threats, tables.threats),
    treatments: tableWith(document.treatments, tables.treatments),
    views: document.views.deleteAll(views.deleted).setAll(
      views.set.map(({ view, placements }) => {
        const old = document.views.get(view.id)?.placements;
        return { ...view, placements: tableWith(old ?? emptyTable<Placement>(), placements) };
      }),
    ),
  };
};
