import { anchorOf } from '../document/edits/notes';
import type { Note } from '../document/view';
import type { AssetId } from '../model/id';
import type { Table } from '../table';
import { extentOf } from './geometry';
import { longestRun } from './line-path';
import { sameFields, sameList } from './same';
import type { Point, Rect, SceneFlow, SceneNote } from './scene';
import type { SceneInput } from './scene-input';
import { textWidth } from './text-width';

/** How notes look everywhere, in CSS pixels at 100 %. */
export const NOTE = { size: 12, line: 17, padding: 9, fold: 10 } as const;
/** What is drawn of a note from far, in CSS pixels of the screen. */
export const NOTE_SIGN = 11;

export const NO_NOTES: readonly SceneNote[] = [];

/** Letters that may not begin a line in Japanese; one of them stays with the letter before. */
const NEVER_FIRST = /^[、。，．・：；？！」』）】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…,.!?:;)\]]/;
/** What stays together: a word of letters that are not full-width, spaces, or one full-width letter. */
const PIECES = /[\u0021-\u024f]+|\s+|./gsu;

/** One line of text broken into such that fit; a word wider than the note is broken inside. */
const broken = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (piece: string): void => {
    const wide = textWidth(piece, NOTE.size);
    if (used + wide > width && line !== '' && !NEVER_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') return;
    }
    line += piece;
    used += wide;
  };
  for (const [piece] of text.matchAll(PIECES))
    if (textWidth(piece, NOTE.size) <= width) put(piece);
    else for (const letter of piece) put(letter);
  return [...lines, line.trimEnd()];
};

/** The lines in which a note of that width shows its text. Linear in the text. */
export const noteLines = (text: string, width: number): readonly string[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => broken(line, width - 2 * NOTE.padding));

/** The height that so many lines need. */
export const noteHeight = (lines: number): number => 2 * NOTE.padding + Math.max(1, lines) * NOTE.line;

/** Where each line of a note is written: the left end of its baseline. */
export const noteBaseline = ({ x, y }: Point, line: number): Point => ({
  x: x + NOTE.padding,
  y: y + NOTE.padding + line * NOTE.line + NOTE.size,
});

/** The line from a note to what it is about, the shortest way; `undefined` where both touch. */
export const noteLeader = (rect: Rect, target: Rect | undefined): readonly [Point, Point] | undefined => {
  if (target === undefined) return undefined;
  const nearest = (from: number, size: number, to: number, other: number): readonly [number, number] => {
    if (to > from + size) return [from + size, to];
    if (to + other < from) return [from, to + other];
    const middle = (Math.max(from, to) + Math.min(from + size, to + other)) / 2;
    return [middle, middle];
  };
  const [x1, x2] = nearest(rect.x, rect.width, target.x, target.width);
  const [y1, y2] = nearest(rect.y, rect.height, target.y, target.height);
  return x1 === x2 && y1 === y2
    ? undefined
    : [
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ];
};

/** The box of what is drawn; `undefined` for what is not, or is hidden in a collapsed zone, or is such a zone. */
const boxesIn = ({ model, frames }: SceneInput) => {
  const zones = new Map(frames.zones.map((frame) => [frame.zone.id as string, frame]));
  return (id: string): Rect | undefined => {
    const zone = zones.get(id);
    if (zone !== undefined) return zone.placement.collapsed === true ? undefined : zone.rect;
    const group = frames.groups.get(model.asset(id as AssetId)?.zone);
    return group?.hiddenIn === undefined ? frames.ends.get(id) : undefined;
  };
};

/**
 * The notes of a view as they are drawn; those on what is not drawn are left out. Those that say the same as before are
 * the same objects. Linear in the notes with their text, and in zones where there is any note.
 */
export const notesOf = (
  input: SceneInput,
  flows: Table<SceneFlow>,
  notes: readonly Note[],
  before: readonly SceneNote[],
): readonly SceneNote[] => {
  if (notes.length === 0) return NO_NOTES;
  const boxOf = boxesIn(input);
  const old = new Map(before.map((note) => [note.id, note]));
  const made = notes.flatMap(({ id, text, x, y, width, on }): readonly SceneNote[] => {
    const anchor = on === undefined ? undefined : anchorOf(input.model.source, on);
    const box = anchor === undefined ? undefined : boxOf(anchor);
    if (anchor !== undefined && box === undefined) return [];
    const points = on === undefined ? undefined : flows.get(on)?.points;
    const lines = noteLines(text, width);
    const rect = { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0), width, height: noteHeight(lines.length) };
    const middle = points === undefined ? undefined : longestRun(points)?.middle;
    const target = middle === undefined ? (on === anchor ? box : undefined) : extentOf([middle]);
    return [sameFields(old.get(id), { id, rect, text, lines, on, anchor, target })];
  });
  return sameList(before, made);
};
