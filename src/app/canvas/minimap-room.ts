import type { Size } from './viewport';

/** The most that the overview takes, in CSS pixels. */
export const MINIMAP_MOST: Size = { width: 216, height: 140 };
/** In a smaller drawing it would hide too much. */
const ROOM: Size = { width: 560, height: 320 };
/** Between it and the edges of the drawing, and what goes clear of it. */
const MARGIN = 12;

export const fitsMinimap = (size: Size): boolean => size.width >= ROOM.width && size.height >= ROOM.height;

/** The lower right corner of a drawing of this size that the overview may cover; `undefined` where it is closed. */
export const minimapCorner = (isOpen: boolean, size: Size): Size | undefined =>
  isOpen && fitsMinimap(size)
    ? { width: MINIMAP_MOST.width + 2 * MARGIN, height: MINIMAP_MOST.height + 2 * MARGIN }
    : undefined;
