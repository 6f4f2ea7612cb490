import type { BlockTree } from './block-tree';

/**
 * For each articulation point of a graph of `size` nodes, the parts that its loss leaves, without the largest. Linear in
 * the graph and in what is listed.
 */
export const cutOffBy = (tree: BlockTree, size: number): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const { parent, root, blocks } = tree;
  const children: number[][] = Array.from({ length: tree.size }, () => []);
  parent.forEach((above, node) => {
    if (above >= 0) children[above]?.push(node);
  });
  // All below a node stand after it in the order, up to its end.
  const order: number[] = [];
  const begin = new Int32Array(tree.size);
  const end = new Int32Array(tree.size);
  for (let top = 0; top < tree.size; top += 1) {
    if (parent[top] !== -1) continue;
    const stack = [top];
    while (stack.length > 0) {
      const node = stack.pop() ?? 0;
      if (node < 0) {
        end[-node - 1] = order.length;
        continue;
      }
      begin[node] = order.length;
      order.push(node);
      stack.push(-node - 1);
      for (const child of children[node] ?? []) stack.push(child);
    }
  }
  const among = (from: number, to: number): readonly number[] => order.slice(from, to).filter((node) => node < size);
  const found = new Map<number, readonly (readonly number[])[]>();
  for (let node = 0; node < size; node += 1) {
    if ((blocks[node] ?? 0) < 2) continue;
    const top = root[node] ?? node;
    const parts = (children[node] ?? []).map((block) => among(begin[block] ?? 0, end[block] ?? 0));
    const above = [...among(begin[top] ?? 0, begin[node] ?? 0), ...among(end[node] ?? 0, end[top] ?? 0)];
    if (above.length > 0) parts.push(above);
    const largest = parts.reduce((most, part) => (part.length > most.length ? part : most), parts[0] ?? []);
    found.set(
      node,
      parts.filter((part) => part !== largest),
    );
  }
  return found;
};
