/**
 * A queue that gives back entries with the least cost first, to within one of the unit of costs; of those that cost
 * alike, the latest first. Costs are not negative, and none comes that is less than the one given back last. Both
 * operations take constant time, and passing over costs that nothing has hardly any.
 */
export interface CostQueue {
  push(entry: number, cost: number): void;
  /** -1 when empty. Entries are whole numbers from 0. */
  pop(): number;
  clear(): void;
}

const NONE = -1;

const roomFor = (known: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  if (size <= known.length) return known;
  const larger = new Int32Array(Math.max(size, known.length * 2)).fill(NONE);
  larger.set(known);
  return larger;
};

export const costQueue = (): CostQueue => {
  // Typed arrays and chains by whole costs, since this is where a search spends its time.
  let latest = new Int32Array(4_096).fill(NONE);
  let entries = new Int32Array(4_096);
  let earlier = new Int32Array(4_096);
  let size = 0;
  let left = 0;
  let at = 0;
  let end = 0;
  return {
    push: (entry, cost) => {
      const level = Math.max(at, Math.floor(cost));
      latest = roomFor(latest, level + 1);
      entries = roomFor(entries, size + 1);
      earlier = roomFor(earlier, size + 1);
      entries[size] = entry;
      earlier[size] = latest[level] ?? NONE;
      latest[level] = size;
      size += 1;
      left += 1;
      if (level >= end) end = level + 1;
    },
    pop: () => {
      if (left === 0) return NONE;
      left -= 1;
      while (latest[at] === NONE) at += 1;
      const found = latest[at] ?? 0;
      latest[at] = earlier[found] ?? NONE;
      return entries[found] ?? NONE;
    },
    clear: () => {
      latest.fill(NONE, 0, end);
      size = 0;
      left = 0;
      at = 0;
      end = 0;
    },
  };
};
