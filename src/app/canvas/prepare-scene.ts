import type { HospitalDocument } from '../../core/document/document';
import { nextScene, type SceneState } from '../../core/drawing/next-scene';
import type { Library } from '../../core/library/library';
import type { EditorStore } from '../store/editor';
import { localToday } from '../store/today';
import { modelFor } from '../store/use-model';
import { indexOfScene } from './scene-index';

/** A turn for the page between two pieces of work. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** With fewer elements than this all is made in one go, sooner than the pauses would take. */
const SMALL = 1_500;

let prepared: { readonly of: string; readonly state: SceneState } | undefined;

/** What tells one drawing from another: the document, the view, and the box that is looked into. */
export const drawingOf = (document: string, view: string, box = ''): string => `${document} ${view} ${box}`;

/** What was prepared for a drawing, given once. */
export const takePrepared = (of: string): SceneState | undefined => {
  const state = prepared?.of === of ? prepared.state : undefined;
  if (state !== undefined) prepared = undefined;
  return state;
};

/**
 * Makes what the drawing of a large document needs before it is opened, piece by piece, so that opening it does not hold
 * up the page. What is shown meanwhile stays as it is.
 */
export const prepareScene =
  (store: EditorStore, library: Library) =>
  async (document: HospitalDocument): Promise<void> => {
    const { zones, assets, flows, evidence, treatments } = document;
    if (assets.size + flows.size < SMALL) return;
    // Sorting them is most of the work of reading them first.
    for (const table of [zones, assets, flows, evidence]) {
      table.values();
      await pause();
    }
    const model = modelFor(document, library);
    await pause();
    const [view] = document.views.values();
    if (view === undefined) return;
    const { language, overlays } = store.getState();
    const options = { language, report: null, treatments, today: localToday() };
    const hidden = { flows: false, trustBoundaries: false, responsibility: false };
    const bare = nextScene(undefined, model, view, { ...options, overlays: hidden });
    await pause();
    const state = nextScene(bare, model, view, { ...options, overlays: { ...overlays, threats: true } });
    await pause();
    indexOfScene(state.scene);
    prepared = { of: drawingOf(document.id, view.id), state };
    await pause();
  };
