import { useEffect, useRef } from 'react';
import type { SceneState } from '../../core/drawing/next-scene';
import type { Steps } from '../../core/steps';
import { prepareNext } from './prepare-scene';

/**
 * Works towards the next scene of a drawing and says when it is there. One at a time and each to its end: what has been
 * edited meanwhile follows from it, so that edits in quick succession do not keep the drawing from moving on.
 */
export const useWaiting = (
  drawing: string,
  state: SceneState,
  waiting: Steps<SceneState> | undefined,
  whenThere: () => void,
): void => {
  const isRunning = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => {
    if (waiting === undefined || isRunning.current) return;
    isRunning.current = true;
    const work = async (): Promise<void> => {
      try {
        await prepareNext(drawing, state, waiting);
      } finally {
        isRunning.current = false;
      }
      if (!isGone.current) whenThere();
    };
    void work();
  }, [drawing, state, waiting, whenThere]);
};
