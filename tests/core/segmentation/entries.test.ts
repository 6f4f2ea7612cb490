import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/core/model/graph';
import { entriesOf } from '../../../src/core/segmentation/entries';
import { proposalKinds } from '../../../src/core/segmentation/proposals';
import { situationOf } from '../../../src/core/segmentation/situation';
import { modelWith } from '../../support/hospital';

const entriesIn = (zone: object): readonly string[] => {
  const model = modelWith({
    zones: [
      { id: 'z', ...zone },
      { id: 'bare', ...zone },
    ],
    nodes: [
      { id: 'monitor', deviceType: 'patient-monitor', zone: 'z', networked: true },
      { id: 'server', deviceType: 'ehr-server', zone: 'z', networked: true },
      { id: 'office', deviceType: 'office-pc', zone: 'z', networked: true },
      { id: 'stranger', deviceType: 'unidentified-device', zone: 'z', networked: true },
      { id: 'terminal', deviceType: 'ehr-terminal', zone: 'z', networked: true, internetUse: 'general' },
    ],
  });
  return entriesOf(graphOf(model))
    .flatMap(({ ids }) => ids)
    .sort();
};

describe('attacks begin', () => {
  it('on what belongs there or browses, and on nothing else, in a zone of which nobody knows what it is for', () => {
    expect(entriesIn({ zoneType: 'unknown' })).toEqual(['office', 'stranger', 'terminal']);
  });

  it('on all in a zone that somebody said is not to be trusted', () => {
    expect(entriesIn({ zoneType: 'unknown', trust: 0 })).toEqual(expect.arrayContaining(['bare', 'server', 'office']));
    expect(entriesIn({ zoneType: 'guest-wifi' })).toEqual(expect.arrayContaining(['bare', 'server', 'office']));
  });
});

const quarantined = (perspective: 'hospital' | 'manufacturer', kind: string): readonly string[] => {
  const model = modelWith({
    perspective,
    zones: [
      { id: 'site', zoneType: kind },
      { id: 'ward', zoneType: 'therapy-devices' },
    ],
    nodes: [
      { id: 'pc', deviceType: 'vendor-laptop', zone: 'site' },
      { id: 'device', deviceType: 'ventilator', zone: 'ward' },
    ],
    flows: [{ id: 'f', from: 'pc', to: 'device', purpose: 'maintenance' }],
  });
  const situation = situationOf(model, '2026-11-22', []);
  const quarantine = proposalKinds.find(({ action }) => action === 'transient-segment');
  return quarantine?.find(situation).flatMap(({ elements }) => elements) ?? [];
};

describe('a service PC', () => {
  it('is quarantined where it is carried into the hospital', () => {
    expect(quarantined('hospital', 'vendor-remote')).toEqual(['pc']);
    expect(quarantined('hospital', 'therapy-devices')).toEqual(['pc']);
    expect(quarantined('manufacturer', 'therapy-devices')).toEqual(['pc']);
  });

  it('stays where it is in its manufacturer’s own drawing, at its own site', () => {
    expect(quarantined('manufacturer', 'vendor-remote')).toEqual([]);
  });
});
