import { describe, expect, it } from 'vitest';
import { addedOrRemoved, caughtBy } from '../../../src/app/canvas/hand/lasso';
import { device, indexOf, zone } from './scene';

const index = indexOf({
  zones: [zone('ward', { x: 0, y: 0, width: 1000, height: 800 })],
  devices: [device('pump', 100, 100, 'ward'), device('monitor', 400, 100, 'ward')],
});

describe('a lasso', () => {
  it('catches devices that it touches', () => {
    expect(caughtBy(index, { x: 90, y: 90, width: 320, height: 100 }, false)).toEqual(['pump', 'monitor']);
  });

  it('catches only what lies in it whole when asked to', () => {
    expect(caughtBy(index, { x: 90, y: 90, width: 320, height: 100 }, true)).toEqual(['pump']);
  });

  it('catches a zone only whole, since it is mostly drawn within one', () => {
    expect(caughtBy(index, { x: 10, y: 10, width: 900, height: 700 }, false)).toEqual(['pump', 'monitor']);
    expect(caughtBy(index, { x: -10, y: -10, width: 1100, height: 900 }, false)).toContain('ward');
  });

  it('with Shift adds what was not selected, and takes away what all was', () => {
    expect(addedOrRemoved(['pump'], ['pump', 'monitor'])).toEqual(['pump', 'monitor']);
    expect(addedOrRemoved(['pump', 'monitor', 'ward'], ['pump', 'monitor'])).toEqual(['ward']);
  });
});
