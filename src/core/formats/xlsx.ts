import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from '../evidence/sheet';
import { error, fail, type Issue, ok, type Result, warning } from '../result';
import { tooLarge } from './too-large';
import { isTooMuchUnpacked, isZip } from './unpack';

/**
 * What is read of a workbook. A cell far out makes all cells before it, so that sheets, rows and columns together decide
 * how much memory it takes: half a gigabyte at most. No program writes longer cells.
 */
const MOST = { bytes: 20 * 1_048_576, sheets: 12, rows: 20_000, letters: 32_767 } as const;
const COLUMNS = 256;
/** One row and column more than are taken, to see whether there are more; column IW is the 257th. */
const RANGE = `A1:IW${MOST.rows + 1}`;

/** A cell as a person sees it. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).slice(0, MOST.letters);
};

/** The cells of a row up to the last that says something. */
const textsOf = (row: readonly unknown[]): readonly string[] =>
  row.slice(0, row.findLastIndex((value) => value !== null && value !== undefined) + 1).map(textOf);

/** The sheet within the limits, and a warning where it goes on beyond them. */
const cut = ({ name, rows }: Sheet): { readonly sheet: Sheet; readonly issues: readonly Issue[] } => {
  const isWhole = rows.length <= MOST.rows && rows.every(({ length }) => length <= COLUMNS);
  if (isWhole) return { sheet: { name, rows }, issues: [] };
  const sheet = { name, rows: rows.slice(0, MOST.rows).map((row) => row.slice(0, COLUMNS)) };
  return { sheet, issues: [warning('xlsx-cut', name, { rows: MOST.rows, columns: COLUMNS })] };
};

/**
 * The sheets of a workbook. Fails with `xlsx-none` where the bytes are none, `file-too-large` beyond 20 MiB,
 * `xlsx-too-much` where it would unpack to far more than a workbook is, `xlsx-broken` where it cannot be read. Sheets,
 * rows and columns beyond the limits are left out with a warning (`xlsx-cut`, `xlsx-sheets-left`). Macros, links and embedded files are never looked at.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Result<readonly Sheet[]>> => {
  if (!isZip(bytes)) return fail(error('xlsx-none', ''));
  if (bytes.length > MOST.bytes) return fail(tooLarge(bytes.length, MOST.bytes));
  try {
    if (isTooMuchUnpacked(bytes)) return fail(error('xlsx-too-much', ''));
    const left = new Set<number>();
    const isTaken = (_: unknown, index: number): boolean => {
      if (index >= MOST.sheets) left.add(index);
      return index < MOST.sheets;
    };
    const { sheets } = await readXlsx(bytes, { range: RANGE, sheets: isTaken });
    const read = sheets.map(({ name, rows }) => cut({ name, rows: rows.map(textsOf) }));
    const issues = read.flatMap((one) => one.issues);
    if (left.size > 0) issues.push(warning('xlsx-sheets-left', '', { left: left.size, sheets: MOST.sheets }));
    return ok(
      read.map(({ sheet }) => sheet),
      issues,
    );
  } catch {
    return fail(error('xlsx-broken', ''));
  }
};
