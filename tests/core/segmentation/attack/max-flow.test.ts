import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowNetwork, UNLIMITED } from '../../../../src/core/segmentation/attack/max-flow';

const NODES = 6;
const [SOURCE, SINK] = [0, NODES - 1];

const anyPipes = fc.array(
  fc.record({
    from: fc.nat(NODES - 1),
    to: fc.nat(NODES - 1),
    capacity: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(UNLIMITED)),
  }),
  { maxLength: 16 },
);
type Pipes = readonly { readonly from: number; readonly to: number; readonly capacity: number }[];

const across = (pipes: Pipes, side: (node: number) => boolean): number =>
  Math.min(
    UNLIMITED,
    pipes.reduce((sum, { from, to, capacity }) => (side(from) && !side(to) ? sum + capacity : sum), 0),
  );

/** The cheapest of all ways to put the nodes on two sides. */
const cheapestCut = (pipes: Pipes): number => {
  let least = UNLIMITED;
  for (let sides = 0; sides < 1 << NODES; sides += 1) {
    const side = (node: number): boolean => ((sides >> node) & 1) === 1;
    if (side(SOURCE) && !side(SINK)) least = Math.min(least, across(pipes, side));
  }
  return least;
};

describe('the most that flows', () => {
  it('is what the cheapest of all cuts costs, and is carried by ways that no pipe is too narrow for', () => {
    fc.assert(
      fc.property(anyPipes, (pipes) => {
        const network = flowNetwork(NODES);
        for (const { from, to, capacity } of pipes) network.add(from, to, capacity);
        const { amount, nearSource, nearSink, paths } = network.solve(SOURCE, SINK);
        const cheapest = cheapestCut(pipes);
        expect(Math.min(amount, UNLIMITED)).toBe(cheapest);
        if (cheapest === UNLIMITED) return;
        expect(across(pipes, (node) => nearSource[node] === 1)).toBe(cheapest);
        expect(across(pipes, (node) => nearSink[node] === 1)).toBe(cheapest);
        const carried = new Map<number, number>();
        for (const { pipes: way, amount: part } of paths()) {
          const ends = way.map((pipe) => pipes[pipe]);
          expect([ends[0]?.from, ends.at(-1)?.to]).toEqual([SOURCE, SINK]);
          ends.slice(1).forEach((pipe, index) => {
            expect(pipe?.from).toBe(ends[index]?.to);
          });
          for (const pipe of way) carried.set(pipe, (carried.get(pipe) ?? 0) + part);
        }
        expect(paths().reduce((sum, { amount: part }) => sum + part, 0)).toBe(amount);
        for (const [pipe, part] of carried) expect(part).toBeLessThanOrEqual(pipes[pipe]?.capacity ?? 0);
      }),
      { numRuns: 3000 },
    );
  });
});
