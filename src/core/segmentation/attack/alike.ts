import type { Edges } from './edges';
import { edgesOf } from './edges';

/** Nodes that are alike taken together, so that a way through thirty like terminals is one way. */
export interface Alike {
  readonly size: number;
  /** The group of each node. */
  readonly groupOf: Int32Array;
  /** The nodes of each group. */
  readonly members: readonly (readonly number[])[];
  /** Between groups; of several of one kind and cost, one. */
  readonly edges: Edges;
  /** For each edge between groups, one of the edges it stands for. */
  readonly edgeOf: Int32Array;
}

/** Numbers for texts, in the order in which they come. */
const numbering = (): ((key: string) => number) => {
  const known = new Map<string, number>();
  return (key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
};

/**
 * Groups nodes of which each can do, and can have done to it, what the others can: what begins alike and, step for step,
 * leads at the same cost to what is alike and comes from what is (the coarsest bisimulation both ways). So each way
 * through the groups is a way that every node of the first group has, and one to every node of the last. `label` says what nodes must share to be alike at all; nodes with different labels never are. A round is linear
 * in nodes and edges; as many rounds as the longest chain on which a difference travels, some few in hospitals.
 */
export const alikeIn = (
  edges: Edges,
  size: number,
  label: (node: number) => string,
  mark: (edge: number) => number,
): Alike => {
  const { first, to, from, firstInto, into } = edges;
  let groups = Int32Array.from({ length: size }, () => 0);
  let count = 0;
  const begin = numbering();
  for (let node = 0; node < size; node += 1) groups[node] = begin(label(node));
  count = new Set(groups).size;
  for (;;) {
    const number = numbering();
    const next = new Int32Array(size);
    for (let node = 0; node < size; node += 1) {
      const leads = new Set<number>();
      const end = first[node + 1] ?? 0;
      for (let edge = first[node] ?? 0; edge < end; edge += 1)
        leads.add((groups[to[edge] ?? 0] ?? 0) * MARKS + mark(edge));
      const comes = new Set<number>();
      const last = firstInto[node + 1] ?? 0;
      for (let place = firstInto[node] ?? 0; place < last; place += 1) {
        const edge = into[place] ?? 0;
        comes.add((groups[from[edge] ?? 0] ?? 0) * MARKS + mark(edge));
      }
      next[node] = number(`${groups[node]}:${inOrder(leads)}:${inOrder(comes)}`);
    }
    const found = new Set(next).size;
    groups = next;
    if (found === count) break;
    count = found;
  }
  return between(edges, groups, count, mark);
};

const inOrder = (numbers: ReadonlySet<number>): string => [...numbers].sort((a, b) => a - b).join();

/** More than there are marks of edges. */
const MARKS = 65536;

const between = (edges: Edges, groupOf: Int32Array, size: number, mark: (edge: number) => number): Alike => {
  const members: number[][] = Array.from({ length: size }, () => []);
  groupOf.forEach((group, node) => {
    members[group]?.push(node);
  });
  const made = edgesOf();
  const seen = new Set<string>();
  edges.from.forEach((from, edge) => {
    const [a, b] = [groupOf[from] ?? 0, groupOf[edges.to[edge] ?? 0] ?? 0];
    const key = `${a},${b},${mark(edge)}`;
    if (seen.has(key)) return;
    seen.add(key);
    made.add(a, b, edges.kind[edge] ?? 0, edge);
  });
  const together = made.made(size);
  return { size, groupOf, members, edges: together, edgeOf: together.flow };
};
