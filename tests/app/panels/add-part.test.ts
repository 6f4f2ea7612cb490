import { describe, expect, it } from 'vitest';
import { addPart } from '../../../src/app/panels/add-part';
import { createEditorStore } from '../../../src/app/store/editor';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const open = () => {
  const read = documentOf({
    zones: [
      { id: 'ward', zoneType: 'therapy-devices' },
      { id: 'office', zoneType: 'office-internet' },
    ],
    nodes: [{ id: 'pump', deviceType: 'infusion-pump', zone: 'ward' }],
  });
  const [view] = read.views.values();
  if (view === undefined) throw new Error('no view');
  const placements = tableOf(layOut(modelOf(read, library), view.placements) ?? []);
  return createEditorStore(
    { ...read, views: read.views.set({ ...view, placements }) },
    { language: 'ja', theme: 'light' },
  );
};

type Store = ReturnType<typeof open>;
const placeOf = (store: Store, id: string) => store.getState().document.views.values()[0]?.placements.get(id);

describe('adding a part', () => {
  it('puts a device into the only zone where such devices usually stand, as one step, and selects it', () => {
    const store = open();
    const id = addPart(store, library, { kind: 'device', id: 'infusion-pump' }) ?? '';
    const { document, past, selection } = store.getState();
    expect(document.assets.get(id)).toMatchObject({ kind: 'infusion-pump', zone: 'ward' });
    expect(id).toMatch(/^infusion-pump-[0-9a-f]{6}$/);
    expect(past).toHaveLength(1);
    expect(selection).toEqual([id]);
    store.getState().undo();
    expect(store.getState().document.assets.has(id)).toBe(false);
    expect(placeOf(store, id)).toBeUndefined();
  });

  it('finds it a place of its own and leaves the others where they are', () => {
    const store = open();
    const before = placeOf(store, 'pump');
    const id = addPart(store, library, { kind: 'device', id: 'infusion-pump' }) ?? '';
    expect(placeOf(store, 'pump')).toEqual(before);
    const after = placeOf(store, id);
    expect(after).toBeDefined();
    expect([after?.x, after?.y]).not.toEqual([before?.x, before?.y]);
  });

  it('prefers the zone that is selected, and numbers names that are taken', () => {
    const store = open();
    store.getState().select(['office']);
    const first = addPart(store, library, { kind: 'device', id: 'office-pc' }) ?? '';
    store.getState().select(['office']);
    const second = addPart(store, library, { kind: 'device', id: 'office-pc' }) ?? '';
    const { assets } = store.getState().document;
    const label = library.devices.get('office-pc')?.label;
    expect(assets.get(first)).toMatchObject({ zone: 'office', name: label });
    expect(assets.get(second)?.name).toEqual({ ja: `${label?.ja} 2`, en: `${label?.en} 2` });
  });

  it('takes the place where it was dropped', () => {
    const store = open();
    const id = addPart(store, library, { kind: 'device', id: 'ct' }, { x: 4000, y: 3000 }) ?? '';
    expect(store.getState().document.assets.get(id)?.zone).toBeUndefined();
    expect(placeOf(store, id)).toMatchObject({ x: 4000, y: 3000 });
  });

  it('adds zones inside the zone that is selected', () => {
    const store = open();
    store.getState().select(['ward']);
    const id = addPart(store, library, { kind: 'zone', id: 'dmz' }) ?? '';
    expect(store.getState().document.zones.get(id)).toMatchObject({ kind: 'dmz', parent: 'ward' });
    expect(placeOf(store, id)?.width).toBeGreaterThan(0);
  });

  it('changes nothing for a part that the library does not have', () => {
    const store = open();
    expect(addPart(store, library, { kind: 'device', id: 'teapot' })).toBeUndefined();
    expect(store.getState().past).toHaveLength(0);
  });
});
