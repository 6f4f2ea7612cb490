import type { CutCosts } from '../../library/cut-measure';
import type { AttackGraph } from './attack-graph';
import { type CutNetwork, cutNetwork, measureKey } from './cut-network';
import { type Hop, hopsAlong } from './hops';
import { type FlowPath, type MaxFlow, UNLIMITED } from './max-flow';
import { type CutMeasure, measuresOf } from './measures';

/** Measures that together close every way that can be closed. */
export interface Cut {
  readonly measures: readonly CutMeasure[];
  readonly cost: number;
}

/**
 * Why no cheaper cut can do: ways that each need a measure of their own. Every way ends at a target, and the amounts of
 * those that one measure would close are together no more than it costs; so what closes them all costs no less than all
 * amounts together, which is what the cut costs.
 */
export interface ProofWay {
  readonly entry: string;
  readonly target: string;
  readonly hops: readonly Hop[];
  readonly amount: number;
}

export interface ChokePoints {
  /** The cheapest cut first, then others that cost little more. Empty where there is nothing to close. */
  readonly cuts: readonly Cut[];
  /** Targets that the cuts part from every entry. */
  readonly closed: readonly string[];
  /** Targets to which a way stays that no measure may take, with such a way: flows that care needs, or none that helps. */
  readonly open: readonly { readonly target: string; readonly way: readonly Hop[] }[];
  readonly proof: readonly ProofWay[];
}

export interface ChokeOptions {
  readonly entries: readonly string[];
  readonly targets: readonly string[];
  readonly costs: CutCosts;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Only the cheapest cut is wanted, which takes a third of the time. */
  readonly cheapestOnly?: boolean;
}

/** Others may cost so much more than the cheapest. */
const LITTLE_MORE = 1.1;
const CUTS_AT_MOST = 4;

interface Solved {
  readonly flow: MaxFlow;
  readonly network: CutNetwork;
}

/** Nodes of the network that only pipes which no measure takes away lead to, with the pipe to each: what stays open. */
const keptFor = ({ fixed }: CutNetwork, entries: readonly number[]): ReadonlyMap<number, number> => {
  const by = new Map<number, number>(entries.map((entry) => [entry, -1]));
  const queue = [...entries];
  for (const node of queue) {
    const end = fixed.first[node + 1] ?? 0;
    for (let pipe = fixed.first[node] ?? 0; pipe < end; pipe += 1) {
      const other = fixed.to[pipe] ?? 0;
      if (by.has(other)) continue;
      by.set(other, pipe);
      queue.push(other);
    }
  }
  return by;
};

const pipesTo = (node: number, { fixed }: CutNetwork, by: ReadonlyMap<number, number>): readonly number[] => {
  const pipes: number[] = [];
  let at = node;
  for (let pipe = by.get(at) ?? -1; pipe !== -1; pipe = by.get(at) ?? -1) {
    pipes.push(fixed.flow[pipe] ?? -1);
    at = fixed.from[pipe] ?? 0;
  }
  return pipes.reverse();
};

/** A way through the network as takeovers. */
const hopsOf = (attack: AttackGraph, network: CutNetwork, pipes: readonly number[]): readonly Hop[] => {
  const way = pipes.flatMap(network.edgeOf);
  return hopsAlong(attack, attack.edges.from[way[0] ?? 0] ?? 0, way);
};

const proofWay = (attack: AttackGraph, network: CutNetwork, { pipes, amount }: FlowPath): ProofWay => {
  const hops = hopsOf(attack, network, pipes);
  return { entry: hops[0]?.from ?? '', target: hops.at(-1)?.to ?? '', hops, amount };
};

const cutOf = (measures: readonly CutMeasure[]): Cut => ({
  measures,
  cost: measures.reduce((sum, { cost }) => sum + cost, 0),
});

const keyOf = ({ measures }: Cut): string => measures.map(measureKey).join();

/**
 * Where the ways from where attacks begin to critical assets are closed for the least cost, with no flow that care needs
 * cut; a few other cuts that cost little more; and the proof that none is cheaper (the most that flows is what the
 * cheapest cut costs). Unknown blocks nothing. Deterministic. A search and a few solutions of a flow network, each
 * near-linear in the graph for each round (some tens).
 */
export const chokePoints = (attack: AttackGraph, options: ChokeOptions): ChokePoints => {
  const { entries, targets, costs, today, cheapestOnly = false } = options;
  const measures = measuresOf(attack, costs, today);
  const nodeOf = (id: string): readonly number[] => {
    const node = attack.assetNode(id) ?? attack.zoneNode(id);
    return node === undefined ? [] : [node];
  };
  const starts = [...new Set(entries.flatMap(nodeOf))];
  const begun = new Set(starts);
  const ends = targets.flatMap(nodeOf).filter((node) => !begun.has(node));
  const solved = (network: CutNetwork): Solved => ({
    network,
    flow: network.network.solve(network.source, network.sink),
  });
  const solve = (sinks: readonly number[], kept: ReadonlySet<string>): Solved =>
    solved(cutNetwork(attack, measures, starts, sinks, kept));
  const all = cutNetwork(attack, measures, starts, ends, new Set());
  const sure = keptFor(all, starts);
  const sinks = ends.filter((node) => !sure.has(node));
  const idOf = (node: number): string => {
    const what = attack.node(node);
    return what.kind === 'asset' ? what.asset : '';
  };
  const best = sinks.length === ends.length ? solved(all) : solve(sinks, new Set());
  const cheapest = cutOf(best.network.between(best.flow.nearSource));
  const found = [cheapest, ...(cheapestOnly ? [] : [cutOf(best.network.between(best.flow.nearSink))])];
  for (const each of cheapestOnly ? [] : cheapest.measures.slice(0, CUTS_AT_MOST)) {
    const other = solve(sinks, new Set([measureKey(each)]));
    if (other.flow.amount < UNLIMITED) found.push(cutOf(other.network.between(other.flow.nearSource)));
  }
  const cuts = [...new Map(found.map((cut) => [keyOf(cut), cut])).values()]
    .filter(({ cost, measures: all }) => all.length > 0 && cost <= cheapest.cost * LITTLE_MORE)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, CUTS_AT_MOST);
  return {
    cuts,
    closed: sinks.map(idOf).sort(),
    open: ends
      .filter((node) => sure.has(node))
      .map((node) => ({ target: idOf(node), way: hopsOf(attack, all, pipesTo(node, all, sure)) }))
      .sort((a, b) => (a.target < b.target ? -1 : 1)),
    proof: best.flow.paths().map((path) => proofWay(attack, best.network, path)),
  };
};
