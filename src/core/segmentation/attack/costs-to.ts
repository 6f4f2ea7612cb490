import { bucketQueue } from './bucket-queue';
import type { Edges } from './edges';

/** Stands for "no way". */
export const NO_WAY = -1;

/** What each edge costs: whole and not negative, or `NO_WAY` where it may not be taken. */
export type Costs = Int32Array;

/** How far each node is from one target. */
export interface CostsTo {
  /** The least cost of a way from each node to the target, or `NO_WAY`. */
  readonly costs: Int32Array;
  /** The first edge of such a way; -1 at the target and where there is none. */
  readonly next: Int32Array;
}

/** Near-linear in the edges (Dijkstra, in buckets). */
export const costsTo = ({ firstInto, into, from }: Edges, size: number, target: number, steps: Costs): CostsTo => {
  const costs = new Int32Array(size).fill(NO_WAY);
  const next = new Int32Array(size).fill(-1);
  const settled = new Uint8Array(size);
  const queue = bucketQueue();
  costs[target] = 0;
  queue.add(target, 0);
  for (let node = queue.take(); node !== undefined; node = queue.take()) {
    if (settled[node] === 1) continue;
    settled[node] = 1;
    const cost = costs[node] ?? 0;
    const end = firstInto[node + 1] ?? 0;
    for (let place = firstInto[node] ?? 0; place < end; place += 1) {
      const edge = into[place] ?? 0;
      const step = steps[edge] ?? NO_WAY;
      if (step === NO_WAY) continue;
      const other = from[edge] ?? 0;
      const known = costs[other] ?? NO_WAY;
      if (known !== NO_WAY && known <= cost + step) continue;
      costs[other] = cost + step;
      next[other] = edge;
      queue.add(other, cost + step);
    }
  }
  return { costs, next };
};
