import { byPlace, isRecord, type Place, placeIn } from './reading';

type Draft = Record<string, unknown>;

const put = (target: Draft, key: string, value: unknown): void => {
  // Defined, not assigned: a key of the file may be called `__proto__`.
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

const restoreInList = (list: readonly unknown[], index: number, deeper: Place, value: unknown): readonly unknown[] => {
  if (deeper.length === 0) return list.toSpliced(index, 0, value);
  return list.map((item, at) => (at === index ? restoreAt(item, deeper, value) : item));
};

const restoreAt = (target: unknown, [step, ...deeper]: Place, value: unknown): unknown => {
  if (typeof step === 'number') {
    const isList = target === undefined || Array.isArray(target);
    return isList ? restoreInList(target ?? [], step, deeper, value) : target;
  }
  if (step === undefined || (target !== undefined && !isRecord(target))) return target;
  const draft: Draft = { ...target };
  const before = Object.hasOwn(draft, step) ? draft[step] : undefined;
  if (deeper.length > 0) put(draft, step, restoreAt(before, deeper, value));
  // What people stated since then counts more than the word that was not understood.
  else if (before === undefined) put(draft, step, value);
  return draft;
};

/** Puts the words that reading left aside (`extensions.plain`) back to where they stood. */
export const restored = (element: Draft, left: unknown): Draft => {
  if (!isRecord(left)) return element;
  const places = Object.entries(left).map(([pointer, value]) => ({ place: placeIn(pointer), value }));
  return places
    .sort((a, b) => byPlace(a.place, b.place))
    .reduce<Draft>((target, { place, value }) => {
      const next = restoreAt(target, place, value);
      return isRecord(next) ? { ...next } : target;
    }, element);
};

/** The extensions of others than this reader; `undefined` when there are none. */
export const otherExtensions = (extensions: unknown): Draft | undefined => {
  if (!isRecord(extensions)) return undefined;
  const { plain: _, ...others } = extensions;
  return Object.keys(others).length === 0 ? undefined : others;
};
