import type { TFunction } from 'i18next';
import { applyChanges, changesOf } from '../../core/document/changes';
import { DIFFERENCES, differenceOf } from '../../core/document/difference';
import type { Library } from '../../core/library/library';
import { crossingIdOf } from '../../core/model/model';
import { reportAfter } from '../../core/plan/report-after';
import { carryOutInWorker } from '../../workers/segment-in-worker';
import { type DifferenceSign, differencePainter } from '../canvas/painter/paint-difference';
import { preparePreview } from '../canvas/prepare-scene';
import { viewIn } from '../canvas/view-in';
import type { EditorStore } from '../store/editor';
import { type Preview, previewNow } from '../store/preview-slice';
import { putWhatIf, type Tried, type Wish, whatIfStore } from './what-if-state';

/** What each element is marked with in the drawing; a conduit at the crossing that it is for. */
const signsOf = (
  { difference, after, before }: Tried,
  exposed: readonly string[],
): ReadonlyMap<string, readonly DifferenceSign[]> => {
  const signs = new Map<string, DifferenceSign[]>();
  const note = (id: string, sign: DifferenceSign): void => {
    const known = signs.get(id);
    if (known === undefined) signs.set(id, [sign]);
    else if (!known.includes(sign)) known.push(sign);
  };
  for (const kind of DIFFERENCES)
    for (const id of difference[kind]) {
      const conduit = after.conduits.get(id) ?? before.conduits.get(id);
      const [a, b] = conduit?.zones ?? [];
      note(a === undefined || b === undefined ? id : crossingIdOf(a, b), kind);
    }
  for (const id of exposed) note(id, 'open');
  return signs;
};

/** Shows in the drawing what was tried, instead of the hospital as it is; as before and after stood where one is shown. */
export const showTried = (store: EditorStore, tried: Tried, t: TFunction): void => {
  const { before, after, figures } = tried;
  const shown = previewNow(store.getState())?.shown ?? 'after';
  putWhatIf({ tried, threats: undefined, working: undefined });
  store.getState().setPreview({
    before,
    after,
    shown,
    report: null,
    paint: {
      before: differencePainter(signsOf(tried, figures.before.exposed)),
      after: differencePainter(signsOf(tried, figures.after.exposed)),
    },
    refusal: { text: t('separation.preview.refused') },
  });
};

/** Asks what the rules say of what is shown, and marks the drawing with that. */
const markTried = async (store: EditorStore, library: Library, tried: Tried): Promise<void> => {
  const { asking, report } = store.getState();
  if (asking === undefined || report === null) return;
  const threats = await asking.whatIf(() => tried.after);
  if (whatIfStore.getState().tried !== tried) return;
  putWhatIf({ threats: threats ?? 'failed' });
  if (threats === undefined) return;
  const marked = reportAfter(report, threats);
  if (previewNow(store.getState())?.shown !== 'before')
    await preparePreview(tried.after, { view: viewIn(store.getState()).id, library, report: marked });
  const preview = previewNow(store.getState());
  if (preview?.after === tried.after) store.getState().setPreview({ ...preview, report: marked });
};

/** Makes what the drawing needs for another of the two states before that is asked for. */
const prepareShown = (store: EditorStore, library: Library, shown: Preview['shown']): Promise<void> => {
  const state = store.getState();
  const { preview, report } = state;
  if (preview === undefined || (preview.shown === 'before') === (shown === 'before')) return Promise.resolve();
  const [of, marks] = shown === 'before' ? [preview.before, report] : [preview.after, preview.report];
  return preparePreview(of, { view: viewIn(state).id, library, report: marks });
};

/** Shows the state before, the one after, or both. */
export const showState = async (store: EditorStore, library: Library, shown: Preview['shown']): Promise<void> => {
  await prepareShown(store, library, shown);
  const preview = previewNow(store.getState());
  if (preview !== undefined) store.getState().setPreview({ ...preview, shown });
};

/** Lets go of what is tried once the drawing of the hospital as it is can be shown. */
export const leaveTried = async (store: EditorStore, library: Library): Promise<void> => {
  const { tried } = whatIfStore.getState();
  await prepareShown(store, library, 'before');
  if (whatIfStore.getState().tried === tried) discardTried(store);
};

/** Lets go of what is tried; the hospital is shown as it is. */
export const discardTried = (store: EditorStore): void => {
  whatIfStore.getState().working?.stop();
  putWhatIf({ tried: undefined, threats: undefined, working: undefined });
  store.getState().setPreview(undefined);
};

/** Makes what is tried the hospital, as one step of undo. */
export const acceptTried = (store: EditorStore): void => {
  const { tried } = whatIfStore.getState();
  if (tried === undefined) return;
  const changes = changesOf(tried.before, tried.after);
  discardTried(store);
  store.getState().edit('separation.step.accepted', (document) => applyChanges(document, changes));
};

/** Tries work out beside the page and shows what comes of it. What was shown before stays until then. */
export const tryOut = async (
  store: EditorStore,
  library: Library,
  t: TFunction,
  wish: Wish,
  inWorker: typeof carryOutInWorker = carryOutInWorker,
): Promise<void> => {
  whatIfStore.getState().working?.stop();
  const own = new AbortController();
  const working = { title: wish.title, stop: () => own.abort() };
  putWhatIf({ working });
  const state = store.getState();
  const before = state.document;
  const view = viewIn(state).id;
  const { stages = [], edit, without = new Set<string>() } = wish;
  const work = stages.flatMap(({ steps }) => steps.filter(({ id }) => !without.has(id)).map((step) => step.work));
  const also = edit === undefined ? undefined : changesOf(before, edit(before));
  const question = { work, also, left: [...without], view, supportDates: library.supportDates };
  const result = await inWorker(before, question, own.signal);
  if (result.ok) await preparePreview(result.value.after, { view, library, report: null, signal: own.signal });
  if (whatIfStore.getState().working !== working) return;
  // Of another state of the hospital it says nothing.
  if (!result.ok || store.getState().document !== before) {
    putWhatIf({ working: undefined });
    if (!own.signal.aborted) store.getState().say({ text: t('separation.preview.failed'), tone: 'error' });
    return;
  }
  const { after, figures, left, kept } = result.value;
  const tried = { wish, before, after, difference: differenceOf(before, after), left, kept, figures };
  showTried(store, tried, t);
  await markTried(store, library, tried);
};

/** Tries the same again with one step or element left out, or no longer. */
export const leaveOutOf = (
  store: EditorStore,
  library: Library,
  t: TFunction,
  ids: readonly string[],
  isLeft: boolean,
  inWorker?: typeof carryOutInWorker,
): Promise<void> => {
  const { tried } = whatIfStore.getState();
  if (tried === undefined) return Promise.resolve();
  const without = new Set(tried.wish.without);
  for (const id of ids) {
    if (isLeft) without.add(id);
    else without.delete(id);
  }
  return tryOut(store, library, t, { ...tried.wish, without }, inWorker);
};
