import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttackEffort, effortsFrom } from '../../../../src/core/library/attack-effort';
import { graphOf } from '../../../../src/core/model/graph';
import { type Model, modelOf } from '../../../../src/core/model/model';
import { spreadFrom } from '../../../../src/core/model/spread';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { type AttackWay, waysToTargets } from '../../../../src/core/segmentation/attack/ways-to-targets';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { targetsOf } from '../../../../src/core/segmentation/targets';
import { library } from '../../../../src/templates';
import effort from '../../../../templates/attack/effort.json';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf, withoutPlanes } from '../any-hospital';

const efforts = effortsFrom(effort as readonly AttackEffort[]);

const waysIn = (model: Model, by: 'takeovers' | 'effort', count: number): readonly AttackWay[] =>
  waysToTargets(attackGraphOf(model), {
    entries: entriesOf(graphOf(model)),
    targets: targetsOf(model).map(({ id }) => id),
    count,
    by,
    efforts,
    today: '2026-11-22',
  });

const shortestTo = (ways: readonly AttackWay[]): ReadonlyMap<string, number> => {
  const shortest = new Map<string, number>();
  for (const { targets, hops } of ways)
    for (const target of targets) shortest.set(target, Math.min(shortest.get(target) ?? Infinity, hops.length));
  return shortest;
};

describe('ways to critical assets', () => {
  it('lead to just what a search reaches past strong controls, by as few takeovers as it needs', () => {
    fc.assert(
      fc.property(anyParts.map(withoutPlanes), (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const graph = graphOf(model);
        const entries = entriesOf(graph).flatMap(({ ids }) => ids);
        const spread = spreadFrom(graph, entries, { flows: 'uncontrolled', certainOnly: false, besidesNetwork: true });
        const searched = targetsOf(model).flatMap(({ id }) => {
          const hops = spread.hops(id) ?? 0;
          return hops > 0 ? [[id, hops] as const] : [];
        });
        expect([...shortestTo(waysIn(model, 'takeovers', 1))].sort()).toEqual(searched.sort());
      }),
      { numRuns: 300 * TIMES },
    );
  });

  it('are chains from an entry to a target, the first in order first, each told once', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom('takeovers' as const, 'effort' as const), (parts, by) => {
        const model = modelOf(hospitalOf(parts), library);
        const ways = waysIn(model, by, 5);
        const entries = new Set(entriesOf(graphOf(model)).flatMap(({ ids }) => ids));
        for (const way of ways) {
          expect(way.hops.length).toBeGreaterThan(0);
          expect(entries.has(way.hops[0]?.from ?? '')).toBe(true);
          expect(way.targets).toContain(way.hops.at(-1)?.to);
          way.hops.slice(1).forEach((hop, index) => {
            expect(hop.from).toBe(way.hops[index]?.to);
            expect(entries.has(hop.from)).toBe(false);
          });
          for (const { via, alike, to } of way.hops) {
            if (via !== undefined) expect(model.flow(via)).toBeDefined();
            expect(alike).toContain(to);
          }
        }
        const told = ways.map(({ hops, entries: from }) => JSON.stringify([from, hops]));
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 300 * TIMES },
    );
  });
});
