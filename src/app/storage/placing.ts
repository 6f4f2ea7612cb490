import * as v from 'valibot';
import type { HospitalDocument, View } from '../../core/document/document';
import { addView, setPlacements } from '../../core/document/edits/arrange';
import type { Tidy } from '../../core/layout/freed';
import type { Library } from '../../core/library/library';
import { textIn } from '../../core/library/text';
import { ViewIdSchema } from '../../core/model/id';
import { emptyTable, tableOf } from '../../core/table';
import { type ShownView, shownDocument } from '../../core/views/shown';
import type { layOutInWorker } from '../../workers/client';
import type { EditorStore } from '../store/editor';
import { modelFor } from '../store/use-model';
import type { Watched } from './watching';

/** What a new view is to be: its kind, and what stands in it. */
type NewView = Pick<View, 'preset'> & Partial<Pick<View, 'name' | 'scope' | 'filter' | 'template'>>;

/** Finding places for what a view shows. */
export interface Placing {
  /** Adds a view, laid out anew, as one step of undo, and shows it. */
  addView(given: NewView, label: string): Promise<void>;
  /** Places for everything that the view shows and has none, with no step of undo. */
  complete(): Promise<void>;
  /** Places for everything in the view that has none, as one step of undo. */
  arrange(label: string): Promise<void>;
  /** Places anew what is to be tidied in the view, as one step of undo: how many moved; `undefined` when it was stopped. */
  tidy(label: string, tidy: Tidy): Promise<number | undefined>;
}

interface PlacingParts {
  readonly store: EditorStore;
  readonly library: Library;
  readonly layOut: typeof layOutInWorker;
}

export const placing = ({ store, library, layOut }: PlacingParts, watched: Watched): Placing => {
  const shownIn = (document: HospitalDocument, view: ShownView): HospitalDocument =>
    shownDocument(document, modelFor(document, library), view);

  /** Places in the view that is shown, of what has none and of what is to be tidied: how many there were to set. */
  const placedAnew = async (label: string, tidy?: Tidy): Promise<number | undefined> => {
    const { document, view: id, language } = store.getState();
    const view = document.views.get(id ?? '') ?? document.views.values()[0];
    if (view === undefined) return 0;
    const placed = await watched('layingOut', textIn(document.title, language), (signal, onProgress) =>
      layOut(shownIn(document, view), view.placements, { signal, tidy, onProgress }),
    );
    if (placed?.ok !== true) return undefined;
    store.getState().edit(label, setPlacements(view.id, placed.value));
    return placed.value.length;
  };

  return {
    addView: async (given, label) => {
      const { document, language } = store.getState();
      const shown = shownIn(document, { ...given, placements: emptyTable() });
      const title = textIn(document.title, language);
      const placed = await watched('layingOut', title, (signal, onProgress) =>
        layOut(shown, emptyTable(), { signal, onProgress }),
      );
      if (placed?.ok !== true) return;
      const id = v.parse(ViewIdSchema, `view-${crypto.randomUUID()}`);
      const order = Math.max(0, ...document.views.values().map((view) => (view.order ?? -1) + 1));
      const { name, preset, ...rest } = given;
      const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const view = { id, name: name ?? '', preset, order, ...said, placements: tableOf(placed.value) };
      store.getState().edit(label, addView(view));
      store.getState().put({ view: id });
    },
    complete: async () => {
      const { document, view: id } = store.getState();
      const view = document.views.get(id ?? '') ?? document.views.values()[0];
      if (view === undefined) return;
      const name = textIn(document.title, store.getState().language);
      const shown = shownIn(document, view);
      const placed = await watched('layingOut', name, (signal) => layOut(shown, view.placements, { signal }));
      if (placed?.ok === true && store.getState().document.id === document.id)
        store.getState().complete(setPlacements(view.id, placed.value));
    },
    arrange: async (label) => void (await placedAnew(label)),
    tidy: placedAnew,
  };
};
