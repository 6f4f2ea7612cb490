import type { PlanFigures } from '../../core/segmentation/plan/plan';
import type { Listing } from './segmentation-state';
import type { Names } from './use-names';

/** Figures of a state of the hospital that count critical devices an attack reaches. */
export type ReachFigure = 'pairs' | 'exposed' | 'life';

const IDS = {
  pairs: ({ openPairs }) => [...new Set(openPairs.map(({ target }) => target))],
  exposed: ({ exposed }) => exposed,
  life: ({ exposedLife }) => exposedLife,
} as const satisfies Record<ReachFigure, (figures: PlanFigures) => readonly string[]>;

/** What such a figure counts, and from where each of it is reached; `of` tells the state, so that it is one list wherever it is opened. */
export const reachListing = (
  figure: ReachFigure,
  of: string,
  title: string,
  figures: PlanFigures,
  names: Names,
): { readonly listing: Listing; readonly more: () => Pick<Listing, 'notes'> } => ({
  listing: { key: `${figure} ${of}`, title, ids: IDS[figure](figures) },
  more: () => ({ notes: names.entriesOf(figures.openPairs) }),
});
