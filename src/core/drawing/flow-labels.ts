import { overlaps } from './geometry';
import { type LabelRoom, labelOf } from './label-of';
import { longestRun } from './line-path';
import type { Point, Rect, Scene, SceneFlow, SceneGate, SceneZone } from './scene';
import { takenPlaces } from './taken-places';

/** The strip in which the name of a zone stands. */
const ZONE_NAME = 24;
const GATE = 11;

/** Where the text of a flow stands. */
export interface FlowLabel {
  readonly rect: Rect;
  /** As much of the label as finds room. */
  readonly text: string;
  /** The middle of its baseline. */
  readonly at: Point;
}

/** What the mark of a flow takes of the drawing, in the middle of its longest run; `undefined` when it has none. */
export const flowMarkBox = ({ marks, points }: SceneFlow): Rect | undefined => {
  const run = marks.level === undefined && !marks.question ? undefined : longestRun(points);
  if (run === undefined) return undefined;
  const left = marks.question && marks.level !== undefined ? 26 : 9;
  return { x: run.middle.x - left, y: run.middle.y - 9, width: left + 9, height: 18 };
};

export const gateBox = ({ at }: SceneGate): Rect => ({
  x: at.x - GATE,
  y: at.y - GATE,
  width: 2 * GATE,
  height: 2 * GATE,
});

export const zoneNameBox = ({ rect }: SceneZone): Rect => ({ ...rect, height: ZONE_NAME });

/** The runs of a line as thin boxes. */
export const runsOf = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      x: Math.min(point.x, before.x) - 1,
      y: Math.min(point.y, before.y) - 1,
      width: Math.abs(point.x - before.x) + 2,
      height: Math.abs(point.y - before.y) + 2,
    };
  });

/**
 * Places for the texts of all flows of a drawing, by the id of the flow: over no box, no gate, no mark, no name of a
 * zone and no other text. What finds no place even when shortened has none. Nearly linear.
 */
export const placeLabels = (scene: Scene): ReadonlyMap<string, FlowLabel> => {
  const boxes = takenPlaces<undefined>();
  const lines = takenPlaces<SceneFlow>();
  for (const { rect } of scene.devices) boxes.take(rect, undefined);
  for (const zone of scene.zones) boxes.take(zone.collapsed ? zone.rect : zoneNameBox(zone), undefined);
  for (const gate of scene.gates) boxes.take(gateBox(gate), undefined);
  for (const flow of scene.flows) {
    for (const run of runsOf(flow.points)) lines.take(run, flow);
    const mark = flowMarkBox(flow);
    if (mark !== undefined) boxes.take(mark, undefined);
  }
  const labels = new Map<string, FlowLabel>();
  for (const flow of scene.flows) {
    const room: LabelRoom = {
      isFree: (rect) => !boxes.some(rect, (taken) => overlaps(taken, rect)),
      isClear: (rect) => !lines.some(rect, (taken, other) => other !== flow && overlaps(taken, rect)),
    };
    const label = labelOf(flow, room);
    if (label === undefined) continue;
    boxes.take(label.rect, undefined);
    labels.set(flow.id, label);
  }
  return labels;
};
