import { grown, unionOf } from '../../core/drawing/geometry';
import type { Point, Rect, SceneFlow } from '../../core/drawing/scene';
import { dirtyAreas, type ElementDelta, NO_DELTA } from '../../core/drawing/scene-delta';
import { changedRuns } from './changed-runs';
import { deltaOf } from './known-delta';
import type { Level } from './level';
import type { PaintScene } from './painter/brush';
import { keepLabelPlace } from './painter/label-place';
import type { SceneIndex } from './scene-index';

/**
 * Parts of the drawing that look different now; `all` where no part can be told from the others, `other` for another
 * drawing, of which nothing was shown before.
 */
export type Change = readonly Rect[] | 'all' | 'other';

/** Names stand beside their lines and reach so far beyond them, in px of the drawing at 100 %. */
const AROUND_LINES = 24;

const isDrawnAlike = (before: PaintScene, after: PaintScene): boolean =>
  before.theme === after.theme &&
  before.language === after.language &&
  before.fontFamily === after.fontFamily &&
  before.onPath === after.onPath &&
  before.overlaid === after.overlaid &&
  before.showsMarks === after.showsMarks;

/** A line with its corners and ends, but without a name or mark beside it. */
const BARE_LINES = 8;

/** Names of flows, written where they can be read, reach so far to both sides of what they belong to. */
const NAMES = 110;

const withNames = (areas: readonly Rect[], level: Level): readonly Rect[] =>
  level !== 'near' ? areas : areas.map((area) => ({ ...area, x: area.x - NAMES, width: area.width + 2 * NAMES }));

/** With more elements changed than this, looking up where each is takes longer than painting all anew. */
const MANY = 3_000;

const along = (points: readonly Point[], reach = AROUND_LINES): readonly Rect[] =>
  points.slice(1).map((point, at) => {
    const { x, y } = points[at] ?? point;
    const run = { x: Math.min(x, point.x), y: Math.min(y, point.y) };
    return grown({ ...run, width: Math.abs(x - point.x), height: Math.abs(y - point.y) }, reach);
  });

/** Where flows look different; of those that only go another way, where that is another. */
const areasOfFlows = ({ before, after }: ElementDelta<SceneFlow>, level: Level): readonly Rect[] => {
  const old = new Map(before.map((flow) => [flow.id, flow]));
  const whole: Rect[] = [];
  const parts: Rect[] = [];
  for (const flow of after) {
    const known = old.get(flow.id);
    // The same line among others now lies over or under them.
    const runs = known === undefined || known === flow ? undefined : changedRuns(known, flow);
    if (known === undefined || runs === undefined || (level === 'near' && !runs.keepsName)) {
      whole.push(...along(flow.points));
      continue;
    }
    old.delete(flow.id);
    keepLabelPlace(known, flow);
    parts.push(
      ...runs.ways.flatMap((way) => along(way, BARE_LINES)),
      ...runs.marks.map((box) => grown(box, AROUND_LINES)),
    );
  }
  for (const { points } of old.values()) whole.push(...along(points));
  return [...withNames(whole, level), ...parts];
};

/** Where the drawing differs between what was painted and what is to be. Linear in what changed, where that is known. */
export const changedAreas = (before: PaintScene, after: PaintScene, level: Level): Change => {
  if (before === after) return [];
  if (!isDrawnAlike(before, after)) return 'all';
  const [old, now] = [before.index.scene, after.index.scene];
  if (old === now) return [];
  const { zones, devices, flows, conduits, gates, boundaries, notes } = deltaOf(old, now);
  const gone = zones.before.length + devices.before.length;
  if (gone === old.zones.length + old.devices.length) return 'other';
  if (zones.after.length + devices.after.length > MANY) return 'all';
  // From far they are drawn joined, so that any of them may stand for the one that changed.
  if (level === 'far' && conduits.before.length + conduits.after.length > 0) return 'all';
  const areas = dirtyAreas({ zones, devices, flows: NO_DELTA, conduits: NO_DELTA, gates, boundaries, notes });
  const lines = level === 'far' ? [] : areasOfFlows(flows, level);
  return [...withNames(areas, level), ...lines];
};

/** Where elements are seen with all that hangs on them, so that they can be taken off the drawing or put back. */
export const areasOf = (ids: ReadonlySet<string>, index: SceneIndex, level: Level): readonly Rect[] => {
  const areas: Rect[] = [];
  for (const id of ids) {
    const box = (index.deviceById.get(id) ?? index.zoneById.get(id))?.rect;
    const note = index.noteById.get(id);
    if (note !== undefined)
      areas.push(grown(unionOf([note.rect, note.target ?? note.rect]) ?? note.rect, AROUND_LINES));
    if (box !== undefined) areas.push(grown(box, AROUND_LINES));
    for (const { points } of index.flowsOfDevice.get(id) ?? []) areas.push(...along(points));
  }
  return withNames(areas, level);
};
