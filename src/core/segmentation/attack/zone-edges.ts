import { OUTSIDE_ZONE_TYPES } from '../../model/defaults';
import type { Graph } from '../../model/graph';
import type { ZoneId } from '../../model/id';
import { isBarrier, NOWHERE } from '../../model/openness';
import type { Zone } from '../../model/zone';
import type { Nodes } from './nodes';

type Add = (from: number | undefined, to: number | undefined, certain: boolean) => void;

/** Whether a zone's network is one of the hospital's, so that what is open at its edge is open to what is around it. */
const standsInHospital = (zone: Zone, graph: Graph): boolean => {
  const outside = (id: string): boolean => OUTSIDE_ZONE_TYPES.has(graph.zoneTypeOf(id) ?? '');
  return !outside(zone.id) || (zone.parent !== undefined && outside(zone.parent));
};

/** Networks join over an edge that holds nobody back, one way as the other. */
const addEdge = (zone: Zone, graph: Graph, nodes: Nodes, add: Add): void => {
  if (isBarrier(zone.enforcement) || !standsInHospital(zone, graph)) return;
  const parent = zone.parent !== undefined && graph.model.zone(zone.parent) !== undefined ? zone.parent : undefined;
  const certain = zone.enforcement !== undefined;
  for (const network of [nodes.network(zone.id), nodes.network(parent)]) {
    add(network, nodes.edge(zone.id), certain);
    add(nodes.edge(zone.id), network, certain);
  }
};

/** Who speaks in a zone that conduits part from others is heard in each of the rest, one by one. */
const addUnparted = (zone: string, { openness }: Graph, nodes: Nodes, add: Add): void => {
  const heard = (certain: boolean): readonly string[] =>
    openness
      .areaMembers(openness.area(zone, certain), certain)
      .filter((other) => other !== zone && !openness.parted(zone, other));
  const surely = new Set(heard(true));
  for (const other of heard(false)) {
    const pair = nodes.pair(zone, other, 'unparted');
    add(nodes.held(zone), pair, surely.has(other));
    add(pair, nodes.heard(other), true);
  }
};

const addZone = (zone: string, graph: Graph, nodes: Nodes, add: Add): void => {
  const { openness, numbers } = graph;
  const [held, heard, network] = [nodes.held(zone), nodes.heard(zone), nodes.network(zone)];
  // Whoever is in no zone is perhaps near the others in none, and near nobody else.
  if (zone === NOWHERE) add(held, heard, false);
  else {
    add(network, heard, true);
    if (openness.hasParted(zone)) {
      add(held, heard, true);
      addUnparted(zone, graph, nodes, add);
    } else add(held, network, true);
  }
  for (const step of openness.extra(zone)) {
    const pair = nodes.pair(zone, step.to, step.why === 'shared-subnet' ? 'shared-subnet' : 'conduit');
    add(held, pair, step.certain);
    add(pair, nodes.heard(step.to), true);
  }
  const { assets, certain, hears, speaks } = numbers.membersOf(zone);
  assets.forEach((asset, place) => {
    if (hears[place] === true) add(heard, asset, certain[place] === true);
    if (speaks[place] === true) add(asset, held, true);
  });
};

/**
 * The steps over networks: from an asset into those it stands in, over the edges of zones, and into the assets there.
 * Linear in assets and zones, besides the pairs of zones of which a conduit parts at least one.
 */
export const addZones = (
  graph: Graph,
  nodes: Nodes,
  addStep: (from: number, to: number, certain: boolean) => void,
): void => {
  const add: Add = (from, to, certain) => {
    if (from !== undefined && to !== undefined) addStep(from, to, certain);
  };
  for (const zone of graph.zones) {
    addZone(zone, graph, nodes, add);
    const drawn = graph.model.zone(zone as ZoneId);
    if (drawn !== undefined) addEdge(drawn, graph, nodes, add);
  }
};
