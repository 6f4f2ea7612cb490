import type { AttackGraph } from './attack-graph';

export type Direction = 'from' | 'to';

/**
 * 1 for each node that is reached from the starts over edges whose kind is in the set (`from`), or from which one of them is
 * reached (`to`); the starts included. Linear in nodes and edges.
 */
export const sweep = (
  { edges, size }: AttackGraph,
  starts: readonly number[],
  kinds: ReadonlySet<number>,
  direction: Direction = 'from',
): Uint8Array => {
  const { first, firstInto, into, from, to, kind } = edges;
  const seen = new Uint8Array(size);
  const queue = [...new Set(starts)];
  for (const start of queue) seen[start] = 1;
  const begin = direction === 'from' ? first : firstInto;
  // The queue grows while it is read.
  for (const node of queue) {
    const end = begin[node + 1] ?? 0;
    for (let place = begin[node] ?? 0; place < end; place += 1) {
      const edge = direction === 'from' ? place : (into[place] ?? 0);
      const other = (direction === 'from' ? to[edge] : from[edge]) ?? 0;
      if (seen[other] === 1 || !kinds.has(kind[edge] ?? 0)) continue;
      seen[other] = 1;
      queue.push(other);
    }
  }
  return seen;
};
