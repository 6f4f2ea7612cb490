import { type LayeredMap, layeredMap } from '../layered-map';
import type { Table } from '../table';
import type { Asset } from './asset';
import type { Conduit } from './conduit';
import type { DataFlow } from './data-flow';
import type { FlowId, ZoneId } from './id';
import type { Zone } from './zone';

/** The id of the meeting of two zones that nobody recorded. */
export const crossingIdOf = (a: ZoneId, b: ZoneId): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** What crossings are made of. */
export interface CrossingSource {
  readonly assets: Table<Asset>;
  readonly zones: Table<Zone>;
  readonly flows: Table<DataFlow>;
  readonly conduits: Table<Conduit>;
}

/** Two zones that flows or a conduit join. */
export interface Pair {
  readonly id: string;
  readonly zones: readonly [ZoneId, ZoneId];
}

/** Whichever zone is named first. */
export const isSamePair = ([a, b]: Pair['zones'], [c, d]: Pair['zones']): boolean =>
  (a === c && b === d) || (a === d && b === c);

/** With the flows between the two, both directions, sorted by id. */
export interface PairFlows extends Pair {
  readonly flows: readonly FlowId[];
}

/** The zones that a flow joins; `undefined` when an end is in none. */
export const endsOf = (source: CrossingSource, flow: DataFlow): readonly [Zone, Zone] | undefined => {
  const [from, to] = [source.assets.get(flow.from)?.zone, source.assets.get(flow.to)?.zone];
  const fromZone = from === undefined ? undefined : source.zones.get(from);
  const toZone = to === undefined ? undefined : source.zones.get(to);
  return fromZone === undefined || toZone === undefined ? undefined : [fromZone, toZone];
};

/** `undefined` for a flow inside one zone, or with an end in none. */
export const pairOf = (source: CrossingSource, flow: DataFlow): Pair | undefined => {
  const ends = endsOf(source, flow);
  if (ends === undefined || ends[0].id === ends[1].id) return undefined;
  const [a, b] = [ends[0].id, ends[1].id];
  return { id: crossingIdOf(a, b), zones: a < b ? [a, b] : [b, a] };
};

/** By the id of the pair; in no promised order. */
export type FlowsByPair = LayeredMap<string, PairFlows>;

export interface MovedFlows {
  readonly flowsByPair: FlowsByPair;
  /** The pairs that this happened to, with their flows now; `undefined`: none is left. */
  readonly touched: ReadonlyMap<string, PairFlows | undefined>;
}

/** Flows by pair after flows came, went, or changed their ends. Linear in these flows and in the lists of their pairs. */
export const movedFlows = (
  before: CrossingSource,
  after: CrossingSource,
  flowsByPair: FlowsByPair,
  flows: ReadonlySet<string>,
): MovedFlows => {
  const changes = new Map<string, { readonly pair: Pair; readonly gone: Set<string>; readonly come: FlowId[] }>();
  const at = (pair: Pair) => {
    const known = changes.get(pair.id) ?? { pair, gone: new Set<string>(), come: [] };
    changes.set(pair.id, known);
    return known;
  };
  for (const id of flows) {
    const [old, now] = [before.flows.get(id), after.flows.get(id)];
    const from = old === undefined ? undefined : pairOf(before, old);
    const to = now === undefined ? undefined : pairOf(after, now);
    if (from?.id === to?.id) continue;
    if (from !== undefined) at(from).gone.add(id);
    if (to !== undefined && now !== undefined) at(to).come.push(now.id);
  }
  const touched = new Map<string, PairFlows | undefined>();
  for (const { pair, gone, come } of changes.values()) {
    const old = flowsByPair.get(pair.id)?.flows ?? [];
    const list = [...old.filter((id) => !gone.has(id)), ...come].sort();
    touched.set(pair.id, list.length === 0 ? undefined : { ...pair, flows: list });
  }
  return { flowsByPair: layeredMap(flowsByPair, touched), touched };
};

/**
 * The pairs in the order of the first flow of each, after some were touched. Linear in pairs, and a search for each that
 * begins with another flow.
 */
export const reordered = (
  order: readonly string[],
  before: FlowsByPair,
  { flowsByPair, touched }: MovedFlows,
): readonly string[] => {
  const stirred = [...touched].filter(([id, pair]) => before.get(id)?.flows[0] !== pair?.flows[0]);
  if (stirred.length === 0) return order;
  const ids = new Set(stirred.map(([id]) => id));
  const next = order.filter((id) => !ids.has(id));
  const firstOf = (id: string | undefined): string => flowsByPair.get(id ?? '')?.flows[0] ?? '';
  for (const [id, pair] of stirred) {
    const [first] = pair?.flows ?? [];
    if (first === undefined) continue;
    let [low, high] = [0, next.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstOf(next[middle]) < first) low = middle + 1;
      else high = middle;
    }
    next.splice(low, 0, id);
  }
  return next;
};
