import { type Graph, graphOf } from '../../model/graph';
import type { Model } from '../../model/model';
import { CONTROLLED, MEDIA, UNCONTROLLED } from '../../model/numbered-graph';
import { type Edges, edgesOf } from './edges';
import { isManagedBy } from './managed-by';
import { type AttackNode, nodesOf } from './nodes';
import { addPowers } from './powers';
import { addZones } from './zone-edges';

/**
 * The possible graph spelt out for paths, cuts and blast radius: every place an attacker can be in is a node, every
 * step from one to the next an edge that can say why it exists. An asset in a zone *speaks* into the zone's network and
 * is *heard* there; networks join where the edge between them holds nobody back. So that edges grow with the elements
 * and not with their pairs, a takeover over an open network is a chain of edges (asset, network, edge of a zone, network,
 * asset), and enforcing the edge of one zone takes away one node.
 */
export interface AttackGraph {
  readonly graph: Graph;
  /** Nodes are numbers below it. */
  readonly size: number;
  /** What a node stands for. */
  node(number: number): AttackNode;
  /** The node of an asset; `undefined` for what is not in the hospital. */
  assetNode(asset: string): number | undefined;
  /** The node of an attacker who speaks in the network of a zone without having taken over anything there. */
  zoneNode(zone: string): number | undefined;
  readonly edges: Edges;
  /** The flow of an edge, where one carries it. */
  flowOf(edge: number): string | undefined;
}

/** Flows as whoever opens them can use them, and those of a management plane as it can use them against whoever asks it. */
const addFlows = (graph: Graph, add: (from: number, to: number, kind: number, flow: number) => void): void => {
  const { model } = graph;
  const { idOf, flowIdOf } = graph.numbers;
  const addManaged = (asset: number, plane: number, flow: number): void => {
    const found = model.flow(flowIdOf(flow));
    if (found === undefined || found.initiator === 'both') return;
    const isManaged = isManagedBy(idOf(plane), found, model);
    if (isManaged !== false) add(plane, asset, isManaged === true ? MANAGED : PERHAPS_MANAGED, flow);
  };
  const { assets, isAsset, flowsBegin, flowsEnd, flowTo, flowKind, flows } = graph.numbers;
  for (const asset of assets) {
    const end = flowsEnd[asset] ?? 0;
    for (let place = flowsBegin[asset] ?? 0; place < end; place += 1) {
      const to = flowTo[place] ?? -1;
      if (isAsset[to] !== 1) continue;
      const kind = flowKind[place] ?? 0;
      add(asset, to, EDGE_OF_FLOW.get(kind) ?? PERHAPS_CONTROLLED_FLOW, flows[place] ?? -1);
      if (kind !== MEDIA) addManaged(asset, to, flows[place] ?? -1);
    }
  }
};

/** Kinds of edges: what a step from one node to the next rests on. Certain unless it says perhaps. */
export const STEP = 0;
export const PERHAPS_STEP = 1;
/** A declared flow without, with and perhaps with a strong control on it. */
export const FLOW = 2;
export const CONTROLLED_FLOW = 3;
export const PERHAPS_CONTROLLED_FLOW = 4;
/** Carried by hand. */
export const MEDIA_FLOW = 5;
/** Accounts that open another asset too, a domain's or a host's power over what it holds. */
export const POWER = 6;
export const PERHAPS_POWER = 7;
/** What a management plane hands out over a flow that the managed opens. */
export const MANAGED = 8;
export const PERHAPS_MANAGED = 9;

const EDGE_OF_FLOW: ReadonlyMap<number, number> = new Map([
  [UNCONTROLLED, FLOW],
  [CONTROLLED, CONTROLLED_FLOW],
  [MEDIA, MEDIA_FLOW],
]);

/** Linear in assets, flows, zones and conduits; some tens of milliseconds at 10,000 assets. */
export const attackGraphOf = (model: Model): AttackGraph => {
  const graph = graphOf(model);
  const nodes = nodesOf(graph);
  const edges = edgesOf();
  addZones(graph, nodes, (from, to, certain) => edges.add(from, to, certain ? STEP : PERHAPS_STEP));
  addFlows(graph, edges.add);
  addPowers(graph, nodes, (from, to, certain) => edges.add(from, to, certain ? POWER : PERHAPS_POWER));
  const made = edges.made(nodes.size());
  return {
    graph,
    size: nodes.size(),
    node: nodes.node,
    assetNode: nodes.asset,
    zoneNode: nodes.held,
    edges: made,
    flowOf: (edge) => {
      const flow = made.flow[edge] ?? -1;
      return flow < 0 ? undefined : graph.numbers.flowIdOf(flow);
    },
  };
};
