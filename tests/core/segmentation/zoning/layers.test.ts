import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { defenceLayers, layersOfFlow } from '../../../../src/core/segmentation/zoning/layers';
import { library } from '../../../../src/templates';
import { anyParts, hospitalOf, type Parts } from '../any-hospital';
import { openFixture } from '../open-document';

/** The fewest layers by trying again and again until nothing gets shorter, with no order of any kind. */
const fewestByTrying = (parts: Parts): ReadonlyMap<string, number> => {
  const model = modelOf(hospitalOf(parts), library);
  const attack = attackGraphOf(model);
  const { from, to } = attack.edges;
  const found = new Map<string, number>();
  for (const { kind, ids } of entriesOf(attack.graph)) {
    const least = new Array<number>(attack.size).fill(Number.POSITIVE_INFINITY);
    for (const id of ids) least[attack.assetNode(id) ?? attack.zoneNode(id) ?? -1] = 0;
    for (let changed = true; changed; ) {
      changed = false;
      from.forEach((start, edge) => {
        const id = attack.flowOf(edge);
        const flow = id === undefined ? undefined : model.flow(id);
        const media = flow?.medium === 'usb' || flow?.protocol === 'usb-media';
        const passed = flow === undefined || media ? 0 : layersOfFlow(flow, model).length;
        const next = (least[start] ?? 0) + passed;
        if (next >= (least[to[edge] ?? 0] ?? 0)) return;
        least[to[edge] ?? 0] = next;
        changed = true;
      });
    }
    for (const { id } of parts.assets) found.set(`${kind} ${id}`, least[attack.assetNode(id) ?? -1] ?? Number.NaN);
  }
  return found;
};

describe('layers in front of critical devices', () => {
  it('counts as few as trying every way finds, and tells every target that is reached', () => {
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
            // A layer that is passed twice is told once.
            expect(layers.length).toBeLessThanOrEqual(fewest.get(`${entryKind} ${target}`) ?? Number.NaN);
            if (fewest.get(`${entryKind} ${target}`) !== 0) expect(layers.length).toBeGreaterThan(0);
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
