import type { Cell } from '../../../core/document/edits/cells';
import { setCells } from '../../../core/document/edits/cells';
import { consequencesOf } from '../../../core/document/edits/consequences';
import { rowsOf } from '../../../core/document/edits/records';
import type { Identified } from '../../../core/table';
import { canvasApi } from '../../canvas/canvas-api';
import { removeNow } from '../../canvas/removing';
import type { EditorStore } from '../../store/editor';
import { newId } from '../add-part';
import { valueAt } from '../inspector/target';
import { type Block, boundsOf } from './block';
import type { Column } from './columns';
import type { Line } from './lines';
import { copiesOf, newRecord, withNewRecords } from './new-rows';
import type { Noun } from './nouns';
import { pasteBlock, type Refused } from './paste-block';
import { readCell } from './read-cell';
import { readTsv, type TextBlock, writeTsv } from './tsv';
import type { Reader } from './use-reader';

/** What happened, below the table until it is closed. */
export interface Notice {
  readonly text: string;
  readonly details: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the commands of a table work on. */
export interface TableDesk {
  readonly store: EditorStore;
  readonly noun: Noun;
  readonly reader: Reader;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly block: Block;
  say(notice: Notice | undefined): void;
}

/** As many refused cells as a person reads one by one. */
const NAMED = 5;

const idsIn = (lines: readonly Line[], from: number, to: number): readonly string[] =>
  lines.slice(from, to + 1).flatMap((line) => (line.kind === 'row' ? [line.id] : []));

/** The rows that the block covers. */
export const rowsInBlock = ({ lines, block }: TableDesk): readonly string[] => {
  const { top, bottom } = boundsOf(block);
  return idsIn(lines, top, bottom);
};

const columnsInBlock = ({ columns, block }: TableDesk): readonly Column[] => {
  const { left, right } = boundsOf(block);
  return columns.slice(left, right + 1);
};

const valueIn = ({ reader }: TableDesk, id: string, column: Column): unknown => valueAt(reader.record(id), column.path);

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

/** Gives one new id after the other, in an order that lasts: rows are listed by id until people sort them. */
const newIds = ({ store, noun }: TableDesk): (() => string) => {
  const first = newId(store.getState().document, noun.one);
  let count = 0;
  return () => {
    count += 1;
    return `${first}-${String(count).padStart(4, '0')}`;
  };
};

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

/** Reads a block from the clipboard into the table, from the first selected cell; one step. */
export const pasteText = (desk: TableDesk, text: string): void => {
  const { block, columns, lines, reader, say } = desk;
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

/** Rows that a command about whole rows is meant for: the selected ones where the block touches them, else its own. */
export const rowsMeant = (desk: TableDesk): readonly string[] => {
  const own = rowsInBlock(desk);
  const { selection, document } = desk.store.getState();
  const rows = rowsOf(document, desk.noun.id);
  const selected = selection.filter((id) => rows.has(id));
  return own.some((id) => selected.includes(id)) ? selected : own;
};

/** Adds a row at the end and gives its id; `undefined` where it lacks the two ends it would join. */
export const addRow = (desk: TableDesk): string | undefined => {
  const { store, noun, reader, say } = desk;
  const { t } = reader.speech;
  const { document, selection, edit } = store.getState();
  const [from, to] = selection.filter((each) => document.assets.has(each));
  const ends = noun.id === 'flows' ? ['from', 'to'] : noun.id === 'links' ? ['ends.0.asset', 'ends.1.asset'] : [];
  const cells = ends.map((path, at) => ({ path, value: at === 0 ? from : to }));
  const id = newId(document, noun.one);
  const record = newRecord(noun.id, id, t(`tables.named.${noun.id}`), cells);
  const added = withNewRecords(document, noun.id, [record]);
  if (added.refused.length > 0) {
    say({ text: t('tables.add.ends'), details: [] });
    return undefined;
  }
  edit('tables.step.add', () => added.document);
  return id;
};

export const duplicateRows = (desk: TableDesk): readonly string[] => {
  const { store, noun } = desk;
  const { document, edit } = store.getState();
  const copies = copiesOf(document, noun.id, rowsMeant(desk), newIds(desk));
  edit('tables.step.duplicate', () => withNewRecords(document, noun.id, copies).document);
  return copies.map(({ id }) => id);
};

/** Deletes rows. What would go with them is named first, as in the drawing. */
export const removeRows = (desk: TableDesk): void => {
  const { store, reader } = desk;
  const ids = rowsMeant(desk);
  const { document, show } = store.getState();
  const { lost } = consequencesOf(document, ids);
  const gone = Object.values(lost).reduce((sum, list) => sum + list.length, 0);
  if (gone + ids.length > 20) show({ kind: 'remove', ids });
  else removeNow(store, ids, reader.speech.t);
};

/** Selects the rows and flies to them in the drawing; a link is shown by its ends. */
export const showRows = (desk: TableDesk): void => {
  const ids = rowsMeant(desk);
  const { document, select } = desk.store.getState();
  select(ids);
  canvasApi.reveal(ids.flatMap((id) => document.links.get(id)?.ends.map(({ asset }) => asset as string) ?? [id]));
};
