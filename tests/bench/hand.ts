import type { CDPSession } from 'playwright';
import type { Spot } from './adapter';

/** Between two events of a hand that moves, in milliseconds: mice report about as often. */
const BEAT = 8;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Real input through the browser's own pipeline, sent without waiting for answers, as a hand does. */
export interface Hand {
  /** Turns the wheel for so long; `deltas` gives the turn at each part (0 to 1) of the time. */
  wheel(at: Spot, ms: number, deltas: (part: number) => { dx: number; dy: number }, ctrl?: boolean): Promise<void>;
  /** One turn of the wheel. */
  turn(at: Spot, dx: number, dy: number, ctrl?: boolean): Promise<void>;
  /** Presses at a point, moves along a circle for so long, and does not let go. */
  drag(from: Spot, ms: number): Promise<Spot>;
  release(at: Spot): Promise<void>;
}

/** The way of a drag: ever wider to the right and down, and back. */
const along = (from: Spot, part: number): Spot => ({
  x: Math.round(from.x + 60 * Math.sin(part * Math.PI * 3) + 12 * part),
  y: Math.round(from.y + 40 * Math.sin(part * Math.PI * 2) + 6 * part),
});

export const createHand = (session: CDPSession): Hand => {
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Spot): Promise<unknown> =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  const every = async (ms: number, send: (part: number) => Promise<unknown>): Promise<void> => {
    const sent: Promise<unknown>[] = [];
    const start = performance.now();
    for (let now = start; now - start < ms; now = performance.now()) {
      sent.push(send((now - start) / ms));
      await wait(BEAT);
    }
    await Promise.all(sent);
  };
  const turn = async ({ x, y }: Spot, dx: number, dy: number, ctrl = false): Promise<void> => {
    const modifiers = ctrl ? 2 : 0;
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: dx, deltaY: dy, modifiers });
  };
  return {
    wheel: (at, ms, deltas, ctrl = false) =>
      every(ms, (part) => {
        const { dx, dy } = deltas(part);
        return turn(at, dx, dy, ctrl);
      }),
    turn,
    drag: async (from, ms) => {
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: from.x, y: from.y });
      await mouse('mousePressed', from);
      await every(ms, (part) => mouse('mouseMoved', along(from, part)));
      return along(from, 1);
    },
    release: async (at) => {
      await mouse('mouseReleased', at);
    },
  };
};
