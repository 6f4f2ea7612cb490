import * as v from 'valibot';
import type { ViewId } from '../../model/id';
import { hostIn, isDerivedBox, partyIn } from '../containment';
import type { HospitalDocument, View } from '../document';
import { NOTABLE, patched } from '../references';
import { NOTE_WIDTH, type Note, NoteSchema } from '../view';
import type { Edit } from './edit';
import { type At, absoluteAt, viewWithNotes, within } from './placing';
import { isTaken, rowsOf, withTable } from './records';

/** The element whose box a note on that element is placed by: of a flow or link, the asset at its first end. */
export const anchorOf = ({ flows, links }: Pick<HospitalDocument, 'flows' | 'links'>, on: string): string =>
  flows.get(on)?.from ?? links.get(on)?.ends[0].asset ?? on;

/** Whether there is something of that id that a note in the view can be on. */
const isThere = (document: HospitalDocument, view: View, on: string): boolean => {
  if (!isDerivedBox(on)) return NOTABLE.some((name) => rowsOf(document, name).has(on));
  const [host, party] = [hostIn(on), partyIn(on)];
  if (host !== undefined) return document.assets.has(host);
  if (party !== undefined) return party === '' || document.parties.has(party);
  return view.placements.has(on);
};

const withNotes = (document: HospitalDocument, view: View, notes: readonly Note[]): HospitalDocument =>
  withTable(document, 'views', document.views.set(viewWithNotes(view, notes)));

const clamped = (width: number): number => Math.min(NOTE_WIDTH.most, Math.max(NOTE_WIDTH.least, Math.round(width)));

const isSound = (document: HospitalDocument, view: View, note: Note): boolean =>
  v.is(NoteSchema, note) && (note.on === undefined || isThere(document, view, note.on));

/** Sticks a note onto a view, above the others. */
export const addNote =
  (viewId: ViewId, note: Note): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    const made = { ...note, width: clamped(note.width) };
    if (view === undefined || isTaken(document, note.id) || !isSound(document, view, made)) return document;
    return withNotes(document, view, [...(view.notes ?? []), made]);
  };

type NotePatch = { readonly [K in 'text' | 'x' | 'y' | 'width' | 'on']?: Note[K] | undefined };

/**
 * Changes a note: its words, its width, its place, or what it is on; `on: undefined` lets it go. Whoever changes `on`
 * gives the place too, since that is relative to it. An unsound patch changes nothing.
 */
export const changeNote =
  (viewId: ViewId, id: string, patch: NotePatch): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    const note = view?.notes?.find((one) => one.id === id);
    if (view === undefined || note === undefined) return document;
    const width = patch.width === undefined ? {} : { width: clamped(patch.width) };
    const next = patched(note, { ...patch, ...width });
    if (next === note || !isSound(document, view, next)) return document;
    return withNotes(document, view, view.notes?.map((one) => (one === note ? next : one)) ?? []);
  };

/** Moves notes of a view by so much; what they are on stays the same. */
export const moveNotes =
  (viewId: ViewId, ids: readonly string[], { dx, dy }: { readonly dx: number; readonly dy: number }): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    const moved = new Set(ids);
    if (view?.notes === undefined || (dx === 0 && dy === 0) || !view.notes.some(({ id }) => moved.has(id)))
      return document;
    const notes = view.notes.map((note) =>
      moved.has(note.id) ? { ...note, x: within(note.x + dx), y: within(note.y + dy) } : note,
    );
    return withNotes(document, view, notes);
  };

/** Takes notes away, in whatever view they are. */
export const removeNotes =
  (ids: readonly string[]): Edit =>
  (document) => {
    const gone = new Set(ids);
    return document.views.values().reduce((next, view) => {
      const left = view.notes?.filter(({ id }) => !gone.has(id));
      return left === undefined || left.length === view.notes?.length ? next : withNotes(next, view, left);
    }, document);
  };

/** After an edit: notes on what is gone are on nothing, and stand where they stood before. */
export const keepingNotes = (before: HospitalDocument, after: HospitalDocument): HospitalDocument =>
  after.views.values().reduce((next, view) => {
    if (!view.notes?.some(({ on }) => on !== undefined && !isThere(after, view, on))) return next;
    const old = before.views.get(view.id) ?? view;
    const notes = view.notes.map((note): Note => {
      if (note.on === undefined || isThere(after, view, note.on)) return note;
      const { x, y }: At = absoluteAt(before, old, anchorOf(before, note.on)) ?? { x: 0, y: 0 };
      return patched(note, { on: undefined, x: within(note.x + x), y: within(note.y + y) });
    });
    return withNotes(next, view, notes);
  }, after);
