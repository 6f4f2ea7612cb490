import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/core/document/view';
import { overlaps } from '../../../src/core/drawing/geometry';
import type { Rect, Scene } from '../../../src/core/drawing/scene';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { layOut } from '../../../src/core/layout/layout';
import { stack } from '../../../src/core/layout/stack';
import type { Model } from '../../../src/core/model/model';
import { emptyTable, type Table, tableOf } from '../../../src/core/table';
import { shownModel } from '../../../src/core/views/shown';
import { storeyOf } from '../../../src/core/views/storey';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { EXAMPLES, example, laidOut, modelFor, plain } from '../drawing/drawn';

const drawn = (model: Model, placements: Table<Placement>): Scene =>
  sceneOf(model, { placements }, { language: 'ja', overlays: { flows: false } });

const within = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Pairs of boxes that overlap though neither is around the other, and boxes that stick out of their zone. */
const faults = (scene: Scene): readonly string[] => {
  const siblings = new Map<string, { id: string; rect: Rect }[]>();
  const add = (parent: string | undefined, box: { id: string; rect: Rect }): void => {
    siblings.set(parent ?? '', [...(siblings.get(parent ?? '') ?? []), box]);
  };
  for (const { id, rect, parent } of scene.zones) add(parent, { id, rect });
  for (const { id, rect, zone } of scene.devices) add(zone, { id, rect });
  const rects = new Map(scene.zones.map(({ id, rect }) => [id, rect]));
  const found: string[] = [];
  for (const [parent, boxes] of siblings) {
    const around = rects.get(parent);
    boxes.forEach((box, index) => {
      if (around !== undefined && !within(around, box.rect)) found.push(`${box.id} sticks out of ${parent}`);
      for (const other of boxes.slice(index + 1))
        if (overlaps(box.rect, other.rect)) found.push(`${box.id} overlaps ${other.id}`);
    });
  }
  return found;
};

describe.each(EXAMPLES)('the layout of %s from nothing', (name) => {
  const document = example(name);
  const model = modelFor(document);
  const placements = laidOut(model);

  it('places everything, one in the other where they nest, nothing over anything', () => {
    const scene = drawn(model, placements);
    expect(scene.unplaced).toEqual([]);
    expect(faults(scene)).toEqual([]);
  });

  it('is always the same', () => {
    expect(laidOut(modelFor(example(name))).values()).toEqual(placements.values());
  });

  it('changes nothing when asked again', () => {
    expect(layOut(model, placements)).toEqual([]);
  });

  it('fits a screen: neither a ribbon nor a tower', () => {
    const { width, height } = drawn(model, placements).bounds;
    expect(width / height).toBeGreaterThan(0.9);
    expect(width / height).toBeLessThan(3);
  });
});

describe('a layout', () => {
  it('puts the outside world at the left', () => {
    const model = modelFor(example('clinic-remote-vpn'));
    const scene = drawn(model, laidOut(model));
    const right = (id: string): number => {
      const rect = scene.zones.find((zone) => zone.id === id)?.rect;
      return rect === undefined ? Number.NaN : rect.x + rect.width;
    };
    const lan = scene.zones.find(({ id }) => id === 'z-lan')?.rect.x ?? Number.NaN;
    for (const id of ['z-int', 'z-v1', 'z-v2', 'z-guest', 'z-cloud']) expect(right(id)).toBeLessThan(lan);
  });

  it('gives a new device a free cell and moves nothing else', () => {
    const document = example('general-hospital-300');
    const before = laidOut(modelFor(document));
    const pump = document.assets.values().find(({ kind }) => kind === 'infusion-pump');
    if (pump === undefined) throw new Error('the example lost its pumps');
    const id = 'new' as typeof pump.id;
    const model = modelFor({ ...document, assets: document.assets.set({ ...pump, id }) });
    const changes = layOut(model, before) ?? [];
    expect(changes.map((change) => change.id)).toContain('new');
    const after = before.setAll(changes);
    expect(faults(drawn(model, after))).toEqual([]);
    const moved = changes.filter((change) => {
      const old = before.get(change.id);
      return (
        old !== undefined && document.assets.has(change.id as typeof id) && (old.x !== change.x || old.y !== change.y)
      );
    });
    expect(moved).toEqual([]);
  });

  it('finds room for many new devices in one zone, which grows and pushes its neighbours aside', () => {
    const document = example('clinic-remote-vpn');
    const before = laidOut(modelFor(document));
    const some = document.assets.values()[0];
    const zone = document.zones.values().find(({ id }) => id === 'z-lan')?.id;
    if (some === undefined || zone === undefined) throw new Error('the example lost its network');
    const added = Array.from({ length: 30 }, (_, index) => ({ ...some, id: `n${index}` as typeof some.id, zone }));
    const model = modelFor({ ...document, assets: document.assets.setAll(added) });
    expect(faults(drawn(model, laidOut(model, before)))).toEqual([]);
  });

  it('never moves what is locked, and keeps the lock', () => {
    const document = example('clinic-remote-vpn');
    const before = laidOut(modelFor(document));
    const locked = tableOf(before.values().map((placement) => ({ ...placement, locked: true })));
    const some = document.assets.values()[0];
    const zone = document.zones.values().find(({ id }) => id === 'z-lan')?.id;
    if (some === undefined || zone === undefined) throw new Error('the example lost its network');
    const added = Array.from({ length: 12 }, (_, index) => ({ ...some, id: `n${index}` as typeof some.id, zone }));
    const after = laidOut(modelFor({ ...document, assets: document.assets.setAll(added) }), locked);
    for (const { id, x, y } of before.values()) expect(after.get(id)).toMatchObject({ x, y, locked: true });
  });

  it('places a whole new zone in free space beside the others', () => {
    const document = example('general-hospital-300');
    const before = laidOut(modelFor(document));
    const [some, other] = [document.assets.values()[0], document.zones.values()[0]];
    if (some === undefined || other === undefined) throw new Error('the example is empty');
    const { parent: _, ...rest } = other;
    const zone = { ...rest, id: 'annex' as typeof other.id };
    const asset = { ...some, id: 'in-annex' as typeof some.id, zone: zone.id };
    const model = modelFor({
      ...document,
      zones: document.zones.set(zone),
      assets: document.assets.set(asset),
    });
    const changes = layOut(model, before) ?? [];
    expect(changes.map(({ id }) => id)).toEqual(['annex', 'in-annex']);
    expect(faults(drawn(model, before.setAll(changes)))).toEqual([]);
  });

  it('stops when told to, without an answer', () => {
    const model = modelFor(example('general-hospital-300'));
    let asked = 0;
    const shouldStop = (): boolean => {
      asked += 1;
      return asked > 5;
    };
    expect(layOut(model, emptyTable(), { shouldStop })).toBeUndefined();
    expect(asked).toBeLessThan(20);
  });

  it('copes with nothing, with empty zones, and with devices in no zone', () => {
    expect(layOut(modelFor(plain({ zones: [], nodes: [], flows: [] })), emptyTable())).toEqual([]);
    const model = modelFor(
      plain({
        zones: [{ id: 'empty', label: 'Empty' }],
        nodes: [{ id: 'loose', deviceType: 'office-pc', label: 'Loose' }],
        flows: [{ id: 'self', from: 'loose', to: 'loose' }],
      }),
    );
    expect(faults(drawn(model, laidOut(model)))).toEqual([]);
  });

  it('lays out ten thousand assets without overlaps in a few seconds', () => {
    const model = modelFor(generateHospital(library, 10_000, 1));
    // Processor time, which other work on the machine does not make longer.
    const before = process.cpuUsage();
    const placements = laidOut(model);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(6_000);
    expect(faults(drawn(model, placements)).slice(0, 5)).toEqual([]);
  });
});

describe('stacking', () => {
  it('grants wishes that do not collide', () => {
    expect(
      stack(
        [
          { height: 10, wish: 5 },
          { height: 10, wish: 100 },
        ],
        4,
      ),
    ).toEqual([5, 100]);
  });

  it('shares the disappointment where they do, and keeps order and gap', () => {
    const places = stack(
      [
        { height: 10, wish: 50 },
        { height: 10, wish: 50 },
        { height: 10, wish: 50 },
      ],
      5,
    );
    expect(places).toEqual([35, 50, 65]);
  });

  it('never goes below 0', () => {
    expect(
      stack(
        [
          { height: 10, wish: -40 },
          { height: 10, wish: -40 },
        ],
        5,
      ),
    ).toEqual([0, 15]);
  });
});

describe('the floors of a building', () => {
  const { source } = modelFor(example('general-hospital-300'));
  const view = { preset: 'physical', placements: emptyTable<Placement>() } as const;
  const places = tableOf(layOut(shownModel(modelFor(example('general-hospital-300')), view), view.placements) ?? []);
  const at = (floor: string): Placement => {
    const found = places.get(`place:本館/${floor}`);
    if (found === undefined) throw new Error(`${floor} has no place.`);
    return found;
  };

  it('lie on each other, the top floor first and the basement last', () => {
    const order = ['4F', '3F', '2F', '1F', 'B1F'].map(at);
    order.slice(1).forEach((floor, index) => {
      const above = order[index];
      expect(floor.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
    expect(new Set(order.map(({ x, width }) => `${x} ${width}`)).size).toBe(1);
  });

  it('stand above what is in the building without a floor', () => {
    const lowest = at('B1F');
    for (const { id, location } of source.assets.values())
      if (location?.building === '本館' && location.floor === undefined && location.room === undefined)
        expect(places.get(id)?.y).toBeGreaterThanOrEqual(lowest.y + (lowest.height ?? 0));
  });

  it.each([
    ['4F', 4],
    ['12階', 12],
    ['B1F', -1],
    ['地下２階', -2],
    ['RF', 1000],
    ['屋上', 1000],
    ['Ground floor', 0],
    ['3rd floor', 3],
    ['Basement', -1],
    ['渡り廊下', undefined],
  ])('are told from their names: %s', (name, storey) => expect(storeyOf(name)).toBe(storey));
});
