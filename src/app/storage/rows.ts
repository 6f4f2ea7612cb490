import { FORMAT, type HospitalDocument, TABLES, VERSION } from '../../core/document/document';
import { groupBy } from '../../core/group';
import type { Text } from '../../core/library/text';
import type { Identified, Shard, Table } from '../../core/table';

/** The place of a row within a document: a table and the number of a shard, or the id of a view. */
export type RowKey = readonly [table: string, part: number | string];

/** A piece of a document as it is kept: JSON of its records, separated by commas. */
export interface Row {
  readonly key: RowKey;
  readonly text: string;
}

export interface RowChanges {
  readonly set: readonly Row[];
  readonly deleted: readonly RowKey[];
}

const ABOUT = 'about';
const VIEW = 'view';
const PLAIN_TABLES = TABLES.filter((name) => name !== 'views');
const placementsTable = (view: string): string => `placements ${view}`;

const textOf = (shard: Shard<Identified>): string =>
  [...shard.values()].map((record) => JSON.stringify(record)).join(',');

/** All that is no table, as the start of a saved file. Its version says which migrations it needs when it is read. */
const aboutText = (document: HospitalDocument): string => {
  const about = Object.fromEntries(Object.entries(document).filter(([key]) => !TABLES.some((name) => name === key)));
  return JSON.stringify({ format: FORMAT, version: VERSION, ...about });
};

const viewText = ({ placements: _, ...view }: Identified & { readonly placements: unknown }): string =>
  JSON.stringify(view);

const tableChanges = (
  name: string,
  before: Table<Identified> | undefined,
  after: Table<Identified> | undefined,
): RowChanges => {
  const set: Row[] = [];
  const deleted: RowKey[] = [];
  if (before === after) return { set, deleted };
  const shards = after?.shards ?? before?.shards ?? [];
  for (const index of shards.keys()) {
    const [old, now] = [before?.shards[index], after?.shards[index]];
    if (old === now) continue;
    if (now !== undefined && now.size > 0) set.push({ key: [name, index], text: textOf(now) });
    else if (old !== undefined && old.size > 0) deleted.push([name, index]);
  }
  return { set, deleted };
};

const viewsChanges = (before: HospitalDocument, after: HospitalDocument): readonly RowChanges[] => {
  if (before.views === after.views) return [];
  const gone = before.views.values().filter(({ id }) => !after.views.has(id));
  return [
    ...after.views
      .values()
      .filter((view) => view !== before.views.get(view.id))
      .flatMap((view): readonly RowChanges[] => [
        { set: [{ key: [VIEW, view.id], text: viewText(view) }], deleted: [] },
        tableChanges(placementsTable(view.id), before.views.get(view.id)?.placements, view.placements),
      ]),
    ...gone.flatMap((view): readonly RowChanges[] => [
      { set: [], deleted: [[VIEW, view.id]] },
      tableChanges(placementsTable(view.id), view.placements, undefined),
    ]),
  ];
};

/** The rows to set and delete to keep `after` where `before` is kept: only shards that differ. */
export const rowsBetween = (before: HospitalDocument, after: HospitalDocument): RowChanges => {
  const about = aboutText(after);
  const changes: readonly RowChanges[] = [
    { set: aboutText(before) === about ? [] : [{ key: [ABOUT, 0], text: about }], deleted: [] },
    ...PLAIN_TABLES.map((name) =>
      tableChanges(name, before[name] as Table<Identified>, after[name] as Table<Identified>),
    ),
    ...viewsChanges(before, after),
  ];
  return { set: changes.flatMap(({ set }) => set), deleted: changes.flatMap(({ deleted }) => deleted) };
};

function* tableRows(name: string, { shards }: Table<Identified>): Generator<Row> {
  for (const [index, shard] of shards.entries()) if (shard.size > 0) yield { key: [name, index], text: textOf(shard) };
}

/** All rows of a document, made one by one, so that whoever asks can do something else in between. */
export function* rowsOf(document: HospitalDocument): Generator<Row> {
  yield { key: [ABOUT, 0], text: aboutText(document) };
  for (const name of PLAIN_TABLES) yield* tableRows(name, document[name] as Table<Identified>);
  for (const view of document.views.values()) {
    yield { key: [VIEW, view.id], text: viewText(view) };
    yield* tableRows(placementsTable(view.id), view.placements);
  }
}

const list = (key: string, texts: readonly string[]): string => `,${JSON.stringify(key)}:[${texts.join(',')}]`;

/**
 * The rows of a document put together as the text of a saved file, for the same reader and the same checks as any file.
 * In parts, since a large document need not be one string. Rows that are missing leave their table shorter; without the
 * row about the document nothing can be made of it.
 */
export const fileOfRows = (rows: readonly Row[]): readonly string[] | undefined => {
  const tables = groupBy(rows, ({ key }) => key[0]);
  const textsOf = (name: string): readonly string[] => (tables.get(name) ?? []).map(({ text }) => text);
  const [about] = textsOf(ABOUT);
  if (about === undefined) return undefined;
  const views = (tables.get(VIEW) ?? []).map(
    ({ key, text }) => `${text.slice(0, -1)}${list('placements', textsOf(placementsTable(String(key[1]))))}}`,
  );
  return [about.slice(0, -1), ...PLAIN_TABLES.map((name) => list(name, textsOf(name))), list('views', views), '}'];
};

/** The row with another title where it is the one about the document; any other as it is. */
export const withTitle = (row: Row, title: Text): Row => {
  if (row.key[0] !== ABOUT) return row;
  const about: unknown = JSON.parse(row.text);
  return typeof about === 'object' && about !== null ? { ...row, text: JSON.stringify({ ...about, title }) } : row;
};
