import type { Sheet } from '../sheet';
import { readMds2Answer } from './answer-words';
import type { OlderIds } from './older-ids';

/** A row of an older form that stands for a question. */
export interface OlderRow {
  /** The question that it is read as. */
  readonly id: string;
  /** The number that is printed, where its words speak for another question. */
  readonly printedId?: string;
  readonly printed: string;
  readonly raw: string;
  readonly note: string;
  readonly row: number;
  readonly column: number;
}

/** Fewer numbers than this are no form, but something that mentions one. */
const FEWEST = 10;
const MOST_ROWS = 5_000;
/** Marks in a box below one of the answers. */
const MARK = /^[x×✕✗✓✔☑☒○〇◯●■v]$/i;
/** What stands above such boxes. */
const HEADS: Readonly<Record<string, string>> = {
  yes: 'Yes',
  はい: 'Yes',
  有: 'Yes',
  no: 'No',
  いいえ: 'No',
  無: 'No',
  'n/a': 'N/A',
  該当なし: 'N/A',
  非該当: 'N/A',
};

const headOf = (cell: string): string | undefined =>
  cell.length > 12 ? undefined : HEADS[cell.normalize('NFKC').trim().toLowerCase()];

/** The column that has most of something. */
const best = (columns: readonly number[], weigh: (column: number) => number): number | undefined => {
  let found: number | undefined;
  let most = 0;
  for (const column of columns) {
    const weight = weigh(column);
    if (weight > most) [found, most] = [column, weight];
  }
  return found;
};

/** A column for each answer, with boxes to be marked; none where answers are written. */
const boxesIn = ({ rows }: Sheet): ReadonlyMap<number, string> => {
  for (const cells of rows) {
    const heads = cells.flatMap((cell, column) => {
      const head = headOf(cell);
      return head === undefined ? [] : [[column, head] as const];
    });
    if (new Set(heads.map(([, head]) => head)).size >= 2) return new Map(heads);
  }
  return new Map();
};

interface Found {
  readonly row: number;
  readonly id: string;
  readonly words: string;
}

/** The rows of the older form in a sheet; none where it holds no such form. Linear in cells. */
export const olderRowsIn = (sheet: Sheet, ids: OlderIds): readonly OlderRow[] => {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const cellAt = (row: number, column: number): string => sheet.rows[row]?.[column] ?? '';
  const numbers = columns.map((column): readonly Found[] =>
    sheet.rows.slice(0, MOST_ROWS).flatMap((cells, row) => {
      const found = ids.inCell(cells[column] ?? '');
      return found === undefined ? [] : [{ row, ...found }];
    }),
  );
  const different = (found: readonly Found[] = []): number => new Set(found.map(({ id }) => id)).size;
  const idColumn = best(columns, (column) => different(numbers[column]));
  const numbered = idColumn === undefined ? [] : (numbers[idColumn] ?? []);
  if (idColumn === undefined || different(numbered) < FEWEST) return [];
  const boxes = boxesIn(sheet);
  const others = columns.filter((column) => column !== idColumn);
  const answerColumn =
    boxes.size > 0
      ? undefined
      : best(others, (column) => numbered.filter(({ row }) => readMds2Answer(cellAt(row, column))).length);
  if (boxes.size === 0 && answerColumn === undefined) return [];
  const lengthOf = (column: number) => numbered.reduce((sum, { row }) => sum + cellAt(row, column).length, 0);
  const isLed = numbered.filter(({ words }) => words !== '').length > numbered.length / 2;
  const wordsColumn = isLed
    ? idColumn
    : best(
        others.filter((column) => column !== answerColumn && !boxes.has(column)),
        lengthOf,
      );
  const byRow = new Map(numbered.map((found) => [found.row, found]));
  const answerAt = (row: number): { readonly raw: string; readonly column: number } => {
    if (answerColumn !== undefined) return { raw: cellAt(row, answerColumn), column: answerColumn };
    const marked = [...boxes].filter(([column]) => MARK.test(cellAt(row, column).normalize('NFKC').trim()));
    const [only] = marked;
    if (only === undefined) return { raw: '', column: Math.min(...boxes.keys()) };
    // Two marks are no answer, and are shown as what they are.
    if (marked.length > 1) return { raw: `(${marked.map(([, head]) => head).join(', ')})`, column: only[0] };
    return { raw: only[1], column: only[0] };
  };
  const lastAnswer = answerColumn ?? Math.max(...boxes.keys());
  return sheet.rows.slice(0, MOST_ROWS).flatMap((cells, row): readonly OlderRow[] => {
    const found = byRow.get(row);
    const printed = (found?.words || (wordsColumn === undefined ? '' : (cells[wordsColumn] ?? ''))).trim();
    const meant = ids.inWords(printed);
    const id = meant ?? found?.id;
    const { raw, column } = answerAt(row);
    if (id === undefined || (found === undefined && readMds2Answer(raw) === undefined)) return [];
    const note = cells
      .slice(lastAnswer + 1)
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' / ');
    const printedId = found !== undefined && found.id !== id ? { printedId: found.id } : {};
    return [{ id, ...printedId, printed, raw, note, row, column }];
  });
};
