import type { Point } from '../../core/drawing/scene';
import { click } from './hand/click';
import { AT_REST, type Gesture, type Hands, type Press, type Spot } from './hand/gesture';
import { idOfHit } from './hand/id-of-hit';
import { kinds } from './hand/kinds';
import { openMenu } from './hand/open-menu';
import { createPinch } from './hand/pinch';
import { renameAt } from './hand/rename-at';
import { wheel } from './hand/wheel';
import { levelOf } from './level';
import { type Hit, hitAt } from './scene-index';
import { toDrawing } from './viewport';

/** Moved by less than this, in px of the screen, a press is a click; fingers and pens tremble more. */
const SLOP = { mouse: 4, pen: 6, touch: 10 } as const;
/** How near to a line is near enough, in px of the screen. */
const REACH = { mouse: 6, pen: 8, touch: 14 } as const;
/** A finger or pen that rests so long asks for the menu, in milliseconds. */
const LONG_PRESS = 500;
/** Two presses within this time and distance are a double click. */
const AGAIN = { time: 400, distance: 24 } as const;

type Kind = Press['pointer'];
const kindOf = (event: MouseEvent): Kind =>
  event instanceof PointerEvent && (event.pointerType === 'touch' || event.pointerType === 'pen')
    ? event.pointerType
    : 'mouse';

/** What the hand is doing: pressing, until it has moved enough to say what it is about to do. */
interface Doing {
  readonly press: Press;
  readonly gesture: Gesture | undefined;
  readonly last: Spot;
}

/** Keys that change what a gesture does, as soon as they are pressed or let go. */
const HELD: Readonly<Record<string, 'shift' | 'alt' | 'free'>> = {
  Shift: 'shift',
  Alt: 'alt',
  Control: 'free',
  Meta: 'free',
};

const begun = (press: Press, hands: Hands): Gesture | undefined => {
  for (const kind of kinds) {
    const gesture = kind.begin(press, hands);
    if (gesture !== undefined) return gesture;
  }
  return undefined;
};

/** Joins pointer and wheel with the drawing until the returned function is called. Every gesture is at most one edit. */
export const attachPointer = (element: HTMLElement, hands: Hands): (() => void) => {
  const { store, canvas } = hands;
  const pinch = createPinch(canvas);
  let doing: Doing | undefined;
  let before = { time: Number.NEGATIVE_INFINITY, screen: { x: 0, y: 0 } };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let lastFrame = 0;

  const screenPoint = (event: { clientX: number; clientY: number }): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.x, y: event.clientY - box.y };
  };
  const spotOf = (event: MouseEvent): Spot => {
    const screen = screenPoint(event);
    const at = toDrawing(canvas.getState().viewport, screen);
    return { at, screen, shift: event.shiftKey, alt: event.altKey, free: event.ctrlKey || event.metaKey };
  };
  const hit = ({ at }: Spot, kind: Kind): Hit | undefined => {
    const { zoom } = canvas.getState().viewport;
    return hitAt(hands.index(), at, REACH[kind] / zoom, levelOf(zoom, undefined) !== 'far');
  };
  const isOurs = (event: Event): boolean =>
    !(event.target instanceof Element && event.target.closest('[data-above]') !== null);

  const restNoMore = (): void => {
    clearTimeout(resting);
    cancelAnimationFrame(lastFrame);
  };
  /** Puts down whatever is in the hand, as if it had never been taken. */
  const stop = (): Doing | undefined => {
    const stopped = doing;
    doing = undefined;
    restNoMore();
    if (stopped !== undefined) canvas.setState(AT_REST);
    return stopped;
  };
  const askMenu = (): void => {
    const stopped = stop();
    if (stopped === undefined) return;
    const { press, last } = stopped;
    openMenu(press.screen, press.hit, hands);
    if (idOfHit(press.hit) === undefined) doing = { press: { ...press, held: true }, gesture: undefined, last };
  };

  const down = (event: PointerEvent): void => {
    const { panning, viewport } = canvas.getState();
    const pans = event.button === 1 || panning;
    if (!isOurs(event) || (event.button !== 0 && !pans)) return;
    const spot = spotOf(event);
    const pointer = kindOf(event);
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
    stop();
    if (pointer === 'touch' && pinch.down(event.pointerId, spot.screen)) return;
    const { x, y } = before.screen;
    const again =
      event.timeStamp - before.time < AGAIN.time && Math.hypot(spot.screen.x - x, spot.screen.y - y) < AGAIN.distance;
    before = again
      ? { time: Number.NEGATIVE_INFINITY, screen: spot.screen }
      : { time: event.timeStamp, screen: spot.screen };
    const target = event.target instanceof Element ? event.target : null;
    const press: Press = { ...spot, pointer, pans, target, hit: hit(spot, pointer), viewport, again };
    doing = { press, gesture: undefined, last: spot };
    if (pointer === 'mouse') return;
    // Moves that a slow page has not been told of yet come before the next frame.
    const rested = (): void => {
      lastFrame = requestAnimationFrame(askMenu);
    };
    resting = setTimeout(rested, LONG_PRESS);
  };
  const go = (spot: Spot): void => {
    if (doing === undefined) return;
    const { press } = doing;
    const moved = Math.hypot(spot.screen.x - press.screen.x, spot.screen.y - press.screen.y);
    if (doing.gesture === undefined && moved < SLOP[press.pointer]) return;
    restNoMore();
    // What was dragged is not the first of two presses.
    before = { time: Number.NEGATIVE_INFINITY, screen: press.screen };
    if (press.held && doing.gesture === undefined) {
      canvas.setState({ menu: undefined });
      element.focus({ preventScroll: true });
    }
    const gesture = doing.gesture ?? begun(press, hands);
    doing = { press, gesture, last: spot };
    gesture?.move(spot);
  };
  const moved = (event: PointerEvent): void => {
    const spot = spotOf(event);
    pinch.move(event.pointerId, spot.screen);
    if (pinch.isOn()) return;
    canvas.setState({ pointer: spot.at });
    if (doing !== undefined) {
      go(spot);
      return;
    }
    const id = isOurs(event) ? idOfHit(hit(spot, kindOf(event))) : canvas.getState().hovered;
    if (id !== canvas.getState().hovered) canvas.setState({ hovered: id });
  };
  const up = (event: PointerEvent): void => {
    const spot = spotOf(event);
    const wasPinch = pinch.isOn();
    pinch.up(event.pointerId);
    const stopped = stop();
    if (stopped === undefined || wasPinch) return;
    const { press, gesture } = stopped;
    if (gesture !== undefined) gesture.end(spot);
    else if (press.held) return;
    else if (!press.pans && store.getState().tool !== 'pan') click(press, hands);
    // Fingers have no double click of their own.
    if (gesture === undefined && press.pointer === 'touch' && press.again) renameAt(press, press.hit, hands);
  };
  const cancel = (event: PointerEvent): void => {
    pinch.up(event.pointerId);
    stop();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (doing === undefined) return;
    const held = HELD[event.key];
    if (event.key === 'Escape' && event.type === 'keydown') stop();
    else if (held === undefined) return;
    else if (doing.gesture !== undefined) go({ ...doing.last, [held]: event.type === 'keydown' });
    event.stopPropagation();
    event.preventDefault();
  };
  const leave = (): void => canvas.setState({ hovered: undefined, pointer: undefined });
  const double = (event: MouseEvent): void => {
    const spot = spotOf(event);
    if (isOurs(event)) renameAt(spot, hit(spot, 'mouse'), hands);
  };
  const menu = (event: MouseEvent): void => {
    if (!isOurs(event)) return;
    event.preventDefault();
    // A long press has opened it already, and browsers do not agree on when they say so.
    if (kindOf(event) === 'touch') return;
    const spot = spotOf(event);
    stop();
    openMenu(spot.screen, hit(spot, 'mouse'), hands);
  };

  const ended = new AbortController();
  const { signal } = ended;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', moved, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('dblclick', double, { signal });
  element.addEventListener('contextmenu', menu, { signal });
  element.addEventListener('wheel', (event) => wheel(event, screenPoint(event), canvas), { signal, passive: false });
  // On the window, since a gesture can be called off wherever the keyboard is.
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keyup', onKey, { signal, capture: true });
  return () => {
    stop();
    ended.abort();
  };
};
