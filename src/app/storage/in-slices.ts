import type { Steps } from '../../core/steps';
import { pause } from '../../workers/pause';

/** How long work may hold up the page at a stretch, in milliseconds. */
const SLICE = 8;

/** Does the work piece by piece, so that the page goes on meanwhile. `undefined` where it was stopped. */
export const inSlices = async <T>(steps: Steps<T>, signal: AbortSignal): Promise<T | undefined> => {
  let since = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await pause();
    since = performance.now();
  }
  return undefined;
};
