import { saysTheSame } from '../core/says-the-same';

/**
 * How a list differs from the one before it. Reports of a large hospital hold tens of thousands of findings of which an
 * edit changes a handful: only those travel, and the page keeps the very objects it had for the others.
 */
export interface ListChange<T> {
  /** For each place of the new list: where its item stood in the old one, or -1 for the next of `fresh`. */
  readonly order: Int32Array;
  readonly fresh: readonly T[];
}

/**
 * Items are told apart by key; of several with one key the last stands. Linear in both lists, and looks only at the ends
 * of what did not change.
 */
export const listChange = <T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): ListChange<T> => {
  const order = new Int32Array(after.length);
  let start = 0;
  while (start < after.length && start < before.length && after[start] === before[start]) start += 1;
  let end = 0;
  const most = Math.min(after.length, before.length) - start;
  while (end < most && after.at(-1 - end) === before.at(-1 - end)) end += 1;
  const shift = before.length - after.length;
  for (let place = 0; place < start; place += 1) order[place] = place;
  for (let place = after.length - end; place < after.length; place += 1) order[place] = place + shift;

  const places = new Map(before.slice(start, before.length - end).map((item, place) => [keyOf(item), place + start]));
  const fresh: T[] = [];
  after.slice(start, after.length - end).forEach((item, index) => {
    const old = places.get(keyOf(item));
    const same = old !== undefined && saysTheSame(before[old], item);
    order[start + index] = same ? old : -1;
    if (!same) fresh.push(item);
  });
  return { order, fresh };
};

/** The new list; the old one itself when nothing changed. */
export const listAfter = <T>(before: readonly T[], { order, fresh }: ListChange<T>): readonly T[] => {
  if (fresh.length === 0 && order.length === before.length && order.every((place, index) => place === index))
    return before;
  const after: T[] = [];
  let next = 0;
  for (const place of order) {
    const item = place === -1 ? fresh[next] : before[place];
    if (place === -1) next += 1;
    if (item !== undefined) after.push(item);
  }
  return after;
};
