import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphIn, graphOf } from '../../../src/core/model/graph';
import { modelOf } from '../../../src/core/model/model';
import { type SpreadOptions, spreadFrom } from '../../../src/core/model/spread';
import { watchModel } from '../../../src/core/model/watched-model';
import { watchingMemory } from '../../../src/core/watching-memory';
import { library } from '../../../src/templates';
import { anyAnalysedEdit } from '../../support/analysis-edits';
import { modelWith } from '../../support/hospital';
import { randomOf } from '../../support/random';
import { anyParts, hospitalOf } from '../segmentation/any-hospital';

const clinic = modelWith({
  zones: [
    { id: 'net', zoneType: 'internet', enforcement: 'none' },
    { id: 'dmz', zoneType: 'dmz', enforcement: 'firewall' },
    { id: 'core', zoneType: 'ehr-core', enforcement: 'vlan-only' },
    { id: 'ward', zoneType: 'therapy-devices', enforcement: 'vlan-only' },
    { id: 'lab', zoneType: 'laboratory' },
  ],
  nodes: [
    { id: 'internet', deviceType: 'internet', zone: 'net' },
    { id: 'vpn', deviceType: 'vpn-gateway', zone: 'dmz' },
    { id: 'ehr', deviceType: 'ehr-server', zone: 'core' },
    { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', networked: true },
    { id: 'chem', deviceType: 'chemistry-analyzer', zone: 'lab', networked: true },
  ],
  flows: [
    { id: 'f1', from: 'internet', to: 'vpn', protocol: 'ssl-vpn', medium: 'wired', authentication: 'weak' },
    { id: 'f2', from: 'vpn', to: 'ehr', protocol: 'rdp', medium: 'wired', authentication: 'weak' },
    { id: 'f3', from: 'chem', to: 'pump', protocol: 'usb-media', medium: 'usb' },
  ],
});
const all: SpreadOptions = { flows: 'all', certainOnly: false, besidesNetwork: true };
const path = (to: string, options: SpreadOptions = all) =>
  spreadFrom(graphOf(clinic), ['net'], options)
    .pathTo(to)
    ?.map(({ from, to: next, why, certain }) => `${from} ${why} ${next}${certain ? '' : ' ?'}`);

describe('the way of an attacker', () => {
  it('is told step by step, each with its reason', () => {
    expect(path('pump')).toEqual(['internet declared-flow vpn', 'vpn declared-flow ehr', 'ehr open-crossing pump']);
  });

  it('goes on where an edge is unknown, and says so', () => {
    expect(path('chem')?.at(-1)).toBe('ehr open-crossing chem ?');
    expect(path('chem', { ...all, certainOnly: true })).toBeUndefined();
  });

  it('ends where a flow is cut, an asset is hardened or an edge is enforced', () => {
    expect(path('pump', { ...all, without: { flows: new Set(['f2']) } })).toBeUndefined();
    expect(path('pump', { ...all, without: { assets: new Set(['ehr']) } })).toBeUndefined();
    const network = { ...all, besidesNetwork: false };
    expect(path('pump', { ...network, without: { zones: new Set(['ward']) } })).toBeUndefined();
    expect(path('ehr', { ...all, without: { zones: new Set(['ward']) } })).toHaveLength(2);
  });

  it('takes media along only when asked to', () => {
    const steps = (besidesNetwork: boolean) =>
      spreadFrom(graphOf(clinic), ['lab'], { flows: 'all', certainOnly: true, besidesNetwork }).pathTo('pump');
    expect(steps(true)?.map(({ why }) => why)).toEqual(['removable-media']);
    expect(steps(false)).toBeUndefined();
  });

  it('is told to be another after an edit wherever it is, in hospitals of any kind', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), fc.boolean(), (parts, seed, certainOnly) => {
        const random = randomOf(seed);
        let document = hospitalOf(parts);
        const memory = watchingMemory();
        const watched = watchModel(modelOf(document, library), memory);
        const graph = graphIn(watched.model, memory);
        const search = () => spreadFrom(graph, graph.zones.slice(0, 2), { ...all, certainOnly });
        for (let step = 0; step < 6; step += 1) {
          const before = search();
          const old = new Map([...before.steps.keys()].map((id) => [id, before.pathTo(id)]));
          document = anyAnalysedEdit(document, random, `new-${step}`);
          watched.next(modelOf(document, library));
          const after = search();
          const told = new Set(after.changedFrom(before));
          for (const id of new Set([...old.keys(), ...after.steps.keys()]))
            if (!told.has(id)) expect(after.pathTo(id)).toEqual(old.get(id));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whether one asset is asked about or all are, in hospitals of any kind', () => {
    fc.assert(
      fc.property(anyParts, fc.boolean(), (parts, certainOnly) => {
        const model = modelOf(hospitalOf(parts), library);
        const graph = graphOf(model);
        const starts = graph.zones.slice(0, 2);
        const whole = spreadFrom(graph, starts, { ...all, certainOnly });
        const reached = whole.steps;
        for (const { id } of model.source.assets.values()) {
          const alone = spreadFrom(graph, starts, { ...all, certainOnly });
          expect(alone.pathTo(id)).toEqual(whole.pathTo(id));
          expect(alone.hops(id)).toBe(whole.hops(id));
          // Asking about one asset keeps nobody from learning of the others.
          expect(alone.steps).toEqual(reached);
        }
      }),
      { numRuns: 100 },
    );
  });
});
