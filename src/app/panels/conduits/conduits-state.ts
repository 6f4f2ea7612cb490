import { createStore, useStore } from 'zustand';
import type { CellFilter } from '../../../core/segmentation/conduits/cell-filter';

/** What the panel about what lies between zones and parties can show. */
export const CONDUIT_PARTS = ['matrix', 'lines', 'boundaries'] as const;
export type ConduitPart = (typeof CONDUIT_PARTS)[number];

/** How the matrix is looked at; it lasts as long as the page. */
interface ConduitsState {
  readonly part: ConduitPart;
  readonly filters: readonly CellFilter[];
  /** `undefined`: by type where there are many zones. */
  readonly by: 'zone' | 'type' | undefined;
  /** The row and column the cursor is on, by the keys of the grid. */
  readonly row: string | undefined;
  readonly column: string | undefined;
  /** Fields that are picked to say the same of all of them, by the keys of row and column; see `picking.ts`. */
  readonly picked: ReadonlySet<string>;
  /** Where a range of picked fields began. */
  readonly anchor: { readonly row: string; readonly column: string } | undefined;
  /** The cell that is opened, where a field holds several. */
  readonly cell: string | undefined;
  /** The outside line that is looked at. */
  readonly line: string | undefined;
  /** The boundary that the walk is at. */
  readonly boundary: string | undefined;
  /** Where there is no room for both: whether the card is shown in place of the list. */
  readonly isOpen: boolean;
}

const BEGINNING: ConduitsState = {
  part: 'matrix',
  filters: [],
  by: undefined,
  row: undefined,
  column: undefined,
  picked: new Set(),
  anchor: undefined,
  cell: undefined,
  line: undefined,
  boundary: undefined,
  isOpen: false,
};

export const conduitsStore = createStore<ConduitsState>()(() => BEGINNING);

export const useConduits = <T>(selector: (state: ConduitsState) => T): T => useStore(conduitsStore, selector);

export const putConduits = (change: Partial<ConduitsState>): void => conduitsStore.setState(change);

/** Everything as on a first visit, for tests. */
export const resetConduits = (): void => conduitsStore.setState(BEGINNING);
