import { type Carried, carry } from '../../core/document/edits/carried';
import { type Clip, copyElements, cornerOf } from '../../core/document/edits/clip';
import { pasteClip } from '../../core/document/edits/paste';
import type { Point } from '../../core/drawing/scene';
import type { ZoneId } from '../../core/model/id';
import { clipFromText, clipToText } from './clip-text';
import { type Desk, movable } from './desk';
import { newId, zoneUnder } from './gestures';
import { removeSelected } from './removing';
import { viewIn } from './use-scene';

/** How far a copy stands from its original. */
const ASIDE = 24;

const NONE: ReadonlySet<string> = new Set();

/** What is selected, as far as it can be copied: devices, zones and notes; `undefined` when there is nothing of these. */
const clipOf = (desk: Desk): Clip | undefined => {
  const state = desk.store.getState();
  const { noteById } = desk.index();
  const ids = [...movable(desk), ...state.selection.filter((id) => noteById.has(id))];
  return ids.length === 0 ? undefined : copyElements(state.document, ids, viewIn(state).id);
};

/** The selection as text for the clipboard; `undefined` when there is nothing to copy. */
export const copied = (desk: Desk): string | undefined => {
  const clip = clipOf(desk);
  return clip === undefined ? undefined : clipToText(clip);
};

/** Removes what is selected, once it is copied, and the notes that went along. */
export const removeCopied = (desk: Desk): void =>
  removeSelected(
    desk,
    clipOf(desk)?.notes.map(({ id }) => id),
  );

/** Says what was pasted, and offers the decisions about the originals, which are not carried over by themselves. */
const tell = ({ store, words }: Desk, count: number, carried: Carried): void => {
  const { treatments, ownRules, leftBehind } = carried;
  const decisions = treatments.length;
  if (decisions + leftBehind === 0) return;
  const t = words();
  const { say } = store.getState();
  const left = leftBehind === 0 ? '' : t('canvas.pasted.left', { decisions: leftBehind });
  if (decisions === 0) {
    say({ text: left, tone: 'lasting' });
    return;
  }
  const rules = ownRules.length === 0 ? '' : t('canvas.pasted.rules', { rules: ownRules.length });
  say({
    text: [t('canvas.pasted.decided', { count, decisions }), rules, left].join(' ').trim(),
    ...(leftBehind === 0 ? {} : { tone: 'lasting' as const }),
    action: {
      label: t('canvas.pasted.carry'),
      run: () => {
        store.getState().edit('canvas.step.carry', carry(carried));
        say({ text: t('canvas.pasted.carried', { decisions }), undo: true });
      },
    },
  });
};

export const paste = (desk: Desk, clip: Clip, label: string, at: Point, into: ZoneId | undefined): void => {
  const { store } = desk;
  const state = store.getState();
  const view = viewIn(state);
  let ids: readonly string[] = [];
  let notes: readonly string[] = [];
  let carried: Carried | undefined;
  state.edit(label, (document) => {
    const pasted = pasteClip(document, clip, () => newId('copy'), { view: view.id, at, into });
    ids = pasted.ids;
    notes = pasted.notes;
    carried = pasted.carried;
    return pasted.document;
  });
  // What stands inside a copied zone goes along with it and need not be selected.
  const copies = new Set(ids);
  const { document } = store.getState();
  const outermost = ids.filter((id) => {
    const around = document.assets.get(id)?.zone ?? document.zones.get(id)?.parent;
    return around === undefined || !copies.has(around);
  });
  const selected = [...outermost, ...notes];
  if (selected.length === 0) return;
  store.getState().select(selected);
  if (carried !== undefined) tell(desk, ids.length, carried);
};

/** Puts a copied text into the drawing, where the pointer is or beside the original. Says whether it was one of ours. */
export const pasteText = (desk: Desk, text: string): boolean => {
  const clip = clipFromText(text);
  if (clip === undefined) return false;
  const pointer = desk.canvas.getState().pointer;
  const zone = pointer === undefined ? undefined : zoneUnder(desk.index(), pointer, NONE);
  const corner = cornerOf(clip);
  if (pointer !== undefined && zone !== undefined) paste(desk, clip, 'canvas.step.paste', pointer, zone);
  else paste(desk, clip, 'canvas.step.paste', { x: corner.x + ASIDE, y: corner.y + ASIDE }, undefined);
  return true;
};

/** Copies with an identity of their own beside the originals. */
export const duplicate = (desk: Desk): void => {
  const clip = clipOf(desk);
  if (clip === undefined) return;
  const corner = cornerOf(clip);
  paste(desk, clip, 'canvas.step.duplicate', { x: corner.x + ASIDE, y: corner.y + ASIDE }, undefined);
};

/** The last text copied by a command, for browsers that do not let a page read the clipboard. */
let kept = '';

export const copyByCommand = (desk: Desk): boolean => {
  const text = copied(desk);
  if (text === undefined) return false;
  kept = text;
  void navigator.clipboard?.writeText(text).catch(() => {});
  return true;
};

export const cutByCommand = (desk: Desk): void => {
  if (copyByCommand(desk)) removeCopied(desk);
};

const nothingOfOurs = ({ store, words }: Desk): void =>
  store.getState().say({ text: words()('canvas.pasted.nothing') });

export const pasteByCommand = (desk: Desk): void => {
  const orKept = (): void => {
    if (!pasteText(desk, kept)) nothingOfOurs(desk);
  };
  const read = navigator.clipboard?.readText?.() ?? Promise.reject(new Error('no clipboard'));
  void read.then((text) => {
    if (!pasteText(desk, text)) orKept();
  }, orKept);
};
