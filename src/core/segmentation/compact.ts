import type { Graph } from '../model/graph';

/** The possible graph in numbers: assets, zones and flows by their place in the model's lists. */
export interface Compact {
  readonly assets: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, number>;
  readonly flows: ReadonlyMap<string, number>;
  /** Per asset: pairs of flow and the asset it leads to, one after the other. */
  readonly ways: readonly (readonly number[])[];
  readonly accounts: readonly (readonly number[])[];
  readonly legs: readonly (readonly number[])[];
  readonly members: readonly (readonly number[])[];
  /** Per zone: the other zones that are open to it. Zones of one area without exceptions share one list. */
  readonly open: readonly (readonly number[])[];
}

const numbersOf = (ids: Iterable<string>): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const id of ids) numbers.set(id, numbers.size);
  return numbers;
};

const openZones = (graph: Graph, zones: ReadonlyMap<string, number>): readonly (readonly number[])[] => {
  const { openness } = graph;
  const shared = new Map<number, readonly number[]>();
  const numbered = (ids: readonly string[]): readonly number[] => ids.map((id) => zones.get(id) ?? -1);
  return graph.zones.map((zone) => {
    const area = openness.area(zone, false);
    const extra = openness.extra(zone).map(({ to }) => to);
    const around = openness.areaMembers(area, false);
    if (extra.length > 0 || openness.hasParted(zone))
      return numbered([...extra, ...around.filter((other) => !openness.parted(zone, other))]);
    const kept = shared.get(area) ?? numbered(around);
    shared.set(area, kept);
    return kept;
  });
};

/** The graph in numbers, so that it can be searched some hundred times within the time of one edit. */
export const compactOf = (graph: Graph): Compact => {
  const all = graph.model.source.assets.values();
  const assets = numbersOf(all.map(({ id }) => id));
  const zones = numbersOf(graph.zones);
  const flows = numbersOf(graph.model.source.flows.values().map(({ id }) => id));
  const at = (asset: string): readonly number[] => {
    const number = assets.get(asset);
    return number === undefined ? [] : [number];
  };
  return {
    assets,
    zones,
    flows,
    ways: all.map(({ id }) =>
      graph
        .flowsFrom(id)
        .filter(({ controlled }) => controlled !== true)
        .flatMap(({ flow, to }) => at(to).flatMap((number) => [flows.get(flow.id) ?? -1, number])),
    ),
    // What is hardened gives away no accounts: the graph names no device type for it.
    accounts: all.map(({ id }) =>
      [...(graph.opens.get(id) ?? []), ...(graph.opens.get(graph.kindsOpened.get(id) ?? '') ?? [])].flatMap(at),
    ),
    legs: all.map(({ id }) => graph.speaksInto(id).map((zone) => zones.get(zone) ?? -1)),
    members: graph.zones.map((zone) => graph.membersOf(zone).flatMap(({ asset, hears }) => (hears ? at(asset) : []))),
    open: openZones(graph, zones),
  };
};
