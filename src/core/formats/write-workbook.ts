import { writeXlsx } from 'hucre/xlsx';
import type { ReportTables } from '../reports/report-tables';
import { printTitles } from './print-titles';

const BOLD = { font: { bold: true } };
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;
/** Longer names of sheets, and these signs in them, make a workbook that programs call broken. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
/** The longest text that a cell can hold. */
const LONGEST_TEXT = 32_767;
/** A cell that a spreadsheet would run when somebody edits it begins with one of these, also after spaces. */
const FORMULA = /^\s*[=+\-@\t\r|%]/;

const harmless = (text: string): string => {
  const cut = text.slice(0, LONGEST_TEXT - 1);
  return FORMULA.test(cut) ? `'${cut}` : cut;
};

/**
 * Tables as an xlsx workbook, a sheet each: the title and its block above a head that stays in view and is printed on
 * every page. All cells are texts; none is ever a formula.
 */
export const writeWorkbook = async ({ title, about, sheets }: ReportTables): Promise<Uint8Array> => {
  const above = [[title], ...about.map(([label, value]) => [label, value]), []];
  const headRow = above.length;
  const nameOf = (name: string): string => name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME);
  return new Uint8Array(
    await writeXlsx({
      namedRanges: printTitles(sheets.map(({ name }) => ({ name: nameOf(name), headRow: headRow + 1 }))),
      sheets: sheets.map(({ name, table: [head = [], ...rows], widths }) => {
        return {
          name: nameOf(name),
          rows: [...above, head, ...rows].map((row) => row.map(harmless)),
          columns: widths.map((width) => ({ width, style: WRAPPED })),
          cells: new Map([
            // What stands above the table runs on to the right, however narrow the first column is.
            ...above.map((_, at): [string, object] => [`${at},0`, { style: at === 0 ? BOLD : {} }]),
            ...head.map((_, at): [string, object] => [`${headRow},${at}`, { style: BOLD }]),
          ]),
          freezePane: { rows: headRow + 1 },
          pageSetup: {
            orientation: 'landscape' as const,
            paperSize: 'a4' as const,
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
          },
        };
      }),
    }),
  );
};
