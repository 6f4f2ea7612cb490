import { edgeList } from './edge-list';
import type { Graph } from './graph';
import { MEDIA, UNCONTROLLED } from './numbered-graph';
import { NOWHERE } from './openness';
import { type NamedStarts, namesFrom, type ReachedNames } from './reached-names';

export { CONTROLLED, PERHAPS_CONTROLLED, UNCONTROLLED } from './numbered-graph';

/** Kinds of edges besides flows, so that one list serves every question: which of them count is a mask. */
export const OPEN = 1;
export const PERHAPS_OPEN = 2;

/**
 * The possible graph for the many sweeps that facts need. Assets, under their numbers, zones and areas are nodes, so that
 * the edges grow with the elements and not with their pairs.
 */
export interface CompactGraph {
  readonly size: number;
  /** The node that stands for an attacker in the zone's network. */
  heldNumberOf(zone: string): number;
  /** Everything that can be reached from the nodes over edges of the mask: 1 where reached, the start included. */
  sweep(starts: readonly number[], mask: number): Uint8Array;
  /**
   * The same for several named starts at once: the names of those that reach an asset over edges of a mask, of which
   * certain open steps and uncontrolled flows always are. Near-linear, since names travel together.
   */
  reachedFrom(starts: NamedStarts): (mask: number) => ReachedNames;
  /**
   * For each asset, how many assets are taken over on the way to it, itself included: 0 for those held at the start, -1
   * where no way leads. `zones` are networks that the attacker holds besides.
   */
  hopsFrom(assets: readonly number[], zones: readonly string[], mask: number): Int32Array;
}

export const compactGraphOf = (graph: Graph): CompactGraph => {
  const { zones, openness, numbers } = graph;
  const zoneNumber = new Map(zones.map((zone, index) => [zone, index]));
  const held = (zone: string): number => numbers.size + (zoneNumber.get(zone) ?? zones.length - 1);
  const entered = (zone: string): number => held(zone) + zones.length;
  const areasFrom = numbers.size + 2 * zones.length;
  const areaNode = (zone: string, certain: boolean): number =>
    areasFrom + openness.area(zone, certain) + (certain ? 0 : zones.length + 1);
  const size = areasFrom + 2 * (zones.length + 1);

  const list = edgeList(2 * numbers.assets.length + numbers.flowTo.length + 8 * zones.length);
  const edge = list.add;

  for (const zone of zones) {
    const [out, into] = [held(zone), entered(zone)];
    edge(out, into, zone === NOWHERE ? PERHAPS_OPEN : OPEN);
    for (const certain of [true, false]) {
      const kind = certain ? OPEN : PERHAPS_OPEN;
      edge(areaNode(zone, certain), into, kind);
      if (!openness.hasParted(zone)) {
        edge(out, areaNode(zone, certain), kind);
        continue;
      }
      for (const other of openness.areaMembers(openness.area(zone, certain), certain)) {
        if (other !== zone && !openness.parted(zone, other)) edge(out, entered(other), kind);
      }
    }
    for (const step of openness.extra(zone)) edge(out, entered(step.to), step.certain ? OPEN : PERHAPS_OPEN);
    const members = numbers.membersOf(zone);
    members.assets.forEach((asset, place) => {
      const kind = members.certain[place] ? OPEN : PERHAPS_OPEN;
      if (members.hears[place]) edge(into, asset, kind);
      if (members.speaks[place]) edge(asset, out, kind);
    });
  }
  const { flowsBegin, flowsEnd, flowTo, flowKind, isAsset } = numbers;
  for (const asset of numbers.assets) {
    const end = flowsEnd[asset] ?? 0;
    for (let flow = flowsBegin[asset] ?? 0; flow < end; flow += 1) {
      const [target, kind] = [flowTo[flow] ?? 0, flowKind[flow] ?? MEDIA];
      if (kind !== MEDIA && isAsset[target] === 1) edge(asset, target, kind);
    }
  }

  const edges = list.byNode(size);
  const { first, target, kind: kindOf } = edges;

  const queue = new Int32Array(size);
  const sweep = (starts: readonly number[], mask: number): Uint8Array => {
    const seen = new Uint8Array(size);
    let end = 0;
    for (const start of starts) {
      if (seen[start] === 1) continue;
      seen[start] = 1;
      queue[end] = start;
      end += 1;
    }
    for (let position = 0; position < end; position += 1) {
      const node = queue[position] as number;
      const last = first[node + 1] as number;
      for (let index = first[node] as number; index < last; index += 1) {
        if (((kindOf[index] as number) & mask) === 0) continue;
        const other = target[index] as number;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        queue[end] = other;
        end += 1;
      }
    }
    return seen;
  };

  const hopsFrom: CompactGraph['hopsFrom'] = (held_, zones_, mask) => {
    const hops = new Int32Array(size).fill(-1);
    /** Assets that are left at a hop, and what is taken over at it; no node is taken twice. */
    const level = new Int32Array(size);
    const next = new Int32Array(size);
    let [levelEnd, nextEnd] = [0, 0];
    const takeNext = (node: number, hop: number): void => {
      if (hops[node] !== -1) return;
      hops[node] = hop;
      next[nextEnd] = node;
      nextEnd += 1;
    };
    const leave = (node: number, hop: number): void => {
      const last = first[node + 1] as number;
      for (let index = first[node] as number; index < last; index += 1)
        if (((kindOf[index] as number) & mask) !== 0) takeNext(target[index] as number, hop);
    };
    for (const asset of held_) takeNext(asset, 0);
    level.set(next.subarray(0, nextEnd));
    [levelEnd, nextEnd] = [nextEnd, 0];
    for (const zone of zones_) takeNext(held(zone), 1);
    for (let hop = 1; levelEnd > 0 || nextEnd > 0; hop += 1) {
      for (let place = 0; place < levelEnd; place += 1) leave(level[place] as number, hop);
      levelEnd = 0;
      // Networks are left at once, assets at the next hop.
      for (let place = 0; place < nextEnd; place += 1) {
        const node = next[place] as number;
        if (node >= numbers.size) leave(node, hop);
        else {
          level[levelEnd] = node;
          levelEnd += 1;
        }
      }
      nextEnd = 0;
    }
    return hops.subarray(0, numbers.size);
  };

  const reachedFrom: CompactGraph['reachedFrom'] = (starts) =>
    namesFrom(edges, size, OPEN | UNCONTROLLED, starts, numbers.size);

  return { size, heldNumberOf: held, sweep, reachedFrom, hopsFrom };
};
