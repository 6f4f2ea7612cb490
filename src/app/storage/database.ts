import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Text } from '../../core/library/text';
import type { Row, RowChanges } from './rows';

/** What the list of kept documents says about each without reading it. */
export interface KeptDocument {
  /** The name it is kept under; two copies of one document have two. */
  readonly id: string;
  /** The id the document itself has. */
  readonly document: string;
  readonly title: Text;
  /** Devices, like ones counted as many as they are. */
  readonly assets: number;
  readonly zones: number;
  readonly flows: number;
  /** When it was last kept, ISO 8601. */
  readonly savedAt: string;
  /** Whether a person changed it since it was opened from a file. */
  readonly edited: boolean;
  /** Who kept it last: one name for each visit of the page, so that a second window is noticed. */
  readonly writer: string;
}

interface KeptRow {
  readonly document: string;
  readonly table: string;
  readonly part: number | string;
  readonly text: string;
}

interface Schema extends DBSchema {
  documents: { key: string; value: KeptDocument };
  rows: { key: [string, string, number | string]; value: KeptRow };
}
export type Database = IDBPDatabase<Schema>;
type Writing = IDBPTransaction<Schema, ('documents' | 'rows')[], 'readwrite'>;

const STORES: ('documents' | 'rows')[] = ['documents', 'rows'];

/** Opens the database of this browser. Rejects where the browser allows none. */
export const openDatabase = (name = 'sekisho'): Promise<Database> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('documents', { keyPath: 'id' });
      database.createObjectStore('rows', { keyPath: ['document', 'table', 'part'] });
    },
    // A newer page in another window may bring the database up; this one then opens it anew or says that it cannot.
    blocking: (_current, _next, event) => (event.target as IDBDatabase | null)?.close(),
  });

/** All rows of a document: a list sorts after every text and number. */
const rowsOfDocument = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** The documents of this browser, the latest first. */
export const listKept = async (database: Database): Promise<readonly KeptDocument[]> => {
  const kept = await database.getAll('documents');
  return kept.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
};

export const readRows = async (database: Database, id: string): Promise<readonly Row[]> => {
  const rows = await database.getAll('rows', rowsOfDocument(id));
  return rows.map(({ table, part, text }) => ({ key: [table, part], text }));
};

const writing = async <T>(database: Database, work: (transaction: Writing) => Promise<T>): Promise<T> => {
  const transaction = database.transaction(STORES, 'readwrite');
  // Whether it failed is told by `done` too; without a listener the browser would report it twice.
  const done = transaction.done.catch(() => {});
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (reason) {
    await done;
    throw reason;
  }
};

/** Rows written at a stretch: handing one to the browser takes about a tenth of a millisecond. */
const AT_A_TIME = 60;

const putAll = async (
  transaction: Writing,
  kept: KeptDocument,
  before: KeptDocument | undefined,
  { set, deleted }: RowChanges,
  atATime = AT_A_TIME,
): Promise<void> => {
  const rows = transaction.objectStore('rows');
  let written: Promise<unknown>[] = [
    transaction.objectStore('documents').put({ ...kept, edited: kept.edited || before?.edited === true }),
    ...deleted.map((key) => rows.delete([kept.id, ...key])),
  ];
  for (const [at, { key, text }] of set.entries()) {
    const [table, part] = key;
    written.push(rows.put({ document: kept.id, table, part, text }));
    // The answer comes in a turn of its own, in which the page can do something else first.
    if (at % atATime !== atATime - 1) continue;
    await Promise.all(written);
    written = [];
  }
  await Promise.all(written);
};

/**
 * Keeps a document or nothing, in one step: what is kept is always one whole state. Changes are made only on top of
 * what the same writer kept last; otherwise `false` comes back and nothing is written.
 */
export const writeChanges = (database: Database, kept: KeptDocument, changes: RowChanges): Promise<boolean> =>
  writing(database, async (transaction) => {
    const before = await transaction.objectStore('documents').get(kept.id);
    if (before?.writer !== kept.writer) return false;
    await putAll(transaction, kept, before, changes);
    return true;
  });

/**
 * Keeps a whole document under its name, in place of what `over` kept there (`undefined`: nothing is there yet). Where
 * somebody else has kept it meanwhile, `false` comes back and nothing is written. `atATime`: rows after which the page gets
 * its turn, which it has no more when it is left.
 */
export const writeWhole = (
  database: Database,
  kept: KeptDocument,
  rows: readonly Row[],
  over: string | undefined,
  atATime?: number,
): Promise<boolean> =>
  writing(database, async (transaction) => {
    const before = await transaction.objectStore('documents').get(kept.id);
    if (before?.writer !== over) return false;
    await transaction.objectStore('rows').delete(rowsOfDocument(kept.id));
    await putAll(transaction, kept, before, { set: rows, deleted: [] }, atATime);
    return true;
  });

export const deleteKept = (database: Database, id: string): Promise<void> =>
  writing(database, async (transaction) => {
    await Promise.all([
      transaction.objectStore('documents').delete(id),
      transaction.objectStore('rows').delete(rowsOfDocument(id)),
    ]);
  });
