import { describe, expect, it } from 'vitest';
import { nearestThatWay } from '../../../src/app/canvas/nearest';
import { device } from './scene';

const from = { x: 500, y: 500, width: 176, height: 56 };
const devices = [
  device('right', 800, 510),
  device('far right', 1400, 500),
  device('below', 500, 620),
  device('above', 520, 300),
  device('aside', 560, 900),
];

describe('the nearest device that way', () => {
  it('is the next one straight ahead', () => {
    expect(nearestThatWay(from, devices, 'right')?.id).toBe('right');
    expect(nearestThatWay(from, devices, 'down')?.id).toBe('below');
    expect(nearestThatWay(from, devices, 'up')?.id).toBe('above');
  });

  it('is never one that lies behind or straight aside', () => {
    expect(nearestThatWay(from, devices, 'left')).toBeUndefined();
    expect(nearestThatWay(from, [device('aside', 510, 1500)], 'right')).toBeUndefined();
  });

  it('prefers what lies ahead to what is nearer but aside', () => {
    const ahead = device('ahead', 900, 500);
    const aside = device('aside', 700, 800);
    expect(nearestThatWay(from, [aside, ahead], 'right')?.id).toBe('ahead');
  });
});
