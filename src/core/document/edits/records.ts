import * as v from 'valibot';
import type { Asset } from '../../model/asset';
import type { Identified, Table } from '../../table';
import { type HospitalDocument, NAMED_TABLES, SavedDocumentSchema, type TableName } from '../document';
import { REFERRING, type Referring, withReferences } from '../references';
import { hasInheritedNames } from '../schema-issues';

/** The tables whose records are edited as they are; views have edits of their own. */
export type RecordTable = Exclude<TableName, 'views'>;
export type RecordOf<K extends RecordTable> = HospitalDocument[K] extends Table<infer T extends Identified> ? T : never;

export const tableNamed = <K extends RecordTable>(document: HospitalDocument, name: K): Table<RecordOf<K>> =>
  // The table of that name holds records of that kind; TypeScript cannot see it through the type parameter.
  document[name] as unknown as Table<RecordOf<K>>;

export const withTable = <K extends TableName>(
  document: HospitalDocument,
  name: K,
  table: HospitalDocument[K],
): HospitalDocument => (document[name] === table ? document : { ...document, [name]: table });

/** A table seen as no more than records with ids, for what is the same for all of them. */
export const rowsOf = (document: HospitalDocument, name: TableName): Table<Identified> =>
  document[name] as unknown as Table<Identified>;

/** The document with other rows in a table; they must be records that belong there. */
export const withRows = (document: HospitalDocument, name: TableName, rows: Table<Identified>): HospitalDocument =>
  rows === rowsOf(document, name) ? document : { ...document, [name]: rows };

/** Whether any element of the document, or a note, has the id. */
export const isTaken = (document: HospitalDocument, id: string): boolean =>
  NAMED_TABLES.some((name) => rowsOf(document, name).has(id)) ||
  document.views.values().some(({ notes }) => notes?.some((note) => note.id === id));

const isReferring = (name: RecordTable): name is RecordTable & Referring =>
  (REFERRING as readonly string[]).includes(name);

/** Whether a machine would run on itself, perhaps through others. */
const hostsItself = (document: HospitalDocument, { id, host }: Asset): boolean => {
  const seen = new Set<string>();
  for (let at = host; at !== undefined && !seen.has(at); at = document.assets.get(at)?.host) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
};

/** Whether everything that the record refers to exists. */
const refersToSomething = (document: HospitalDocument, name: Referring, record: Identified): boolean => {
  let sound = true;
  withReferences(name, record, (id, among) => {
    if (!among.some((table) => rowsOf(document, table).has(id))) sound = false;
    return id;
  });
  return sound && !(name === 'assets' && hostsItself(document, record as Asset));
};

/** Whether a file may have the record: every field is one of ours and holds what it may. */
export const isAllowed = (name: RecordTable, record: Identified): boolean => {
  const schema = SavedDocumentSchema.entries[name].item as v.GenericSchema;
  return v.is(schema, record) && !hasInheritedNames(record);
};

/** Whether the record may stand in the table: a file may have it, and it refers to nothing that is not there. */
export const isSound = (document: HospitalDocument, name: RecordTable, record: Identified): boolean =>
  isAllowed(name, record) && (!isReferring(name) || refersToSomething(document, name, record));

/** The document with a record that nobody has checked yet; the same document when it cannot stand in the table. */
export const withRow = (document: HospitalDocument, name: RecordTable, record: Identified): HospitalDocument =>
  isSound(document, name, record) ? withRows(document, name, rowsOf(document, name).set(record)) : document;

/** The document with the record in the table; the same document when the record cannot stand there. */
export const withRecord = <K extends RecordTable>(
  document: HospitalDocument,
  name: K,
  record: RecordOf<K>,
): HospitalDocument => withRow(document, name, record);

/** What is asked for, with a number behind it where that is taken. */
export const freshId = (newId: () => string, taken: (id: string) => boolean): string => {
  const made = newId();
  let id = made;
  for (let n = 2; taken(id); n += 1) id = `${made}~${n}`;
  return id;
};
