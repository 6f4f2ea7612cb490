import { type AttackGraph, CONTROLLED_FLOW, PERHAPS_POWER, POWER } from './attack-graph';
import { type Edges, edgesOf } from './edges';
import { type FlowNetwork, flowNetwork, UNLIMITED } from './max-flow';
import type { CutMeasure, Measures } from './measures';
import type { AttackNode } from './nodes';

/** The attack graph as pipes: as wide as the measure that takes a step or place away costs, unlimited where there is none. */
export interface CutNetwork {
  readonly network: FlowNetwork;
  readonly source: number;
  readonly sink: number;
  /** The edge of the attack graph that a pipe stands for, where it stands for one and not for a place. */
  edgeOf(pipe: number): readonly number[];
  /** The pipes that no measure takes away, as edges between nodes of the network; `flow` of each is the pipe. */
  readonly fixed: Edges;
  /** The measures that part the two sides: 1 for nodes on the source's. */
  between(side: Uint8Array): readonly CutMeasure[];
}

interface Pipe {
  readonly from: number;
  readonly to: number;
  readonly measure: CutMeasure;
}

export const measureKey = ({ kind, elements }: Pick<CutMeasure, 'kind' | 'elements'>): string =>
  JSON.stringify([kind, ...elements]);

/**
 * Entries and targets cannot be taken away, only the ways between them; `kept` are measures that shall not be used.
 * Each node has two ends, one where it is entered and one where it is left. An asset besides hears its neighbours, speaks
 * to them and is opened by accounts each through an end of its own, so that each measure takes away one pipe, and what
 * takes away neighbours leaves declared flows. Linear.
 */
export const cutNetwork = (
  attack: AttackGraph,
  measures: Measures,
  entries: readonly number[],
  targets: readonly number[],
  kept: ReadonlySet<string>,
): CutNetwork => {
  const { edges, size, graph } = attack;
  const { isAsset } = graph.numbers;
  const [leaves, hears, speaks, opened] = [size, 2 * size, 3 * size, 4 * size];
  const [source, sink] = [5 * size, 5 * size + 1];
  const network = flowNetwork(5 * size + 2);
  const pipes: Pipe[] = [];
  const fixed = edgesOf();
  const edgesOfPipes: number[] = [];
  const pipe = (from: number, to: number, measure: CutMeasure | undefined, edge = -1): void => {
    const usable = measure !== undefined && !(kept.size > 0 && kept.has(measureKey(measure))) ? measure : undefined;
    network.add(from, to, usable?.cost ?? UNLIMITED);
    if (usable === undefined) fixed.add(from, to, 0, edgesOfPipes.length);
    else pipes.push({ from, to, measure: usable });
    edgesOfPipes.push(edge);
  };
  const ends = new Set([...entries, ...targets]);
  /** Where an asset is entered by an edge, as what is added to its number. */
  const endOf = (edge: number, from: AttackNode, to: AttackNode): number => {
    if (to.kind !== 'asset') return 0;
    if (from.kind === 'heard') return hears;
    const isPower = edges.kind[edge] === POWER || edges.kind[edge] === PERHAPS_POWER;
    if (!isPower || from.kind === 'domain') return 0;
    const isHost = from.kind === 'asset' && graph.model.asset(to.asset)?.host === from.asset;
    return isHost ? 0 : opened;
  };
  // Two zones may be joined for several reasons at once; to enforce what lies between them takes all of them away.
  const joined = new Map<string, number>();
  const left = Int32Array.from({ length: size }, (_, node) => node);
  for (let node = 0; node < size; node += 1) {
    const what = attack.node(node);
    if (what.kind === 'pair') {
      const first = joined.get(measureKey({ kind: 'enforce-pair', elements: what.zones })) ?? node;
      joined.set(measureKey({ kind: 'enforce-pair', elements: what.zones }), first);
      left[node] = first;
      if (first !== node) {
        pipe(node, first, undefined);
        continue;
      }
    }
    pipe(node, leaves + node, ends.has(node) ? undefined : measures.onNode(what));
    if (what.kind !== 'asset' || isAsset[node] !== 1) continue;
    pipe(hears + node, node, measures.shield(what.asset));
    pipe(leaves + node, speaks + node, measures.contain(what.asset));
    pipe(opened + node, node, measures.ownAccounts(what.asset));
  }
  edges.from.forEach((from, edge) => {
    if (edges.kind[edge] === CONTROLLED_FLOW) return;
    const to = edges.to[edge] ?? 0;
    const [leaving, entered] = [attack.node(from), attack.node(to)];
    const start = leaving.kind === 'asset' && entered.kind === 'speaks' ? speaks : leaves;
    pipe(start + (left[from] ?? from), endOf(edge, leaving, entered) + to, measures.onEdge(edge), edge);
  });
  for (const entry of entries) network.add(source, entry, UNLIMITED);
  for (const target of targets) network.add(target, sink, UNLIMITED);
  return {
    network,
    source,
    sink,
    fixed: fixed.made(source),
    edgeOf: (number) => {
      const edge = edgesOfPipes[number] ?? -1;
      return edge === -1 ? [] : [edge];
    },
    between: (side) => {
      const found = new Map<string, CutMeasure>();
      for (const { from, to, measure } of pipes)
        if (side[from] === 1 && side[to] !== 1) found.set(measureKey(measure), measure);
      return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    },
  };
};
