import { useEffect } from 'react';
import type { SceneState } from '../../core/drawing/next-scene';
import { whenIdle } from '../store/when-idle';
import { prepareSettled } from './prepare-scene';

/** After so long the ways are looked for even where the page never rests, in milliseconds. */
const AT_LATEST = 100;

/**
 * After something moved, finds the ways of flows once the picture of the move is painted, and says when they are there
 * to be drawn. Where something moves again meanwhile, that is waited for.
 */
export const useSettling = (state: SceneState, whenThere: () => void): void => {
  useEffect(() => {
    if (state.settled === undefined) return;
    const stop = new AbortController();
    const cancel = whenIdle(() => {
      void prepareSettled(stop.signal).then((isThere) => {
        if (isThere && !stop.signal.aborted) whenThere();
      });
    }, AT_LATEST);
    return () => {
      cancel();
      stop.abort();
    };
  }, [state, whenThere]);
};
