import { describe, expect, it } from 'vitest';
import { setCells } from '../../../src/core/document/edits/cells';
import { documentOf } from '../../support/hospital';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'ward', label: 'Ward' },
      { id: 'office', label: 'Office' },
    ],
    nodes: [
      { id: 'a', label: 'A', deviceType: 'infusion-pump', zone: 'ward' },
      { id: 'b', label: 'B', deviceType: 'ventilator', zone: 'ward' },
    ],
    flows: [],
  });

describe('many cells in one step', () => {
  it('change several fields of several records', () => {
    const next = setCells('assets', [
      { id: 'a', path: 'location.building', value: 'East' },
      { id: 'a', path: 'location.floor', value: '2F' },
      { id: 'b', path: 'count', value: 12 },
      { id: 'b', path: 'zone', value: 'office' },
    ])(hospital());
    expect(next.assets.get('a')).toMatchObject({ location: { building: 'East', floor: '2F' } });
    expect(next.assets.get('b')).toMatchObject({ count: 12, zone: 'office' });
  });

  it('leave out what a record may not have, and write the rest', () => {
    const next = setCells('assets', [
      { id: 'a', path: 'count', value: -1 },
      { id: 'a', path: 'host', value: 'a' },
      { id: 'a', path: 'owner', value: 'nobody-there' },
      { id: 'a', path: 'hostname', value: 'pump-1' },
      { id: 'gone', path: 'hostname', value: 'x' },
    ])(hospital());
    const { count, host, owner, hostname } = next.assets.get('a') ?? {};
    expect([count, host, owner, hostname]).toEqual([undefined, undefined, undefined, 'pump-1']);
    expect(next.assets.size).toBe(2);
  });

  it('take fields back to unknown, with the group that has none left', () => {
    const stated = setCells('assets', [{ id: 'a', path: 'location.room', value: '201' }])(hospital());
    const next = setCells('assets', [{ id: 'a', path: 'location.room', value: undefined }])(stated);
    expect(next.assets.get('a')).not.toHaveProperty('location');
  });

  it('are no change when everything is written the same', () => {
    const before = hospital();
    expect(setCells('assets', [{ id: 'a', path: 'zone', value: 'ward' }])(before)).toBe(before);
    expect(setCells('assets', [{ id: 'a', path: 'id', value: 'z' }])(before)).toBe(before);
  });

  it('reach an end of a link by its place, and leave the other end as it is', () => {
    const linked = documentOf({
      zones: [],
      nodes: ['a', 'b', 'c'].map((id) => ({ id, label: id, deviceType: 'office-pc' })),
      flows: [],
    });
    const before = {
      ...linked,
      links: linked.links.set({ id: 'l', ends: [{ asset: 'a', port: '1' }, { asset: 'b' }] } as never),
    };
    const next = setCells('links', [
      { id: 'l', path: 'ends.1.asset', value: 'c' },
      { id: 'l', path: 'ends.1.port', value: '24' },
      { id: 'l', path: 'ends.0.asset', value: 'nowhere' },
    ])(before);
    expect(next.links.get('l')?.ends).toEqual([
      { asset: 'a', port: '1' },
      { asset: 'c', port: '24' },
    ]);
  });
});
