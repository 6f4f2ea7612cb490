import { type FlowLabel, flowMarkBox, gateBox, zoneNameBox } from '../../../core/drawing/flow-labels';
import { overlaps } from '../../../core/drawing/geometry';
import { labelOf } from '../../../core/drawing/label-of';
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
/** Where a label stood last: it stays there in the next scene while that place is free. */
const lastPlaces = new WeakMap<SceneFlow['points'], FlowLabel>();

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
  !index.devices.within(rect).some((device) => overlaps(device.rect, rect)) &&
  !index.zones.within(rect).some((zone) => overlaps(zone.collapsed ? zone.rect : zoneNameBox(zone), rect)) &&
  !index.gates.within(rect).some((gate) => overlaps(gateBox(gate), rect)) &&
  !index.flows.within(aroundMarks(rect)).some((flow) => {
    const mark = flowMarkBox(flow);
    return mark !== undefined && overlaps(mark, rect);
  });

/**
 * Where the label of a flow stands and how much of it; `undefined` when it has none or there is no free place. Placed
 * once for each scene, when it is first asked for, and then kept.
 */
export const labelPlace = (index: SceneIndex, flow: SceneFlow): FlowLabel | undefined => {
  const placed = placedOf(index);
  if (placed.byFlow.has(flow)) return placed.byFlow.get(flow);
  const last = lastPlaces.get(flow.points);
  const label = labelOf(
    flow,
    {
      isFree: (rect) => isFree(index, placed, rect),
      isClear: (rect) => index.flows.within(rect).every((other) => other === flow),
    },
    last !== undefined && flow.label.startsWith(last.text.replace('…', '')) ? last : undefined,
  );
  placed.byFlow.set(flow, label);
  if (label !== undefined) {
    placed.taken.take(label.rect, flow);
    lastPlaces.set(flow.points, label);
  }
  return label;
};
