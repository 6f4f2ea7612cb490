import { unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { SheetAnswer, SheetText } from './sheet-protocol';

const MEBI = 1_048_576;
/** Unpacked bytes, entries, and how much denser than this nothing honest is packed, for entries over a mebibyte. */
const LIMITS = { unpacked: 64 * MEBI, entries: 2_000, ratio: 100, rows: 100_000 };

/** What a file says about its own size; nothing is unpacked for it. */
const isTooMuch = (bytes: Uint8Array): boolean => {
  let [unpacked, entries, dense] = [0, 0, false];
  unzipSync(bytes, {
    filter: ({ originalSize, size }) => {
      unpacked += originalSize;
      entries += 1;
      dense ||= originalSize > MEBI && originalSize > size * LIMITS.ratio;
      return false;
    },
  });
  return unpacked > LIMITS.unpacked || entries > LIMITS.entries || dense;
};

const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;

/** A cell as a person sees it. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
};

/** The texts of an xlsx file, unless it is none, broken, or would unpack to far more than a sheet of answers. */
export const readXlsxFile = async (file: Blob): Promise<SheetAnswer> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return { kind: 'refused', why: 'not-xlsx' };
  try {
    if (isTooMuch(bytes)) return { kind: 'refused', why: 'too-much' };
    const { sheets } = await readXlsx(bytes, { maxRows: LIMITS.rows });
    return {
      kind: 'read',
      sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(textOf)) })),
    };
  } catch {
    return { kind: 'refused', why: 'broken' };
  }
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BOLD = { font: { bold: true } };
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;
/** The longest list of choices that spreadsheets accept in a cell, in characters. */
const LONGEST_LIST = 250;

const COLUMN_A = 'A'.charCodeAt(0);

/** An xlsx file with a sheet for each: heads in bold, choices offered in the cells, ready to be printed. Texts stay texts. */
export const writeXlsxFile = async (sheets: readonly SheetText[]): Promise<SheetAnswer> => {
  const file = await writeXlsx({
    sheets: sheets.map(({ name, head, rows, widths, answerColumn, hiddenColumn, choices }) => {
      const first = head.length + 1;
      const letter = String.fromCharCode(COLUMN_A + answerColumn);
      return {
        name,
        rows: [...head, ...rows].map((row) => [...row]),
        columns: widths.map((width, at) => ({
          width,
          style: WRAPPED,
          ...(at === hiddenColumn ? { hidden: true } : {}),
        })),
        cells: new Map([
          ['0,0', { style: BOLD }],
          ...(head.at(-1) ?? []).map((_, at): [string, object] => [`${head.length - 1},${at}`, { style: BOLD }]),
        ]),
        freezePane: { rows: head.length },
        pageSetup: {
          orientation: 'landscape' as const,
          paperSize: 'a4' as const,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${head.length}:$${head.length}`,
        },
        dataValidations: choices.flatMap((values, at) =>
          values.length === 0 || values.join(',').length > LONGEST_LIST || values.some((value) => value.includes(','))
            ? []
            : [{ type: 'list' as const, values: [...values], allowBlank: true, range: `${letter}${first + at}` }],
        ),
      };
    }),
  });
  return { kind: 'written', file: new Blob([new Uint8Array(file)], { type: XLSX }) };
};
