import { STEP_REASONS } from '../library/attack-technique';
import type { Graph } from './graph';
import { CONTROLLED, MEDIA, type NumberedGraph, UNCONTROLLED } from './numbered-graph';
import { NOWHERE } from './openness';

export type StepReason = (typeof STEP_REASONS)[number];

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
  /** Assets that can be reached, with the step that reached each first. Assets that stand in the zones of the start are not in it. */
  readonly steps: ReadonlyMap<string, GraphStep>;
  /** How many assets are taken over on the way to it: 1 for those next to the start, 0 for those at the start. */
  hops(asset: string): number | undefined;
  /** The steps from the start to the asset, shortest first found; `undefined` when it cannot be reached. */
  pathTo(asset: string): readonly GraphStep[] | undefined;
  /** Assets whose path is another than in an earlier search of the same hospital: a few too many, never too few. */
  changedFrom(before: Spread): readonly string[];
  readonly taken: Taken;
}

/** What was taken over, by the numbers of the graph, with the step that took each. Numbers that came later are not in it. */
export interface Taken {
  readonly numbers: NumberedGraph;
  readonly order: Int32Array;
  /** Below 0 for what was not taken. */
  readonly hops: Int32Array;
  /** The asset that each was taken from; -1 for what was held at the start, and lower for zones where attacks begin. */
  readonly from: Int32Array;
  /** Why the step could be taken, as a code. */
  readonly why: Uint8Array;
  /** The flow that carried it; below 0 where none did. */
  readonly via: Int32Array;
  readonly certain: Uint8Array;
  /** Whether the step that took an asset, or one before on the way to it, is of the kind. */
  behind(why: StepReason): (asset: number) => boolean;
}

const codeOf = (why: StepReason): number => STEP_REASONS.indexOf(why);
const [SEGMENT, FLOW, LEGS, CARRIED, ACCOUNTS] = [
  codeOf('same-segment'),
  codeOf('declared-flow'),
  codeOf('dual-homed'),
  codeOf('removable-media'),
  codeOf('shared-credentials'),
] as const;

/** Zones as what was left stand below assets and below -1. */
const leftZone = (zone: number): number => -2 - zone;

type TakenSteps = Pick<Taken, 'from' | 'via' | 'why' | 'certain'>;

const stepInto = ({ idOf, zoneIdOf, flowIdOf }: NumberedGraph, taken: TakenSteps, asset: number): GraphStep => {
  const [from, via] = [taken.from[asset] ?? -1, taken.via[asset] ?? -1];
  return {
    from: from >= 0 ? idOf(from) : zoneIdOf(leftZone(from)),
    to: idOf(asset),
    why: STEP_REASONS[taken.why[asset] ?? 0] ?? 'same-segment',
    via: via < 0 ? undefined : flowIdOf(via),
    certain: taken.certain[asset] === 1,
  };
};

const changedPaths = ({ idOf, size }: NumberedGraph, now: Taken, before: Taken): readonly string[] => {
  const isChanged = new Uint8Array(size);
  const changed: number[] = [];
  // Where a step comes from was taken before it.
  for (let place = 0; place < now.order.length; place += 1) {
    const asset = now.order[place] as number;
    const from = now.from[asset] as number;
    const same =
      now.hops[asset] === before.hops[asset] &&
      from === before.from[asset] &&
      now.why[asset] === before.why[asset] &&
      now.via[asset] === before.via[asset] &&
      now.certain[asset] === before.certain[asset] &&
      (from < 0 || isChanged[from] !== 1);
    if (same) continue;
    isChanged[asset] = 1;
    changed.push(asset);
  }
  for (const asset of before.order) if ((now.hops[asset] ?? -1) < 0) changed.push(asset);
  return changed.map(idOf);
};

/**
 * Where an attacker gets to who holds the zones (and all that stands in them), breadth first, by as few takeovers as
 * possible. Deterministic. Near-linear: each zone is entered once, each flow looked at once; asked about single assets, it
 * goes only as far as it takes to reach them.
 */
export const spreadFrom = (graph: Graph, starts: readonly string[], options: SpreadOptions): Spread => {
  const { openness, numbers, opens, kindsOpened } = graph;
  const { size, idOf, numberOf, isAsset, isZone, membersOf, legs, flowsBegin, flowsEnd, flowTo, flowKind } = numbers;
  const { zoneIdOf, zoneNumberOf, flows, flowIdOf } = numbers;
  const { certainOnly, without, besidesNetwork } = options;
  const hops = new Int32Array(size).fill(-1);
  const comesFrom = new Int32Array(size).fill(-1);
  const whys = new Uint8Array(size);
  const vias = new Int32Array(size).fill(-1);
  const sure = new Uint8Array(size);
  /** Each asset is taken once. */
  const order = new Int32Array(size);
  let count = 0;
  /** What is being left: an asset, or a zone while the attack begins. */
  let leaving = -1;
  const heldZones = new Uint8Array(numbers.zoneCount);
  const entered = new Set<string>();
  /** Zones of an area that nobody entered yet; shrinks as they are. */
  const left = new Map<number, readonly string[]>();
  /** Kinds of flows that carry nothing. */
  let skipped = 0;
  if (options.flows === 'uncontrolled') skipped |= CONTROLLED;
  if (besidesNetwork !== true) skipped |= MEDIA;

  const take = (to: number, hop: number, why: number, via: number, certain: boolean): void => {
    if (hops[to] !== -1 || (certainOnly && !certain)) return;
    if (without?.assets?.has(idOf(to))) return;
    hops[to] = hop;
    order[count] = to;
    count += 1;
    if (hop === 0) return;
    comesFrom[to] = leaving;
    whys[to] = why;
    vias[to] = via;
    if (certain) sure[to] = 1;
  };

  const takeMembers = (zone: string, hop: number, why: number, certain: boolean): void => {
    const members = membersOf(zone);
    for (let place = 0; place < members.assets.length; place += 1) {
      // Where attacks begin, whatever stands there is held already; what only reaches into it is still to be taken over.
      if ((hop > 0 ? members.hears : members.stands)[place] !== true) continue;
      take(members.assets[place] ?? -1, hop, why, -1, certain && members.certain[place] === true);
    }
  };
  const enter = (zone: string, hop: number, why: number, certain: boolean): void => {
    if ((certainOnly && !certain) || entered.has(zone)) return;
    entered.add(zone);
    takeMembers(zone, hop, why, certain);
  };

  const enforced = (zone: string): boolean => without?.zones?.has(zone) === true;

  /** Traffic from a zone gets to every zone that is open to it. */
  const hold = (number: number, hop: number, isFirst: boolean): void => {
    if (heldZones[number] === 1) return;
    heldZones[number] = 1;
    const zone = zoneIdOf(number);
    enter(zone, hop, isFirst ? SEGMENT : LEGS, zone !== NOWHERE);
    if (enforced(zone)) return;
    for (const step of openness.extra(zone)) {
      if (!enforced(step.to)) enter(step.to, hop, codeOf(step.why), step.certain);
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
      enter(other, hop, codeOf(bare ? 'same-segment' : 'open-crossing'), known);
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
      for (const other of opens.get(key) ?? []) take(numberOf(other) ?? -1, hop, ACCOUNTS, -1, true);
  };

  const carried = (flow: number): boolean => {
    if (options.flows === 'none' || without?.flows?.has(flowIdOf(flows[flow] ?? -1))) return false;
    return ((flowKind[flow] ?? 0) & skipped) === 0;
  };
  const leave = (asset: number): void => {
    leaving = asset;
    const hop = (hops[asset] ?? 0) + 1;
    const end = flowsEnd[asset] ?? 0;
    for (let flow = flowsBegin[asset] ?? 0; flow < end; flow += 1) {
      if (!carried(flow)) continue;
      const kind = flowKind[flow] ?? 0;
      const certain = options.flows === 'all' || (kind & (UNCONTROLLED | MEDIA)) !== 0;
      take(flowTo[flow] ?? -1, hop, kind === MEDIA ? CARRIED : FLOW, flows[flow] ?? -1, certain);
    }
    const own = legs[asset];
    if (own !== undefined)
      for (let place = 0; place < own.length; place += 1) hold(own[place] as number, hop, own[place] === own[0]);
    if (besidesNetwork === true) takeOpened(idOf(asset), hop);
  };

  for (const start of starts) {
    const asset = numberOf(start);
    if (asset !== undefined && isAsset[asset] === 1) take(asset, 0, SEGMENT, -1, true);
    if (!isZone(start)) continue;
    entered.add(start);
    takeMembers(start, 0, SEGMENT, true);
  }
  for (const start of starts) {
    const zone = zoneNumberOf(start);
    if (zone === undefined || !isZone(start)) continue;
    leaving = leftZone(zone);
    takeMembers(start, 1, SEGMENT, true);
  }
  /** What else is one step from where the attack begins is looked at one start after another. */
  let begun = 0;
  const begin = (start: string): void => {
    const zone = zoneNumberOf(start);
    if (zone === undefined || !isZone(start)) return;
    leaving = leftZone(zone);
    hold(zone, 1, true);
  };
  // What is taken over is left again, in the order of taking.
  let place = 0;
  /** Goes on until the asset is taken, or through all. What was taken once stays as it is. */
  const goOn = (until?: number): void => {
    const isOver = (): boolean => until !== undefined && hops[until] !== -1;
    for (; begun < starts.length && !isOver(); begun += 1) begin(starts[begun] ?? '');
    while (place < count && !isOver()) {
      const asset = order[place] as number;
      place += 1;
      leave(asset);
    }
  };

  const hopsTo = (asset: string): number | undefined => {
    const number = numberOf(asset);
    if (number === undefined || number >= size) return undefined;
    goOn(number);
    const hop = hops[number] ?? -1;
    return hop < 0 ? undefined : hop;
  };
  const behind: Taken['behind'] = (why) => {
    const code = codeOf(why);
    const found = new Uint8Array(size);
    for (let at = 0; at < count; at += 1) {
      const asset = order[at] as number;
      const from = comesFrom[asset] as number;
      if (from !== -1 && (whys[asset] === code || (from >= 0 && found[from] === 1))) found[asset] = 1;
    }
    return (asset) => found[asset] === 1;
  };
  const taken: TakenSteps = { from: comesFrom, why: whys, via: vias, certain: sure };
  let whole: Taken | undefined;
  const takenAll = (): Taken => {
    goOn();
    whole ??= { numbers, order: order.subarray(0, count), hops, behind, ...taken };
    return whole;
  };
  return {
    get taken() {
      return takenAll();
    },
    get steps() {
      const taking = takenAll().order.filter((asset) => comesFrom[asset] !== -1);
      return new Map(Array.from(taking, (asset) => [idOf(asset), stepInto(numbers, taken, asset)]));
    },
    hops: hopsTo,
    pathTo: (asset) => {
      if (hopsTo(asset) === undefined) return undefined;
      const path: GraphStep[] = [];
      for (let at = numberOf(asset) ?? -1; at >= 0 && comesFrom[at] !== -1; at = comesFrom[at] as number)
        path.push(stepInto(numbers, taken, at));
      return path.reverse();
    },
    changedFrom: (before) => changedPaths(numbers, takenAll(), before.taken),
  };
};
