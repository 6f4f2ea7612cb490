import { writeSheets } from '../../../workers/sheets-in-worker';
import { download, fileName } from '../../storage/download';
import { writeMarkdown } from '../stride/matrix-text';
import { type TextBlock, writeCsv } from '../tables/tsv';

/** A table that people hand over: what it is, lines that say whose and of when, and sheets of rows below a head. */
export interface GivenTable {
  readonly title: string;
  /** The title block: name and value. */
  readonly about: readonly (readonly [string, string])[];
  /** The first is the table itself; others go along where a file can hold several. */
  readonly sheets: readonly {
    readonly name: string;
    /** Its first row is the head. */
    readonly table: TextBlock;
    /** In characters. */
    readonly widths: readonly number[];
  }[];
  /** What people read on paper and in text in place of the sheets, where those are too wide for it. */
  readonly pages?: readonly { readonly name: string; readonly table: TextBlock }[];
  /** Whether a file that holds one table gets all sheets, each under its name, in place of the first alone. */
  readonly isWhole?: boolean;
}

export const TABLE_FORMATS = ['xlsx', 'csv', 'markdown', 'print'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const writeXlsx = async ({ title, about, sheets }: GivenTable): Promise<boolean> => {
  const answer = await writeSheets(
    sheets.map(({ name, table: [head = [], ...rows], widths }) => ({
      name,
      head: [[title], ...about.map(([label, value]) => [label, value]), [], head],
      rows,
      widths,
      answerColumn: 0,
      hiddenColumn: -1,
      choices: [],
    })),
  );
  if (answer.kind !== 'written') return false;
  await download([answer.file], fileName(title, 'xlsx'), XLSX);
  return true;
};

/** As Markdown: the title, its block, and each table under its name. */
export const tableMarkdown = ({ title, about, sheets, pages }: GivenTable): string =>
  [
    `# ${title}`,
    '',
    writeMarkdown([['', ''], ...about]),
    ...(pages ?? sheets).flatMap(({ name, table }) => [`## ${name}`, '', writeMarkdown(table)]),
  ].join('\n');

const PAPER = 'table-paper';

const element = (tag: string, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** Addresses and ids without a place to break: longer than any column of a page can be. */
const LONG = /[!-~]{25}/;
/** So few characters stay in one line: a number, a yes or no, a short word that Japanese would break anywhere. */
const FEW = { th: 4, td: 6 } as const;
/** A sentence keeps a width that it can be read in beside many columns. */
const PROSE = 24;

const cellElement = (tag: 'th' | 'td', text: string): HTMLElement => {
  const cell = element(tag, text);
  if (LONG.test(text)) cell.dataset.long = '';
  else if (text.length <= FEW[tag]) cell.dataset.few = '';
  else if (text.length > PROSE) cell.dataset.prose = '';
  return cell;
};

/** A table that fits a page is not divided; a longer one begins where there is room for its first rows. */
const ROWS_OF_A_PAGE = 20;
const CHARACTERS_OF_A_ROW = 120;
const fitsAPage = (table: TextBlock): boolean =>
  table.length <= ROWS_OF_A_PAGE && table.every((cells) => cells.join('').length <= CHARACTERS_OF_A_ROW);

const tableElement = ([head = [], ...rows]: TextBlock): HTMLElement => {
  const rowOf = (cells: readonly string[], tag: 'th' | 'td'): HTMLElement => {
    const row = element('tr');
    row.append(...cells.map((cell) => cellElement(tag, cell)));
    return row;
  };
  const heads = element('thead');
  heads.append(rowOf(head, 'th'));
  const body = element('tbody');
  body.append(...rows.map((row) => rowOf(row, 'td')));
  const table = element('table');
  table.append(heads, body);
  return table;
};

/** Hands the pages, else the first sheet, to the printer of the browser, below the title block; they stand in the page only so long. */
const printTable = ({ title, about, sheets, pages }: GivenTable): void => {
  document.querySelector(`.${PAPER}`)?.remove();
  const place = element('div');
  place.className = PAPER;
  place.append(element('h1', title), tableElement([[], ...about]));
  for (const { name, table } of pages ?? sheets.slice(0, 1)) {
    const part = element('section');
    if (fitsAPage(table)) part.dataset.whole = '';
    part.append(element('h2', name), tableElement(table));
    place.append(part);
  }
  document.body.append(place);
  globalThis.addEventListener('afterprint', () => place.remove(), { once: true });
  globalThis.print();
};

/** The first sheet, or all of them one below the other: one file that a spreadsheet opens, with nothing left out. */
export const csvRows = ({ title, about, sheets, isWhole }: GivenTable): TextBlock =>
  isWhole === true
    ? [[title], ...about, ...sheets.flatMap(({ name, table }) => [[], [name], ...table])]
    : (sheets[0]?.table ?? []);

/** Gives a table out in a format; `false` where it could not be written. */
export const giveTable = async (given: GivenTable, format: TableFormat): Promise<boolean> => {
  if (format === 'xlsx') return writeXlsx(given);
  if (format === 'csv') await download(writeCsv(csvRows(given)), fileName(given.title, 'csv'), 'text/csv');
  if (format === 'markdown') await download(tableMarkdown(given), fileName(given.title, 'md'), 'text/markdown');
  if (format === 'print') printTable(given);
  return true;
};
