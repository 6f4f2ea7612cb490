import type { Graph } from './graph';
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
}

/**
 * Where an attacker gets to who holds the zones (and all that stands in them), breadth first, by as few takeovers as
 * possible. Deterministic. Near-linear: each zone is entered once, each flow looked at once.
 */
export const spreadFrom = (graph: Graph, starts: readonly string[], options: SpreadOptions): Spread => {
  const { openness } = graph;
  const { certainOnly, without } = options;
  const steps = new Map<string, GraphStep>();
  const hops = new Map<string, number>();
  const queue: string[] = [];
  const heldZones = new Set<string>();
  const entered = new Set<string>();
  /** Zones of an area that nobody entered yet; shrinks as they are. */
  const left = new Map<number, readonly string[]>();

  const take = (to: string, from: string, hop: number, why: StepReason, via: string | undefined, certain: boolean) => {
    if (hops.has(to) || (certainOnly && !certain) || without?.assets?.has(to)) return;
    hops.set(to, hop);
    if (hop > 0) steps.set(to, { from, to, why, via, certain });
    queue.push(to);
  };

  const enter = (zone: string, from: string, hop: number, why: StepReason, certain: boolean): void => {
    if (certainOnly && !certain) return;
    if (entered.has(zone)) return;
    entered.add(zone);
    for (const member of graph.membersOf(zone))
      take(member.asset, from, hop, why, undefined, certain && member.certain);
  };

  const enforced = (zone: string): boolean => without?.zones?.has(zone) === true;

  /** Traffic from a zone gets to every zone that is open to it. */
  const hold = (zone: string, from: string, hop: number): void => {
    if (heldZones.has(zone)) return;
    heldZones.add(zone);
    const inside: StepReason = graph.legsOf(from)[0] === zone || from === zone ? 'same-segment' : 'dual-homed';
    enter(zone, from, hop, inside, zone !== NOWHERE);
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
  const openedBy = (asset: string): readonly string[] => {
    const kind = graph.model.asset(asset)?.kind;
    if (kind === undefined || opened.has(kind)) return graph.opens.get(asset) ?? [];
    opened.add(kind);
    return [...(graph.opens.get(asset) ?? []), ...(graph.opens.get(kind) ?? [])];
  };

  const leave = (asset: string): void => {
    const hop = (hops.get(asset) ?? 0) + 1;
    for (const { flow, to, controlled, media } of graph.flowsFrom(asset)) {
      if (options.flows === 'none' || without?.flows?.has(flow.id)) continue;
      if (media && options.besidesNetwork !== true) continue;
      if (options.flows === 'uncontrolled' && controlled === true) continue;
      const certain = options.flows === 'all' || controlled === false;
      take(to, asset, hop, media ? 'removable-media' : 'declared-flow', flow.id, certain);
    }
    for (const zone of graph.legsOf(asset)) hold(zone, asset, hop);
    if (options.besidesNetwork !== true) return;
    for (const other of openedBy(asset)) take(other, asset, hop, 'shared-credentials', undefined, true);
  };

  for (const start of starts) {
    if (graph.model.asset(start) !== undefined) take(start, start, 0, 'same-segment', undefined, true);
    if (graph.model.zone(start) === undefined) continue;
    entered.add(start);
    for (const { asset, certain } of graph.membersOf(start)) take(asset, start, 0, 'same-segment', undefined, certain);
  }
  for (const start of starts) if (graph.model.zone(start) !== undefined) hold(start, start, 1);
  // An array that grows while it is read is the queue: what is taken over is left again, in the order of taking.
  for (const asset of queue) leave(asset);

  return {
    steps,
    hops: (asset) => hops.get(asset),
    pathTo: (asset) => {
      if (!hops.has(asset)) return undefined;
      const path: GraphStep[] = [];
      for (let step = steps.get(asset); step !== undefined; step = steps.get(step.from)) path.unshift(step);
      return path;
    },
  };
};
