/**
 * One light message of a heavy answer: what to add to the list, or to the record, that stands at `at` in the answer. A
 * list or a record is told before what is in it; the answer itself stands at `[]`.
 */
export type AnswerPart =
  | { readonly at: readonly (string | number)[]; readonly items: readonly unknown[] }
  | { readonly at: readonly (string | number)[]; readonly entries: Readonly<Record<string, unknown>> };

/** Values in one message: copying so many takes a few milliseconds. */
const VALUES = 4000;

const isHeld = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** How many values each list and record of an answer holds in all, itself among them. Linear in what it holds. */
const weightsIn = (answer: object): ReadonlyMap<object, number> => {
  const weights = new Map<object, number>();
  const weigh = (value: unknown): number => {
    if (!isHeld(value)) return 1;
    let sum = 1;
    for (const held of Array.isArray(value) ? value : Object.values(value)) sum += weigh(held);
    weights.set(value, sum);
    return sum;
  };
  weigh(answer);
  return weights;
};

/**
 * An answer of plain data in parts that `joinParts` puts together again, each light enough that taking it in does not hold
 * up the page. Lists and records come in their order. `most` is how many values one holds, unless a single one holds more.
 */
export function* partsOf(answer: object, most = VALUES): Generator<AnswerPart> {
  const weights = weightsIn(answer);
  const weightOf = (value: unknown): number => (isHeld(value) ? (weights.get(value) ?? 1) : 1);
  const bare = (value: unknown): unknown => {
    if (weightOf(value) <= most) return value;
    return Array.isArray(value) ? [] : {};
  };

  function* within(holder: object, at: AnswerPart['at']): Generator<AnswerPart> {
    const isList = Array.isArray(holder);
    const held: readonly (readonly [string | number, unknown])[] = isList
      ? holder.map((value, place) => [place, value] as const)
      : Object.entries(holder);
    const told = (from: number, to: number): AnswerPart => {
      const some = held.slice(from, to);
      return isList
        ? { at, items: some.map(([, value]) => bare(value)) }
        : { at, entries: Object.fromEntries(some.map(([key, value]) => [key, bare(value)])) };
    };
    let from = 0;
    let weight = 0;
    for (const [place, [, value]] of held.entries()) {
      const own = weightOf(bare(value));
      if (place > from && weight + own > most) {
        yield told(from, place);
        from = place;
        weight = 0;
      }
      weight += own;
    }
    if (held.length > from) yield told(from, held.length);
    for (const [key, value] of held) if (weightOf(value) > most) yield* within(value as object, [...at, key]);
  }

  yield* within(answer, []);
}

/** Puts the parts of an answer that is a record together, as they come. `whole` is of use once all have come. */
export const joinParts = <T extends object>(): {
  readonly take: (part: AnswerPart) => void;
  readonly whole: () => T;
} => {
  const answer: object = {};
  return {
    take: (part) => {
      let holder: object = answer;
      for (const key of part.at) holder = (holder as Record<string | number, object>)[key] as object;
      if ('items' in part) for (const item of part.items) (holder as unknown[]).push(item);
      else Object.assign(holder, part.entries);
    },
    // The parts were made from a record of this kind.
    whole: () => answer as T,
  };
};
