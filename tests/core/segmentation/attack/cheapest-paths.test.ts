import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestPaths } from '../../../../src/core/segmentation/attack/cheapest-paths';
import { NO_WAY } from '../../../../src/core/segmentation/attack/costs-to';
import { type Edges, edgesOf } from '../../../../src/core/segmentation/attack/edges';

const NODES = 7;

const anyGraph = fc.array(
  fc.record({
    from: fc.nat(NODES - 1),
    to: fc.nat(NODES - 1),
    cost: fc.oneof(fc.nat(4), fc.constant(NO_WAY)),
  }),
  { maxLength: 18 },
);

const edgesFrom = (list: readonly { from: number; to: number }[]): Edges => {
  const edges = edgesOf();
  list.forEach(({ from, to }, index) => {
    edges.add(from, to, 0, index);
  });
  return edges.made(NODES);
};

/** All ways that come by no node twice, found by trying every one. */
const everyWay = (
  edges: Edges,
  node: number,
  target: number,
  been: readonly number[],
): readonly (readonly number[])[] => {
  if (node === target) return [[]];
  const ways: (readonly number[])[] = [];
  for (let edge = edges.first[node] ?? 0; edge < (edges.first[node + 1] ?? 0); edge += 1) {
    const next = edges.to[edge] ?? 0;
    if (been.includes(next)) continue;
    for (const rest of everyWay(edges, next, target, [...been, next])) ways.push([edge, ...rest]);
  }
  return ways;
};

describe('the cheapest paths', () => {
  it('are those that trying every way gives, the cheapest first, none twice', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.nat(NODES - 1),
        fc.nat(NODES - 1),
        fc.integer({ min: 1, max: 9 }),
        (list, a, b, count) => {
          const [starts, target] = [[...new Set([a, b])], 0];
          const edges = edgesFrom(list);
          const costOf = (edge: number): number => list[edges.flow[edge] ?? 0]?.cost ?? NO_WAY;
          const costs = starts
            .flatMap((start) => everyWay(edges, start, target, [start]))
            .filter((way) => way.every((edge) => costOf(edge) !== NO_WAY))
            .map((way) => way.reduce((sum, edge) => sum + costOf(edge), 0))
            .sort((x, y) => x - y);
          const found = cheapestPaths(edges, NODES, {
            starts,
            target,
            count,
            costs: edges.flow.map((_, edge) => costOf(edge)),
          });
          expect(found.map(({ cost }) => cost)).toEqual(costs.slice(0, count));
          expect(new Set(found.map(({ nodes, edges: way }) => [nodes[0], ...way].join())).size).toBe(found.length);
          for (const { nodes, edges: way, cost } of found) {
            expect(new Set(nodes).size).toBe(nodes.length);
            expect(way.map((edge) => [edges.from[edge], edges.to[edge]])).toEqual(
              way.map((_, index) => [nodes[index], nodes[index + 1]]),
            );
            expect(way.reduce((sum, edge) => sum + costOf(edge), 0)).toBe(cost);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
