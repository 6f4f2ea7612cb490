import { describe, expect, it } from 'vitest';
import { moveElements } from '../../../src/core/document/edits/move';
import { addPlace, movePlace, removePlace, renamePlace } from '../../../src/core/document/edits/places';
import { removeElements } from '../../../src/core/document/edits/remove';
import { withoutStalePlaces } from '../../../src/core/document/edits/stale-places';
import { setField } from '../../../src/core/document/edits/update';
import {
  changeView,
  duplicateView,
  hideInView,
  moveView,
  showInView,
  viewsInOrder,
} from '../../../src/core/document/edits/views';
import { parseDocument } from '../../../src/core/document/parse';
import { placeIdOf } from '../../../src/core/document/places';
import { serialiseDocument } from '../../../src/core/document/serialise';
import type { ViewId } from '../../../src/core/model/id';
import { example } from '../drawing/drawn';

const hospital = example('general-hospital-300');
const NETWORK = 'view-network' as ViewId;
const PHYSICAL = 'view-physical' as ViewId;
const SERVER = 'view-server' as ViewId;
const FUNCTION = 'view-function' as ViewId;
const ICU = placeIdOf({ building: '本館', floor: '3F', room: 'ICU' });

const names = (document = hospital) => viewsInOrder(document).map(({ preset }) => preset);

describe('the views of a document', () => {
  it('stand in the order people gave them', () => {
    expect(names()).toEqual(['network', 'physical', 'server', 'function']);
    expect(names(moveView(FUNCTION, -2)(hospital))).toEqual(['network', 'function', 'physical', 'server']);
    expect(moveView(NETWORK, -1)(hospital)).toBe(hospital);
  });

  it('are copied with all their places, right after the first', () => {
    const copied = duplicateView(PHYSICAL, 'copy' as ViewId, 'Copy')(hospital);
    expect(names(copied)).toEqual(['network', 'physical', 'physical', 'server', 'function']);
    expect(copied.views.get('copy')?.placements).toBe(hospital.views.get(PHYSICAL)?.placements);
    expect(duplicateView(PHYSICAL, SERVER, 'Copy')(hospital)).toBe(hospital);
  });

  it('hide elements and show them again where they stood', () => {
    const hidden = hideInView(NETWORK, ['ct', 'z-mon'])(hospital);
    expect(hidden.views.get(NETWORK)?.hidden).toEqual(['ct', 'z-mon']);
    expect(hidden.views.get(NETWORK)?.placements).toBe(hospital.views.get(NETWORK)?.placements);
    expect(showInView(NETWORK, ['ct'])(hidden).views.get(NETWORK)?.hidden).toEqual(['z-mon']);
    expect(showInView(NETWORK)(hidden).views.get(NETWORK)).toEqual(hospital.views.get(NETWORK));
  });

  it('are saved with scope, filter and what they hide, and open as the same bytes', () => {
    const said = changeView(NETWORK, {
      scope: { zones: ['z-ther'], neighbours: true },
      filter: { kinds: { oneOf: ['ct'] } },
      hidden: ['ct'],
    })(hospital);
    const text = serialiseDocument(said);
    const opened = parseDocument(text);
    expect(opened.ok && serialiseDocument(opened.value)).toBe(text);
    expect(opened.ok && opened.value.views.get(NETWORK)?.scope).toEqual({ zones: ['z-ther'], neighbours: true });
  });

  it('forget what is removed from the hospital', () => {
    const said = changeView(NETWORK, { scope: { zones: ['z-ther'], assets: ['ct'] }, hidden: ['ct'] })(hospital);
    const view = removeElements(['ct'])(said).views.get(NETWORK);
    expect(view?.hidden).toBeUndefined();
    expect(view?.scope).toEqual({ zones: ['z-ther'], assets: [] });
  });
});

describe('moving in a view', () => {
  it('into a room changes where the device stands, and nothing in the network', () => {
    const moved = moveElements(PHYSICAL, ['ct'], { dx: 10, dy: 0, into: ICU })(hospital);
    expect(moved.assets.get('ct')?.location).toEqual({ building: '本館', floor: '3F', room: 'ICU' });
    expect(moved.assets.get('ct')?.zone).toBe('z-mod');
    expect(moved.views.get(NETWORK)).toBe(hospital.views.get(NETWORK));
  });

  it('keeps what else is known of the location', () => {
    const moved = moveElements(PHYSICAL, ['bga'], { dx: 0, dy: 0, into: placeIdOf({ building: '本館' }) })(hospital);
    expect(moved.assets.get('bga')?.location).toEqual({ building: '本館', area: 'ward-corridor' });
  });

  it('onto a host makes it run there, but never on itself', () => {
    const moved = moveElements(SERVER, ['pacs'], { dx: 1, dy: 1, into: 'host:hyp' })(hospital);
    expect(moved.assets.get('pacs')?.host).toBe('hyp');
    expect(moveElements(SERVER, ['hyp'], { dx: 1, dy: 1, into: 'host:hyp' })(hospital).assets).toBe(hospital.assets);
  });

  it('into a department makes it answer', () => {
    const moved = moveElements(FUNCTION, ['ct'], { dx: 1, dy: 1, into: 'group:party:検査部' })(hospital);
    expect(moved.assets.get('ct')?.owner).toBe('party:検査部');
  });

  it('loses the place in other views whose box is another now, and only there', () => {
    const edited = setField('assets', 'ct', 'location.room', 'ICU')(hospital);
    const next = withoutStalePlaces(hospital, edited, NETWORK);
    expect(next.views.get(PHYSICAL)?.placements.has('ct')).toBe(false);
    expect(next.views.get(FUNCTION)).toBe(hospital.views.get(FUNCTION));
    const dragged = moveElements(PHYSICAL, ['ct'], { dx: 10, dy: 0, into: ICU })(hospital);
    expect(withoutStalePlaces(hospital, dragged, PHYSICAL)).toBe(dragged);
  });
});

describe('places', () => {
  it('are kept empty by a placement in a physical view', () => {
    const room = { building: '別館', floor: '1F' };
    const added = addPlace(PHYSICAL, room)(hospital);
    expect(added.views.get(PHYSICAL)?.placements.has(placeIdOf(room))).toBe(true);
    expect(addPlace(NETWORK, room)(hospital)).toBe(hospital);
    const opened = parseDocument(serialiseDocument(added));
    expect(opened.ok && opened.value.views.get(PHYSICAL)?.placements.has(placeIdOf(room))).toBe(true);
  });

  it('are renamed for everything in them', () => {
    const renamed = renamePlace(placeIdOf({ building: '本館' }), 'A棟')(hospital);
    expect(renamed.assets.get('ct')?.location?.building).toBe('A棟');
    const { placements } = renamed.views.get(PHYSICAL) ?? {};
    expect(placements?.get('place:A棟/3F/ICU')).toEqual({
      ...hospital.views.get(PHYSICAL)?.placements.get(ICU),
      id: 'place:A棟/3F/ICU',
    });
    expect(placements?.has(ICU)).toBe(false);
  });

  it('move outwards only, with all that stands in them', () => {
    const floor = placeIdOf({ building: '本館', floor: '4F' });
    const moved = movePlace(ICU, floor)(hospital);
    expect(moved.assets.get('vent')?.location).toEqual({ building: '本館', floor: '4F', room: 'ICU' });
    expect(movePlace(floor, ICU)(hospital)).toBe(hospital);
  });

  it('leave what stood in them in the place around when they are removed', () => {
    const removed = removePlace(ICU)(hospital);
    expect(removed.assets.get('vent')?.location).toEqual({ building: '本館', floor: '3F' });
    expect(removed.views.get(PHYSICAL)?.placements.has(ICU)).toBe(false);
  });
});
