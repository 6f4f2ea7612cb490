import { describe, expect, it } from 'vitest';
import { lookedInto } from '../../../src/app/canvas/looked-into';
import { groupOf, hostBoxOf, NO_PARTY } from '../../../src/core/document/containment';
import type { HospitalDocument } from '../../../src/core/document/document';
import {
  type PlacePath,
  placeAround,
  placeIdOf,
  placeName,
  placePathOf,
  UNKNOWN_PLACE,
} from '../../../src/core/document/places';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { emptyTable, tableOf } from '../../../src/core/table';
import { drilledView, wayTo } from '../../../src/core/views/drilled';
import { guestAt, isGuest } from '../../../src/core/views/guests';
import { placesIn } from '../../../src/core/views/places-in';
import { resolvedView } from '../../../src/core/views/resolved';
import { type ShownView, shownModel } from '../../../src/core/views/shown';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { example, modelFor } from '../drawing/drawn';

const hospital = example('general-hospital-300');
const model = modelFor(hospital);
const view = (given: Partial<ShownView>): ShownView => ({ preset: 'network', placements: emptyTable(), ...given });
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const assetsOf = (given: Partial<ShownView>) => ids(shownModel(model, view(given)).source.assets.values());
const zonesOf = (given: Partial<ShownView>) => ids(shownModel(model, view(given)).source.zones.values());

describe('the id of a place', () => {
  const paths: readonly PlacePath[] = [
    { building: '本館', floor: '3F', room: 'ICU', rack: 'A' },
    { room: '1/2号室' },
    { building: '100%', room: 'x' },
    {},
  ];
  for (const path of paths)
    it(`says where it is again: ${JSON.stringify(path)}`, () => expect(placePathOf(placeIdOf(path))).toEqual(path));

  it('skips levels that nobody knows on the way out', () => {
    const room = placeIdOf({ building: '本館', room: 'ICU' });
    expect(placeName(placeAround(room) ?? '')).toBe('本館');
    expect(placeAround(placeIdOf({ room: 'ICU' }))).toBeUndefined();
  });
});

describe('what a view shows', () => {
  it('is the hospital itself for zones without scope', () => {
    expect(shownModel(model, view({}))).toBe(model);
    expect(shownModel(model, view({ preset: 'custom' }))).toBe(model);
  });

  it('is places in the physical view, with those not located in a box of their own', () => {
    const shown = shownModel(model, view({ preset: 'physical' }));
    const ct = shown.asset('ct');
    expect(ct?.zone).toBe(placeIdOf({ building: '本館', floor: 'B1F', room: 'CT室' }));
    expect(ids(shown.lineOf(ct?.zone ?? ('' as never)))).toEqual([
      'place:本館/B1F/CT室',
      'place:本館/B1F',
      'place:本館',
    ]);
    expect(shown.asset('cam')?.zone).toBe(UNKNOWN_PLACE);
    expect(shown.source.assets.size).toBe(hospital.assets.size);
  });

  it('has cables for lines in the physical view, with their ports and media', () => {
    const placed = tableOf(layOut(shownModel(model, view({ preset: 'physical' })), emptyTable()) ?? []);
    const scene = sceneOf(model, view({ preset: 'physical', placements: placed }), { language: 'en' });
    const cable = scene.flows.find(({ from, to }) => from === 'ct' && to === 'sw-b1');
    expect(cable?.cable).toEqual({ medium: 'copper', ports: ['LAN', 'Gi0/3'] });
    expect(scene.flows.every((line) => line.cable !== undefined)).toBe(true);
    expect(scene.gates).toEqual([]);
    expect(scene.boundaries).toEqual([]);
    expect(scene.unplaced).toEqual([]);
  });

  it('keeps an empty room that has a placement', () => {
    const id = placeIdOf({ building: '別館', floor: '1F', room: '倉庫' });
    const kept = tableOf([{ id, x: 0, y: 0 }]);
    expect(zonesOf({ preset: 'physical', placements: kept })).toEqual(
      expect.arrayContaining([id, 'place:別館/1F', 'place:別館']),
    );
    expect(zonesOf({ preset: 'physical' })).not.toContain(id);
  });

  it('is hosts with their machines in the server view, and only what has to do with servers', () => {
    const shown = shownModel(model, view({ preset: 'server' }));
    expect(shown.asset('order')?.zone).toBe(hostBoxOf('hyp'));
    expect(shown.asset('hyp')?.zone).toBe(hostBoxOf('hyp'));
    expect(shown.asset('cam')).toBeUndefined();
  });

  it('is departments in the function view; what nobody answers for stands apart', () => {
    const shown = shownModel(model, view({ preset: 'function' }));
    expect(shown.asset('ct')?.zone).toBe(groupOf('party:放射線科'));
    const nobody = modelOf({ ...hospital, parties: emptyTable(), zones: emptyTable() }, library);
    expect(shownModel(nobody, view({ preset: 'function' })).asset('ct')?.zone).toBe(NO_PARTY);
  });
});

describe('the scope of a view', () => {
  it('brings what stands in a zone, however deep, and the zones around', () => {
    const scope = { zones: ['z-shared'] };
    expect(assetsOf({ scope })).toEqual(expect.arrayContaining(['ehr', 'ad', 'food']));
    expect(assetsOf({ scope })).not.toContain('ct');
    expect(zonesOf({ scope })).toEqual(['z-dept', 'z-ehr', 'z-hospital', 'z-mgmt', 'z-shared']);
  });

  it('brings what a department answers for, and what it talks with when asked to', () => {
    const parties = ['party:検査部'];
    expect(assetsOf({ scope: { parties } })).toEqual(['bga', 'chem', 'lis', 'lte', 'ser']);
    expect(assetsOf({ scope: { parties, neighbours: true } })).toEqual(expect.arrayContaining(['ie', 'labv']));
  });

  it('brings what stands in a place, and nothing when it names nothing', () => {
    expect(assetsOf({ scope: { places: ['place:本館/3F/透析室'] } })).toEqual(['dial', 'dialc']);
    expect(assetsOf({ scope: {} })).toEqual([]);
  });

  it('takes only what passes the filter of the view', () => {
    const context = { model, today: '2026-11-22', language: 'en' as const };
    const filter = { kinds: { oneOf: ['ct', 'mri'] } };
    expect(resolvedView({ filter, scope: undefined }, context).scope).toEqual({ assets: ['ct', 'mri'] });
    expect(resolvedView({ filter, scope: { assets: ['ct', 'ehr'] } }, context).scope).toEqual({ assets: ['ct'] });
  });

  it('leaves out what is hidden, zones with all that stands in them, and their flows', () => {
    const shown = shownModel(model, view({ hidden: ['z-shared', 'ct'] }));
    expect(shown.asset('ehr')).toBeUndefined();
    expect(shown.asset('ct')).toBeUndefined();
    expect(shown.zone('z-ehr')).toBeUndefined();
    expect(shown.asset('mri')).toBeDefined();
  });
});

describe('looking into a box', () => {
  const network = hospital.views.get('view-network');

  it('shows it, what it talks with, and nothing else; inside, everything keeps its place', () => {
    if (network === undefined) throw new Error('no network view');
    const inside = drilledView(model, network, 'z-ther');
    const shown = shownModel(model, inside ?? network);
    expect(ids(shown.source.assets.values())).toEqual(expect.arrayContaining(['pump', 'pumpsrv', 'icu']));
    expect(shown.asset('ct')).toBeUndefined();
    expect(inside?.placements.get('pump')).toEqual(network.placements.get('pump'));
    expect(inside?.placements.has('pumpsrv')).toBe(false);
  });

  it('knows the way down, and nothing of boxes that are not there', () => {
    if (network === undefined) throw new Error('no network view');
    expect(wayTo(model, network, 'z-ehr')).toEqual(['z-hospital', 'z-shared', 'z-ehr']);
    expect(wayTo(model, { preset: 'physical' }, 'place:本館/3F/ICU')).toEqual([
      'place:本館',
      'place:本館/3F',
      'place:本館/3F/ICU',
    ]);
    expect(drilledView(model, network, 'nothing')).toBeUndefined();
  });
});

describe('the places of a hospital', () => {
  it('are listed with how many devices stand in them, outer ones first', () => {
    const places = placesIn(hospital);
    expect(places[0]).toMatchObject({ id: 'place:本館', level: 'building', path: ['本館'] });
    expect(places.find(({ id }) => id === 'place:本館/3F/透析室')?.assets).toBe(2);
    expect(places.every(({ id }) => id !== UNKNOWN_PLACE)).toBe(true);
  });
});

describe('every view of the 300-bed example', () => {
  for (const one of hospital.views.values())
    it(`has a place for all it shows: ${one.preset}`, () => {
      const shown: HospitalDocument['zones'] = shownModel(model, one).source.zones;
      expect(shown.values().filter(({ id }) => !one.placements.has(id))).toEqual([]);
      expect(sceneOf(model, one, { language: 'ja' }).unplaced).toEqual([]);
    });
});

describe('the lines between departments', () => {
  const labelsIn = (preset: ShownView['preset'], language: 'ja' | 'en'): ReadonlyMap<string, string> => {
    const given = view({ preset });
    const placements = tableOf(layOut(shownModel(model, given), emptyTable()) ?? []);
    return new Map(sceneOf(model, { ...given, placements }, { language }).flows.map(({ id, label }) => [id, label]));
  };
  const ofImages = hospital.flows
    .values()
    .find(({ data, purpose }) => data?.includes('image') && purpose === 'clinical');

  it('say what is carried and what for, in words', () => {
    const ja = labelsIn('function', 'ja').get(ofImages?.id ?? '');
    expect(ja).toContain('画像');
    expect(ja).toContain('（診療）');
    expect(labelsIn('function', 'en').get(ofImages?.id ?? '')).toMatch(/images.*\(care\)/);
  });

  it('name no class of data by its id', () => {
    for (const label of labelsIn('function', 'ja').values()) expect(label).not.toMatch(/[a-z]-[a-z]|phi|[a-z]{4}/);
  });

  it('say how it talks in the network view', () => {
    expect(labelsIn('network', 'ja').get(ofImages?.id ?? '')).toMatch(/DICOM|HTTP/);
  });
});

describe('what stands around the box that is looked into', () => {
  const whole = { ...view({}), id: 'v', name: '', placements: tableOf(layOut(model, emptyTable()) ?? []) } as never;
  const [zone] = hospital.zones
    .values()
    .filter(({ id }) => model.assetsIn(id).some((asset) => model.flowsOf(asset.id).length > 0));

  it('is a guest: it cannot be moved and carries no sign of being locked', () => {
    const inside = drilledView(model, whole, zone?.id ?? '');
    if (inside === undefined) throw new Error('There is nothing to look into.');
    const newcomers = (layOut(shownModel(model, inside), inside.placements) ?? []).filter(
      ({ id }) => !inside.placements.has(id),
    );
    const placements = inside.placements.setAll(newcomers.map(guestAt));
    const { devices, zones } = sceneOf(model, { ...inside, placements }, { language: 'ja' });
    const guests = devices.filter(({ guest }) => guest);
    expect(guests.length).toBeGreaterThan(0);
    expect(guests.every(({ locked, badges }) => locked && !badges.includes('locked'))).toBe(true);
    expect(devices.filter(({ zone: at }) => at === zone?.id).some(({ guest }) => guest)).toBe(false);
    const bright = lookedInto(sceneOf(model, { ...inside, placements }, { language: 'ja' }));
    expect(bright?.has(guests[0]?.id ?? '')).toBe(false);
    expect(bright?.has(zone?.id ?? '')).toBe(true);
    for (const { id, parent } of zones)
      if (id === zone?.id && parent !== undefined) expect(bright?.has(parent)).toBe(true);
  });

  it('keeps its place when there is too much of it to be put close by', () => {
    const large = modelOf(generateHospital(library, 3_000, 1), library);
    const all = { ...view({}), id: 'v', name: '', placements: tableOf(layOut(large, emptyTable()) ?? []) };
    const biggest = [...large.source.zones.values()]
      .map(({ id }) => ({ id, view: drilledView(large, all as never, id) }))
      .find(({ view: drilled }) => drilled?.placements.size === all.placements.size);
    const other = biggest?.view?.placements.values().find(isGuest);
    expect(other).toMatchObject({ x: all.placements.get(other?.id ?? '')?.x, locked: true });
  });
});
