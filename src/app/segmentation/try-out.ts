import type { TFunction } from 'i18next';
import { applyChanges, changesOf } from '../../core/document/changes';
import { DIFFERENCES, differenceOf } from '../../core/document/difference';
import type { Edit } from '../../core/document/edits/edit';
import type { Library } from '../../core/library/library';
import { crossingIdOf } from '../../core/model/model';
import type { PlanWork } from '../../core/segmentation/plan/plan';
import { carryOutInWorker } from '../../workers/segment-in-worker';
import { type DifferenceSign, differencePainter } from '../canvas/painter/paint-difference';
import { viewIn } from '../canvas/view-in';
import type { EditorStore } from '../store/editor';
import { putWhatIf, type Tried, whatIfStore } from './what-if-state';

/** What each element is marked with in the drawing; a conduit at the crossing that it is for. */
const signsOf = ({ difference, figures, after, before }: Tried): ReadonlyMap<string, readonly DifferenceSign[]> => {
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
  for (const id of figures.after.exposed) note(id, 'open');
  return signs;
};

/** Shows in the drawing what was tried, instead of the hospital as it is. */
export const showTried = (store: EditorStore, tried: Tried, t: TFunction): void => {
  const { before, after } = tried;
  putWhatIf({ tried, working: undefined });
  store.getState().setPreview({
    before,
    after,
    shown: 'after',
    paint: differencePainter(signsOf(tried)),
    refusal: { text: t('separation.preview.refused') },
  });
};

/** Lets go of what is tried; the hospital is shown as it is. */
export const discardTried = (store: EditorStore): void => {
  whatIfStore.getState().working?.stop();
  putWhatIf({ tried: undefined, working: undefined });
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

interface Wish {
  readonly title: string;
  readonly work?: readonly PlanWork[];
  /** A small change besides the work. */
  readonly edit?: Edit;
}

/** Tries work out beside the page and shows what comes of it. What was shown before stays until then. */
export const tryOut = async (
  store: EditorStore,
  library: Library,
  t: TFunction,
  { title, work = [], edit }: Wish,
  inWorker: typeof carryOutInWorker = carryOutInWorker,
): Promise<void> => {
  whatIfStore.getState().working?.stop();
  const own = new AbortController();
  const working = { title, stop: () => own.abort() };
  putWhatIf({ working });
  const state = store.getState();
  const before = state.document;
  const view = viewIn(state).id;
  const also = edit === undefined ? undefined : changesOf(before, edit(before));
  const result = await inWorker(before, { work, also, view, supportDates: library.supportDates }, own.signal);
  if (whatIfStore.getState().working !== working) return;
  // Of another state of the hospital it says nothing.
  if (!result.ok || store.getState().document !== before) {
    putWhatIf({ working: undefined });
    if (!own.signal.aborted) store.getState().say({ text: t('separation.preview.failed'), tone: 'error' });
    return;
  }
  const { after, figures } = result.value;
  showTried(store, { title, before, after, difference: differenceOf(before, after), figures }, t);
};
