import { overlaps } from '../../../core/drawing/geometry';
import { longestRun } from '../../../core/drawing/line-path';
import { type Point, type Rect, type SceneFlow, ZONE_HEADER } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import type { SceneIndex } from '../scene-index';

const SIZE = 11;
const HEIGHT = 16;
/** A straight run must be this much longer than the label on it. */
const SLACK = 24;

const isFree = (index: SceneIndex, flow: SceneFlow, rect: Rect): boolean =>
  index.devices.within(rect).length === 0 &&
  index.flows.within(rect).every((other) => other === flow) &&
  !index.zones.within(rect).some((zone) => overlaps({ ...zone.rect, height: ZONE_HEADER * 0.7 }, rect)) &&
  !index.gates.within(rect).some(({ at }) => overlaps({ x: at.x - 11, y: at.y - 11, width: 22, height: 22 }, rect));

const find = (index: SceneIndex, flow: SceneFlow): Point | undefined => {
  const run = flow.label === '' ? undefined : longestRun(flow.points);
  const width = textWidth(flow.label, SIZE);
  if (run === undefined || !run.horizontal || width + SLACK > run.length) return undefined;
  const { middle } = run;
  const aside = width / 2 + 14;
  for (const shift of [0, -aside, aside]) {
    if (shift !== 0 && aside + width / 2 + 12 > run.length / 2) continue;
    const x = middle.x + shift;
    // The line itself counts as near up to 4 px, so the box begins beyond.
    for (const y of [middle.y - 5 - HEIGHT, middle.y + 5])
      if (isFree(index, flow, { x: x - width / 2, y, width, height: HEIGHT }))
        return { x, y: y + (y < middle.y ? 14 : 11) };
  }
  return undefined;
};

const places = new WeakMap<SceneFlow, { readonly at: Point | undefined }>();

/** Where the label of a flow stands (middle of its baseline); `undefined` when it has none or there is no free place. */
export const labelPlace = (index: SceneIndex, flow: SceneFlow): Point | undefined => {
  const kept = places.get(flow);
  if (kept !== undefined) return kept.at;
  const at = find(index, flow);
  places.set(flow, { at });
  return at;
};
