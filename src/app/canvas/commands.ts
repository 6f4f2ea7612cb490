import { setLook } from '../../core/document/edits/arrange';
import { type Clip, copyElements } from '../../core/document/edits/clip';
import { moveElements } from '../../core/document/edits/move';
import { pasteClip } from '../../core/document/edits/paste';
import { removeElements } from '../../core/document/edits/remove';
import type { Point } from '../../core/drawing/scene';
import type { ZoneId } from '../../core/model/id';
import type { EditorStore } from '../store/editor';
import type { CanvasCommand } from './canvas-api';
import type { CanvasStore } from './canvas-state';
import { clipFromText, clipToText } from './clip-text';
import { newId, zoneUnder } from './gestures';
import type { SceneIndex } from './scene-index';
import { viewIn } from './use-scene';

/** What commands work on. */
export interface Desk {
  readonly store: EditorStore;
  readonly canvas: CanvasStore;
  readonly index: () => SceneIndex;
}

/** How far a copy stands from its original. */
const ASIDE = 24;

const NONE: ReadonlySet<string> = new Set();

/** What the drawing shows of the selection that can be moved, copied and removed: devices and zones. */
export const movable = ({ store, index }: Desk): readonly string[] => {
  const { deviceById, zoneById } = index();
  return store.getState().selection.filter((id) => deviceById.has(id) || zoneById.has(id));
};

export const selectAll = ({ store, index }: Desk): void => {
  const { scene } = index();
  store.getState().select([...scene.zones, ...scene.devices].map(({ id }) => id));
};

/** The selection as text for the clipboard; `undefined` when there is nothing to copy. */
export const copied = (desk: Desk): string | undefined => {
  const state = desk.store.getState();
  const ids = movable(desk);
  return ids.length === 0 ? undefined : clipToText(copyElements(state.document, ids, viewIn(state).id));
};

/** Removes what is selected; gates are drawn, not made, so they stay. */
export const removeSelected = ({ store }: Desk): void => {
  const { selection, edit, select } = store.getState();
  if (selection.length === 0) return;
  edit('canvas.step.remove', removeElements(selection));
  select([]);
};

const paste = ({ store }: Desk, clip: Clip, label: string, at: Point, into: ZoneId | undefined): void => {
  const state = store.getState();
  const view = viewIn(state);
  let ids: readonly string[] = [];
  state.edit(label, (document) => {
    const pasted = pasteClip(document, clip, () => newId('copy'), { view: view.id, at, into });
    ids = pasted.ids;
    return pasted.document;
  });
  // What stands inside a copied zone goes along with it and need not be selected.
  const copies = new Set(ids);
  const { document } = store.getState();
  const outermost = ids.filter((id) => {
    const around = document.assets.get(id)?.zone ?? document.zones.get(id)?.parent;
    return around === undefined || !copies.has(around);
  });
  if (outermost.length > 0) store.getState().select(outermost);
};

const cornerOf = (clip: Clip): Point => ({
  x: Math.min(...clip.placements.map(({ x }) => x)),
  y: Math.min(...clip.placements.map(({ y }) => y)),
});

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
  const state = desk.store.getState();
  const ids = movable(desk);
  if (ids.length === 0) return;
  const clip = copyElements(state.document, ids, viewIn(state).id);
  const corner = cornerOf(clip);
  paste(desk, clip, 'canvas.step.duplicate', { x: corner.x + ASIDE, y: corner.y + ASIDE }, undefined);
};

/** Moves the selection without leaving its zones. */
export const nudge = (desk: Desk, dx: number, dy: number): void => {
  const state = desk.store.getState();
  state.edit('canvas.step.move', moveElements(viewIn(state).id, movable(desk), { dx, dy }));
};

/** Locks what is selected, or unlocks it when all of it is locked. */
export const toggleLock = (desk: Desk): void => {
  const state = desk.store.getState();
  const ids = movable(desk);
  const { deviceById, zoneById } = desk.index();
  const locked = !ids.every((id) => (deviceById.get(id) ?? zoneById.get(id))?.locked);
  state.edit(locked ? 'canvas.step.lock' : 'canvas.step.unlock', setLook(viewIn(state).id, ids, { locked }));
};

/** Shows the selected zones without their content, or with it again. */
export const toggleCollapse = (desk: Desk): void => {
  const state = desk.store.getState();
  const zones = state.selection.flatMap((id) => desk.index().zoneById.get(id) ?? []);
  const collapsed = !zones.every((zone) => zone.collapsed);
  const ids = zones.map(({ id }) => id);
  state.edit(collapsed ? 'canvas.step.collapse' : 'canvas.step.expand', setLook(viewIn(state).id, ids, { collapsed }));
};

const connectSelected = ({ store, index }: Desk): void => {
  const from = store.getState().selection.find((id) => index().deviceById.has(id));
  if (from !== undefined) store.getState().show({ kind: 'connectTo', from });
};

const moveSelected = (desk: Desk): void => {
  const ids = movable(desk);
  if (ids.length > 0) desk.store.getState().show({ kind: 'moveTo', ids });
};

/** The last text copied by a command, for browsers that do not let a page read the clipboard. */
let kept = '';

const copyByCommand = (desk: Desk): boolean => {
  const text = copied(desk);
  if (text === undefined) return false;
  kept = text;
  void navigator.clipboard?.writeText(text).catch(() => {});
  return true;
};

const pasteByCommand = (desk: Desk): void => {
  const read = navigator.clipboard?.readText?.() ?? Promise.reject(new Error('no clipboard'));
  void read.then(
    (text) => pasteText(desk, text) || pasteText(desk, kept),
    () => pasteText(desk, kept),
  );
};

/** What each command does, whoever asks for it. */
export const commands: Readonly<Record<CanvasCommand, (desk: Desk) => void>> = {
  'select-all': selectAll,
  copy: copyByCommand,
  cut: (desk) => {
    if (copyByCommand(desk)) removeSelected(desk);
  },
  paste: pasteByCommand,
  duplicate,
  delete: removeSelected,
  rename: ({ store, canvas }) => canvas.setState({ renaming: store.getState().selection[0] }),
  'connect-to': connectSelected,
  'move-to': moveSelected,
  lock: toggleLock,
  collapse: toggleCollapse,
};
