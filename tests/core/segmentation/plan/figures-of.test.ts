import { describe, expect, it } from 'vitest';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { controlledFlowsOf, exposureIn } from '../../../../src/core/segmentation/plan/figures-of';
import { modelWith } from '../../../support/hospital';

const device = (id: string, more: object) => ({
  id,
  deviceType: 'other',
  category: 'medical-device',
  networked: true,
  ...more,
});
const attack = attackGraphOf(
  modelWith({
    zones: [
      { id: 'net', zoneType: 'internet', enforcement: 'none' },
      { id: 'ward', zoneType: 'therapy-devices', enforcement: 'firewall' },
      { id: 'far', zoneType: 'modality', enforcement: 'firewall' },
    ],
    nodes: [
      { id: 'web', deviceType: 'internet', zone: 'net' },
      device('pump', { zone: 'ward', criticality: 'life', count: 20 }),
      device('scale', { zone: 'ward', criticality: 'high' }),
      device('bed', { zone: 'ward', criticality: 'low' }),
      device('ct', { zone: 'far', criticality: 'life' }),
    ],
    flows: [
      { id: 'open', from: 'web', to: 'pump', protocol: 'http', authentication: 'none', enforcement: 'none' },
      {
        id: 'held',
        from: 'bed',
        to: 'ct',
        protocol: 'https',
        authentication: 'strong',
        encryption: 'yes',
        multiFactor: true,
      },
    ],
  }),
);

describe('the figures of a state of the hospital', () => {
  const figures = exposureIn(attack);
  it('name the critical devices that attacks reach, and of them those on which a life depends', () => {
    expect(figures.exposed).toEqual(['pump', 'scale']);
    expect(figures.exposedLife).toEqual(['pump']);
  });
  it('name the worst takeover: the one that puts the most at risk, weighed by criticality', () => {
    // Whatever stands in the ward reaches all of it; what stands in the far zone reaches nothing else. The first of like ones.
    expect(figures.worstBlast).toMatchObject({ id: 'bed', reached: ['bed', 'pump', 'scale'], patients: 22 });
  });
  it('tell which flows have a strong control on them', () => {
    expect(controlledFlowsOf(attack)).toEqual(['held']);
  });
});
