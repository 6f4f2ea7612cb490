import { patched } from '../references';

type Plain = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was left aside when a file was read goes with that file; what others keep in `extensions` stays. */
const extensionsOver = (before: unknown, after: unknown): unknown => {
  if (!isGroup(before)) return after;
  const { plain: _, ...others } = before;
  const next = { ...others, ...(isGroup(after) ? after : {}) };
  return Object.keys(next).length === 0 ? undefined : next;
};

/** A kind or a name that only stands where nothing was stated. */
const isFallback = (key: string, value: unknown, id: unknown): boolean =>
  (key === 'kind' && value === 'unidentified-device') || (key === 'name' && (value === id || value === ''));

/**
 * The record as a newer account of the same thing states it. What that does not state stays as it is known: absent is
 * unknown, and says nothing against what people found out. Groups of fields are gone through in turn; lists are replaced.
 */
export const overlaid = <T extends { readonly id: string }>(before: T, after: T): T => {
  const over = (old: Plain, now: Plain): Plain => {
    const patch = Object.entries(now).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      const known = old[key];
      if (value === undefined || (known !== undefined && isFallback(key, value, after.id))) return [];
      return [[key, isGroup(known) && isGroup(value) ? over(known, value) : value]];
    });
    return patch.every(([key, value]) => old[key] === value) ? old : { ...old, ...Object.fromEntries(patch) };
  };
  const { extensions: left, ...known } = before as T & Plain;
  const { extensions: found, ...stated } = after as T & Plain;
  // Every field comes from one of two records of the same kind; that the whole may stand is checked by who asks.
  return patched({ ...over(known, stated) } as Plain, { extensions: extensionsOver(left, found) }) as unknown as T;
};
