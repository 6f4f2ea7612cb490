import type { Graph } from './graph';
import { CONTROLLED, MEDIA, type NumberedGraph, UNCONTROLLED } from './numbered-graph';
import type { ZoneStepReason } from './openness';
import { NOWHERE } from './openness';

export type StepReason = ZoneStepReason | 'declared-flow' | 'dual-homed' | 'removable-media' | 'shared-credentials';

/** One step of an attacker from something held to an asset that it can then take over. */
export interface GraphStep {
  /** The asset that is left, or the zone where the attack begins. */
  readonly from: string;
  readonly to: string;
  readonly why: StepReason;
  /** The flow that carries the step, where one does. */
  readonly via: string | undefined;
  readonly certain: boolean;
}

export interface SpreadOptions {
  /** Which declared flows carry: none, those that are not controlled, or all. */
  readonly flows: 'none' | 'uncontrolled' | 'all';
  /** Takes only steps that are certain. Otherwise unknown blocks nothing. */
  readonly certainOnly: boolean;
  /** Also media carried by hand and accounts shared between assets. */
  readonly besidesNetwork?: boolean;
  /** What is taken as closed, to see what a change would bring: flows cut, assets hardened, zones with an enforced edge. */
  readonly without?: {
    readonly flows?: ReadonlySet<string>;
    readonly assets?: ReadonlySet<string>;
    readonly zones?: ReadonlySet<string>;
  };
}

export interface Spread {
  /** Assets that can be reached, with the step that reached each first. Assets in the zones of the start are not in it. */
  readonly steps: ReadonlyMap<string, GraphStep>;
  /** How many assets are taken over on the way to it: 1 for those next to the start, 0 for those at the start. */
  hops(asset: string): number | undefined;
  /** The steps from the start to the asset, shortest first found; `undefined` when it cannot be reached. */
  pathTo(asset: string): readonly GraphStep[] | undefined;
  /** Assets whose path is another than in an earlier search of the same hospital: a few too many, never too few. */
  changedFrom(before: Spread): readonly string[];
  readonly taken: Taken;
}

/** What was taken over, by the numbers of the graph. */
export interface Taken {
  readonly order: readonly number[];
  /** Below 0 for what was not taken; numbers that came later are not in it. */
  readonly hops: Int32Array;
  readonly steps: readonly (GraphStep | undefined)[];
  /** What each was taken from; below 0 for zones and for what was held at the start. */
  readonly from: Int32Array;
}

const sameStep = (a: GraphStep | undefined, b: GraphStep | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    a.via === b.via &&
    a.why === b.why &&
    a.certain === b.certain);

const changedPaths = ({ idOf, size }: NumberedGraph, now: Taken, before: Taken): readonly string[] => {
  const isChanged = new Uint8Array(size);
  const changed: string[] = [];
  // Where a step comes from was taken before it.
  for (const asset of now.order) {
    const step = now.steps[asset];
    const same =
      now.hops[asset] === before.hops[asset] &&
      sameStep(step, before.steps[asset]) &&
      isChanged[now.from[asset] ?? -1] !== 1;
    if (same) continue;
    isChanged[asset] = 1;
    changed.push(idOf(asset));
  }
  for (const asset of before.order) if ((now.hops[asset] ?? -1) < 0) changed.push(idOf(asset));
  return changed;
};

/**
 * Where an attacker gets to who holds the zones (and all that stands in them), breadth first, by as few takeovers as
 * possible. Deterministic. Near-linear: each zone is entered once, each flow looked at once.
 */
export const spreadFrom = (graph: Graph, starts: readonly string[], options: SpreadOptions): Spread => {
  const { openness, numbers, opens, kindsOpened } = graph;
  const { idOf, numberOf, isAsset, isZone, membersOf, legs, flowsBegin, flowsEnd, flowTo, flowKind, flowIds } = numbers;
  const { certainOnly, without, besidesNetwork } = options;
  const steps: (GraphStep | undefined)[] = new Array(numbers.size).fill(undefined);
  const hops = new Int32Array(numbers.size).fill(-1);
  const comesFrom = new Int32Array(numbers.size).fill(-1);
  const order: number[] = [];
  /** The asset that is being left; below 0 while the attack begins. */
  let leaving = -1;
  const heldZones = new Set<string>();
  const entered = new Set<string>();
  /** Zones of an area that nobody entered yet; shrinks as they are. */
  const left = new Map<number, readonly string[]>();
  /** Kinds of flows that carry nothing. */
  let skipped = 0;
  if (options.flows === 'uncontrolled') skipped |= CONTROLLED;
  if (besidesNetwork !== true) skipped |= MEDIA;

  const take = (to: number, from: string, hop: number, why: StepReason, via: string | undefined, certain: boolean) => {
    if (hops[to] !== -1 || (certainOnly && !certain)) return;
    const id = idOf(to);
    if (without?.assets?.has(id)) return;
    hops[to] = hop;
    comesFrom[to] = leaving;
    if (hop > 0) steps[to] = { from, to: id, why, via, certain };
    order.push(to);
  };

  const enter = (zone: string, from: string, hop: number, why: StepReason, certain: boolean): void => {
    if (certainOnly && !certain) return;
    if (entered.has(zone)) return;
    entered.add(zone);
    const members = membersOf(zone);
    members.assets.forEach((asset, place) => {
      take(asset, from, hop, why, undefined, certain && members.certain[place] === true);
    });
  };

  const enforced = (zone: string): boolean => without?.zones?.has(zone) === true;

  /** Traffic from a zone gets to every zone that is open to it. */
  const hold = (zone: string, from: string, hop: number, isFirst: boolean): void => {
    if (heldZones.has(zone)) return;
    heldZones.add(zone);
    enter(zone, from, hop, isFirst ? 'same-segment' : 'dual-homed', zone !== NOWHERE);
    if (enforced(zone)) return;
    for (const step of openness.extra(zone)) {
      if (!enforced(step.to)) enter(step.to, from, hop, step.why, step.certain);
    }
    const area = openness.area(zone, certainOnly);
    const waiting = left.get(area) ?? openness.areaMembers(area, certainOnly);
    const stay: string[] = [];
    for (const other of waiting) {
      if (other === zone || entered.has(other)) continue;
      if (enforced(other)) continue;
      if (openness.parted(zone, other)) {
        stay.push(other);
        continue;
      }
      const known = certainOnly || openness.area(other, true) === openness.area(zone, true);
      const bare = openness.segment(other, known) === openness.segment(zone, known);
      enter(other, from, hop, bare ? 'same-segment' : 'open-crossing', known);
    }
    left.set(area, stay);
  };

  const opened = new Set<string>();
  /** Assets whose accounts this one knows: those that name it, and once for each device type those that name the type. */
  const takeOpened = (id: string, hop: number): void => {
    const kind = kindsOpened.get(id);
    const keys = kind === undefined || opened.has(kind) ? [id] : [id, kind];
    if (kind !== undefined) opened.add(kind);
    for (const key of keys)
      for (const other of opens.get(key) ?? [])
        take(numberOf(other) ?? -1, id, hop, 'shared-credentials', undefined, true);
  };

  const carried = (flow: number): boolean => {
    if (options.flows === 'none' || without?.flows?.has(flowIds[flow] ?? '')) return false;
    return ((flowKind[flow] ?? 0) & skipped) === 0;
  };
  const leave = (asset: number): void => {
    leaving = asset;
    const id = idOf(asset);
    const hop = (hops[asset] ?? 0) + 1;
    const end = flowsEnd[asset] ?? 0;
    for (let flow = flowsBegin[asset] ?? 0; flow < end; flow += 1) {
      if (!carried(flow)) continue;
      const kind = flowKind[flow] ?? 0;
      const certain = options.flows === 'all' || (kind & (UNCONTROLLED | MEDIA)) !== 0;
      take(flowTo[flow] ?? -1, id, hop, kind === MEDIA ? 'removable-media' : 'declared-flow', flowIds[flow], certain);
    }
    const own = legs[asset] ?? [];
    for (const zone of own) hold(zone, id, hop, zone === own[0]);
    if (besidesNetwork === true) takeOpened(id, hop);
  };

  for (const start of starts) {
    const asset = numberOf(start);
    if (asset !== undefined && isAsset[asset] === 1) take(asset, start, 0, 'same-segment', undefined, true);
    if (!isZone(start)) continue;
    entered.add(start);
    const members = membersOf(start);
    members.assets.forEach((member, place) => {
      take(member, start, 0, 'same-segment', undefined, members.certain[place] === true);
    });
  }
  for (const start of starts) if (isZone(start)) hold(start, start, 1, true);
  // An array that grows while it is read is the queue: what is taken over is left again, in the order of taking.
  for (const asset of order) leave(asset);

  const stepTo = (asset: string): GraphStep | undefined => steps[numberOf(asset) ?? -1];
  const hopsTo = (asset: string): number | undefined => {
    const hop = hops[numberOf(asset) ?? -1] ?? -1;
    return hop < 0 ? undefined : hop;
  };
  const taken: Taken = { order, hops, steps, from: comesFrom };
  return {
    taken,
    get steps() {
      return new Map(order.flatMap((asset) => steps[asset] ?? []).map((step) => [step.to, step]));
    },
    hops: hopsTo,
    pathTo: (asset) => {
      if (hopsTo(asset) === undefined) return undefined;
      const path: GraphStep[] = [];
      for (let step = stepTo(asset); step !== undefined; step = stepTo(step.from)) path.unshift(step);
      return path;
    },
    changedFrom: (before) => changedPaths(numbers, taken, before.taken),
  };
};
