import type { Steps } from '../core/steps';
import { pause } from './pause';

/** How long work may hold up the page at a stretch, in milliseconds. */
const SLICE = 4;

/** Does the work piece by piece, so that the page goes on meanwhile; `rest` is what is waited for between two pieces. */
export const toTheEnd = async <T>(steps: Steps<T>, rest: () => Promise<void> = pause): Promise<T> => {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await rest();
    since = performance.now();
  }
};

function* until<T>(steps: Steps<T>, signal: AbortSignal): Steps<T | undefined> {
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield step.value;
  }
  return undefined;
}

/** The same until it is called off. `undefined` where it was. */
export const inSlices = <T>(steps: Steps<T>, signal: AbortSignal, rest?: () => Promise<void>): Promise<T | undefined> =>
  toTheEnd(until(steps, signal), rest);
