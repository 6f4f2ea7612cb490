import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { defenceLayers, layersOfFlow } from '../../../../src/core/segmentation/zoning/layers';
import { library } from '../../../../src/templates';
import { modelWith } from '../../../support/hospital';
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

describe('what a flow has to get through', () => {
  const layersWith = (flow: object, boundary?: object, enforcement = 'none') => {
    const model = modelWith({
      zones: [
        { id: 'office', zoneType: 'office-internet', enforcement },
        { id: 'ward', zoneType: 'therapy-devices', enforcement: 'none' },
      ],
      nodes: [
        { id: 'pc', deviceType: 'office-pc', zone: 'office' },
        { id: 'pump', deviceType: 'infusion-pump', zone: 'ward' },
      ],
      flows: [{ id: 'f', from: 'pc', to: 'pump', ...flow }],
      ...(boundary === undefined
        ? {}
        : { boundaries: [{ id: 'b', type: 'trust', between: ['office', 'ward'], ...boundary }] }),
    });
    const [only] = model.source.flows.values();
    return only === undefined ? undefined : layersOfFlow(only, model).map(({ kind, id }) => `${kind} ${id}`);
  };

  it('is the conduit that filters, and none where it lets everything pass or nobody said that it filters', () => {
    expect(layersWith({}, { enforcement: 'firewall', ruleset: 'default-deny-allowlist' })).toEqual(['conduit b']);
    expect(layersWith({}, { enforcement: 'firewall', ruleset: 'any-any' })).toEqual([]);
    expect(layersWith({}, { enforcement: 'vlan-only' })).toEqual([]);
  });
  it('is each edge that enforces where nobody recorded a conduit, and else what the flow says of itself', () => {
    expect(layersWith({}, undefined, 'firewall')).toEqual(['edge office']);
    expect(layersWith({ enforcement: 'firewall' })).toEqual(['flow f']);
    expect(layersWith({ enforcement: 'firewall' }, undefined, 'firewall')).toEqual(['edge office']);
  });
  it('is a second factor besides, where there surely is one', () => {
    expect(layersWith({ multiFactor: true }, undefined, 'firewall')).toEqual(['edge office', 'second-factor f']);
    expect(layersWith({ multiFactor: false })).toEqual([]);
    expect(layersWith({})).toEqual([]);
  });
});

describe('the list of layers', () => {
  it('begins with what has too few in front of what a life depends on, then goes by how many there are', () => {
    const attack = attackGraphOf(openFixture('general-hospital-300'));
    const all = attack.graph.model.source.assets.values().map(({ id }): string => id);
    const found = defenceLayers(attack, entriesOf(attack.graph), all);
    const keys = found.map(({ thin, layers }) => (thin ? 0 : 1_000) + layers.length);
    expect(new Set(keys.map((key) => key >= 1_000)).size).toBe(2);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });
});
