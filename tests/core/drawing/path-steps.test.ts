import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/core/drawing/path-steps';
import { svgOf } from '../../../src/core/drawing/svg';
import type { AttackPath, PathStep } from '../../../src/core/segmentation/advice';
import { plain, sceneFor } from './drawn';

const scene = sceneFor(
  plain({
    zones: [
      { id: 'v', zoneType: 'vendor-remote', label: 'V' },
      { id: 'c', zoneType: 'ehr-core', label: 'C' },
    ],
    nodes: [
      { id: 'vendor', deviceType: 'vendor-support-center', zone: 'v', label: 'Vendor' },
      { id: 'vpn', deviceType: 'vpn-gateway', zone: 'c', label: 'VPN' },
      { id: 'ehr', deviceType: 'ehr-server', zone: 'c', label: 'EHR' },
    ],
    flows: [{ id: 'f', from: 'vpn', to: 'vendor' }],
  }),
);

const pathOf = (...steps: readonly PathStep[]): AttackPath => ({
  entry: 'vendor',
  target: 'ehr',
  steps,
  certain: true,
});

const first: PathStep = { from: 'vendor', to: 'vpn', why: 'declared-flow', via: 'f', certain: true };
const second: PathStep = { from: 'vpn', to: 'ehr', why: 'same-segment', certain: false };

describe('the steps of an attack path', () => {
  it('follow the flow they use, in the direction of the attack', () => {
    const [step] = stepsOf(scene, pathOf(first));
    const flow = scene.flows[0];
    expect(step?.points).toEqual([...(flow?.points ?? [])].reverse());
    expect(step?.number).toBe(1);
  });

  it('go their own way where no flow is declared, and say so when they are not certain', () => {
    const [, step] = stepsOf(scene, pathOf(first, second));
    expect(step?.points.length).toBeGreaterThan(1);
    expect(step?.certain).toBe(false);
  });

  it('keep their numbers when a step is not drawn', () => {
    const hidden: PathStep = { ...first, to: 'nowhere' };
    expect(stepsOf(scene, pathOf(hidden, second)).map(({ number }) => number)).toEqual([2]);
  });

  it('stand in the SVG with their numbers', () => {
    const svg = svgOf(scene, { language: 'ja', title: 'T', path: pathOf(first, second) });
    expect(svg).toContain('>1</text>');
    expect(svg).toContain('>2</text>');
  });
});
