/** Rows of cells as spreadsheets put them on the clipboard. */
export type TextBlock = readonly (readonly string[])[];

const NEEDS_QUOTES = /["\t\n\r]/;

const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeTsv = (rows: TextBlock): string => rows.map((row) => row.map(quoted).join('\t')).join('\r\n');

// A formula would run when the file is opened in a spreadsheet; the apostrophe makes it text.
const harmless = (cell: string): string => (/^[=+@\t\r]|^-\D/.test(cell) ? `'${cell}` : cell);

/** Comma-separated, every cell in quotes, with the mark by which Excel knows UTF-8. */
export const writeCsv = (rows: TextBlock): string =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

/** Where a quoted cell ends, and its text; `undefined` when its quotes are never closed. */
const readQuoted = (text: string, from: number): { readonly cell: string; readonly end: number } | undefined => {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return undefined;
    if (text[at + 1] !== '"') return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
};

/** What Excel and its like put on the clipboard: cells between tabs; in quotes they may hold tabs, quotes and lines. */
export const readTsv = (pasted: string): TextBlock => {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  const stop = /[\t\n]|$/g;
  let at = 0;
  for (;;) {
    const found = text[at] === '"' ? readQuoted(text, at) : undefined;
    const closed = found !== undefined && (found.end === text.length || /[\t\n]/.test(text[found.end] ?? ''));
    stop.lastIndex = at;
    const end = closed ? found.end : (stop.exec(text)?.index ?? text.length);
    rows.at(-1)?.push(closed ? found.cell : text.slice(at, end));
    if (end >= text.length) return rows;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
};
