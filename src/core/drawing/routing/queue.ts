/** A queue that gives back the entry with the least cost first. Both operations take logarithmic time. */
export interface CostQueue {
  push(entry: number, cost: number): void;
  /** `undefined` when empty. */
  pop(): number | undefined;
  clear(): void;
}

export const costQueue = (): CostQueue => {
  const entries: number[] = [];
  const costs: number[] = [];
  const swap = (a: number, b: number): void => {
    [entries[a], entries[b]] = [entries[b] ?? 0, entries[a] ?? 0];
    [costs[a], costs[b]] = [costs[b] ?? 0, costs[a] ?? 0];
  };
  const costAt = (index: number): number => costs[index] ?? Number.POSITIVE_INFINITY;
  return {
    push: (entry, cost) => {
      let at = entries.push(entry) - 1;
      costs.push(cost);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (costAt(parent) <= costAt(at)) break;
        swap(parent, at);
        at = parent;
      }
    },
    pop: () => {
      const first = entries[0];
      const lastEntry = entries.pop();
      const lastCost = costs.pop();
      if (entries.length === 0 || lastEntry === undefined || lastCost === undefined) return first;
      entries[0] = lastEntry;
      costs[0] = lastCost;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const least = costAt(left + 1) < costAt(left) ? left + 1 : left;
        if (costAt(least) >= costAt(at)) break;
        swap(at, least);
        at = least;
      }
      return first;
    },
    clear: () => {
      entries.length = 0;
      costs.length = 0;
    },
  };
};
