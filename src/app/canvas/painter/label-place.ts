import { type FlowLabel, flowMarkBox, gateBox, zoneNameBox } from '../../../core/drawing/flow-labels';
import { overlaps } from '../../../core/drawing/geometry';
import { labelOf } from '../../../core/drawing/label-of';
import { longestRun } from '../../../core/drawing/line-path';
import type { Rect, SceneFlow } from '../../../core/drawing/scene';
import { type TakenPlaces, takenPlaces } from '../../../core/drawing/taken-places';
import type { SceneIndex } from '../scene-index';

/** How far the mark of a flow reaches from the line it stands on. */
const MARK = 26;

/** The labels of one scene, placed as they come into sight. */
interface Placed {
  readonly taken: TakenPlaces<SceneFlow>;
  readonly byFlow: Map<SceneFlow, FlowLabel | undefined>;
}

const placedIn = new WeakMap<SceneIndex, Placed>();
/** Where the label of a line stood last, `none` where it found no place: it stays so in the next scene if it can. */
const lastPlaces = new WeakMap<SceneFlow['points'], FlowLabel | 'none'>();
/** With more lines than this around it nobody could tell whose a label is, so no place is looked for. */
const CROWD = 48;
const AROUND = 40;

const markBoxes = new WeakMap<SceneFlow, Rect | 'none'>();
const markBoxOf = (flow: SceneFlow): Rect | 'none' => {
  const known = markBoxes.get(flow);
  if (known !== undefined) return known;
  const box = flowMarkBox(flow) ?? 'none';
  markBoxes.set(flow, box);
  return box;
};

const placedOf = (index: SceneIndex): Placed => {
  const known = placedIn.get(index);
  if (known !== undefined) return known;
  const placed: Placed = { taken: takenPlaces(), byFlow: new Map() };
  placedIn.set(index, placed);
  return placed;
};

const aroundMarks = ({ x, y, width, height }: Rect): Rect => ({
  x: x - MARK,
  y: y - MARK,
  width: width + 2 * MARK,
  height: height + 2 * MARK,
});

const isFree = (index: SceneIndex, { taken }: Placed, rect: Rect): boolean =>
  !taken.some(rect, (other) => overlaps(other, rect)) &&
  !index.devices.any(rect, (device) => overlaps(device.rect, rect)) &&
  !index.zones.any(rect, (zone) => overlaps(zone.collapsed ? zone.rect : zoneNameBox(zone), rect)) &&
  !index.gates.any(rect, (gate) => overlaps(gateBox(gate), rect)) &&
  !index.flows.any(aroundMarks(rect), (flow) => {
    const mark = markBoxOf(flow);
    return mark !== 'none' && overlaps(mark, rect);
  });

const isCrowded = (index: SceneIndex, { points }: SceneFlow): boolean => {
  const middle = longestRun(points)?.middle;
  if (middle === undefined) return false;
  const around = { x: middle.x - AROUND, y: middle.y - AROUND, width: 2 * AROUND, height: 2 * AROUND };
  let lines = 0;
  return index.flows.any(around, () => {
    lines += 1;
    return lines > CROWD;
  });
};

/** Whether a label can stay where it was although other things around may have moved. */
const stays = (index: SceneIndex, { taken }: Placed, { rect }: FlowLabel): boolean =>
  !taken.some(rect, (other) => overlaps(other, rect)) && !index.devices.any(rect, () => true);

const newPlace = (index: SceneIndex, placed: Placed, flow: SceneFlow): FlowLabel | undefined => {
  const last = lastPlaces.get(flow.points);
  if (last === 'none') return undefined;
  const kept = last !== undefined && flow.label.startsWith(last.text.replace('…', '')) ? last : undefined;
  if (kept !== undefined && stays(index, placed, kept)) return kept;
  if (isCrowded(index, flow)) return undefined;
  return labelOf(
    flow,
    {
      isFree: (rect) => isFree(index, placed, rect),
      isClear: (rect) => !index.flows.any(rect, (other) => other !== flow),
    },
    kept,
  );
};

/** A line on another way whose label stays where it stood, if it had one: those of its runs that count are the same. */
export const keepLabelPlace = (before: SceneFlow, after: SceneFlow): void => {
  const last = lastPlaces.get(before.points);
  if (last !== undefined && !lastPlaces.has(after.points)) lastPlaces.set(after.points, last);
};

/**
 * Where the label of a flow stands and how much of it; `undefined` when it has none or there is no free place. Placed
 * once for each scene, when it is first asked for, and then kept.
 */
export const labelPlace = (index: SceneIndex, flow: SceneFlow): FlowLabel | undefined => {
  const placed = placedOf(index);
  if (placed.byFlow.has(flow)) return placed.byFlow.get(flow);
  const label = newPlace(index, placed, flow);
  placed.byFlow.set(flow, label);
  lastPlaces.set(flow.points, label ?? 'none');
  if (label !== undefined) placed.taken.take(label.rect, flow);
  return label;
};
