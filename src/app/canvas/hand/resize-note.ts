import { changeNote } from '../../../core/document/edits/notes';
import { NOTE_WIDTH } from '../../../core/document/view';
import { snapped } from '../gestures';
import { levelOf } from '../level';
import { HANDLE, noteHandle } from '../painter/paint-over';
import type { GestureKind, Hands, Press } from './gesture';

const REACH = { mouse: HANDLE, pen: 12, touch: 22 } as const;

/** The one selected note, where its handle lies there on screen. */
const noteAt = ({ screen, pointer }: Press, { store, canvas, index }: Hands) => {
  const [only, ...others] = store.getState().selection;
  const note = others.length > 0 || only === undefined ? undefined : index().noteById.get(only);
  const { x, y, zoom } = canvas.getState().viewport;
  if (note === undefined || levelOf(zoom, undefined) === 'far') return undefined;
  const handle = noteHandle(note.rect);
  const distance = Math.max(Math.abs(handle.x * zoom + x - screen.x), Math.abs(handle.y * zoom + y - screen.y));
  return distance <= REACH[pointer] ? note : undefined;
};

/** Makes the selected note wider or narrower by its handle; its height follows from the text. */
export const resizeNote: GestureKind = {
  id: 'resize-note',
  begin: (press, hands) => {
    const note = noteAt(press, hands);
    if (note === undefined) return undefined;
    const { store, canvas, view } = hands;
    const widthAt = (x: number, free: boolean): number => {
      const wanted = note.rect.width + x - press.at.x;
      return Math.min(NOTE_WIDTH.most, Math.max(NOTE_WIDTH.least, free ? wanted : snapped(wanted)));
    };
    return {
      move: ({ at, free }) =>
        canvas.setState({ rubber: { rect: { ...note.rect, width: widthAt(at.x, free) }, kind: 'zone' } }),
      end: ({ at, free }) => {
        const shown = view();
        const width = widthAt(at.x, free);
        if (shown !== undefined) store.getState().edit('canvas.step.noteWidth', changeNote(shown, note.id, { width }));
      },
    };
  },
};
