import * as v from 'valibot';
import { createStore, useStore } from 'zustand';
import { type NounId, nounOf, nouns } from './nouns';
import { NO_ORDERING, type Ordering } from './order';

/** A column that is shown, and its width in CSS pixels where people chose one. */
export interface ShownColumn {
  readonly path: string;
  readonly width?: number;
}

interface TableState {
  readonly columns: readonly ShownColumn[];
  readonly ordering: Ordering;
  /** Texts of the groups that are closed. */
  readonly closed: ReadonlySet<string>;
}

/** How the tables are looked at. Columns are kept in this browser; order and filters last as long as the page. */
interface TablesState {
  readonly noun: NounId;
  readonly tables: Readonly<Record<NounId, TableState>>;
}

const KEY = 'sekisho.tables';
const KeptSchema = v.record(
  v.string(),
  v.array(v.object({ path: v.string(), width: v.optional(v.pipe(v.number(), v.minValue(40), v.maxValue(2000))) })),
);

const kept = (): v.InferOutput<typeof KeptSchema> => {
  try {
    const found = v.safeParse(KeptSchema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return found.success ? found.output : {};
  } catch {
    // Storage may be refused, or hold what is no JSON: the usual columns serve.
    return {};
  }
};

const usual = (noun: NounId): readonly ShownColumn[] => nounOf(noun).shown.map((path) => ({ path }));

/** The columns that were kept, as far as the noun still has them; the name always comes first. */
const columnsFrom = (noun: NounId, columns: readonly { path: string; width?: number | undefined }[] | undefined) => {
  if (columns === undefined) return usual(noun);
  const known = new Set(nounOf(noun).fields.map(({ path }) => path));
  const others = columns.filter(({ path }) => known.has(path) && path !== 'name');
  const first = columns.find(({ path }) => path === 'name') ?? { path: 'name' };
  return [first, ...others].map(({ path, width }) => (width === undefined ? { path } : { path, width }));
};

const beginning = (): TablesState => {
  const found = kept();
  const tables = Object.fromEntries(
    nouns.map(({ id }) => [id, { columns: columnsFrom(id, found[id]), ordering: NO_ORDERING, closed: new Set() }]),
  ) as unknown as TablesState['tables'];
  return { noun: 'assets', tables };
};

export const tablesStore = createStore<TablesState>()(beginning);

export const useTables = <T>(selector: (state: TablesState) => T): T => useStore(tablesStore, selector);

/** Changes how one table is looked at. */
export const putTable = (noun: NounId, change: Partial<TableState>): void => {
  tablesStore.setState(({ tables }) => ({ tables: { ...tables, [noun]: { ...tables[noun], ...change } } }));
  if (change.columns === undefined) return;
  try {
    const { tables } = tablesStore.getState();
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(nouns.map(({ id }) => [id, tables[id].columns]))));
  } catch {
    // Without storage the columns last as long as the page.
  }
};

export const putOrdering = (noun: NounId, change: Partial<Ordering>): void => {
  const { ordering } = tablesStore.getState().tables[noun];
  putTable(noun, { ordering: { ...ordering, ...change } });
};

export const usualColumns = (noun: NounId): void => putTable(noun, { columns: usual(noun) });

/** Everything as on a first visit, for tests. */
export const resetTables = (): void => tablesStore.setState(beginning());
