import type { NamedRange } from 'hucre';

/** A sheet whose head is printed on every page; the row counts from 1. */
interface Headed {
  readonly name: string;
  readonly headRow: number;
}

/**
 * The heads of sheets as names of a workbook. Written here, since the writer leaves names of sheets without quotes, and a
 * workbook with a space in one is called broken by Excel.
 */
export const printTitles = (sheets: readonly Headed[]): NamedRange[] =>
  sheets.map(({ name, headRow }) => ({
    name: '_xlnm.Print_Titles',
    range: `'${name.replaceAll("'", "''")}'!$${headRow}:$${headRow}`,
    scope: name,
  }));
