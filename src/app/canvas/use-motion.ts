import { useLayoutEffect, useRef, useState } from 'react';
import { sceneBetween } from '../../core/drawing/between';
import { useEditor } from '../store/editor';
import { indexOfScene, type SceneIndex } from './scene-index';

/** How long things move, in milliseconds; then they jump. */
const DURATION = 150;
/** With more than this in the drawing, moving it would cost more than a frame allows. */
const MOVES_AT_MOST = 400;
const TIDIED = 'canvas.step.tidy';

const easedOut = (share: number): number => 1 - (1 - share) ** 3;

const isCalm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;

/**
 * What is shown while a layout moves things to their new places, also when that is taken back; otherwise the scene as
 * it is.
 */
export const useMotion = (index: SceneIndex): SceneIndex => {
  const last = useEditor(({ past }) => past.at(-1));
  const next = useEditor(({ future }) => future[0]);
  const seen = useRef({ index, last, next });
  const [frame, setFrame] = useState<{ readonly of: SceneIndex; readonly shown: SceneIndex }>();
  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = { index, last, next };
    const isStep = (last !== before.last && last?.label === TIDIED) || (next !== before.next && next?.label === TIDIED);
    const { scene } = index;
    if (!isStep || before.index === index || scene.devices.length > MOVES_AT_MOST || isCalm()) return;
    const from = before.index.scene;
    const start = performance.now();
    let handle = 0;
    const step = (): void => {
      const share = (performance.now() - start) / DURATION;
      if (share >= 1) {
        setFrame(undefined);
        return;
      }
      setFrame({ of: index, shown: indexOfScene(sceneBetween(from, scene, easedOut(share))) });
      handle = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(handle);
  }, [index, last, next]);
  return frame?.of === index ? frame.shown : index;
};
