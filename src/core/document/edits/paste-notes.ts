import type { ViewId, ZoneId } from '../../model/id';
import { isDerivedBox } from '../containment';
import type { HospitalDocument } from '../document';
import { patched } from '../references';
import type { Note } from '../view';
import { addNote, anchorOf } from './notes';
import { type At, absoluteAt, within } from './placing';
import { freshId, isTaken } from './records';

interface PasteNotesOptions {
  readonly view: ViewId;
  /** How far the copies are from the originals. */
  readonly by: At;
  /** The zone that copies are on whose originals were on a zone, or on nothing. */
  readonly into: ZoneId | undefined;
  /** What was copied along, by the ids of the originals. */
  readonly ids: ReadonlyMap<string, string>;
  readonly newId: () => string;
}

/** What a copy is on: the copy of what its original is on, else where it was put, else the same as the original. */
const targetOf = (document: HospitalDocument, on: string | undefined, { ids, into }: PasteNotesOptions) => {
  const copy = on === undefined ? undefined : ids.get(on);
  if (copy !== undefined) return copy;
  const isLoose = on === undefined || document.zones.has(on) || isDerivedBox(on);
  return isLoose && into !== undefined ? into : on;
};

/**
 * Puts copies of notes into a view, above the others. Those on what is not there, or not in the view, are on nothing.
 * Gives the ids of those that are on nothing that was copied along.
 */
export const pasteNotes = (
  document: HospitalDocument,
  notes: readonly Note[],
  options: PasteNotesOptions,
): { readonly document: HospitalDocument; readonly ids: readonly string[] } => {
  const { view, by, ids, newId } = options;
  const copies = new Set(ids.values());
  const made: string[] = [];
  const next = notes.reduce((before, note) => {
    const shown = before.views.get(view);
    if (shown === undefined) return before;
    const id = freshId(newId, (taken) => isTaken(before, taken));
    const loose = { ...patched(note, { on: undefined }), id, x: within(note.x + by.x), y: within(note.y + by.y) };
    const on = targetOf(before, note.on, options);
    const around = on === undefined ? undefined : absoluteAt(before, shown, anchorOf(before, on));
    const stuck =
      on === undefined || around === undefined
        ? loose
        : { ...loose, on, x: within(loose.x - around.x), y: within(loose.y - around.y) };
    const after = addNote(view, stuck)(before);
    const added = after === before ? addNote(view, loose)(before) : after;
    if (added !== before && !copies.has(on ?? '')) made.push(id);
    return added;
  }, document);
  return { document: next, ids: made };
};
