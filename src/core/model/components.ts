import type { Edges } from './edge-list';

/** Nodes that reach each other belong to one component. */
export interface Components {
  readonly count: number;
  /** The component of each node. What a component reaches has a smaller number. */
  readonly of: Int32Array;
  /** Nodes by component; those of a component stand from `begins` of it to before `begins` of the next. */
  readonly nodes: Int32Array;
  readonly begins: Int32Array;
}

/** The components over edges of the mask, by one depth-first search (Tarjan): linear. */
export const componentsOf = ({ first, target, kind }: Edges, size: number, mask: number): Components => {
  const of = new Int32Array(size).fill(-1);
  const nodes = new Int32Array(size);
  const begins = new Int32Array(size + 1);
  /** When each node was met, from 1; and the earliest node on the stack that it leads back to. */
  const met = new Int32Array(size);
  const low = new Int32Array(size);
  const next = first.slice(0, size);
  const stack = new Int32Array(size);
  const path = new Int32Array(size);
  let [count, meeting, height, placed] = [0, 0, 0, 0];
  for (let root = 0; root < size; root += 1) {
    if (met[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const node = path[depth] as number;
      if (met[node] === 0) {
        meeting += 1;
        met[node] = meeting;
        low[node] = meeting;
        stack[height] = node;
        height += 1;
      }
      const end = first[node + 1] as number;
      let edge = next[node] as number;
      let into = -1;
      for (; edge < end && into === -1; edge += 1) {
        if (((kind[edge] as number) & mask) === 0) continue;
        const other = target[edge] as number;
        if (met[other] === 0) into = other;
        else if (of[other] === -1 && (met[other] as number) < (low[node] as number)) low[node] = met[other] as number;
      }
      next[node] = edge;
      if (into !== -1) {
        depth += 1;
        path[depth] = into;
        continue;
      }
      if (low[node] === met[node]) {
        let member: number;
        do {
          height -= 1;
          member = stack[height] as number;
          of[member] = count;
          nodes[placed] = member;
          placed += 1;
        } while (member !== node);
        count += 1;
        begins[count] = placed;
      }
      depth -= 1;
      if (depth < 0) break;
      const parent = path[depth] as number;
      if (of[node] === -1 && (low[node] as number) < (low[parent] as number)) low[parent] = low[node] as number;
    }
  }
  return { count, of, nodes, begins };
};
