import type { Mds2Form } from '../../library/mds2-form';
import { error, fail, type Issue, ok, type Result, warning } from '../../result';
import { present } from '../fields';
import type { Sheet } from '../sheet';
import { readMds2Answer } from './answer-words';
import { olderQuestionIn } from './older-questions';
import type { AnsweredQuestion, FilledMds2 } from './read-mds2';

export const OLDER_EDITION = 'HIMSS/NEMA HN 1-2013';

/** `A`, `B.1`, `2-2.5`: how the older form numbers its questions. */
const ID = /^(?:[A-D](?:\.\d+)*|\d{1,2}-\d+(?:\.\d+)*)\.?$/;
const DASHES = /[‐‑‒–—―−ー－]/g;
/** Fewer rows than this are no form, but something that mentions one. */
const FEWEST = 10;
const LETTERS = 26;
const COLUMN_A = 65;

/** Longer cells hold no number, and are not looked at. */
const LONGEST_ID = 16;

const idIn = (cell: string): string | undefined => {
  if (cell === '' || cell.length > LONGEST_ID) return undefined;
  const text = cell.normalize('NFKC').replace(DASHES, '-').replace(/\s+/g, '').toUpperCase();
  return ID.test(text) ? text.replace(/\.$/, '') : undefined;
};

const columnName = (column: number): string =>
  (column >= LETTERS ? columnName(Math.floor(column / LETTERS) - 1) : '') +
  String.fromCharCode(COLUMN_A + (column % LETTERS));

/** The column that has most of something among those rows. */
const best = (columns: readonly number[], weigh: (column: number) => number): number | undefined => {
  let found: number | undefined;
  let most = 0;
  for (const column of columns) {
    const weight = weigh(column);
    if (weight > most) [found, most] = [column, weight];
  }
  return found;
};

interface OlderTable {
  readonly sheet: Sheet;
  readonly rows: readonly { readonly row: number; readonly id: string }[];
  readonly idColumn: number;
}

const tableIn = (sheet: Sheet): OlderTable => {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const rowsOf = (column: number) =>
    sheet.rows.flatMap((cells, row) => {
      const id = idIn(cells[column] ?? '');
      return id === undefined ? [] : [{ row, id }];
    });
  const idColumn = best(columns, (column) => rowsOf(column).length) ?? 0;
  return { sheet, rows: rowsOf(idColumn), idColumn };
};

/** What stands after a word in the head of the form: `Manufacturer | Acme`. */
const headed = ({ rows }: Sheet, words: RegExp): string | undefined => {
  for (const row of rows.slice(0, 30)) {
    const at = row.findIndex((cell) => words.test(cell.normalize('NFKC').trim()));
    const value = at < 0 ? undefined : row.slice(at + 1).find((cell) => cell.trim() !== '');
    if (value !== undefined) return value.trim();
  }
  return undefined;
};

/**
 * Reads a form filled in on the edition of 2013. Questions that the form of 2019 asks in the same sense are carried over
 * to it, with the number they had (`carriedFrom`); all others stay under the number that is printed, with the words of
 * the question as a note, and decide nothing. Fails with `mds2-not-found` where no sheet holds such a form. An issue
 * `mds2-older-edition` says how many were carried over. Linear in cells.
 */
export const readOlderMds2 = (sheets: readonly Sheet[], form: Mds2Form): Result<FilledMds2> => {
  const table = sheets.map(tableIn).reduce<OlderTable | undefined>((most, next) => {
    return most === undefined || next.rows.length > most.rows.length ? next : most;
  }, undefined);
  if (table === undefined || table.rows.length < FEWEST) return fail(error('mds2-not-found', ''));
  const { sheet, rows, idColumn } = table;
  const cellAt = (row: number, column: number): string => sheet.rows[row]?.[column] ?? '';
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => column !== idColumn);
  const answerColumn = best(others, (column) => rows.filter(({ row }) => readMds2Answer(cellAt(row, column))).length);
  const wordsColumn = best(
    others.filter((column) => column !== answerColumn),
    (column) => rows.reduce((sum, { row }) => sum + cellAt(row, column).length, 0),
  );
  if (answerColumn === undefined || wordsColumn === undefined) return fail(error('mds2-not-found', ''));
  const order = new Map(form.questions.map(({ id }, at) => [id, at]));
  const carried = new Map<string, AnsweredQuestion>();
  const kept = new Map<string, AnsweredQuestion>();
  const issues: Issue[] = [];
  for (const { row, id } of rows) {
    const raw = cellAt(row, answerColumn);
    const place = `${sheet.name}!${columnName(answerColumn)}${row + 1}`;
    const read = readMds2Answer(raw);
    const printed = cellAt(row, wordsColumn).trim();
    const notes = [
      read?.note,
      ...others.filter((column) => column > answerColumn).map((column) => cellAt(row, column).trim()),
    ];
    const note = notes.filter((part) => part !== undefined && part !== '').join(' / ');
    const to = olderQuestionIn(printed);
    if (to === undefined || !order.has(to) || carried.has(to)) {
      kept.set(id, { answer: read?.answer, note: [printed, note].filter(Boolean).join(' / '), raw, place });
    } else {
      carried.set(to, { answer: read?.answer, ...present({ note: note || undefined }), raw, place, carriedFrom: id });
    }
  }
  issues.push(warning('mds2-older-edition', sheet.name, { carried: carried.size, kept: kept.size }));
  const inOrder = [...carried].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return ok(
    present({
      edition: OLDER_EDITION,
      manufacturer: headed(sheet, /^manufacturer( name)?:?$|^製造(業者|者)名?:?$/i),
      model: headed(sheet, /^(device )?model:?$|^(機器)?(型式|モデル)(名)?:?$/i),
      documentId: headed(sheet, /^document id:?$|^文書(番号|ID):?$/i),
      questions: new Map([...inOrder, ...kept]),
    }),
    issues,
  );
};
