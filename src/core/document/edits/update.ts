import type { Text } from '../../library/text';
import type { ZoneId } from '../../model/id';
import type { Identified } from '../../table';
import { patched } from '../references';
import type { Edit } from './edit';
import { moveInto } from './move';
import { type RecordOf, type RecordTable, rowsOf, withRow } from './records';

/** New values by field; `undefined` takes a field back to unknown. */
export type PatchOf<K extends RecordTable> = {
  readonly [F in keyof Omit<RecordOf<K>, 'id'>]?: RecordOf<K>[F] | undefined;
};

const containment = (table: RecordTable): string | undefined =>
  table === 'assets' ? 'zone' : table === 'zones' ? 'parent' : undefined;

/** As `updateElement`, with a patch that nobody has checked yet: what the schema does not allow changes nothing. */
const changeFields =
  (table: RecordTable, id: string, patch: Readonly<Record<string, unknown>>): Edit =>
  (document) => {
    const record = rowsOf(document, table).get(id);
    if (record === undefined) return document;
    const inside = containment(table);
    const { [inside ?? '']: zone, ...rest } = patch;
    const next = patched<Identified>(record, { ...rest, id });
    const changed = next === record ? document : withRow(document, table, next);
    if (inside === undefined || !(inside in patch)) return changed;
    // No zone is said by leaving the field out, so `null` means the same here; `moveInto` knows which zones there are.
    return moveInto([id], (zone ?? undefined) as ZoneId | undefined)(changed);
  };

/**
 * Changes fields of one element. A patch that would make it unsound changes nothing. Changing the zone of an asset or
 * the parent of a zone moves it there, keeping its place in every drawing.
 */
export const updateElement = <K extends RecordTable>(table: K, id: string, patch: PatchOf<K>): Edit =>
  changeFields(table, id, patch);

/** Gives an element another name. */
export const rename = (
  table: 'assets' | 'zones' | 'flows' | 'links' | 'conduits' | 'parties' | 'controls' | 'evidence',
  id: string,
  name: Text,
): Edit => changeFields(table, id, { name });

/** The value with another one at the path below it; `undefined` when nothing is left. */
export const withField = (record: unknown, path: readonly string[], value: unknown): unknown => {
  const [field, ...deeper] = path;
  if (field === undefined) return value;
  const before = typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>) : {};
  const old = Object.hasOwn(before, field) ? before[field] : undefined;
  const next = withField(old, deeper, value);
  if (next === old && (old !== undefined || record !== undefined)) return record;
  // A place in a list of fixed length, such as an end of a link: the list stays one.
  if (Array.isArray(record)) return record.map((member, at) => (String(at) === field ? next : member));
  const after = { ...before };
  if (next === undefined) delete after[field];
  else after[field] = next;
  return Object.keys(after).length === 0 ? undefined : after;
};

/**
 * Changes one field by its path, as facts name it (`operatingSystem.endOfSupport`); `undefined` takes it back to
 * unknown, and a group of fields that has none left goes with it.
 */
export const setField =
  (table: RecordTable, id: string, path: string, value: unknown): Edit =>
  (document) => {
    const [field = '', ...deeper] = path.split('.');
    const record = rowsOf(document, table).get(id) as Readonly<Record<string, unknown>> | undefined;
    if (record === undefined || field === 'id') return document;
    const before = Object.hasOwn(record, field) ? record[field] : undefined;
    const after = withField(before, deeper, value);
    // A value that is written the same is no change, though it may be another object.
    if (JSON.stringify(after) === JSON.stringify(before)) return document;
    return changeFields(table, id, { [field]: after })(document);
  };

/** As `updateElement` for several elements of one table, as one step. */
export const updateElements =
  <K extends RecordTable>(table: K, ids: readonly string[], patch: PatchOf<K>): Edit =>
  (document) =>
    ids.reduce((changed, id) => updateElement(table, id, patch)(changed), document);
