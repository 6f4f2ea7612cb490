import { bucketQueue } from './bucket-queue';
import type { Edges } from './edges';

/** Stands for "no way". */
export const NO_WAY = -1;

/** What a step costs; whole and not negative. `NO_WAY` where it may not be taken. */
export type CostOf = (edge: number) => number;

/** For each node the least cost of a way from it to the target, or `NO_WAY`. Near-linear in the edges (Dijkstra, in buckets). */
export const costsTo = ({ firstInto, into, from }: Edges, size: number, target: number, costOf: CostOf): Int32Array => {
  const costs = new Int32Array(size).fill(NO_WAY);
  const settled = new Uint8Array(size);
  const queue = bucketQueue();
  costs[target] = 0;
  queue.add(target, 0);
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const [node, cost] = next;
    if (settled[node] === 1) continue;
    settled[node] = 1;
    const end = firstInto[node + 1] ?? 0;
    for (let place = firstInto[node] ?? 0; place < end; place += 1) {
      const edge = into[place] ?? 0;
      const step = costOf(edge);
      if (step === NO_WAY) continue;
      const other = from[edge] ?? 0;
      const known = costs[other] ?? NO_WAY;
      if (known !== NO_WAY && known <= cost + step) continue;
      costs[other] = cost + step;
      queue.add(other, cost + step);
    }
  }
  return costs;
};
