import Papa from 'papaparse';
import { type ExploitedCatalogue, kevOfRows } from '../../evidence/advisories/kev';

/** The catalogue of CISA as a table; `undefined` where the table is another. */
export const kevOfCsv = (text: string): ExploitedCatalogue | undefined => {
  const [heading = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  if (!/\bcveID\b/.test(heading) || !/\bdateAdded\b/.test(heading)) return undefined;
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return kevOfRows(data);
};
