import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { changeNote, removeNotes } from '../../core/document/edits/notes';
import { NOTE_LIMIT, NOTE_WIDTH } from '../../core/document/view';
import { NOTE, noteHeight } from '../../core/drawing/notes';
import { EditField } from '../widgets/EditField';
import type { Desk } from './desk';
import { putNote } from './note-commands';
import type { SceneIndex } from './scene-index';
import { viewIn } from './view-in';

/** Smaller letters, in px of the screen, could not be written in. */
const LEAST = 12;
const LINES = 3;

/** A note as a field in its place. Ctrl+Enter or leaving it keeps the words, Esc does not; no words are no note. */
export function NoteField({ desk, index }: { readonly desk: Desk; readonly index: SceneIndex }) {
  const { t } = useTranslation();
  const { canvas, store } = desk;
  const renaming = useStore(canvas, (state) => state.renaming);
  const fresh = useStore(canvas, (state) => state.newNote);
  const note = renaming === undefined ? undefined : index.noteById.get(renaming);
  const isOpen = note !== undefined || fresh !== undefined;
  const viewport = useStore(canvas, (state) => (isOpen ? state.viewport : undefined));
  const place = useRef<HTMLDivElement>(null);
  const id = note?.id ?? (fresh === undefined ? undefined : 'new');
  useEffect(() => {
    // One writes on where the words end.
    const field = id === undefined ? null : (place.current?.querySelector('textarea') ?? null);
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [id]);
  if (!isOpen || viewport === undefined) return null;

  const at = note?.rect ?? fresh?.at ?? { x: 0, y: 0 };
  const scale = Math.max(LEAST / NOTE.size, viewport.zoom);
  const keep = (words: string): void => {
    const text = words.trim();
    const { edit } = store.getState();
    if (note === undefined) {
      if (text !== '') putNote(desk, fresh?.on, at, text);
    } else if (text === '') edit('canvas.step.removeNote', removeNotes([note.id]));
    else edit('canvas.step.writeNote', changeNote(viewIn(store.getState()).id, note.id, { text }));
  };
  const end = (): void => {
    canvas.setState({ renaming: undefined, newNote: undefined });
    document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={place}
      className="canvas-note"
      data-above
      style={{
        left: at.x * viewport.zoom + viewport.x,
        top: at.y * viewport.zoom + viewport.y,
        width: (note?.rect.width ?? NOTE_WIDTH.usual) * scale,
        minHeight: (note?.rect.height ?? noteHeight(LINES)) * scale,
        fontSize: NOTE.size * scale,
        lineHeight: `${NOTE.line * scale}px`,
      }}
    >
      <EditField
        key={id}
        autoFocus
        multiline
        className="note-words"
        label={t('canvas.note.label')}
        placeholder={t('canvas.note.empty')}
        maxLength={NOTE_LIMIT}
        value={note?.text ?? ''}
        onCommit={keep}
        onEnd={end}
      />
    </div>
  );
}
