import { overlaps, unionOf } from '../../../core/drawing/geometry';
import { NOTE, NOTE_SIGN, noteBaseline, noteLeader } from '../../../core/drawing/notes';
import type { Rect, SceneNote } from '../../../core/drawing/scene';
import { type Brush, DIMMED, isDimmed, onScreen, pointOnScreen, setFont } from './brush';

/** Smaller letters than this, in px of the screen, are drawn as lines. */
const READABLE = 5.5;

/** A leaf of paper with its upper right corner folded over, on whole pixels. */
const paintLeaf = ({ ctx, scene: { theme } }: Brush, rect: Rect, fold: number, isSelected: boolean): void => {
  const [left, top] = [Math.round(rect.x) + 0.5, Math.round(rect.y) + 0.5];
  const [right, bottom] = [Math.round(rect.x + rect.width) + 0.5, Math.round(rect.y + rect.height) + 0.5];
  const leaf = (): void => {
    ctx.beginPath();
    ctx.moveTo(left, top);
    ctx.lineTo(right - fold, top);
    ctx.lineTo(right, top + fold);
    ctx.lineTo(right, bottom);
    ctx.lineTo(left, bottom);
    ctx.closePath();
  };
  if (isSelected) {
    leaf();
    ctx.save();
    ctx.globalAlpha *= 0.18;
    ctx.lineWidth = 8;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = theme.accent;
    ctx.stroke();
    ctx.restore();
  }
  leaf();
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.lineWidth = isSelected ? 2.25 : 1;
  ctx.strokeStyle = isSelected ? theme.accent : theme.control;
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(right - fold, top);
  ctx.lineTo(right - fold, top + fold);
  ctx.lineTo(right, top + fold);
  ctx.closePath();
  ctx.fillStyle = theme.surface2;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.stroke();
};

const paintWords = (brush: Brush, note: SceneNote): void => {
  const { ctx, scene, viewport } = brush;
  const size = NOTE.size * viewport.zoom;
  if (size >= READABLE) {
    setFont(brush, size);
    ctx.fillStyle = scene.theme.ink;
  } else {
    ctx.lineWidth = 1;
    ctx.strokeStyle = scene.theme.line;
    ctx.beginPath();
  }
  note.lines.forEach((words, index) => {
    if (words === '') return;
    const { x, y } = pointOnScreen(brush, noteBaseline(note.rect, index));
    if (size >= READABLE) {
      ctx.fillText(words, x, y);
      return;
    }
    const right = (note.rect.x + note.rect.width - NOTE.padding) * viewport.zoom + viewport.x;
    ctx.moveTo(x, Math.round(y) - 0.5);
    ctx.lineTo(Math.min(right, x + words.length * size * 0.7), Math.round(y) - 0.5);
  });
  if (size < READABLE) ctx.stroke();
};

/** A note with the line to what it is about; from far only a small leaf where it begins. */
export const paintNote = (brush: Brush, note: SceneNote, isSelected = false): void => {
  const { ctx, level, viewport, scene } = brush;
  ctx.globalAlpha = isDimmed(brush, note.on ?? note.id) ? DIMMED : 1;
  const rect = onScreen(brush, note.rect);
  if (level === 'far') {
    paintLeaf(brush, { ...rect, width: NOTE_SIGN, height: NOTE_SIGN }, 4, isSelected);
    ctx.globalAlpha = 1;
    return;
  }
  const leader = noteLeader(note.rect, note.target);
  if (leader !== undefined) {
    const [from, to] = [pointOnScreen(brush, leader[0]), pointOnScreen(brush, leader[1])];
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
    ctx.setLineDash([2, 3]);
    ctx.lineWidth = 1;
    ctx.strokeStyle = scene.theme.control;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  paintLeaf(brush, rect, NOTE.fold * viewport.zoom, isSelected);
  paintWords(brush, note);
  ctx.globalAlpha = 1;
};

/** All notes in the area of the brush that are not in the hand. Views have few, so each is looked at. */
export const paintNotes = (brush: Brush): void => {
  const { scene, shown, lifted } = brush;
  for (const note of scene.index.scene.notes) {
    const all = note.target === undefined ? note.rect : (unionOf([note.rect, note.target]) ?? note.rect);
    if (!lifted.has(note.id) && overlaps(all, shown)) paintNote(brush, note);
  }
};
