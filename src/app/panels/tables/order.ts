import { alike, folded } from '../../../core/library/folded';

/** What people asked of the order of rows. Everything is by path of column. */
export interface Ordering {
  readonly sort: { readonly path: string; readonly down: boolean } | undefined;
  /** Texts that cells must have, by column; they begin with `<` or `>` to compare. */
  readonly filters: Readonly<Record<string, string>>;
  /** A text that any of the shown cells must have. */
  readonly query: string;
  readonly group: string | undefined;
}
export const NO_ORDERING: Ordering = { sort: undefined, filters: {}, query: '', group: undefined };

/** How the cells of a row read. Unknown is the empty text. */
export interface RowReader {
  readonly ids: readonly string[];
  readonly shown: readonly string[];
  /** The word people may type to find what is unknown. */
  readonly unknown: string;
  text(id: string, path: string): string;
  /** What a cell is sorted by; like `text` where words have no order of their own. */
  sortText(id: string, path: string): string;
}

export interface Group {
  /** The text that its rows share; empty for unknown. */
  readonly text: string;
  readonly ids: readonly string[];
}
/** Rows in order, under groups where there are any. */
export interface Ordered {
  readonly ids: readonly string[];
  readonly groups: readonly Group[] | undefined;
}

/** A text by which plain comparison gives natural order: ポンプ 2 before ポンプ 10, kana and width as one. */
export const naturalKey = (text: string): string => alike(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));

/** Whether a cell fits what was typed above its column. */
const fits = (text: string, wanted: string, unknown: string): boolean => {
  const sign = wanted.trimStart()[0];
  if (sign === '<' || sign === '>') {
    const [key, limit] = [naturalKey(text), naturalKey(wanted.trim().slice(1).trim())];
    return text !== '' && (sign === '<' ? key < limit : key > limit);
  }
  if (folded(wanted) === folded(unknown)) return text === '';
  return folded(text).includes(folded(wanted));
};

/** After so many rows the work may pause. */
const STRIDE = 128;

function* kept(reader: RowReader, { filters, query }: Ordering): Generator<void, readonly string[]> {
  const wanted = Object.entries(filters).filter(([, text]) => text.trim() !== '');
  const words = query
    .split(/[\s\u3000]+/)
    .map(folded)
    .filter((word) => word !== '');
  if (wanted.length === 0 && words.length === 0) return reader.ids;
  const result: string[] = [];
  for (const [at, id] of reader.ids.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    if (!wanted.every(([path, text]) => fits(reader.text(id, path), text, reader.unknown))) continue;
    if (words.length > 0) {
      const whole = folded(reader.shown.map((path) => reader.text(id, path)).join('\n'));
      if (!words.every((word) => whole.includes(word))) continue;
    }
    result.push(id);
  }
  return result;
}

function* sorted(reader: RowReader, ids: readonly string[], { sort }: Ordering): Generator<void, readonly string[]> {
  if (sort === undefined) return ids;
  const keyed: { readonly id: string; readonly key: string; readonly at: number }[] = [];
  const unknown: string[] = [];
  const keys = new Map<string, string>();
  for (const [at, id] of ids.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    const text = reader.sortText(id, sort.path);
    const key = keys.get(text) ?? naturalKey(text);
    keys.set(text, key);
    if (text === '') unknown.push(id);
    else keyed.push({ id, key, at });
  }
  yield;
  const turn = sort.down ? -1 : 1;
  keyed.sort((a, b) => (a.key < b.key ? -turn : a.key > b.key ? turn : a.at - b.at));
  return [...keyed.map(({ id }) => id), ...unknown];
}

function* grouped(reader: RowReader, ids: readonly string[], path: string): Generator<void, readonly Group[]> {
  const groups = new Map<string, { readonly key: string; readonly ids: string[] }>();
  for (const [at, id] of ids.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    const text = reader.text(id, path);
    const group = groups.get(text) ?? { key: text === '' ? '\uffff' : naturalKey(reader.sortText(id, path)), ids: [] };
    group.ids.push(id);
    groups.set(text, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(([text, group]) => ({ text, ids: group.ids }));
}

/**
 * Filters, sorts and groups rows; unknown always comes last. Can pause between rows, so that ten thousand never hold
 * the page up. n log n in the rows.
 */
export function* orderRows(reader: RowReader, ordering: Ordering): Generator<void, Ordered> {
  const ids = yield* sorted(reader, yield* kept(reader, ordering), ordering);
  if (ordering.group === undefined) return { ids, groups: undefined };
  const groups = yield* grouped(reader, ids, ordering.group);
  return { ids: groups.flatMap((group) => group.ids), groups };
}

/** All of the work at once. */
export const orderNow = (reader: RowReader, ordering: Ordering): Ordered => {
  const work = orderRows(reader, ordering);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};
