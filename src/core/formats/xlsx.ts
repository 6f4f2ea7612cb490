import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from '../evidence/sheet';
import { error, fail, ok, type Result } from '../result';
import { isTooMuchUnpacked, isZip } from './unpack';

/** Rows that are read of a sheet. */
const MOST_ROWS = 200_000;

/** A cell as a person sees it. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
};

/**
 * The sheets of a workbook. Fails with `xlsx-none` where the bytes are none, `xlsx-too-much` where it would unpack to far
 * more than a workbook is, `xlsx-broken` where it cannot be read. Macros, links and embedded files are never looked at.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Result<readonly Sheet[]>> => {
  if (!isZip(bytes)) return fail(error('xlsx-none', ''));
  try {
    if (isTooMuchUnpacked(bytes)) return fail(error('xlsx-too-much', ''));
    const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS });
    return ok(sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(textOf)) })));
  } catch {
    return fail(error('xlsx-broken', ''));
  }
};
