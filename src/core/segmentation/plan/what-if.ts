import type { Criticality } from '../../library/vocabulary';
import type { Model } from '../../model/model';
import { type AttackGraph, CONTROLLED_FLOW, PERHAPS_POWER, POWER } from '../attack/attack-graph';
import type { EntryGroup } from '../entries';
import type { Change } from '../open-paths';
import { criticalityOf } from '../targets';

/** What a step would take out of the attack graph: what advice says of itself, or what measures do. */
export interface Removal extends Change {
  /** Assets that hear no neighbours, or say nothing to them. */
  readonly shielded?: readonly string[];
  readonly contained?: readonly string[];
  readonly ownAccounts?: readonly string[];
  readonly pairs?: readonly (readonly string[])[];
}

/** How much stays open while some removals are taken; made once for many questions. */
export interface WhatIf {
  /** Pairs of a kind of entry and a critical asset that it reaches, weighed by how critical that is. */
  risk(taken: ReadonlySet<number>): number;
}

/** Life-critical assets come first. */
const WEIGHTS: Readonly<Partial<Record<Criticality, number>>> = { life: 5, high: 2 };

/** What one way to a critical asset counts; nothing for what is not critical. */
export const weightOf = (id: string, model: Model): number => {
  const asset = model.asset(id);
  return (asset === undefined ? undefined : WEIGHTS[criticalityOf(asset, model) ?? 'none']) ?? 0;
};

const MOST_GROUPS = 31;

const pairKey = (zones: readonly string[]): string => JSON.stringify([...zones].sort());

/** The steps and places of the graph by what removals name. */
const namesIn = (attack: AttackGraph) => {
  const { edges, size } = attack;
  const flows = new Map<string, number[]>();
  const hears = new Map<string, number[]>();
  const speaks = new Map<string, number[]>();
  const powers = new Map<string, number[]>();
  const pairs = new Map<string, number[]>();
  const zones = new Map<string, number[]>();
  const note = (map: Map<string, number[]>, key: string, value: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  for (let node = 0; node < size; node += 1) {
    const what = attack.node(node);
    if (what.kind === 'edge') note(zones, what.zone, node);
    if (what.kind !== 'pair') continue;
    note(pairs, pairKey(what.zones), node);
    for (const zone of what.zones) note(zones, zone, node);
  }
  edges.from.forEach((from, edge) => {
    const to = edges.to[edge] ?? 0;
    const flow = attack.flowOf(edge);
    if (flow !== undefined) {
      note(flows, flow, edge);
      return;
    }
    const [left, entered] = [attack.node(from), attack.node(to)];
    if (left.kind === 'heard' && entered.kind === 'asset') note(hears, entered.asset, edge);
    if (left.kind === 'asset' && entered.kind === 'speaks') note(speaks, left.asset, edge);
    const isPower = edges.kind[edge] === POWER || edges.kind[edge] === PERHAPS_POWER;
    if (isPower && entered.kind === 'asset' && left.kind !== 'domain') note(powers, entered.asset, edge);
  });
  return { flows, hears, speaks, powers, pairs, zones };
};

interface Taken {
  readonly edges: readonly number[];
  readonly nodes: readonly number[];
  /** Entries on which no attack begins any more. */
  readonly starts: readonly number[];
}

const found = (map: ReadonlyMap<string, readonly number[]>, keys: readonly string[] = []): readonly number[] =>
  keys.flatMap((key) => map.get(key) ?? []);

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** The edges over which attacks go on, by the node they leave: the node that each enters, and its number. */
const openEdges = ({ edges, size }: AttackGraph): { readonly first: Int32Array; readonly to: Int32Array } => {
  const first = new Int32Array(size + 1);
  const to = new Int32Array(edges.to.length * 2);
  let count = 0;
  for (let node = 0; node < size; node += 1) {
    const end = edges.first[node + 1] ?? 0;
    for (let edge = edges.first[node] ?? 0; edge < end; edge += 1) {
      if (edges.kind[edge] === CONTROLLED_FLOW) continue;
      to[count * 2] = edges.to[edge] ?? 0;
      to[count * 2 + 1] = edge;
      count += 1;
    }
    first[node + 1] = count;
  }
  return { first, to };
};

/** Reachability without some removals, searched for all kinds of entries at once. A search is near-linear in the graph. */
export const whatIf = (
  attack: AttackGraph,
  groups: readonly EntryGroup[],
  targets: readonly string[],
  removals: readonly Removal[],
): WhatIf => {
  const { edges, size, graph } = attack;
  const names = namesIn(attack);
  const nodesOf = (ids: readonly string[] = []): readonly number[] =>
    ids.flatMap((id) => attack.assetNode(id) ?? attack.zoneNode(id) ?? []);
  const taken = removals.map(
    (removal): Taken => ({
      edges: [
        ...found(names.flows, removal.flows),
        ...found(names.hears, [...(removal.alone ?? []), ...(removal.shielded ?? [])]),
        ...found(names.speaks, [...(removal.alone ?? []), ...(removal.contained ?? [])]),
        ...found(names.powers, removal.ownAccounts),
      ],
      nodes: [
        ...found(names.zones, removal.edges),
        ...found(names.pairs, removal.pairs?.map(pairKey)),
        ...nodesOf(removal.hardened),
      ],
      starts: nodesOf(removal.entries),
    }),
  );
  const starts = groups.slice(0, MOST_GROUPS).map(({ ids }) => nodesOf(ids));
  const goals = targets.flatMap((id) => {
    const node = attack.assetNode(id);
    const weight = weightOf(id, graph.model);
    return node === undefined || weight === 0 ? [] : [{ node, weight }];
  });
  /** How many of those taken now close an edge or a place, or end where attacks begin. */
  const closedEdges = new Uint16Array(edges.to.length);
  const closedNodes = new Uint16Array(size);
  const ended = new Uint16Array(size);
  let now: ReadonlySet<number> = new Set();
  const count = (place: number, step: 1 | -1): void => {
    const each = taken[place];
    if (each === undefined) return;
    for (const edge of each.edges) closedEdges[edge] = (closedEdges[edge] ?? 0) + step;
    for (const node of each.nodes) closedNodes[node] = (closedNodes[node] ?? 0) + step;
    for (const node of each.starts) ended[node] = (ended[node] ?? 0) + step;
  };
  /** Questions that follow each other differ by little. */
  const take = (which: ReadonlySet<number>): void => {
    for (const place of now) if (!which.has(place)) count(place, -1);
    for (const place of which) if (!now.has(place)) count(place, 1);
    now = new Set(which);
  };
  const { first, to } = openEdges(attack);
  const masks = new Int32Array(size);
  const waiting = new Uint8Array(size);
  // No place waits twice at once, so a ring of them all is room enough.
  const queue = new Int32Array(size);
  const search = (): void => {
    masks.fill(0);
    let [head, length] = [0, 0];
    const give = (node: number, mask: number): void => {
      masks[node] = (masks[node] ?? 0) | mask;
      if (waiting[node] === 1) return;
      waiting[node] = 1;
      queue[(head + length) % size] = node;
      length += 1;
    };
    starts.forEach((nodes, group) => {
      for (const node of nodes) if (ended[node] === 0) give(node, 1 << group);
    });
    // A place that more kinds of entries come to is looked at again.
    while (length > 0) {
      const node = queue[head] ?? 0;
      head = head + 1 === size ? 0 : head + 1;
      length -= 1;
      waiting[node] = 0;
      if (closedNodes[node] !== 0) continue;
      const mask = masks[node] ?? 0;
      const end = first[node + 1] ?? 0;
      for (let place = first[node] ?? 0; place < end; place += 1) {
        const other = to[place * 2] ?? 0;
        const before = masks[other] ?? 0;
        if ((before | mask) !== before && closedEdges[to[place * 2 + 1] ?? 0] === 0) give(other, mask);
      }
    }
  };
  return {
    risk: (which) => {
      take(which);
      search();
      let sum = 0;
      for (const { node, weight } of goals) sum += weight * bits(masks[node] ?? 0);
      return sum;
    },
  };
};
