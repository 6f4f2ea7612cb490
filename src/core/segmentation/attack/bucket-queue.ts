/** Numbers in order of a whole, non-negative priority; of equal ones the latest first. */
export interface BucketQueue {
  add(item: number, priority: number): void;
  /** The item of the lowest priority; `undefined` when there is none. */
  take(): number | undefined;
}

/** A queue for priorities that never fall below the one taken last; each step costs the same, however many there are. */
export const bucketQueue = (): BucketQueue => {
  const buckets: (number[] | undefined)[] = [];
  let lowest = 0;
  return {
    add: (item, priority) => {
      const bucket = buckets[priority];
      if (bucket === undefined) buckets[priority] = [item];
      else bucket.push(item);
    },
    take: () => {
      for (; lowest < buckets.length; lowest += 1) {
        const item = buckets[lowest]?.pop();
        if (item !== undefined) return item;
      }
      return undefined;
    },
  };
};
