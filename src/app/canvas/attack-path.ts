import { routeFlow } from '../../core/drawing/routing/route-flow';
import type { AttackPath } from '../../core/segmentation/advice';
import type { PaintedStep } from './painter/brush';
import type { SceneIndex } from './scene-index';

/** The steps of an attack path as lines: along the flow they use where it is drawn, else straight from box to box. */
export const paintedPath = (path: AttackPath | undefined, index: SceneIndex): readonly PaintedStep[] =>
  (path?.steps ?? []).flatMap(({ from, to, via, certain }): readonly PaintedStep[] => {
    const flow = via === undefined ? undefined : index.flowById.get(via);
    if (flow !== undefined) return [{ points: flow.from === from ? flow.points : flow.points.toReversed(), certain }];
    const a = (index.deviceById.get(from) ?? index.zoneById.get(from))?.rect;
    const b = (index.deviceById.get(to) ?? index.zoneById.get(to))?.rect;
    return a === undefined || b === undefined ? [] : [{ points: routeFlow(a, b), certain }];
  });

/** Everything that stays bright while a path is shown: its elements, its flows, the zones around them. */
export const onPath = (path: AttackPath | undefined, index: SceneIndex): ReadonlySet<string> | undefined => {
  if (path === undefined) return undefined;
  const bright = new Set<string>();
  for (const { from, to, via } of path.steps) for (const id of [from, to, via]) if (id !== undefined) bright.add(id);
  for (const id of [...bright]) {
    let zone = index.deviceById.get(id)?.zone ?? index.zoneById.get(id)?.parent;
    for (; zone !== undefined; zone = index.zoneById.get(zone)?.parent) bright.add(zone);
  }
  return bright;
};
