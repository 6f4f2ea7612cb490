import { arrangeContent } from './arrange';
import { type Box, holdsPlaced } from './box';
import { setGrid } from './grid';
import { settle } from './settle';
import type { Ties } from './ties';

/** What a layout needs while it goes from box to box. */
export interface Work {
  readonly ties: Ties;
  readonly shouldStop: () => boolean;
  /** Boxes whose whole content was arranged anew, outermost only, to be refined at the end. */
  readonly fresh: Set<Box>;
}

/**
 * Gives everything in the box a place, from the inside outwards: what keeps a place stands as it does and the rest
 * finds room beside it; where nothing does, the content is arranged from nothing and the box takes the size it needs.
 */
export const place = (box: Box, work: Work): void => {
  if (work.shouldStop()) return;
  if (box.kind === 'block') {
    setGrid(box);
    return;
  }
  if (holdsPlaced(box)) {
    settle(box, work, place);
    return;
  }
  const known = { width: box.width, height: box.height };
  for (const child of box.children) if (child.kind !== 'device') place(child, work);
  arrangeContent(box, work.ties);
  if (box.placed) {
    box.width = Math.max(box.width, known.width);
    box.height = Math.max(box.height, known.height);
  }
  for (const child of box.children) work.fresh.delete(child);
  work.fresh.add(box);
};
