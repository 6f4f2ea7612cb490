import * as v from 'valibot';
import { error, fail, ok, type Result } from '../result';
import { readDate } from './read-value';
import {
  readSupportDates,
  SUPPORT_DATES_LIMIT,
  type SupportDates,
  SupportDatesSchema,
  type System,
} from './support-dates';
import { tableIn } from './text-table';

type Fields = Readonly<Record<string, unknown>>;
type Cycle = System['cycles'][number];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldOf = (value: unknown, ...names: readonly string[]): unknown => {
  if (!isFields(value)) return undefined;
  const name = names.find((one) => Object.hasOwn(value, one));
  return name === undefined ? undefined : value[name];
};
const wordOf = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? String(value).trim() : undefined;

/** A day, also where a time stands behind it; `null`: none is said. */
const dayOf = (value: unknown): string | null => {
  const word = wordOf(value);
  return word === undefined ? null : (readDate(word.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1')) ?? null);
};
const endOf = (value: unknown): Cycle[4] => (typeof value === 'boolean' ? value : dayOf(value));

const cycleOf = (entry: unknown, product: string, names: readonly string[]): readonly Cycle[] => {
  const cycle = wordOf(fieldOf(entry, 'cycle', 'name', 'releaseCycle'));
  if (cycle === undefined) return [];
  const said = wordOf(fieldOf(entry, 'releaseLabel', 'label')) ?? cycle;
  const isNamed = names.some((name) => said.toLowerCase().includes(name.toLowerCase()));
  const label = isNamed ? said : `${product} ${said}`;
  const eol = fieldOf(entry, 'eolFrom') ?? fieldOf(entry, 'eol', 'isEol');
  return [
    [
      cycle,
      label,
      dayOf(fieldOf(entry, 'releaseDate')),
      dayOf(fieldOf(entry, 'eoasFrom', 'support')),
      endOf(eol),
      dayOf(fieldOf(entry, 'eoesFrom', 'extendedSupport')),
    ],
  ];
};

const productOf = (raw: unknown, fileName: string): System | undefined => {
  const result = fieldOf(raw, 'result') ?? raw;
  const list = Array.isArray(result) ? result : fieldOf(result, 'releases', 'cycles');
  if (!Array.isArray(list)) return undefined;
  const id = wordOf(fieldOf(result, 'name')) ?? (fileName.replace(/\.[^.]*$/, '').trim() || 'product');
  const name = wordOf(fieldOf(result, 'label', 'title')) ?? id;
  const aliases = fieldOf(result, 'aliases');
  const names = [
    id.replace(/[-_]+/g, ' '),
    name,
    ...(Array.isArray(aliases) ? aliases.flatMap((one) => wordOf(one) ?? []) : []),
  ];
  const cycles = list.flatMap((entry) => cycleOf(entry, name, names));
  if (cycles.length === 0) return undefined;
  return { id, name, vendor: name, names: [...new Set(names.map((one) => one.toLowerCase()))], cycles };
};

const HEADS = {
  product: /^(product|name|software|os|製品|製品名|ソフトウェア|名称)$/i,
  version: /^(version|cycle|release|版|バージョン|版数)$/i,
  eol: /^(eol|eos|end[ _-]?of[ _-]?(life|support)|support[ _-]?(end|until)|サポート終了日?|終了日|eosl)$/i,
  released: /^(released?|release[ _-]?date|リリース日|発売日)$/i,
  extended: /^(extended([ _-]?(support|until))?|延長(サポート)?(終了日?)?)$/i,
  vendor: /^(vendor|manufacturer|製造業者|開発元|メーカー)$/i,
} as const;

const productsIn = (text: string): readonly System[] | undefined => {
  const [head = [], ...rows] = tableIn(text);
  const at = (label: RegExp): number => head.findIndex((cell) => label.test(cell.normalize('NFKC').trim()));
  const [product, version, eol] = [at(HEADS.product), at(HEADS.version), at(HEADS.eol)];
  if (product < 0 || version < 0 || eol < 0) return undefined;
  const cellOf = (row: readonly string[], column: number): string | undefined => wordOf(row[column]);
  const systems = new Map<string, { vendor: string; cycles: Cycle[] }>();
  for (const row of rows) {
    const [name, cycle] = [cellOf(row, product), cellOf(row, version)];
    if (name === undefined || cycle === undefined) continue;
    const system = systems.get(name) ?? { vendor: cellOf(row, at(HEADS.vendor)) ?? name, cycles: [] };
    const released = dayOf(cellOf(row, at(HEADS.released)));
    const extended = dayOf(cellOf(row, at(HEADS.extended)));
    system.cycles.push([cycle, `${name} ${cycle}`, released, null, dayOf(cellOf(row, eol)), extended]);
    systems.set(name, system);
  }
  return [...systems].map(([name, { vendor, cycles }]) => ({
    id: name.toLowerCase().replace(/\s+/g, '-'),
    name,
    vendor,
    names: [name.toLowerCase()],
    cycles,
  }));
};

/**
 * Adds what a foreign file says of one product or several to the dates at hand; a product that is there already is
 * replaced. Read are a product of endoflife.date (its list of cycles, or the answer of its newer interface) and a CSV
 * with columns for product, version and end. A day that cannot be read is unknown. The day of the dates stays that of
 * those at hand, since most of them are as old as before. Fails with `support-dates-unreadable`, or with
 * `support-dates-shape` where the file says nothing of products.
 */
export const addForeignDates = (text: string, fileName: string, base: SupportDates): Result<SupportDates> => {
  if (text.length > SUPPORT_DATES_LIMIT) return fail(error('support-dates-unreadable', ''));
  const isJson = /^[\s\ufeff]*[[{]/.test(text);
  let systems: readonly System[] | undefined;
  if (isJson) {
    try {
      const system = productOf(JSON.parse(text.replace(/^\ufeff/, '')), fileName);
      systems = system === undefined ? undefined : [system];
    } catch {
      return fail(error('support-dates-unreadable', ''));
    }
  } else systems = productsIn(text);
  if (systems === undefined || systems.length === 0) return fail(error('support-dates-shape', ''));
  const added = new Set(systems.map(({ id }) => id));
  const merged = {
    ...base,
    source: base.source.includes(fileName) ? base.source : `${base.source} + ${fileName}`.slice(0, 500),
    systems: [...systems, ...base.systems.filter(({ id }) => !added.has(id))],
  };
  const read = v.safeParse(SupportDatesSchema, merged, { abortEarly: true });
  return read.success ? ok(read.output) : fail(error('support-dates-shape', v.getDotPath(read.issues[0]) ?? ''));
};

const isSnapshot = (text: string): boolean => text.slice(0, 200).includes('support-dates/1');

/**
 * Reads a file of support dates of any kind: a snapshot takes the place of the dates at hand, what is said of single
 * products is added to them. Fails as `readSupportDates` and `addForeignDates` do.
 */
export const readAnySupportDates = (text: string, fileName: string, base: SupportDates): Result<SupportDates> =>
  isSnapshot(text) ? readSupportDates(text) : addForeignDates(text, fileName, base);
