/** Whether two answers mean the same to whoever asked, so that nothing that rests on them has to be asked again. */
export type Same<T> = (a: T, b: T) => boolean;

/** For answers that cannot be compared: each new one counts as another. */
export const neverSame = (): boolean => false;

/** Where answers that take work are kept by key, so that each is worked out once. */
export interface Memory {
  /**
   * The computation with its answers kept. Answers must follow from the key and from what the computation asks of the
   * watched world, never from anything else. Plain data is compared by content where nothing else is said.
   */
  keep<T>(compute: (key: string) => T, same?: Same<T>): (key: string) => T;
  /**
   * Answers for many keys that are worked out all at once, and looked up in the outcome. Each key is compared by itself,
   * so that only those change for whoever asked whose answer did. Looking up must look at nothing but the outcome.
   * `changed` gives the keys whose answer may differ between two outcomes, so that not all need be compared; `undefined`
   * where they cannot be told.
   */
  keepAll<T, V>(
    compute: () => T,
    lookUp: (outcome: T, key: string) => V,
    changed?: (before: T, after: T) => Iterable<string> | undefined,
  ): (key: string) => V;
}

/** Keeps answers about something that never changes. */
export const plainMemory = (): Memory => {
  const keep = <T>(compute: (key: string) => T): ((key: string) => T) => {
    const answers = new Map<string, T>();
    return (key) => {
      const known = answers.get(key);
      // An answer may be `undefined` too; asking twice costs less than a wrapping for each of a hundred thousand.
      if (known !== undefined || answers.has(key)) return known as T;
      const value = compute(key);
      answers.set(key, value);
      return value;
    };
  };
  return {
    keep,
    keepAll: (compute, lookUp) => {
      const outcome = keep(compute);
      return (key) => lookUp(outcome(''), key);
    },
  };
};
