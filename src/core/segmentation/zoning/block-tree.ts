/**
 * The blocks of an undirected graph (parts that stay together whichever one node is taken away) and how they hang
 * together at its articulation points, as a forest: nodes of the graph and blocks in turn.
 */
export interface BlockTree {
  /** Nodes of the forest: those of the graph first, then one for each block. */
  readonly size: number;
  /** The next node of the forest towards its root; -1 at a root. */
  readonly parent: Int32Array;
  /** Steps to the root. */
  readonly depth: Int32Array;
  /** The root of the tree it is in: the same for nodes that reach each other. */
  readonly root: Int32Array;
  /** How many blocks a node of the graph is in: an articulation point is in more than one. */
  readonly blocks: Int32Array;
  /** For blocks of one edge, a bridge: the number of that edge; -1 otherwise. By block, from 0. */
  readonly bridge: readonly number[];
}

/** Neighbours by node; edges are given as pairs and may repeat. */
interface Neighbours {
  readonly first: Int32Array;
  readonly node: Int32Array;
  readonly edge: Int32Array;
}

const neighboursOf = (size: number, edges: readonly (readonly [number, number])[]): Neighbours => {
  const first = new Int32Array(size + 1);
  for (const [a, b] of edges) {
    first[a + 1] = (first[a + 1] ?? 0) + 1;
    first[b + 1] = (first[b + 1] ?? 0) + 1;
  }
  for (let node = 0; node < size; node += 1) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const node = new Int32Array(edges.length * 2);
  const edge = new Int32Array(edges.length * 2);
  edges.forEach(([a, b], index) => {
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const place = next[from] ?? 0;
      next[from] = place + 1;
      node[place] = to;
      edge[place] = index;
    }
  });
  return { first, node, edge };
};

/** By one depth-first search (Hopcroft and Tarjan): linear in nodes and edges. Edges from a node to itself count for nothing. */
export const blockTree = (size: number, edges: readonly (readonly [number, number])[]): BlockTree => {
  const { first, node: to, edge: edgeAt } = neighboursOf(size, edges);
  const met = new Int32Array(size);
  const low = new Int32Array(size);
  const cameBy = new Int32Array(size).fill(-1);
  const next = first.slice(0, size);
  const parent: number[] = new Array<number>(size).fill(-1);
  const blocks = new Int32Array(size);
  const bridge: number[] = [];
  const open: number[] = [];
  let time = 0;
  /** All that was met since the child belongs to one block, which hangs at the node. */
  const closeBlock = (at: number, child: number): void => {
    const block = size + bridge.length;
    let count = 0;
    let member: number;
    do {
      member = open.pop() ?? child;
      parent[member] = block;
      blocks[member] = (blocks[member] ?? 0) + 1;
      count += 1;
    } while (member !== child);
    parent[block] = at;
    blocks[at] = (blocks[at] ?? 0) + 1;
    bridge.push(count === 1 && twins[child] === 0 ? (cameBy[child] ?? -1) : -1);
  };
  /** Whether there is a second edge to the node from which it was met. */
  const twins = new Uint8Array(size);
  for (let start = 0; start < size; start += 1) {
    if (met[start] !== 0) continue;
    const path = [start];
    time += 1;
    met[start] = time;
    low[start] = time;
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0;
      const place = next[node] ?? 0;
      if (place < (first[node + 1] ?? 0)) {
        next[node] = place + 1;
        const other = to[place] ?? 0;
        const edge = edgeAt[place] ?? -1;
        if (other === node || edge === cameBy[node]) continue;
        if (met[other] === 0) {
          time += 1;
          met[other] = time;
          low[other] = time;
          cameBy[other] = edge;
          open.push(other);
          path.push(other);
        } else {
          if (other === path[path.length - 2]) twins[node] = 1;
          low[node] = Math.min(low[node] ?? 0, met[other] ?? 0);
        }
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above === undefined) break;
      if ((low[node] ?? 0) >= (met[above] ?? 0)) closeBlock(above, node);
      low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
    }
  }
  const whole = size + bridge.length;
  const depth = new Int32Array(whole).fill(-1);
  const root = new Int32Array(whole);
  for (let begin = 0; begin < whole; begin += 1) {
    const line: number[] = [];
    let at = begin;
    while (depth[at] === -1 && (parent[at] ?? -1) !== -1) {
      line.push(at);
      at = parent[at] ?? -1;
    }
    if (depth[at] === -1) {
      depth[at] = 0;
      root[at] = at;
    }
    for (const each of line.reverse()) {
      const above = parent[each] ?? 0;
      depth[each] = (depth[above] ?? 0) + 1;
      root[each] = root[above] ?? 0;
    }
  }
  return { size: whole, parent: Int32Array.from(parent), depth, root, blocks, bridge };
};

/** The nodes of the forest from one node to another, both included; nothing where they do not reach each other. */
export const wayInTree = ({ parent, depth, root }: BlockTree, from: number, to: number): readonly number[] => {
  if (root[from] !== root[to]) return [];
  const [up, down]: [number[], number[]] = [[from], [to]];
  let [a, b] = [from, to];
  while (a !== b) {
    if ((depth[a] ?? 0) >= (depth[b] ?? 0)) {
      a = parent[a] ?? -1;
      up.push(a);
    } else {
      b = parent[b] ?? -1;
      down.push(b);
    }
  }
  return [...up, ...down.reverse().slice(1)];
};
