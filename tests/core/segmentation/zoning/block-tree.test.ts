import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockTree, wayInTree } from '../../../../src/core/segmentation/zoning/block-tree';

const SIZE = 9;
const anyEdges = fc.array(fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 0, max: SIZE - 1 })), {
  maxLength: 16,
});

type Edges = readonly (readonly [number, number])[];

const reaches = (edges: Edges, from: number, to: number, without: { node?: number; edge?: number }): boolean => {
  const seen = new Set([from]);
  const queue = [from];
  for (const at of queue)
    edges.forEach(([a, b], index) => {
      if (index === without.edge) return;
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        if (x !== at || y === without.node || seen.has(y)) continue;
        seen.add(y);
        queue.push(y);
      }
    });
  return seen.has(to);
};

it('has on the way between two nodes just those nodes and bridges without which they no longer reach each other', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const tree = blockTree(SIZE, edges);
      for (let from = 0; from < SIZE; from += 1)
        for (let to = 0; to < SIZE; to += 1) {
          if (from === to) continue;
          const way = wayInTree(tree, from, to);
          expect(way.length > 0).toBe(reaches(edges, from, to, {}));
          if (way.length === 0) continue;
          for (let node = 0; node < SIZE; node += 1) {
            if (node === from || node === to) continue;
            expect(way.includes(node)).toBe(!reaches(edges, from, to, { node }));
          }
          const bridges = way.flatMap((at) => (at < SIZE ? [] : [tree.bridge[at - SIZE] ?? -1])).filter((b) => b >= 0);
          edges.forEach((_, edge) => {
            expect(bridges.includes(edge)).toBe(!reaches(edges, from, to, { edge }));
          });
        }
    }),
    { numRuns: 150 },
  );
});
