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

const byFirstFlow = (a: PairFlows, b: PairFlows): number => ((a.flows[0] ?? '') < (b.flows[0] ?? '') ? -1 : 1);

/** In the order of the first flow of each. */
export type FlowsByPair = ReadonlyMap<string, PairFlows>;

export interface MovedFlows {
  readonly flowsByPair: FlowsByPair;
  readonly touched: ReadonlySet<string>;
  /** The same pairs in the same order as before. */
  readonly isInPlace: boolean;
}

/** The pairs with other lists for those that were touched, each where it belongs; those without a list go. Linear. */
const inserted = (
  before: FlowsByPair,
  touched: ReadonlySet<string>,
  lists: ReadonlyMap<string, PairFlows>,
): FlowsByPair => {
  const coming = [...lists.values()].sort(byFirstFlow);
  const next = new Map<string, PairFlows>();
  let at = 0;
  for (const [id, pair] of before) {
    if (touched.has(id)) continue;
    for (let one = coming[at]; one !== undefined && byFirstFlow(one, pair) < 0; one = coming[at]) {
      next.set(one.id, one);
      at += 1;
    }
    next.set(id, pair);
  }
  for (const one of coming.slice(at)) next.set(one.id, one);
  return next;
};

/** Flows by pair after flows came, went, or changed their ends; and the pairs this happened to. */
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
  if (changes.size === 0) return { flowsByPair, touched: new Set(), isInPlace: true };
  const lists = new Map<string, PairFlows>();
  let isOrdered = true;
  for (const { pair, gone, come } of changes.values()) {
    const old = flowsByPair.get(pair.id)?.flows ?? [];
    const list = [...old.filter((id) => !gone.has(id)), ...come].sort();
    if (list[0] !== old[0]) isOrdered = false;
    if (list.length > 0) lists.set(pair.id, { ...pair, flows: list });
  }
  const touched = new Set(changes.keys());
  if (!isOrdered) return { flowsByPair: inserted(flowsByPair, touched, lists), touched, isInPlace: false };
  const next = new Map(flowsByPair);
  for (const [id, list] of lists) next.set(id, list);
  return { flowsByPair: next, touched, isInPlace: true };
};
