import type { Point } from '../../core/drawing/scene';
import { click } from './hand/click';
import { AT_REST, type Gesture, type Hands, type Press, type Spot } from './hand/gesture';
import { idOfHit } from './hand/id-of-hit';
import { kinds } from './hand/kinds';
import { openMenu } from './hand/open-menu';
import { wheel } from './hand/wheel';
import { levelOf } from './level';
import { type Hit, hitAt } from './scene-index';
import { toDrawing } from './viewport';

/** Moved by less than this, in px of the screen, a press is a click. */
const SLOP = 4;
/** How near to a line is near enough, in px of the screen. */
const REACH = 6;

/** What the hand is doing: pressing, until it has moved enough to say what it is about to do. */
interface Doing {
  readonly press: Press;
  readonly gesture: Gesture | undefined;
  readonly last: Spot;
}

/** Joins pointer and wheel with the drawing until the returned function is called. Every gesture is at most one edit. */
export const attachPointer = (element: HTMLElement, hands: Hands): (() => void) => {
  const { store, canvas } = hands;
  let doing: Doing | undefined;

  const screenPoint = (event: { clientX: number; clientY: number }): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.x, y: event.clientY - box.y };
  };
  const spotOf = (event: MouseEvent): Spot => {
    const screen = screenPoint(event);
    const at = toDrawing(canvas.getState().viewport, screen);
    return { at, screen, shift: event.shiftKey, alt: event.altKey, free: event.ctrlKey || event.metaKey };
  };
  const hit = ({ at }: Spot): Hit | undefined => {
    const { zoom } = canvas.getState().viewport;
    return hitAt(hands.index(), at, REACH / zoom, levelOf(zoom, undefined) !== 'far');
  };
  const isOurs = (event: Event): boolean =>
    !(event.target instanceof Element && event.target.closest('[data-above]') !== null);

  const down = (event: PointerEvent): void => {
    const { panning, viewport } = canvas.getState();
    const pans = event.button === 1 || panning;
    if (!isOurs(event) || (event.button !== 0 && !pans)) return;
    const spot = spotOf(event);
    const target = event.target instanceof Element ? event.target : null;
    doing = {
      press: { ...spot, pans, target, hit: hit(spot), viewport, pointer: 'mouse' },
      gesture: undefined,
      last: spot,
    };
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  const hover = (event: PointerEvent, spot: Spot): void => {
    const id = isOurs(event) ? idOfHit(hit(spot)) : canvas.getState().hovered;
    if (id !== canvas.getState().hovered) canvas.setState({ hovered: id });
  };
  const begun = (press: Press): Gesture | undefined => {
    for (const kind of kinds) {
      const gesture = kind.begin(press, hands);
      if (gesture !== undefined) return gesture;
    }
    return undefined;
  };
  const go = (spot: Spot): void => {
    if (doing === undefined) return;
    const { press } = doing;
    let { gesture } = doing;
    if (gesture === undefined) {
      if (Math.hypot(spot.screen.x - press.screen.x, spot.screen.y - press.screen.y) < SLOP) return;
      gesture = begun(press);
    }
    doing = { press, gesture, last: spot };
    gesture?.move(spot);
  };
  const moved = (event: PointerEvent): void => {
    const spot = spotOf(event);
    canvas.setState({ pointer: spot.at });
    if (doing === undefined) hover(event, spot);
    else go(spot);
  };
  const stop = (): Doing | undefined => {
    const before = doing;
    doing = undefined;
    canvas.setState(AT_REST);
    return before;
  };
  const up = (event: PointerEvent): void => {
    const before = stop();
    if (before === undefined) return;
    if (before.gesture !== undefined) before.gesture.end(spotOf(event));
    else if (!before.press.pans && store.getState().tool !== 'pan') click(before.press, hands);
  };

  const KEYS: Readonly<Record<string, 'shift' | 'alt' | 'free'>> = {
    Shift: 'shift',
    Alt: 'alt',
    Control: 'free',
    Meta: 'free',
  };
  /** Esc calls anything off; other keys that are pressed or let go on the way count at once, not with the next move. */
  const onKey = (event: KeyboardEvent): void => {
    if (doing === undefined) return;
    const held = KEYS[event.key];
    if (event.key === 'Escape' && event.type === 'keydown') stop();
    else if (held === undefined) return;
    else if (doing.gesture !== undefined) go({ ...doing.last, [held]: event.type === 'keydown' });
    event.stopPropagation();
    event.preventDefault();
  };
  const leave = (): void => canvas.setState({ hovered: undefined, pointer: undefined });
  const double = (event: MouseEvent): void => {
    const id = isOurs(event) ? idOfHit(hit(spotOf(event))) : undefined;
    if (id !== undefined) canvas.setState({ renaming: id });
  };
  const menu = (event: MouseEvent): void => {
    if (!isOurs(event)) return;
    event.preventDefault();
    const spot = spotOf(event);
    openMenu(spot.screen, hit(spot), hands);
  };

  const ended = new AbortController();
  const { signal } = ended;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', moved, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', stop, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('dblclick', double, { signal });
  element.addEventListener('contextmenu', menu, { signal });
  element.addEventListener('wheel', (event) => wheel(event, screenPoint(event), canvas), { signal, passive: false });
  // On the window, since a gesture can be called off wherever the keyboard is.
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keyup', onKey, { signal, capture: true });
  return () => ended.abort();
};
