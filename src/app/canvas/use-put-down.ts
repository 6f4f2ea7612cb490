import { useLayoutEffect } from 'react';
import { useEditor } from '../store/editor';
import type { CanvasStore } from './canvas-state';
import type { Drawing } from './use-scene';

/** Lets go of what the hand put down once the drawing has it where it belongs, before the next frame. */
export const usePutDown = (canvas: CanvasStore, { index, stage }: Drawing): void => {
  const document = useEditor((state) => state.document);
  const isBehind = stage === 'behind';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit and each drawing is looked at
  useLayoutEffect(() => {
    if (!isBehind && canvas.getState().held !== undefined) canvas.setState({ held: undefined });
  }, [canvas, document, index, isBehind]);
};
