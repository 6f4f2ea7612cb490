import { overlaps, unionOf } from '../../core/drawing/geometry';
import type { Rect } from '../../core/drawing/scene';

/** So many parts at most: each is painted by itself. */
const PARTS = 4;
/** Two parts are one when that adds no more than this share to what is painted. */
const WASTE = 1.3;

const areaOf = ({ width, height }: Rect): number => width * height;

/** The area of all parts. */
export const areaOfAll = (parts: readonly Rect[]): number => parts.reduce((sum, part) => sum + areaOf(part), 0);

const withPart = (parts: readonly Rect[], part: Rect): readonly Rect[] => {
  for (const other of parts) {
    const both = unionOf([other, part]);
    if (both === undefined || areaOf(both) > WASTE * (areaOf(other) + areaOf(part))) continue;
    return withPart(
      parts.filter((one) => one !== other),
      both,
    );
  }
  return [...parts, part];
};

/** The parts of a rectangle that are covered by areas, in whole pixels and as few as is sensible. */
export const partsCovered = (known: readonly Rect[], areas: readonly Rect[], whole: Rect): readonly Rect[] => {
  let parts = known;
  for (const area of areas) {
    if (!overlaps(area, whole)) continue;
    const [left, top] = [Math.max(whole.x, Math.floor(area.x)), Math.max(whole.y, Math.floor(area.y))];
    const right = Math.min(whole.x + whole.width, Math.ceil(area.x + area.width));
    const bottom = Math.min(whole.y + whole.height, Math.ceil(area.y + area.height));
    parts = withPart(parts, { x: left, y: top, width: right - left, height: bottom - top });
  }
  if (parts.length <= PARTS) return parts;
  const all = unionOf(parts);
  return all === undefined ? [] : [all];
};
