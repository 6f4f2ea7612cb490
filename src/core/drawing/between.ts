import { routeFlow } from './routing/route-flow';
import type { Rect, Scene, SceneFlow } from './scene';

/**
 * The scene on its way from one arrangement to another: boxes stand a share of the way (0 to 1) from where they were;
 * what is new stands where it will. Lines go the quickest way until all is at rest; gates and boundaries wait until
 * then. Linear; meant for a few hundred devices.
 */
export const sceneBetween = (before: Scene, after: Scene, share: number): Scene => {
  const rects = new Map<string, Rect>();
  for (const { id, rect } of [...before.zones, ...before.devices]) rects.set(id, rect);
  const mix = (from: number, to: number): number => from + (to - from) * share;
  const moved = <T extends { readonly id: string; readonly rect: Rect }>(item: T): T => {
    const from = rects.get(item.id);
    if (from === undefined) return item;
    const { rect: to } = item;
    const rect = {
      x: mix(from.x, to.x),
      y: mix(from.y, to.y),
      width: mix(from.width, to.width),
      height: mix(from.height, to.height),
    };
    return { ...item, rect };
  };
  const devices = after.devices.map(moved);
  const rectOf = new Map(devices.map(({ id, rect }) => [id, rect]));
  const flows = after.flows.flatMap((flow): readonly SceneFlow[] => {
    const [from, to] = [rectOf.get(flow.from), rectOf.get(flow.to)];
    return from === undefined || to === undefined ? [] : [{ ...flow, label: '', points: routeFlow(from, to) }];
  });
  return { ...after, zones: after.zones.map(moved), devices, flows, gates: [], boundaries: [], conduits: [] };
};
