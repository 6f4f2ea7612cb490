import { append } from '../../group';
import type { Mds2Form } from '../../library/mds2-form';
import type { Sheet } from '../sheet';
import { readMds2Answer } from './answer-words';
import { questionIdsOf } from './question-id';

/** A row that belongs to a question of the form. */
export interface QuestionRow {
  readonly id: string;
  /** What the cell of the id said, where it was read as the id of a question. */
  readonly repairedFrom?: string;
  readonly sheet: string;
  /** Of the cell of the answer, from 0. */
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly note: string;
}

interface IdRow {
  readonly row: number;
  readonly id: string;
  readonly repairedFrom?: string;
}

const NOTES = /^(see\s*)?notes?$|^備考|^注記?$|^コメント|^comments?$/i;
const ANSWERS = /^(answer|response|回答|yes, no)/i;
/** Rows with ids that are looked at: several times the questions of the form. */
const MOST_ROWS = 5_000;
/** Letters of a cell that can be an answer; what stands behind them is a note. */
const ANSWER_LETTERS = 100;
/** A heading and the first questions stand near each other. */
const LINES_ABOVE = 8;

const widthOf = ({ rows }: Sheet): number => rows.reduce((width, row) => Math.max(width, row.length), 0);

/** The column with most ids of the form, and its rows. */
const idsIn = (sheet: Sheet, form: Mds2Form): { readonly column: number; readonly ids: readonly IdRow[] } => {
  const { read } = questionIdsOf(form);
  const columns = new Map<number, IdRow[]>();
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries()) {
      const id = cell === '' ? undefined : read(cell);
      if (id !== undefined) append(columns, column, { row, ...id });
    }
  let best: { column: number; ids: readonly IdRow[] } = { column: -1, ids: [] };
  for (const [column, ids] of [...columns].sort(([a], [b]) => a - b))
    if (ids.length > best.ids.length) best = { column, ids: ids.slice(0, MOST_ROWS) };
  return best;
};

/**
 * A spreadsheet drops the last zero of what it takes for a number, so that 3.10 stands as 3.1: an id that goes back
 * behind the row before it is the one with the zero where that comes next.
 */
const withZeros = (ids: readonly IdRow[], form: Mds2Form): readonly IdRow[] => {
  const order = new Map(form.questions.map(({ id }, at) => [id, at]));
  let before = -1;
  return ids.map((row) => {
    const zero = `${row.id}0`;
    const at = order.get(row.id) ?? -1;
    const zeroAt = order.get(zero);
    const isBack = at < before && zeroAt === before + 1;
    before = isBack ? zeroAt : at;
    return isBack ? { row: row.row, id: zero, repairedFrom: row.id } : row;
  });
};

const headed = (sheet: Sheet, first: number, words: RegExp): number | undefined => {
  for (let row = first - 1; row >= Math.max(0, first - LINES_ABOVE); row -= 1) {
    const column = sheet.rows[row]?.findIndex((cell) => words.test(cell.normalize('NFKC').trim())) ?? -1;
    if (column >= 0) return column;
  }
  return undefined;
};

/** The column with most answers; of several alike, the one under a heading for answers, then the leftmost. */
const answerColumnOf = (sheet: Sheet, idColumn: number, ids: readonly IdRow[], form: Mds2Form): number | undefined => {
  const yesNo = new Set(form.questions.flatMap(({ id, polarity }) => (polarity === 'text' ? [] : [id])));
  const named = headed(sheet, ids[0]?.row ?? 0, ANSWERS);
  let best: number | undefined;
  let most = 0;
  const width = widthOf(sheet);
  for (let column = 0; column < width; column += 1) {
    if (column === idColumn) continue;
    const count = ids.filter(
      ({ id, row }) => yesNo.has(id) && readMds2Answer((sheet.rows[row]?.[column] ?? '').slice(0, ANSWER_LETTERS)),
    ).length;
    const weight = count + (column === named ? 1 : 0);
    if (weight > most) [best, most] = [column, weight];
  }
  return best;
};

/** Texts of the notes below the table, by what refers to them: `note 3`. */
const notesBelow = (sheet: Sheet, last: number): ReadonlyMap<string, string> => {
  const notes = new Map<string, string>();
  for (const row of sheet.rows.slice(last + 1)) {
    const [first = '', ...rest] = row.filter((cell) => cell.trim() !== '');
    const found = /^(?:note|注)\s*(\d+)\s*[.:)]?\s*(.*)$/is.exec(first.normalize('NFKC').trim());
    const text = found === null ? '' : (found[2] ?? '') || rest.join(' ');
    if (found !== null && text !== '') notes.set(`note ${found[1]}`, text);
  }
  return notes;
};

const rowsIn = (sheet: Sheet, form: Mds2Form): readonly QuestionRow[] => {
  const { column: idColumn, ids: found } = idsIn(sheet, form);
  const ids = withZeros(found, form);
  const [first] = ids;
  const column = first === undefined ? undefined : answerColumnOf(sheet, idColumn, ids, form);
  if (first === undefined || column === undefined) return [];
  const noteColumn = headed(sheet, first.row, NOTES);
  const notes = notesBelow(sheet, ids.at(-1)?.row ?? first.row);
  return ids.map(({ row, ...id }) => {
    const cells = sheet.rows[row] ?? [];
    const written = (noteColumn === undefined || noteColumn === column ? '' : (cells[noteColumn] ?? '')).trim();
    const number = /^(?:note|注)?\s*(\d+)$/i.exec(written.normalize('NFKC'))?.[1];
    const note = (number === undefined ? undefined : notes.get(`note ${number}`)) ?? written;
    return { ...id, sheet: sheet.name, row, column, cell: cells[column] ?? '', note };
  });
};

/**
 * The rows of a filled-in form in a workbook, found by what stands in them: the column with most ids of the questions
 * and the one with most answers beside them, on whichever sheet has most. Empty where there is no such table.
 */
export const findTable = (sheets: readonly Sheet[], form: Mds2Form): readonly QuestionRow[] => {
  let best: readonly QuestionRow[] = [];
  for (const sheet of sheets) {
    const rows = rowsIn(sheet, form);
    if (rows.length > best.length) best = rows;
  }
  return best;
};
