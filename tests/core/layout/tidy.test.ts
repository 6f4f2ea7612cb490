import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/core/document/view';
import { layOut } from '../../../src/core/layout/layout';
import { type Table, tableOf } from '../../../src/core/table';
import { example, laidOut, modelFor } from '../drawing/drawn';

const model = modelFor(example('clinic-remote-vpn'));
const tidyPlaces = laidOut(model);
const devicesIn = (zone: string): readonly string[] => model.assetsIn(model.zone(zone)?.id).map(({ id }) => id);
const LAN = devicesIn('z-lan');

/** The clinic after somebody threw the devices of its network about. */
const messy = (change: Partial<Placement> = {}): Table<Placement> =>
  tidyPlaces.setAll(
    LAN.flatMap((id, index) => {
      const place = tidyPlaces.get(id);
      return place === undefined ? [] : [{ ...place, x: 24 + index * 7, y: 40 + index * 5, ...change }];
    }),
  );

const at = (places: Table<Placement>, id: string) => ({ x: places.get(id)?.x, y: places.get(id)?.y });

describe('tidying up', () => {
  it('puts a whole drawing as if it were laid out from nothing', () => {
    const before = messy();
    expect(before.setAll(layOut(model, before, { tidy: { what: 'all' } }) ?? []).values()).toEqual(tidyPlaces.values());
  });

  it('leaves alone what is in order', () => {
    expect(layOut(model, tidyPlaces, { tidy: { what: 'all' } })).toEqual([]);
  });

  it('never moves what is locked, nor the zones around it', () => {
    const before = messy({ locked: true });
    const after = before.setAll(layOut(model, before, { tidy: { what: 'all', includingHand: true } }) ?? []);
    for (const id of [...LAN, 'z-lan']) expect(at(after, id)).toEqual(at(before, id));
  });

  it('leaves what a person placed where it is in its zone, unless asked to move that too', () => {
    const before = messy({ by: 'hand' });
    const kept = before.setAll(layOut(model, before, { tidy: { what: 'all' } }) ?? []);
    for (const id of LAN) expect(at(kept, id)).toEqual(at(before, id));
    const moved = before.setAll(layOut(model, before, { tidy: { what: 'all', includingHand: true } }) ?? []);
    expect(moved.values()).toEqual(tidyPlaces.values());
  });

  it('places the content of one zone only', () => {
    const before = messy();
    const changes = layOut(model, before, { tidy: { what: 'content', ids: ['z-lan'] } }) ?? [];
    expect(changes.length).toBeGreaterThan(0);
    for (const { id } of changes) expect([...LAN, 'z-lan']).toContain(id);
    expect(at(before.setAll(changes), 'z-lan')).toEqual(at(before, 'z-lan'));
  });

  it('finds new places for what is selected and for nothing else', () => {
    const before = messy();
    const [first = '', second = ''] = LAN;
    const changes = layOut(model, before, { tidy: { what: 'places', ids: [first, second] } }) ?? [];
    expect(changes.map(({ id }) => id)).toEqual([first, second].sort());
  });

  it('tells how far it is, never backwards', () => {
    const shares: number[] = [];
    layOut(modelFor(example('general-hospital-300')), tableOf<Placement>([]), {
      onProgress: (share) => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
