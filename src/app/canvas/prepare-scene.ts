import { causeKeySteps } from '../../core/analysis/causes';
import type { Report } from '../../core/analysis/report';
import type { HospitalDocument, View } from '../../core/document/document';
import { type SceneState, sceneSteps } from '../../core/drawing/next-scene';
import type { SceneOptions } from '../../core/drawing/scene-of';
import type { Library } from '../../core/library/library';
import type { Model } from '../../core/model/model';
import type { Steps } from '../../core/steps';
import { inSlices, toTheEnd } from '../../workers/in-slices';
import { pause } from '../../workers/pause';
import { afterFrame } from '../store/after-frame';
import type { EditorStore } from '../store/editor';
import { localToday } from '../store/today';
import { modelStepsFor } from '../store/use-model';
import { countSteps } from './finding-counts';
import { noteDelta } from './known-delta';
import { indexOfScene } from './scene-index';
import { viewIn } from './view-in';
import { insideSteps } from './view-inside';

/** With fewer elements than this all is made in one go, sooner than the pauses would take. */
const SMALL = 1_500;
/** Whether making all of its drawing at once would hold up the page. */
export const isLarge = ({ assets, flows }: HospitalDocument): boolean => assets.size + flows.size >= SMALL;

let prepared: { readonly of: string; readonly state: SceneState } | undefined;

/** What is drawn now, from which the next scene follows. */
export interface Shown {
  readonly of: string;
  /** The box that is looked into; empty where the whole view is shown. */
  readonly box: string;
  readonly state: SceneState;
  readonly model: Model;
  readonly view: View;
  readonly options: SceneOptions;
}
let shown: Shown | undefined;
/** `undefined`: what is drawn is behind the document for the moment, so that nothing is to follow from it. */
export const noteShown = (now: Shown | undefined): void => {
  shown = now;
};

/** What is drawn now; `undefined` before anything is, and while it is behind the document. */
export const shownNow = (): Shown | undefined => shown;

/** What tells one drawing from another: the document, the view, and the box that is looked into. */
export const drawingOf = (document: string, view: string, box = ''): string => `${document} ${view} ${box}`;

/** What the page shows of a drawing; `undefined` where it shows another one. */
export const drawnNow = (of: string): SceneState | undefined => (shown?.of === of ? shown.state : undefined);

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
    if (!isLarge(document)) return;
    // Sorting them is most of the work of reading them first.
    for (const table of [zones, assets, flows, evidence]) {
      table.values();
      await pause();
    }
    const model = await toTheEnd(modelStepsFor(document, library));
    const [view] = document.views.values();
    if (view === undefined) return;
    const { language, overlays } = store.getState();
    const options = { language, report: null, treatments, today: localToday() };
    const state = await toTheEnd(
      sceneSteps(undefined, model, view, { ...options, overlays: { ...overlays, threats: true } }),
    );
    await pause();
    indexOfScene(state.scene);
    prepared = { of: drawingOf(document.id, view.id), state };
    await pause();
  };

/**
 * Makes the drawing of what is inside a box before one looks into it, if that would hold up the page; `undefined` where
 * it need not be made before.
 */
export const prepareInside = (document: HospitalDocument, box: string): Promise<void> | undefined => {
  const now = shown;
  if (now === undefined || now.box !== '' || !isLarge(document)) return undefined;
  const prepare = async (): Promise<void> => {
    const view = await toTheEnd(insideSteps(now.model, now.view, box));
    const state = await toTheEnd(sceneSteps(undefined, now.model, view, now.options));
    await pause();
    indexOfScene(state.scene);
    if (shown === now) prepared = { of: drawingOf(document.id, view.id, box), state };
    await pause();
  };
  return prepare();
};

/**
 * Makes the drawing with the marks of a report, the causes that the list of threats is grouped by, its `rows` and its
 * counts before the report is shown, if that would hold up the page.
 */
export const prepareReport = async (
  document: HospitalDocument,
  report: Report,
  rows: Steps<unknown>,
): Promise<void> => {
  if (!isLarge(document)) return;
  await toTheEnd(causeKeySteps(report.threats));
  await toTheEnd(rows);
  await toTheEnd(countSteps(report, document.treatments));
  const now = shown;
  if (now === undefined) return;
  const { of, model, view, options, state } = now;
  const steps = sceneSteps(state, model, view, { ...options, report, today: report.today });
  const marked = await toTheEnd(steps);
  // What was drawn meanwhile is nearer to what comes next.
  if (shown !== now || prepared !== undefined) return;
  if (marked.delta !== undefined) noteDelta(state.scene, marked.scene, marked.delta);
  await pause();
  indexOfScene(marked.scene, state.scene);
  prepared = { of, state: marked };
  await pause();
};

interface ToPrepare {
  readonly view: View['id'];
  readonly library: Library;
  readonly report: Report | null;
  readonly signal?: AbortSignal;
}

/**
 * Makes the drawing of another state of the hospital, with the marks of a report, before it is shown, if that would hold
 * up the page. What a filter leaves of a view is not made before.
 */
export const preparePreview = async (
  document: HospitalDocument,
  { view, library, report, signal = new AbortController().signal }: ToPrepare,
): Promise<void> => {
  if (!isLarge(document)) return;
  for (const table of [document.zones, document.assets, document.flows]) {
    table.values();
    await pause();
  }
  const model = await inSlices(modelStepsFor(document, library), signal);
  const now = shown;
  if (model === undefined || now === undefined || now.box !== '') return;
  const changed = viewIn({ document, view });
  if (now.of !== drawingOf(document.id, changed.id) || changed.filter !== undefined) return;
  const steps = sceneSteps(now.state, model, changed, { ...now.options, report });
  const state = await inSlices(steps, signal);
  if (state === undefined || shown !== now) return;
  if (state.delta !== undefined) noteDelta(now.state.scene, state.scene, state.delta);
  await pause();
  indexOfScene(state.scene, now.state.scene);
  prepared = { of: now.of, state };
  await pause();
};

/** So many slices of work go between two frames that the page draws meanwhile. */
const SLICES_PER_FRAME = 2;

const nextFrame = (): Promise<void> => new Promise<void>((resolve) => afterFrame(resolve)).then(pause);

/** Rests that leave frames to the hand, which may go on moving things. */
const framesBetween = (): (() => Promise<void>) => {
  let slices = 0;
  return () => {
    slices += 1;
    return slices % SLICES_PER_FRAME > 0 ? pause() : nextFrame();
  };
};

/**
 * Makes the scene that follows from `state` in a drawing, where that would hold up the page, for the next scene to take
 * over.
 */
export const prepareNext = async (of: string, { scene }: SceneState, steps: Steps<SceneState>): Promise<void> => {
  // What the hand did is painted first.
  await nextFrame();
  const next = await toTheEnd(steps, framesBetween());
  if (next.delta !== undefined) noteDelta(scene, next.scene, next.delta);
  await pause();
  indexOfScene(next.scene, scene);
  // Another document may be about to be opened.
  if (prepared === undefined || prepared.of === of) prepared = { of, state: next };
  // Showing it takes a frame of its own.
  await nextFrame();
};

/**
 * Finds the ways of flows that so far only follow what moved, for the next scene to take over. `true`: it can; `false`:
 * something else is drawn by now.
 */
export const prepareSettled = async (signal: AbortSignal): Promise<boolean> => {
  const now = shown;
  if (now?.state.settled === undefined) return false;
  const { of, model, view, options, state } = now;
  const settled = await inSlices(sceneSteps(state, model, view, options), signal, framesBetween());
  // Showing it takes a frame of its own.
  await nextFrame();
  if (settled === undefined || shown !== now) return false;
  if (settled.delta !== undefined) noteDelta(state.scene, settled.scene, settled.delta);
  prepared = { of, state: settled };
  return true;
};
