import type { Tidy } from '../../core/layout/freed';
import { type Desk, movable } from './desk';

const tidy = async ({ files, store, words }: Desk, what: Tidy): Promise<void> => {
  const moved = await files.tidy('canvas.step.tidy', what);
  if (moved === 0) store.getState().say({ text: words()('canvas.nothingToTidy') });
};

/** Places everything in the view anew; `includingHand`: also what a person put where it is. Locked elements stay. */
export const tidyAll = (desk: Desk, includingHand: boolean): void => {
  void tidy(desk, { what: 'all', includingHand });
};

/** Places anew what stands in the selected zones, which take the size that it needs. */
export const tidyZones = (desk: Desk): void => {
  const zones = movable(desk).filter((id) => desk.index().zoneById.has(id));
  if (zones.length > 0) void tidy(desk, { what: 'content', ids: zones });
};

/** Finds new places for the selected elements, near what they talk with; zones take along what stands in them. */
export const tidySelection = (desk: Desk): void => {
  const ids = movable(desk);
  if (ids.length > 0) void tidy(desk, { what: 'places', ids });
};
