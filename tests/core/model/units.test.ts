import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../src/core/model/asset';
import { unitsAmong, unitsIn } from '../../../src/core/model/units';
import { tableOf } from '../../../src/core/table';

const assets = tableOf<Asset>([
  { id: 'pumps' as never, kind: 'infusion-pump', name: '', count: 140 },
  { id: 'ct' as never, kind: 'ct', name: '' },
]);

describe('the number of devices', () => {
  it('counts like devices that are drawn once as many as they are', () => {
    expect(unitsIn(assets)).toBe(141);
    expect(unitsIn(assets.set({ id: 'mri' as never, kind: 'mri', name: '' }))).toBe(142);
  });

  it('is told of those that are asked for, as they are now', () => {
    const ids = new Set(['pumps', 'gone']);
    expect(unitsAmong(assets, ids)).toBe(140);
    expect(unitsAmong(assets.set({ id: 'pumps' as never, kind: 'infusion-pump', name: '' }), ids)).toBe(1);
  });
});
