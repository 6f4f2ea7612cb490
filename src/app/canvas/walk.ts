import type { SceneDevice, SceneNote, SceneZone } from '../../core/drawing/scene';
import { nudge } from './arranging';
import type { Step } from './canvas-api';
import type { Desk } from './desk';
import { drillUp } from './drill';
import { GRID } from './gestures';
import { type Direction, nearestThatWay } from './nearest';
import { aroundOf, nextBeside } from './outline';
import { boxOf } from './scene-index';
import { reveal } from './viewport-moves';

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Puts the keyboard on an element, shows it, and selects it, alone or with what was selected. */
const goTo = (desk: Desk, id: string, extend: boolean, by?: string): void => {
  const { selection, select } = desk.store.getState();
  desk.canvas.setState({ active: id, by });
  select(extend ? [...new Set([...selection, id])] : [id]);
  reveal(desk.canvas, desk.index(), [id]);
};

/** The element that keys start from: the active one, else one that is selected, else none. */
const activeOf = ({ store, canvas, index }: Desk): string | undefined => {
  const { active } = canvas.getState();
  const known = (id: string | undefined): id is string => id !== undefined && boxOf(index(), id) !== undefined;
  return known(active) ? active : store.getState().selection.find(known);
};

/** What arrow keys may reach: devices and notes, or zones beside a zone, since from far only zones are seen. */
const reachable = ({ index }: Desk, id: string): readonly (SceneDevice | SceneZone | SceneNote)[] => {
  const zone = index().zoneById.get(id);
  const { devices, notes } = index().scene;
  if (zone === undefined) return [...devices, ...notes].filter((other) => other.id !== id);
  return (index().childZones.get(zone.parent) ?? []).filter((other) => other.id !== id);
};

const first = ({ index }: Desk): string | undefined => {
  const { scene, childZones } = index();
  return childZones.get(undefined)?.[0]?.id ?? scene.devices[0]?.id ?? scene.notes[0]?.id;
};

const walk = (desk: Desk, way: Direction, extend: boolean): void => {
  const from = activeOf(desk);
  const box = from === undefined ? undefined : boxOf(desk.index(), from);
  const next =
    from === undefined || box === undefined ? first(desk) : nearestThatWay(box, reachable(desk, from), way)?.id;
  if (next !== undefined) goTo(desk, next, extend);
};

const followFlow = (desk: Desk, way: Direction, extend: boolean): void => {
  const from = activeOf(desk);
  const box = from === undefined ? undefined : boxOf(desk.index(), from);
  if (from === undefined || box === undefined) return;
  const { flowsOfDevice, deviceById } = desk.index();
  const ends = (flowsOfDevice.get(from) ?? []).map((flow) => deviceById.get(flow.from === from ? flow.to : flow.from));
  const next = nearestThatWay(
    box,
    ends.filter((end) => end !== undefined && end.id !== from).flatMap((end) => end ?? []),
    way,
  );
  if (next !== undefined) goTo(desk, next.id, extend);
};

/** Into a zone: its first device, else its first zone. Anything else is renamed. */
const enter = (desk: Desk): void => {
  const id = activeOf(desk);
  if (id === undefined) return;
  const { scene, childZones, zoneById } = desk.index();
  const inside = scene.devices.find(({ zone }) => zone === id)?.id ?? childZones.get(id)?.[0]?.id;
  if (zoneById.has(id) && inside !== undefined) goTo(desk, inside, false);
  else desk.canvas.setState({ renaming: id });
};

/** Out to the zone around; from the outermost one to nothing selected, then out of the box that is looked into. */
const leave = (desk: Desk): void => {
  desk.store.getState().put({ tool: 'select' });
  const id = activeOf(desk);
  const around = id === undefined ? undefined : aroundOf(desk.index(), id, desk.canvas.getState().by);
  if (around !== undefined) goTo(desk, around, false);
  else {
    const { selection, select } = desk.store.getState();
    if (id === undefined && selection.length === 0) drillUp(desk.store);
    desk.canvas.setState({ active: undefined });
    select([]);
  }
};

/** The element before or after, in the order in which the drawing is read. */
const goBeside = (desk: Desk, step: 1 | -1): void => {
  const id = activeOf(desk);
  const { by } = desk.canvas.getState();
  const next = id === undefined ? first(desk) : nextBeside(desk.index(), id, step, by);
  if (next !== undefined) goTo(desk, next, false, by);
};

/** From a device to the first of its data flows; Esc leads back. */
const goToFlow = (desk: Desk): void => {
  const id = activeOf(desk);
  const [flow] = id === undefined ? [] : (desk.index().flowsOfDevice.get(id) ?? []);
  if (flow !== undefined) goTo(desk, flow.id, false, id);
};

const openMenu = (desk: Desk): void => {
  const id = activeOf(desk);
  const box = id === undefined ? undefined : boxOf(desk.index(), id);
  const { viewport, size } = desk.canvas.getState();
  const at = box ?? {
    x: (size.width / 2 - viewport.x) / viewport.zoom,
    y: (size.height / 2 - viewport.y) / viewport.zoom,
  };
  desk.canvas.setState({
    menu: { x: at.x * viewport.zoom + viewport.x + 12, y: at.y * viewport.zoom + viewport.y + 12 },
  });
};

const nudgeBy = (desk: Desk, way: Direction | undefined, distance: number): void => {
  const [dx, dy] = way === undefined ? [0, 0] : STEPS[way];
  nudge(desk, dx * distance, dy * distance);
};

/** What each step does; those with a way do nothing without one. */
export const steps: Readonly<Record<Step, (desk: Desk, way: Direction | undefined) => void>> = {
  nearest: (desk, way) => way !== undefined && walk(desk, way, false),
  extend: (desk, way) => way !== undefined && walk(desk, way, true),
  along: (desk, way) => way !== undefined && followFlow(desk, way, false),
  extendAlong: (desk, way) => way !== undefined && followFlow(desk, way, true),
  nudge: (desk, way) => nudgeBy(desk, way, GRID),
  nudgeFar: (desk, way) => nudgeBy(desk, way, 4 * GRID),
  enter,
  leave,
  menu: openMenu,
  next: (desk) => goBeside(desk, 1),
  previous: (desk) => goBeside(desk, -1),
  flow: goToFlow,
};
