import type { ZoneId } from '../../model/id';
import type { Identified } from '../../table';
import type { HospitalDocument } from '../document';
import { patched } from '../references';
import type { Edit } from './edit';
import { moveInto } from './move';
import { isSound, type RecordTable, rowsOf, withRows } from './records';
import { withField } from './update';

/** One field of one record, and what it shall be; `undefined` takes it back to unknown. */
export interface Cell {
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
}

const HOLDERS: Readonly<Partial<Record<RecordTable, string>>> = { assets: 'zone', zones: 'parent' };

/** The record with one more field changed. A value that is written the same leaves the record as it is. */
const changed = (record: Identified, { path, value }: Cell): Identified => {
  const [field = '', ...deeper] = path.split('.');
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const before = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const after = withField(before, deeper, value);
  if (field === 'id' || JSON.stringify(after) === JSON.stringify(before)) return record;
  return patched<Identified>(record, { [field]: after } as Partial<Identified>);
};

/** Puts what changed its zone there, one move for each zone, so that everything keeps its place in the drawings. */
const moved = (document: HospitalDocument, cells: readonly Cell[]): HospitalDocument => {
  const into = new Map<ZoneId | undefined, string[]>();
  for (const { id, value } of cells) {
    const zone = (value ?? undefined) as ZoneId | undefined;
    into.set(zone, [...(into.get(zone) ?? []), id]);
  }
  return [...into].reduce((next, [zone, ids]) => moveInto(ids, zone)(next), document);
};

/**
 * Changes many fields of many records of one table as one step: a block that was pasted, a value filled down. A value
 * that a record may not have leaves that field as it was and the others change. Linear in the cells given.
 */
export const setCells =
  (table: RecordTable, cells: readonly Cell[]): Edit =>
  (document) => {
    const rows = rowsOf(document, table);
    const holder = HOLDERS[table];
    const next = new Map<string, Identified>();
    for (const cell of cells) {
      const before = next.get(cell.id) ?? rows.get(cell.id);
      if (before === undefined || cell.path === holder) continue;
      const after = changed(before, cell);
      if (after !== before && isSound(document, table, after)) next.set(cell.id, after);
    }
    const written = withRows(document, table, rows.setAll(next.values()));
    return moved(
      written,
      cells.filter(({ path }) => path === holder),
    );
  };
