import type { StateCreator } from 'zustand';
import type { Filter } from '../../core/document/filter';
import type { Highlight } from '../../core/drawing/highlight';
import type { OverlayId } from '../../core/drawing/overlays/overlays';
import type { EditorState } from './editor';

/** What people look for in the drawing. Lives as long as the page; kept filters are in the document. */
export interface LookingSlice {
  /** What the drawing says about devices: one thing at a time. */
  readonly overlay: OverlayId;
  /** Where reachability begins: a kind of entry, or an element; `undefined` is the least trusted kind. */
  readonly reachFrom: string | undefined;
  readonly filter: Filter;
  /** Whether what does not match is dimmed or not drawn at all. */
  readonly filterHides: boolean;
  readonly filterOpen: boolean;
  readonly highlight: Highlight | undefined;
  readonly minimapOpen: boolean;
  look(change: Partial<Omit<LookingSlice, 'look'>>): void;
}

export const NO_FILTER: Filter = {};

export const createLookingSlice: StateCreator<EditorState, [], [], LookingSlice> = (set) => ({
  overlay: 'threats',
  reachFrom: undefined,
  filter: NO_FILTER,
  filterHides: false,
  filterOpen: false,
  highlight: undefined,
  minimapOpen: true,
  look: (change) => set(change),
});
