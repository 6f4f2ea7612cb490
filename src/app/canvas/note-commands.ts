import { inTurn } from '../../core/document/edits/edit';
import { addNote, changeNote } from '../../core/document/edits/notes';
import { NOTE_WIDTH } from '../../core/document/view';
import { type Point, type SceneNote, ZONE_HEADER } from '../../core/drawing/scene';
import type { Desk } from './desk';
import { newId, zoneUnder } from './gestures';
import { notePlace } from './note-places';
import { boxOf } from './scene-index';
import { viewIn } from './view-in';
import { shownRect } from './viewport';

/** How far a note stands from what it is about. */
const ASIDE = 24;
const NONE: ReadonlySet<string> = new Set();

const isIn = (box: { x: number; y: number; width: number; height: number }, at: Point | undefined): at is Point =>
  at !== undefined && at.x >= box.x && at.y >= box.y && at.x <= box.x + box.width && at.y <= box.y + box.height;

/** What a new note is about, and where it begins: beside what is selected, else where the pointer is. */
const placeForNote = ({ store, canvas, index }: Desk): { readonly on: string | undefined; readonly at: Point } => {
  const now = index();
  const { viewport, size, pointer } = canvas.getState();
  const [only, ...others] = store.getState().selection;
  const on = others.length > 0 || now.noteById.has(only ?? '') ? undefined : only;
  const box = on === undefined ? undefined : boxOf(now, on);
  if (on !== undefined && box !== undefined) {
    if (now.deviceById.has(on)) return { on, at: { x: box.x + box.width + ASIDE, y: box.y } };
    if (now.flowById.has(on))
      return { on, at: { x: box.x + box.width / 2 + ASIDE, y: box.y + box.height / 2 + ASIDE } };
    if (now.zoneById.has(on))
      return { on, at: isIn(box, pointer) ? pointer : { x: box.x + ASIDE, y: box.y + ZONE_HEADER + ASIDE } };
  }
  const shown = shownRect(viewport, size);
  const at = pointer ?? { x: shown.x + shown.width / 2 - NOTE_WIDTH.usual / 2, y: shown.y + shown.height / 2 };
  const zone = zoneUnder(now, at, NONE);
  // What is looked into is the whole drawing, so a note outside of it would not be seen.
  const { drilled } = store.getState();
  return { on: zone ?? (drilled?.view === viewIn(store.getState()).id ? drilled.box : undefined), at };
};

/** Opens an empty note for writing; it comes to be when something is written. */
export const writeNote = (desk: Desk): void => {
  const { on, at } = placeForNote(desk);
  desk.canvas.setState({ renaming: undefined, newNote: { on, at } });
};

/** Puts a new note with those words where it was begun. */
export const putNote = ({ store, index }: Desk, on: string | undefined, at: Point, text: string): void => {
  const id = newId('note');
  const { edit, select } = store.getState();
  const note = { id, text, width: NOTE_WIDTH.usual, ...place(notePlace(index(), on, at)) };
  edit('canvas.step.addNote', addNote(viewIn(store.getState()).id, note));
  select([id]);
};

/** Without a word of what it is on, where it is on nothing: a file has no empty fields. */
const place = ({ on, x, y }: ReturnType<typeof notePlace>) => ({ x, y, ...(on === undefined ? {} : { on }) });

const notesIn = ({ store, index }: Desk): readonly SceneNote[] =>
  store.getState().selection.flatMap((id) => index().noteById.get(id) ?? []);

export const editNote = (desk: Desk): void => desk.canvas.setState({ renaming: notesIn(desk)[0]?.id });

/** Makes the selected notes about the other element that is selected; they stay where they are. */
export const attachNotes = (desk: Desk): void => {
  const { store, index } = desk;
  const { selection, edit } = store.getState();
  const now = index();
  const [on, ...others] = selection.filter((id) => !now.noteById.has(id) && !now.gateById.has(id));
  if (on === undefined || others.length > 0) return;
  const view = viewIn(store.getState()).id;
  edit(
    'canvas.step.attachNote',
    inTurn(...notesIn(desk).map(({ id, rect }) => changeNote(view, id, notePlace(now, on, rect)))),
  );
};

/** Lets the selected notes go: those about a device or flow are then on the zone in which they are, if any. */
export const detachNotes = (desk: Desk): void => {
  const { store, index } = desk;
  const now = index();
  const view = viewIn(store.getState()).id;
  const edits = notesIn(desk).map(({ id, rect, on }) => {
    const zone = now.zoneById.has(on ?? '') ? undefined : zoneUnder(now, rect, NONE);
    return changeNote(view, id, notePlace(now, zone, rect));
  });
  store.getState().edit('canvas.step.detachNote', inTurn(...edits));
};
