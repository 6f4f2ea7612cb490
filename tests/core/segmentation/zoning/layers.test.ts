import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { defenceLayers, layersOfFlow } from '../../../../src/core/segmentation/zoning/layers';
import { library } from '../../../../src/templates';
import { anyParts, hospitalOf, type Parts } from '../any-hospital';
import { openFixture } from '../open-document';

/**
 * The fewest different layers by trying, with no order of any kind, every set of layers that an attacker can have passed
 * on the way to each place.
 */
const fewestByTrying = (parts: Parts): ReadonlyMap<string, number> => {
  const model = modelOf(hospitalOf(parts), library);
  const attack = attackGraphOf(model);
  const { from, to } = attack.edges;
  const passedOn = [...from].map((_, edge): readonly string[] => {
    const flow = model.flow(attack.flowOf(edge) ?? '');
    const media = flow?.medium === 'usb' || flow?.protocol === 'usb-media';
    return flow === undefined || media ? [] : layersOfFlow(flow, model).map(({ kind, id }) => `${kind} ${id}`);
  });
  const found = new Map<string, number>();
  for (const { kind, ids } of entriesOf(attack.graph)) {
    const ways = Array.from({ length: attack.size }, () => new Map<string, ReadonlySet<string>>());
    for (const id of ids) ways[attack.assetNode(id) ?? attack.zoneNode(id) ?? -1]?.set('', new Set());
    for (let changed = true; changed; ) {
      changed = false;
      from.forEach((start, edge) => {
        for (const set of [...(ways[start]?.values() ?? [])]) {
          const next = new Set([...set, ...(passedOn[edge] ?? [])]);
          const key = [...next].sort().join();
          const there = ways[to[edge] ?? 0];
          // Through fewer of the same it is as good; more of them only makes what is tried too much.
          if (there === undefined || [...there.values()].some((other) => [...other].every((each) => next.has(each))))
            continue;
          there.set(key, next);
          changed = true;
        }
      });
    }
    for (const { id } of parts.assets) {
      const sets = [...(ways[attack.assetNode(id) ?? -1]?.values() ?? [])];
      found.set(`${kind} ${id}`, Math.min(...sets.map(({ size }) => size)));
    }
  }
  return found;
};

describe('layers in front of critical devices', () => {
  it('counts as few different ones as trying every way finds, and tells every target that is reached', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const attack = attackGraphOf(model);
        const fewest = fewestByTrying(parts);
        const targets = parts.assets.map(({ id }) => id as string);
        const entries = entriesOf(attack.graph);
        const told = new Set<string>();
        for (const { entryKind, targets: behind, layers, way } of defenceLayers(attack, entries, targets)) {
          expect(way.at(-1)?.to).toBe(behind[0]);
          for (const target of behind) {
            told.add(`${entryKind} ${target}`);
            expect(layers.length).toBe(fewest.get(`${entryKind} ${target}`));
          }
        }
        for (const { kind, ids } of entries)
          for (const target of targets) {
            const isReached = Number.isFinite(fewest.get(`${kind} ${target}`)) && !ids.includes(target);
            expect(told.has(`${kind} ${target}`)).toBe(isReached);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('finds no check between an unknown device and the ventilators of the general hospital', () => {
    const attack = attackGraphOf(openFixture('general-hospital-300'));
    const found = defenceLayers(attack, entriesOf(attack.graph), ['vent']);
    expect(found[0]).toMatchObject({ entryKind: 'unknown', targets: ['vent'], layers: [], thin: true });
    const office = found.find(({ entryKind }) => entryKind === 'office-internet');
    expect(office).toMatchObject({ layers: [{ kind: 'edge', id: 'z-office' }], thin: true });
  });
});
