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

const tableElement = ([head = [], ...rows]: TextBlock): HTMLElement => {
  const rowOf = (cells: readonly string[], tag: 'th' | 'td'): HTMLElement => {
    const row = element('tr');
    row.append(...cells.map((cell) => element(tag, cell)));
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
