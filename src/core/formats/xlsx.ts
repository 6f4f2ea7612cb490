import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from '../evidence/sheet';
import { error, fail, ok, type Result } from '../result';
import { tooLarge } from './too-large';
import { isTooMuchUnpacked, isZip } from './unpack';

/**
 * What is read of a workbook. A cell far out makes all cells before it, so that sheets, rows and columns together decide
 * how much memory it takes: half a gigabyte at most. No program writes longer cells.
 */
const MOST = { bytes: 20 * 1_048_576, sheets: 12, rows: 20_000, letters: 32_767 } as const;
/** Column IV is the 256th. */
const RANGE = `A1:IV${MOST.rows}`;

/** A cell as a person sees it. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).slice(0, MOST.letters);
};

/** The cells of a row up to the last that says something. */
const textsOf = (row: readonly unknown[]): readonly string[] =>
  row.slice(0, row.findLastIndex((value) => value !== null && value !== undefined) + 1).map(textOf);

/**
 * The sheets of a workbook. Fails with `xlsx-none` where the bytes are none, `file-too-large` beyond 20 MiB,
 * `xlsx-too-much` where it would unpack to far more than a workbook is, `xlsx-broken` where it cannot be read. Sheets,
 * rows and columns beyond the limits are left out. Macros, links and embedded files are never looked at.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Result<readonly Sheet[]>> => {
  if (!isZip(bytes)) return fail(error('xlsx-none', ''));
  if (bytes.length > MOST.bytes) return fail(tooLarge(bytes.length, MOST.bytes));
  try {
    if (isTooMuchUnpacked(bytes)) return fail(error('xlsx-too-much', ''));
    const { sheets } = await readXlsx(bytes, { range: RANGE, sheets: (_, index) => index < MOST.sheets });
    return ok(sheets.map(({ name, rows }) => ({ name, rows: rows.map(textsOf) })));
  } catch {
    return fail(error('xlsx-broken', ''));
  }
};
