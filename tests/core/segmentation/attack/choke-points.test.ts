import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutMeasureTemplate, cutCostsFrom } from '../../../../src/core/library/cut-measure';
import { graphOf } from '../../../../src/core/model/graph';
import { type Model, modelOf } from '../../../../src/core/model/model';
import { type AttackGraph, attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { chokePoints } from '../../../../src/core/segmentation/attack/choke-points';
import { measureKey } from '../../../../src/core/segmentation/attack/cut-network';
import { type CutMeasure, measuresOf } from '../../../../src/core/segmentation/attack/measures';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { targetsOf } from '../../../../src/core/segmentation/targets';
import { library } from '../../../../src/templates';
import measures from '../../../../templates/attack/measures.json';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf, type Parts } from '../any-hospital';

const costs = cutCostsFrom(measures as readonly CutMeasureTemplate[]);
const TODAY = '2026-11-22';
const CONTROLLED = 3;

/** What an attacker still reaches once measures are taken, by a search that knows nothing of networks of pipes. */
const reachedDespite = (
  attack: AttackGraph,
  taken: readonly CutMeasure[],
  starts: readonly string[],
): ReadonlySet<string> => {
  const done = new Set(taken.map(measureKey));
  const { edges } = attack;
  const nodes = starts.flatMap((id) => attack.assetNode(id) ?? attack.zoneNode(id) ?? []);
  const ends = new Set(nodes);
  const has = (kind: CutMeasure['kind'], ...elements: readonly string[]): boolean =>
    done.has(measureKey({ kind, elements }));
  const passes = (edge: number): boolean => {
    const [from, to] = [attack.node(edges.from[edge] ?? 0), attack.node(edges.to[edge] ?? 0)];
    if (edges.kind[edge] === CONTROLLED) return false;
    const flow = attack.flowOf(edge);
    if (flow !== undefined && (has('stop-flow', flow) || has('identify-flow', flow) || has('scan-media', flow)))
      return false;
    if (from.kind === 'asset' && to.kind === 'speaks' && has('contain', from.asset)) return false;
    if (from.kind === 'heard' && to.kind === 'asset' && has('shield', to.asset)) return false;
    const isPower = edges.kind[edge] === 6 || edges.kind[edge] === 7;
    return !(isPower && to.kind === 'asset' && has('own-accounts', to.asset));
  };
  const isGone = (node: number): boolean => {
    const what = attack.node(node);
    if (ends.has(node)) return false;
    if (what.kind === 'edge') return has('enforce-edge', what.zone);
    if (what.kind === 'pair') return has('enforce-pair', ...what.zones);
    return what.kind === 'asset' && has('harden', what.asset);
  };
  const seen = new Set(nodes);
  for (const node of seen) {
    for (let edge = edges.first[node] ?? 0; edge < (edges.first[node + 1] ?? 0); edge += 1) {
      const next = edges.to[edge] ?? 0;
      if (passes(edge) && !isGone(next)) seen.add(next);
    }
  }
  return new Set(
    [...seen].flatMap((node) => {
      const what = attack.node(node);
      return what.kind === 'asset' ? [what.asset] : [];
    }),
  );
};

const setUp = (model: Model) => {
  const attack = attackGraphOf(model);
  const entries = entriesOf(graphOf(model)).flatMap(({ ids }) => ids);
  const targets = targetsOf(model)
    .map(({ id }) => id as string)
    .filter((id) => !entries.includes(id));
  const points = chokePoints(attack, { entries, targets, costs, today: TODAY });
  return { attack, entries, targets, points };
};

/** Every measure there is. */
const everyMeasure = (attack: AttackGraph, ends: readonly string[]): readonly CutMeasure[] => {
  const all = measuresOf(attack, costs, TODAY);
  const assets = attack.graph.model.source.assets.values().map(({ id }) => id as string);
  const found = [
    ...[...attack.edges.to.keys()].flatMap((edge) => all.onEdge(edge) ?? []),
    ...Array.from({ length: attack.size }, (_, node) => node).flatMap((node) => {
      const what = attack.node(node);
      if (what.kind === 'asset' && (ends.includes(what.asset) || !assets.includes(what.asset))) return [];
      return all.onNode(what) ?? [];
    }),
    ...assets.flatMap((asset) => [all.shield(asset), all.contain(asset), all.ownAccounts(asset)]),
  ];
  return [...new Map(found.map((each) => [measureKey(each), each])).values()];
};

/** Few enough elements to try all sets of measures: somewhere to begin, something critical, and what lies between. */
const sizedDown = ({ zones, assets, flows, conduits }: Parts): Parts => {
  const some = assets.slice(0, 4).map(({ internetUse: _, ...asset }, index) => ({
    ...asset,
    networked: true as const,
    sharesCredentialsWith: index === 1 ? ['a0'] : [],
    ...(index === 0 ? { internetUse: 'general' as const } : {}),
    ...(index >= 2 ? { criticality: 'life' as const } : {}),
  }));
  const ids = new Set<string>(some.map(({ id }) => id));
  return {
    zones: zones.slice(0, 2),
    assets: some,
    flows: flows.filter(({ from, to }) => ids.has(from) && ids.has(to)).slice(0, 5),
    conduits: conduits.slice(0, 0),
  };
};

describe('choke points', () => {
  it('every cut closes all it says, cuts nothing that care needs, and no single measure of it is idle', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { attack, entries, points } = setUp(model);
        for (const { measures: taken } of points.cuts) {
          const reached = reachedDespite(attack, taken, entries);
          expect(points.closed.filter((target) => reached.has(target))).toEqual([]);
          for (const { kind, elements } of taken)
            if (kind === 'stop-flow' || kind === 'identify-flow')
              expect(['clinical', 'backup']).not.toContain(model.flow(elements[0] ?? '')?.purpose);
        }
        const [first] = points.cuts;
        for (const each of first?.measures ?? []) {
          const others = first?.measures.filter((other) => other !== each) ?? [];
          const reached = reachedDespite(attack, others, entries);
          expect(points.closed.some((target) => reached.has(target))).toBe(true);
        }
      }),
      { numRuns: 150 * TIMES },
    );
  });

  it('what it calls open stays open whatever is done, by a way that is there', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { attack, entries, targets, points } = setUp(model);
        const everything = everyMeasure(attack, [...entries, ...targets]);
        const reached = reachedDespite(attack, everything, entries);
        expect(points.open.map(({ target }) => target)).toEqual(targets.filter((id) => reached.has(id)).sort());
        for (const { target, way } of points.open) {
          expect(entries).toContain(way[0]?.from);
          expect(way.at(-1)?.to).toBe(target);
        }
      }),
      { numRuns: 150 * TIMES },
    );
  });

  it('proves that no cheaper cut would do: ways, none closed twice for the price of one, that add up to its cost', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const { entries, points } = setUp(model);
        const [first] = points.cuts;
        expect(points.proof.reduce((sum, { amount }) => sum + amount, 0)).toBe(first?.cost ?? 0);
        for (const { entry, target, hops } of points.proof) {
          expect(entries).toContain(entry);
          expect(points.closed).toContain(target);
          hops.slice(1).forEach((hop, index) => {
            expect(hop.from).toBe(hops[index]?.to);
          });
        }
        for (const { cost } of points.cuts) expect(cost).toBeGreaterThanOrEqual(first?.cost ?? 0);
      }),
      { numRuns: 150 * TIMES },
    );
  });

  it('trying all sets of measures finds none that is cheaper', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyParts, (parts) => {
        const small = sizedDown(parts);
        const model = modelOf(hospitalOf(small), library);
        const { attack, entries, points } = setUp(model);
        const all = everyMeasure(attack, [...entries, ...points.closed]).filter(
          ({ kind, elements: [id = ''] }) => !(kind === 'shield' && entries.includes(id)),
        );
        const cost = points.cuts[0]?.cost ?? 0;
        if (cost === 0 || all.length > 15) return;
        compared += 1;
        for (let set = 0; set < 1 << all.length; set += 1) {
          const taken = all.filter((_, place) => ((set >> place) & 1) === 1);
          if (taken.reduce((sum, each) => sum + each.cost, 0) >= cost) continue;
          const reached = reachedDespite(attack, taken, entries);
          expect(points.closed.some((target) => reached.has(target))).toBe(true);
        }
      }),
      { numRuns: 250 * TIMES },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
