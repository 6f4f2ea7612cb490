import { type Cell, setCells } from '../../../core/document/edits/cells';
import { rowsOf } from '../../../core/document/edits/records';
import type { Identified } from '../../../core/table';
import { valueAt } from '../inspector/target';
import { boundsOf } from './block';
import type { Column } from './columns';
import { newRecord, withNewRecords } from './new-rows';
import { pasteBlock, type Refused } from './paste-block';
import { readCell } from './read-cell';
import { columnsInBlock, idsIn, newIds, rowsInBlock, type TableDesk, valueIn } from './table-desk';
import { readTsv, type TextBlock, writeTsv } from './tsv';

/** As many refused cells as a person reads one by one. */
const NAMED = 5;

/** Which of the cells did not take the value, though it was a readable one: a machine that would run on itself. */
const unchanged = ({ store, noun }: TableDesk, cells: readonly Cell[]): readonly Cell[] => {
  const rows = rowsOf(store.getState().document, noun.id);
  return cells.filter(({ id, path, value }) => JSON.stringify(valueAt(rows.get(id), path)) !== JSON.stringify(value));
};

/** Writes cells as one step and gives back those that could not be written. */
const write = (desk: TableDesk, label: string, cells: readonly Cell[]): readonly Cell[] => {
  desk.store.getState().edit(label, setCells(desk.noun.id, cells));
  return unchanged(desk, cells);
};

const nameFor = ({ reader, columns }: TableDesk, id: string): string => {
  const name = columns.find(({ path }) => path === 'name');
  return (name === undefined ? '' : reader.cell(id, name).text) || id;
};

const detailsOf = (desk: TableDesk, refused: readonly Refused[]): readonly string[] => {
  const { t } = desk.reader.speech;
  const named = refused.slice(0, NAMED).map(({ id, path, written }) =>
    t('tables.say.refusedCell', {
      row: nameFor(desk, id),
      column: desk.columns.find((column) => column.path === path)?.label ?? path,
      text: written,
    }),
  );
  return refused.length > NAMED ? [...named, t('tables.say.andMore', { count: refused.length - NAMED })] : named;
};

const sayRefused = (desk: TableDesk, refused: readonly Refused[]): void => {
  const { t } = desk.reader.speech;
  if (refused.length === 0) desk.say(undefined);
  else desk.say({ text: t('tables.say.refused', { count: refused.length }), details: detailsOf(desk, refused) });
};

const asRefused = (cells: readonly Cell[], written: string): readonly Refused[] =>
  cells.map(({ id, path }) => ({ id, path, written }));

/** Writes what was typed into one cell. Says whether it could be read and may stand there. */
export const commitCell = (desk: TableDesk, id: string, column: Column, written: string): boolean => {
  const reading = readCell(column, written, valueIn(desk, id, column), desk.reader.speech);
  if (!reading.read) return false;
  return write(desk, 'tables.step.change', [{ id, path: column.path, value: reading.value }]).length === 0;
};

/** The block as text for a spreadsheet. Unknown is an empty cell there, and so it comes back. */
export const copiedText = (desk: TableDesk): string =>
  writeTsv(
    rowsInBlock(desk).map((id) =>
      columnsInBlock(desk).map((column) => {
        const { text, source } = desk.reader.cell(id, column);
        return source === 'stated' || column.path === 'name' ? text : '';
      }),
    ),
  );

/** All rows shown, with the names of the columns above; what is presumed is there too, since people read it. */
export const shownBlock = ({ lines, columns, reader }: TableDesk): TextBlock => [
  columns.map(({ label }) => label),
  ...idsIn(lines, 0, lines.length - 1).map((id) => columns.map((column) => reader.cell(id, column).text)),
];

/** Adds the rows of a pasted block that found none in the table. */
const addRows = (desk: TableDesk, beyond: TextBlock, columns: readonly Column[]): void => {
  const { store, noun, reader, say } = desk;
  const { t } = reader.speech;
  const { document } = store.getState();
  const ids = newIds(desk);
  const records = beyond.map((row): Identified => {
    const cells = row.flatMap((written, at) => {
      const column = columns[at];
      const reading = column === undefined ? undefined : readCell(column, written, undefined, reader.speech);
      return column === undefined || reading?.read !== true ? [] : [{ path: column.path, value: reading.value }];
    });
    return newRecord(noun.id, ids(), t(`tables.named.${noun.id}`), cells);
  });
  const { document: next, refused } = withNewRecords(document, noun.id, records);
  store.getState().edit('tables.step.add', () => next);
  const lost = refused.length === 0 ? [] : [t('tables.say.notAdded', { count: refused.length })];
  say({ text: t('tables.say.added', { count: records.length - refused.length }), details: lost });
};

/** Reads a block from the clipboard into the table, from the first selected cell, or into rows of a table that has none; one step. */
export const pasteText = (desk: TableDesk, text: string): void => {
  const { block, columns, lines, reader, say, store, noun } = desk;
  if (rowsOf(store.getState().document, noun.id).size === 0) {
    addRows(desk, readTsv(text), columns);
    return;
  }
  const { top, bottom, left, right } = boundsOf(block);
  const rows = idsIn(lines, top, lines.length - 1).map((id) => ({ id, ...reader.record(id) }));
  const target = columns.slice(left);
  const selected = { height: idsIn(lines, top, bottom).length, width: right - left + 1 };
  const pasting = pasteBlock(readTsv(text), rows, target, selected, reader.speech);
  const failed = write(desk, 'tables.step.paste', pasting.cells);
  const refused = [...pasting.refused, ...asRefused(failed, '')];
  const { t } = reader.speech;
  const changed = t('tables.say.pasted', { count: pasting.cells.length - failed.length });
  const { beyond } = pasting;
  const problem = refused.length === 0 ? '' : ` ${t('tables.say.refused', { count: refused.length })}`;
  const over = beyond.length === 0 ? '' : ` ${t('tables.say.beyond', { count: beyond.length })}`;
  say({
    text: `${changed}${problem}${over}`,
    details: detailsOf(desk, refused),
    ...(beyond.length === 0
      ? {}
      : { action: { label: t('tables.say.addBeyond'), run: () => addRows(desk, beyond, target) } }),
  });
};

/** Gives all cells of the block the values of its first row or of its first column. */
export const fill = (desk: TableDesk, way: 'down' | 'right'): void => {
  const ids = rowsInBlock(desk);
  const columns = columnsInBlock(desk);
  const [first] = ids;
  const [source] = columns;
  if (first === undefined || source === undefined) return;
  const refused: Refused[] = [];
  const cells =
    way === 'down'
      ? columns.flatMap((column) => {
          const value = valueIn(desk, first, column);
          return ids.slice(1).map((id): Cell => ({ id, path: column.path, value }));
        })
      : ids.flatMap((id) =>
          columns.slice(1).flatMap((column): readonly Cell[] => {
            const { text, source: from } = desk.reader.cell(id, source);
            const written = from === 'stated' ? text : '';
            const reading = readCell(column, written, valueIn(desk, id, column), desk.reader.speech);
            if (reading.read) return [{ id, path: column.path, value: reading.value }];
            refused.push({ id, path: column.path, written });
            return [];
          }),
        );
  const failed = write(desk, 'tables.step.fill', cells);
  sayRefused(desk, [...refused, ...asRefused(failed, '')]);
};

/** Takes the cells of the block back to unknown; those that must be filled in stay and are named. */
export const clear = (desk: TableDesk): void => {
  const columns = columnsInBlock(desk);
  const cells = rowsInBlock(desk).flatMap((id) =>
    columns.flatMap((column): readonly Cell[] =>
      valueIn(desk, id, column) === undefined ? [] : [{ id, path: column.path, value: undefined }],
    ),
  );
  const failed = write(desk, 'tables.step.clear', cells);
  sayRefused(desk, asRefused(failed, desk.reader.speech.t('tables.say.required')));
};
