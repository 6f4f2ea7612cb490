import { readDay } from '../../model/read-day';
import { field, listIn, present, textIn } from '../fields';

/** A vulnerability that is known to be used in attacks. */
export interface Exploited {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly product: string;
  /** Whether extortionists are known to use it; absent: not known. */
  readonly ransomware?: true;
}

/** A catalogue of them, as of a day. */
export interface ExploitedCatalogue {
  readonly version?: string;
  readonly released?: string;
  readonly vulnerabilities: readonly Exploited[];
  /** Entries without an id or a day that can be understood. */
  readonly skipped: number;
}

const exploitedOf = (row: unknown): readonly Exploited[] => {
  const id = textIn(row, 'cveID');
  // A spreadsheet that wrote the table again writes days its own way.
  const since = readDay(textIn(row, 'dateAdded') ?? '');
  if (id === undefined || !/^CVE-\d{4}-\d{4,}$/.test(id) || since === undefined) return [];
  const product = [textIn(row, 'vendorProject'), textIn(row, 'product')].filter((word) => word !== undefined).join(' ');
  const ransomware = textIn(row, 'knownRansomwareCampaignUse') === 'Known' ? true : undefined;
  return [present({ id, since, product, ransomware })];
};

const allOf = (rows: readonly unknown[]): Pick<ExploitedCatalogue, 'vulnerabilities' | 'skipped'> => {
  const vulnerabilities = rows.flatMap(exploitedOf);
  return { vulnerabilities, skipped: rows.length - vulnerabilities.length };
};

/** Whether JSON is the catalogue of CISA. */
export const isKev = (json: unknown): boolean =>
  textIn(json, 'catalogVersion') !== undefined && Array.isArray(field(json, 'vulnerabilities'));

export const kevOfJson = (json: unknown): ExploitedCatalogue => {
  const [version, released] = [textIn(json, 'catalogVersion'), textIn(json, 'dateReleased')];
  return present({ version, released: released?.slice(0, 10), ...allOf(listIn(json, 'vulnerabilities')) });
};

/** The catalogue from rows of a table with its headings as names; a table says no version of its own. */
export const kevOfRows = (rows: readonly unknown[]): ExploitedCatalogue => allOf(rows);
