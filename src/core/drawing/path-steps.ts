import type { AttackPath } from '../segmentation/advice';
import { longestRun } from './line-path';
import { carefulRoutes, searchWork } from './routing/careful';
import { routeFlow } from './routing/route-flow';
import type { Point, Rect, Scene } from './scene';

/** One step of an attack path as it is drawn, above the flow it uses. */
export interface SceneStep {
  /** 1 for the first. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** Where the disc with the number stands. */
  readonly disc: Point;
  /** `false`: possible only because something is unknown. */
  readonly certain: boolean;
}

/** Drawings with more crossings of lines than this get a quick way for steps that no flow shows. */
const CAREFUL_WORK = 60_000;

const wayBetween = (scene: Scene, from: Rect, to: Rect): readonly Point[] => {
  const boxes = scene.devices.map(({ rect }) => rect);
  const areas = scene.zones.map(({ rect }) => rect);
  const anywhere = new Set([-1, ...areas.keys()]);
  if (boxes.length > 400 || searchWork(1, boxes, areas) > CAREFUL_WORK) return routeFlow(from, to);
  return carefulRoutes([{ id: '', from, to, home: anywhere }], boxes, areas).get('') ?? routeFlow(from, to);
};

/**
 * The steps of an attack path in a scene, each along the flow it uses where that is drawn, else along a way of its own.
 * Steps whose ends are not drawn are left out; the others keep their numbers.
 */
export const stepsOf = (scene: Scene, path: AttackPath): readonly SceneStep[] => {
  const rects = new Map([...scene.zones, ...scene.devices].map(({ id, rect }) => [id, rect]));
  const flows = new Map(scene.flows.map((flow) => [flow.id, flow]));
  return path.steps.flatMap(({ from, to, via, certain }, index): readonly SceneStep[] => {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (start === undefined || end === undefined) return [];
    const flow = via === undefined ? undefined : flows.get(via);
    const forwards = flow?.from === from && flow.to === to;
    const backwards = flow?.to === from && flow.from === to;
    const along = forwards ? flow.points : backwards ? [...flow.points].reverse() : undefined;
    const points = along ?? wayBetween(scene, start, end);
    const disc = longestRun(points)?.middle;
    return disc === undefined ? [] : [{ number: index + 1, from, to, points, disc, certain }];
  });
};
