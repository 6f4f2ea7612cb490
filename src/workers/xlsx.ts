import { writeXlsx } from 'hucre/xlsx';
import { decodeTable } from '../core/formats/decode-table';
import { printTitles } from '../core/formats/print-titles';
import { readWorkbook } from '../core/formats/xlsx';
import { tableIn } from '../core/library/text-table';
import type { SheetAnswer, SheetRefusal, SheetText } from './sheet-protocol';

const REFUSALS: Readonly<Record<string, SheetRefusal>> = {
  'xlsx-none': 'not-xlsx',
  'xlsx-too-much': 'too-much',
  'xlsx-broken': 'broken',
};

const ZIP = [0x50, 0x4b];
const NUL = '\0';

/** A table in text, as spreadsheets write it; other files of characters come out as a table of little use. */
const readTable = (bytes: Uint8Array): SheetAnswer => {
  const text = decodeTable(bytes);
  if (!text.ok || text.value === '' || text.value.includes(NUL)) return { kind: 'refused', why: 'not-xlsx' };
  return { kind: 'read', sheets: [{ name: '', rows: tableIn(text.value) }], issues: [] };
};

/** The texts of an xlsx file or of a CSV, with what was left out of a very large one, unless it is neither, broken, or would unpack to far more than a sheet of answers. */
export const readSheetFile = async (file: Blob): Promise<SheetAnswer> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!ZIP.every((byte, at) => bytes[at] === byte)) return readTable(bytes);
  const sheets = await readWorkbook(bytes);
  if (sheets.ok) return { kind: 'read', sheets: sheets.value, issues: sheets.issues };
  return { kind: 'refused', why: REFUSALS[sheets.issues[0]?.code ?? ''] ?? 'broken' };
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
    namedRanges: printTitles(sheets.map(({ name, head }) => ({ name, headRow: head.length }))),
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
          // What stands above the table runs on to the right, however narrow the first column is.
          ...head.slice(0, -1).map((_, at): [string, object] => [`${at},0`, { style: at === 0 ? BOLD : {} }]),
          ...(head.at(-1) ?? []).map((_, at): [string, object] => [`${head.length - 1},${at}`, { style: BOLD }]),
        ]),
        freezePane: { rows: head.length },
        pageSetup: {
          orientation: 'landscape' as const,
          paperSize: 'a4' as const,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
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
