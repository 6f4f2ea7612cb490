import type { Asset } from '../model/asset';
import type { AssetId, ZoneId } from '../model/id';
import type { Model } from '../model/model';

/** What stays bright while the rest is dimmed. */
export type Highlight =
  /** Everything so many flows away from the elements. */
  | { readonly kind: 'neighbours'; readonly of: readonly string[]; readonly hops: 1 | 2 }
  /** The shortest ways over flows between the first and each other element, whichever end opens them. */
  | { readonly kind: 'paths'; readonly of: readonly string[] }
  /** The flows that cross the edge of the zones, with what stands at their ends. */
  | { readonly kind: 'crossings'; readonly of: readonly string[] }
  /** The elements themselves, and the flows between them. */
  | { readonly kind: 'these'; readonly of: readonly string[] };

/** The assets of an element: itself, all inside a zone, both ends of a flow. */
const assetsOf = (model: Model, id: string): readonly string[] => {
  const flow = model.flow(id);
  if (flow !== undefined) return [flow.from, flow.to];
  if (model.zone(id) === undefined) return model.asset(id) === undefined ? [] : [id];
  const found: string[] = [];
  const waiting: string[] = [id];
  for (const zone of waiting) {
    for (const asset of model.assetsIn(zone as ZoneId)) found.push(asset.id);
    for (const inner of model.zonesIn(zone as ZoneId)) waiting.push(inner.id);
  }
  return found;
};

/** How many flows away from the starts each asset is, as far as `most`. */
const distances = (model: Model, starts: readonly string[], most: number): ReadonlyMap<string, number> => {
  const far = new Map<string, number>(starts.map((id) => [id, 0]));
  // A map that grows while it is read is the queue.
  for (const [id, distance] of far) {
    if (distance >= most) continue;
    for (const { from, to } of model.flowsOf(id as AssetId)) {
      const other = from === id ? to : from;
      if (!far.has(other)) far.set(other, distance + 1);
    }
  }
  return far;
};

const addNeighbours = (model: Model, of: readonly string[], hops: number, bright: Set<string>): void => {
  const far = distances(
    model,
    of.flatMap((id) => assetsOf(model, id)),
    hops,
  );
  for (const [id, distance] of far) {
    bright.add(id);
    if (distance < hops) for (const flow of model.flowsOf(id as AssetId)) bright.add(flow.id);
  }
};

const addPaths = (model: Model, of: readonly string[], bright: Set<string>): void => {
  const [first, ...others] = of;
  if (first === undefined) return;
  const starts = assetsOf(model, first);
  const out = distances(model, starts, Number.POSITIVE_INFINITY);
  for (const id of starts) bright.add(id);
  for (const other of others) {
    const ends = assetsOf(model, other);
    const back = distances(model, ends, Number.POSITIVE_INFINITY);
    const shortest = Math.min(...ends.map((id) => out.get(id) ?? Number.POSITIVE_INFINITY));
    for (const id of ends) bright.add(id);
    if (!Number.isFinite(shortest)) continue;
    for (const [id, distance] of out) {
      if (distance + (back.get(id) ?? Number.POSITIVE_INFINITY) !== shortest) continue;
      bright.add(id);
      for (const { id: flow, from, to } of model.flowsOf(id as AssetId)) {
        const next = from === id ? to : from;
        const isOnWay = (out.get(next) ?? 0) === distance + 1 && distance + 1 + (back.get(next) ?? 1e9) === shortest;
        if (isOnWay) bright.add(flow);
      }
    }
  }
};

const addCrossings = (model: Model, of: readonly string[], bright: Set<string>): void => {
  for (const zone of of) {
    if (model.zone(zone) === undefined) continue;
    bright.add(zone);
    const inside = new Set(assetsOf(model, zone));
    for (const id of inside)
      for (const { id: flow, from, to } of model.flowsOf(id as AssetId)) {
        if (inside.has(from) && inside.has(to)) continue;
        for (const each of [flow, from, to]) bright.add(each);
      }
  }
};

const zoneLine = (model: Model, asset: Asset | undefined): readonly string[] =>
  asset?.zone === undefined ? [] : model.lineOf(asset.zone).map(({ id }) => id);

const addThese = (model: Model, of: readonly string[], bright: Set<string>): void => {
  for (const id of of) bright.add(id);
  for (const id of of)
    for (const { id: flow, from, to } of model.flowsOf(id as AssetId))
      if (bright.has(from) && bright.has(to)) bright.add(flow);
};

/** The ids with all zones around them. */
export const withZonesAround = (model: Model, ids: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set(ids);
  for (const id of ids) {
    const line =
      model.zone(id) === undefined
        ? zoneLine(model, model.asset(id))
        : model.lineOf(id as ZoneId).map((zone) => zone.id);
    for (const zone of line) all.add(zone);
  }
  return all;
};

/** Assets, flows and zones that stay bright, the zones around them included. Linear in assets and flows. */
export const brightOf = (model: Model, highlight: Highlight): ReadonlySet<string> => {
  const bright = new Set<string>();
  if (highlight.kind === 'neighbours') addNeighbours(model, highlight.of, highlight.hops, bright);
  else if (highlight.kind === 'paths') addPaths(model, highlight.of, bright);
  else if (highlight.kind === 'these') addThese(model, highlight.of, bright);
  else addCrossings(model, highlight.of, bright);
  return withZonesAround(model, bright);
};
