import { useEffect, useMemo, useRef } from 'react';
import type { View } from '../../core/document/document';
import { setPlacements } from '../../core/document/edits/arrange';
import { layOut } from '../../core/layout/layout';
import { recordChanges } from '../../core/model/groups';
import type { ModelSource } from '../../core/model/model';
import { resolvedView } from '../../core/views/resolved';
import { shownModel } from '../../core/views/shown';
import { useFiles } from '../storage/files-context';
import { useEditor, useEditorStore } from '../store/editor';
import { useMatchContext } from '../store/use-matches';
import { useModel } from '../store/use-model';
import { viewIn } from './view-in';
import { viewInside } from './view-inside';

/** Up to so many newcomers are given places at once; more are laid out beside the page. */
const AT_ONCE = 200;

/** The box that is looked into, where that is one of the view shown. */
export const useDrilledBox = (): string | undefined => {
  const view = useEditor(viewIn);
  const drilled = useEditor((state) => state.drilled);
  return drilled?.view === view.id ? drilled.box : undefined;
};

/** What the drawing shows: the chosen view with its filter, or what is inside one of its boxes. */
export const useShownView = (): View => {
  const model = useModel();
  const view = useEditor(viewIn);
  const box = useDrilledBox();
  const context = useMatchContext();
  const resolved = resolvedView(view, context);
  const { scope, filter } = resolved;
  // A view with a filter is another object each time; what it says of scope is the same as long as it holds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `resolved` follows from these
  const shown = useMemo(() => (filter === undefined ? view : resolved), [view, scope, filter]);
  return useMemo(() => (box === undefined ? shown : viewInside(model, shown, box)), [model, shown, box]);
};

/** What a view shows, and the places in it. */
interface Shown extends Pick<View, 'placements'> {
  readonly source: ModelSource;
}

/** How much of it has no place. Linear. */
const countNew = ({ source: { zones, assets }, placements }: Shown): number =>
  [...zones.values(), ...assets.values()].filter(({ id }) => !placements.has(id)).length;

/** The same, after something in which all had places: only what came, or lost its place, is looked at. */
const countNewSince = (before: Shown, now: Shown): number => {
  const came = [
    ...recordChanges(before.source.zones, now.source.zones),
    ...recordChanges(before.source.assets, now.source.assets),
  ].filter((change) => change.before === undefined);
  const lost = recordChanges(before.placements, now.placements).filter(({ after }) => after === undefined);
  const { zones, assets } = now.source;
  const ids = new Set([...came, ...lost.filter(({ id }) => zones.has(id) || assets.has(id))].map(({ id }) => id));
  return [...ids].filter((id) => !now.placements.has(id)).length;
};

/** Gives places to whatever the view shows that has none: what was made in another view, or came into its scope. */
export const usePlacesForNewcomers = (): void => {
  const store = useEditorStore();
  const files = useFiles();
  const model = useModel();
  const view = useEditor(viewIn);
  const isDrilled = useDrilledBox() !== undefined;
  const isPreview = useEditor((state) => state.preview !== undefined);
  const shown = useShownView();
  const settled = useRef<Shown>(undefined);
  useEffect(() => {
    // What a preview adds gets no places in the document.
    if (isDrilled || isPreview) return;
    const seen = shownModel(model, shown);
    const last = settled.current;
    settled.current = undefined;
    const now = { source: seen.source, placements: view.placements };
    const newcomers = last === undefined ? countNew(now) : countNewSince(last, now);
    if (newcomers === 0) {
      settled.current = now;
      return;
    }
    if (newcomers > AT_ONCE) {
      void files.complete();
      return;
    }
    const places = layOut(seen, view.placements) ?? [];
    store.getState().complete(setPlacements(view.id, places));
  }, [store, files, model, view, shown, isDrilled, isPreview]);
};
