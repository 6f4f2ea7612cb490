import type { SceneDevice, SceneZone } from '../../core/drawing/scene';
import { nudge } from './arranging';
import { copied, pasteText } from './clipboard';
import type { Desk } from './desk';
import { GRID } from './gestures';
import { type Direction, nearestThatWay } from './nearest';
import { removeSelected } from './removing';
import { boxOf } from './scene-index';
import { selectAll } from './selecting';
import { reveal } from './viewport-moves';

const WAYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Puts the keyboard on an element, shows it, and selects it, alone or with what was selected. */
const goTo = (desk: Desk, id: string, extend: boolean): void => {
  const { selection, select } = desk.store.getState();
  desk.canvas.setState({ active: id });
  select(extend ? [...new Set([...selection, id])] : [id]);
  reveal(desk.canvas, desk.index(), [id]);
};

/** The element that keys start from: the active one, else one that is selected, else none. */
const activeOf = ({ store, canvas, index }: Desk): string | undefined => {
  const { active } = canvas.getState();
  const known = (id: string | undefined): id is string => id !== undefined && boxOf(index(), id) !== undefined;
  return known(active) ? active : store.getState().selection.find(known);
};

/** What arrow keys may reach: devices, or zones beside a zone, since from far only zones are seen. */
const reachable = ({ index }: Desk, id: string): readonly (SceneDevice | SceneZone)[] => {
  const zone = index().zoneById.get(id);
  if (zone === undefined) return index().scene.devices.filter((device) => device.id !== id);
  return (index().childZones.get(zone.parent) ?? []).filter((other) => other.id !== id);
};

const first = ({ index }: Desk): string | undefined => {
  const { scene, childZones } = index();
  return childZones.get(undefined)?.[0]?.id ?? scene.devices[0]?.id;
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

/** Out to the zone around; from the outermost one to nothing selected. */
const leave = (desk: Desk): void => {
  desk.store.getState().put({ tool: 'select' });
  const id = activeOf(desk);
  const { deviceById, zoneById } = desk.index();
  const around = id === undefined ? undefined : (deviceById.get(id)?.zone ?? zoneById.get(id)?.parent);
  if (around !== undefined) goTo(desk, around, false);
  else {
    desk.canvas.setState({ active: undefined });
    desk.store.getState().select([]);
  }
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

type Action = (desk: Desk) => void;

/** Keys alone; people can turn them off. The page itself listens to those that make sense everywhere. */
const SINGLE: Readonly<Record<string, Action>> = {
  h: ({ store }) => store.getState().put({ tool: store.getState().tool === 'pan' ? 'select' : 'pan' }),
  v: ({ store }) => store.getState().put({ tool: 'select' }),
};
const PLAIN: Readonly<Record<string, Action>> = {
  Enter: enter,
  F2: (desk) => desk.canvas.setState({ renaming: activeOf(desk) }),
  Escape: leave,
  Delete: removeSelected,
  Backspace: removeSelected,
  ContextMenu: openMenu,
};
const WITH_CTRL: Readonly<Record<string, Action>> = { a: selectAll };

const arrow = (desk: Desk, event: KeyboardEvent, way: Direction): void => {
  const [dx, dy] = STEPS[way];
  const step = event.shiftKey ? 4 * GRID : GRID;
  if (event.altKey) nudge(desk, dx * step, dy * step);
  else if (event.ctrlKey || event.metaKey) followFlow(desk, way, event.shiftKey);
  else walk(desk, way, event.shiftKey);
};

const actionFor = (desk: Desk, event: KeyboardEvent): Action | undefined => {
  const way = WAYS[event.key];
  if (way !== undefined) return () => arrow(desk, event, way);
  if (event.key === 'F10' && event.shiftKey) return openMenu;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey)
    return event.shiftKey || !Object.hasOwn(WITH_CTRL, key) ? undefined : WITH_CTRL[key];
  if (Object.hasOwn(PLAIN, key)) return PLAIN[key];
  return desk.store.getState().singleKeys && Object.hasOwn(SINGLE, key) ? SINGLE[key] : undefined;
};

/** Joins the keyboard and the clipboard with the drawing until the returned function is called. */
export const attachKeyboard = (element: HTMLElement, desk: Desk): (() => void) => {
  const isOurs = (event: Event): boolean => event.target === element;
  const down = (event: KeyboardEvent): void => {
    if (!isOurs(event) || event.isComposing) return;
    if (event.key === ' ') {
      desk.canvas.setState({ panning: true });
      event.preventDefault();
      return;
    }
    const action = actionFor(desk, event);
    if (action === undefined) return;
    event.preventDefault();
    // A key means one thing: what the drawing answers to is not for the page.
    event.stopPropagation();
    action(desk);
  };
  const up = (event: KeyboardEvent): void => {
    if (event.key === ' ') desk.canvas.setState({ panning: false });
  };
  const copy = (event: ClipboardEvent): void => {
    const text = isOurs(event) ? copied(desk) : undefined;
    if (text === undefined || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') removeSelected(desk);
  };
  const paste = (event: ClipboardEvent): void => {
    if (isOurs(event) && pasteText(desk, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };
  const focus = (): void => desk.canvas.setState({ focused: element.matches(':focus-visible') });
  const blur = (): void => desk.canvas.setState({ focused: false, panning: false });

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('keydown', down, { signal });
  element.addEventListener('keydown', () => desk.canvas.setState({ focused: document.activeElement === element }), {
    signal,
  });
  element.addEventListener('keyup', up, { signal });
  element.addEventListener('copy', copy, { signal });
  element.addEventListener('cut', copy, { signal });
  element.addEventListener('paste', paste, { signal });
  element.addEventListener('focus', focus, { signal });
  element.addEventListener('blur', blur, { signal });
  return () => stop.abort();
};
