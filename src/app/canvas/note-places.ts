import type { Edit } from '../../core/document/edits/edit';
import { changeNote, moveNotes } from '../../core/document/edits/notes';
import type { Point, SceneNote } from '../../core/drawing/scene';
import type { ViewId } from '../../core/model/id';
import { draggedWith } from './dragged-with';
import type { SceneIndex } from './scene-index';

/** What a note is on, and where it is in the box of that. */
export interface NotePlace extends Point {
  readonly on: string | undefined;
}

/** A place of the drawing as a note has it that is on something; of nothing that is drawn, as one that is on nothing. */
export const notePlace = (index: SceneIndex, on: string | undefined, at: Point): NotePlace => {
  const anchor = index.flowById.get(on ?? '')?.from ?? on ?? '';
  const box = (index.deviceById.get(anchor) ?? index.zoneById.get(anchor))?.rect;
  if (box === undefined) return { on: undefined, x: Math.round(at.x), y: Math.round(at.y) };
  return { on, x: Math.round(at.x - box.x), y: Math.round(at.y - box.y) };
};

/** Whether it is a note about a device or a flow, which it stays about wherever it is moved. */
export const isStuck = ({ noteById, zoneById }: SceneIndex, id: string): boolean => {
  const on = noteById.get(id)?.on;
  return on !== undefined && !zoneById.has(on);
};

/**
 * Moves the notes among the elements: those about a device or flow stay about it, others are on the zone `into` which
 * they are dropped, or on none (`null`); absent, they stay on what they are on. Notes on what is moved too go along.
 */
export const dropNotes = (
  index: SceneIndex,
  view: ViewId,
  ids: readonly string[],
  { dx, dy }: { readonly dx: number; readonly dy: number },
  into?: string | null,
): readonly Edit[] => {
  const notes = ids.flatMap((id) => index.noteById.get(id) ?? []);
  // Mostly there is none, and what is dragged along is a matter of the whole drawing.
  if (notes.length === 0) return [];
  const moved = draggedWith(index, ids);
  const goesAlong = ({ anchor }: SceneNote): boolean => anchor !== undefined && moved.has(anchor);
  return notes
    .filter((note) => !goesAlong(note))
    .map(({ id, rect, on }) => {
      if (into === undefined || isStuck(index, id) || on === (into ?? undefined))
        return moveNotes(view, [id], { dx, dy });
      return changeNote(view, id, notePlace(index, into ?? undefined, { x: rect.x + dx, y: rect.y + dy }));
    });
};
