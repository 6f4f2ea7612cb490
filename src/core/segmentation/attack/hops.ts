import type { HopReason } from '../../library/attack-technique';
import {
  type AttackGraph,
  MANAGED,
  MEDIA_FLOW,
  PERHAPS_CONTROLLED_FLOW,
  PERHAPS_MANAGED,
  PERHAPS_POWER,
  PERHAPS_STEP,
  POWER,
} from './attack-graph';
import type { AttackNode } from './nodes';

/** One takeover on a way: from an asset, or the zone where the attack begins, to an asset. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly why: HopReason;
  /** The flow that carries it, where one does. */
  readonly via?: string;
  /** Zones whose edges are crossed because they hold nobody back, in the order of crossing. */
  readonly edges: readonly string[];
  /** The two zones, where a conduit or a shared subnet lets it through. */
  readonly between?: readonly [string, string];
  readonly certain: boolean;
}

const PERHAPS: ReadonlySet<number> = new Set([PERHAPS_STEP, PERHAPS_POWER, PERHAPS_CONTROLLED_FLOW, PERHAPS_MANAGED]);

/** What lies between two assets on a way: the edges of the graph from the one to the other. */
interface Leg {
  readonly from: string;
  readonly edges: number[];
}

const reasonOf = (attack: AttackGraph, leg: Leg, to: string): HopReason => {
  const { model } = attack.graph;
  const kinds = leg.edges.map((edge) => attack.edges.kind[edge]);
  if (kinds.includes(MEDIA_FLOW)) return 'removable-media';
  if (kinds.includes(MANAGED) || kinds.includes(PERHAPS_MANAGED)) return 'management';
  if (leg.edges.some((edge) => attack.flowOf(edge) !== undefined)) return 'declared-flow';
  const passed = leg.edges.map((edge) => attack.node(attack.edges.to[edge] ?? 0));
  if (passed.some(({ kind }) => kind === 'domain')) return 'domain';
  if (kinds.includes(POWER) || kinds.includes(PERHAPS_POWER))
    return model.asset(to)?.host === leg.from ? 'host' : 'shared-credentials';
  const pair = passed.find(({ kind }) => kind === 'pair');
  if (pair?.kind === 'pair' && pair.why === 'shared-subnet') return 'shared-subnet';
  if (pair !== undefined || passed.some(({ kind }) => kind === 'edge')) return 'open-crossing';
  const spoke = passed.find(({ kind }) => kind === 'speaks');
  const own = model.asset(leg.from)?.zone;
  return spoke?.kind === 'speaks' && own !== undefined && spoke.zone !== own ? 'dual-homed' : 'same-segment';
};

const betweenOf = (passed: readonly AttackNode[]): Pick<Hop, 'between'> => {
  const pair = passed.find((node) => node.kind === 'pair' && node.why !== 'unparted');
  return pair?.kind === 'pair' ? { between: pair.zones } : {};
};

const hopAlong = (attack: AttackGraph, leg: Leg, to: string): Hop => {
  const via = leg.edges.map(attack.flowOf).find((flow) => flow !== undefined);
  const passed = leg.edges.map((edge) => attack.node(attack.edges.to[edge] ?? 0));
  return {
    from: leg.from,
    to,
    why: reasonOf(attack, leg, to),
    ...(via === undefined ? {} : { via }),
    edges: passed.flatMap((node) => {
      if (node.kind === 'edge') return [node.zone];
      return node.kind === 'pair' && node.why === 'unparted' ? node.zones : [];
    }),
    ...betweenOf(passed),
    certain: leg.edges.every((edge) => !PERHAPS.has(attack.edges.kind[edge] ?? 0)),
  };
};

/**
 * A way through the graph as takeovers, one for each asset it comes to. `start` is the node where it begins: an asset
 * or a zone's network; `edges` its edges in turn.
 */
export const hopsAlong = (attack: AttackGraph, start: number, edges: readonly number[]): readonly Hop[] => {
  const begun = attack.node(start);
  const from = begun.kind === 'asset' ? begun.asset : 'zone' in begun ? (begun.zone ?? '') : '';
  const hops: Hop[] = [];
  let leg: Leg = { from, edges: [] };
  for (const edge of edges) {
    leg.edges.push(edge);
    const reached = attack.node(attack.edges.to[edge] ?? 0);
    if (reached.kind !== 'asset') continue;
    hops.push(hopAlong(attack, leg, reached.asset));
    leg = { from: reached.asset, edges: [] };
  }
  return hops;
};
