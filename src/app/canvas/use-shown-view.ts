import { useEffect, useMemo } from 'react';
import type { View } from '../../core/document/document';
import { setPlacements } from '../../core/document/edits/arrange';
import { layOut } from '../../core/layout/layout';
import type { Model } from '../../core/model/model';
import { drilledView } from '../../core/views/drilled';
import { resolvedView } from '../../core/views/resolved';
import { shownModel } from '../../core/views/shown';
import { useFiles } from '../storage/files-context';
import { useEditor, useEditorStore } from '../store/editor';
import { useMatchContext } from '../store/use-matches';
import { useModel } from '../store/use-model';
import { viewIn } from './view-in';

/** Up to so many newcomers are given places at once; more are laid out beside the page. */
const AT_ONCE = 200;

/** The box that is looked into, where that is one of the view shown. */
export const useDrilledBox = (): string | undefined => {
  const view = useEditor(viewIn);
  const drilled = useEditor((state) => state.drilled);
  return drilled?.view === view.id ? drilled.box : undefined;
};

/** A view as it looks from within a box; what stands around it is put close by and cannot be moved from here. */
const viewInside = (model: Model, view: View, box: string): View => {
  const inside = drilledView(model, view, box);
  if (inside === undefined) return view;
  const near = layOut(shownModel(model, inside), inside.placements) ?? [];
  const fixed = near.map((placement) =>
    inside.placements.has(placement.id) ? placement : { ...placement, locked: true },
  );
  return { ...inside, placements: inside.placements.setAll(fixed) };
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

/** Gives places to whatever the view shows that has none: what was made in another view, or came into its scope. */
export const usePlacesForNewcomers = (): void => {
  const store = useEditorStore();
  const files = useFiles();
  const model = useModel();
  const view = useEditor(viewIn);
  const isDrilled = useDrilledBox() !== undefined;
  const shown = useShownView();
  useEffect(() => {
    if (isDrilled) return;
    const seen = shownModel(model, shown);
    const isNew = ({ id }: { readonly id: string }): boolean => !view.placements.has(id);
    const newcomers =
      seen.source.zones.values().filter(isNew).length + seen.source.assets.values().filter(isNew).length;
    if (newcomers === 0) return;
    if (newcomers > AT_ONCE) {
      void files.complete();
      return;
    }
    const places = layOut(seen, view.placements) ?? [];
    store.getState().complete(setPlacements(view.id, places));
  }, [store, files, model, view, shown, isDrilled]);
};
