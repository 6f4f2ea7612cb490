import { NOTE, noteBaseline, noteLeader } from '../notes';
import type { SceneNote } from '../scene';
import type { SvgStyle } from './style';
import { el, num, textEl } from './xml';

/** A note: a leaf with a folded corner, its text line by line, and the line to what it is about. */
export const noteSvg = (note: SceneNote, { theme, idOf }: SvgStyle): string => {
  const { x, y, width, height } = note.rect;
  const { fold } = NOTE;
  const leader = noteLeader(note.rect, note.target);
  const line =
    leader === undefined
      ? ''
      : el('path', {
          d: `M${num(leader[0].x)} ${num(leader[0].y)}L${num(leader[1].x)} ${num(leader[1].y)}`,
          fill: 'none',
          stroke: theme.control,
          'stroke-dasharray': '2 3',
        });
  const leaf = `M${num(x)} ${num(y)}h${num(width - fold)}l${fold} ${fold}v${num(height - fold)}h${num(-width)}z`;
  const corner = `M${num(x + width - fold)} ${num(y)}v${fold}h${fold}`;
  const text = note.lines.map((words, index) =>
    textEl(words, { ...noteBaseline(note.rect, index), 'font-size': NOTE.size, fill: theme.ink }),
  );
  return el(
    'g',
    { id: idOf(note.id) },
    line +
      el('path', { d: leaf, fill: theme.surface, stroke: theme.control }) +
      el('path', { d: corner, fill: theme.surface2, stroke: theme.control }) +
      text.join(''),
  );
};
