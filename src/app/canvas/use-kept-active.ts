import { useEffect, useRef } from 'react';
import type { CanvasStore } from './canvas-state';
import { aroundOf, nextBeside } from './outline';
import { boxOf, type SceneIndex } from './scene-index';

/** Where the keyboard goes when the element it was on is gone: what stood next to it, else what it stood in. */
export const replacementFor = (id: string, before: SceneIndex, after: SceneIndex, by?: string): string | undefined => {
  const isThere = (other: string): boolean => boxOf(after, other) !== undefined;
  for (let around: string | undefined = id; around !== undefined; around = aroundOf(before, around, by)) {
    if (around !== id && isThere(around)) return around;
    for (const step of [1, -1] as const)
      for (
        let beside = nextBeside(before, around, step, by);
        beside !== undefined;
        beside = nextBeside(before, beside, step, by)
      )
        if (isThere(beside)) return beside;
  }
  return undefined;
};

/** Keeps the keyboard on something that is there, so that walking goes on from the same place. */
export const useKeptActive = (canvas: CanvasStore, index: SceneIndex): void => {
  const last = useRef(index);
  useEffect(() => {
    const before = last.current;
    last.current = index;
    const { active, by } = canvas.getState();
    if (active === undefined || boxOf(index, active) !== undefined || boxOf(before, active) === undefined) return;
    canvas.setState({ active: replacementFor(active, before, index, by), by: undefined });
  }, [canvas, index]);
};
