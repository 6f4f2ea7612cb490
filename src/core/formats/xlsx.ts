import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from '../evidence/sheet';
import { error, fail, ok, type Result } from '../result';
import { tooLarge } from './too-large';
import { isTooMuchUnpacked, isZip } from './unpack';

/** What is read of a workbook; forms for people have far fewer rows and columns, and no program writes longer cells. */
const MOST = { bytes: 20 * 1_048_576, rows: 200_000, columns: 256, letters: 32_767 } as const;

/** A cell as a person sees it. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).slice(0, MOST.letters);
};

/**
 * The sheets of a workbook. Fails with `xlsx-none` where the bytes are none, `file-too-large` beyond 20 MiB,
 * `xlsx-too-much` where it would unpack to far more than a workbook is, `xlsx-broken` where it cannot be read. Rows and
 * columns beyond the limits are left out. Macros, links and embedded files are never looked at.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Result<readonly Sheet[]>> => {
  if (!isZip(bytes)) return fail(error('xlsx-none', ''));
  if (bytes.length > MOST.bytes) return fail(tooLarge(bytes.length, MOST.bytes));
  try {
    if (isTooMuchUnpacked(bytes)) return fail(error('xlsx-too-much', ''));
    const { sheets } = await readXlsx(bytes, { maxRows: MOST.rows });
    return ok(
      sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.slice(0, MOST.columns).map(textOf)) })),
    );
  } catch {
    return fail(error('xlsx-broken', ''));
  }
};
