import { describe, expect, it } from 'vitest';
import type { DragPreview } from '../../../src/app/canvas/canvas-state';
import type { PaintScene } from '../../../src/app/canvas/painter/brush';
import { type Held, putDownAfter } from '../../../src/app/canvas/put-down';

// Only told apart, never painted.
const scene = (): PaintScene => ({}) as PaintScene;
const [before, after, later] = [scene(), scene(), scene()];
const drag: DragPreview = { ids: new Set(['zone-a']), dx: 40, dy: 8, target: undefined };
const held: Held = { scene: before, drag };

describe('what the hand has put down', () => {
  it('is painted as it was held once the drawing has it elsewhere', () => {
    expect(putDownAfter(undefined, held, { scene: after, drag: undefined })).toEqual({ drag, from: before, to: after });
  });

  it('stays so in the frames that follow, until the drawing changes again', () => {
    const put = putDownAfter(undefined, held, { scene: after, drag: undefined });
    const shown: Held = { scene: after, drag: undefined };
    expect(putDownAfter(put, shown, shown)).toBe(put);
    expect(putDownAfter(put, shown, { scene: later, drag: undefined })).toBeUndefined();
  });

  it('is nothing where the drag was called off, so that things are seen where they stand', () => {
    expect(putDownAfter(undefined, held, { scene: before, drag: undefined })).toBeUndefined();
  });

  it('is nothing while something is in the hand, or when copies were', () => {
    expect(putDownAfter(undefined, held, { scene: after, drag })).toBeUndefined();
    const copies: Held = { scene: before, drag: { ...drag, copies: true } };
    expect(putDownAfter(undefined, copies, { scene: after, drag: undefined })).toBeUndefined();
  });
});
