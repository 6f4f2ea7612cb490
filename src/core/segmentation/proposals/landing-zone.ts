import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { isOutsider } from '../entries';
import {
  byPlaceAndKind,
  type Draft,
  idsOf,
  isClinicalType,
  mayBeClinical,
  type ProposalKind,
  type Situation,
} from '../situation';

/** Equipment on which lines from outside end. */
const EDGE_KINDS: ReadonlySet<string> = new Set(['vpn-gateway', 'maintenance-router', 'internet-router']);

const MAINTENANCE: ReadonlySet<string | undefined> = new Set(['maintenance', 'repair', 'admin', 'update']);

const openerOf = (flow: DataFlow): string => (flow.initiator === 'to' ? flow.to : flow.from);

const comesFromOutside = (flow: DataFlow, asset: Asset, { model, graph }: Situation): boolean => {
  const opener = model.asset(openerOf(flow));
  if (opener === undefined || opener.id === asset.id || flow.medium === 'usb' || EDGE_KINDS.has(opener.kind))
    return false;
  return isOutsider(graph, opener);
};

/** A line whose purpose nobody knows is first to be identified, not moved. */
const isIdentified = (asset: Asset, { model }: Situation): boolean =>
  model.flowsOf(asset.id).every((flow) => flow.status !== 'unknown-purpose');

/** Maintenance that edge equipment opens straight into a clinical zone, with no bastion between. */
const goesStraightOn = (flow: DataFlow, asset: Asset, situation: Situation): boolean => {
  const other = situation.model.asset(flow.from === asset.id ? flow.to : flow.from);
  const inside = other !== undefined && isClinicalType(situation.model, situation.zoneTypeOf(other));
  return openerOf(flow) === asset.id && MAINTENANCE.has(flow.purpose) && inside;
};

const linesToMove = (asset: Asset, situation: Situation): readonly DataFlow[] => {
  const flows = situation.model.flowsOf(asset.id);
  const isEdge = EDGE_KINDS.has(asset.kind);
  return flows.filter((flow) => {
    if (!MAINTENANCE.has(flow.purpose)) return false;
    if (isEdge && goesStraightOn(flow, asset, situation)) return situation.verdictOf(flow) !== 'allowed';
    // Updates that a device itself fetches or is sent are no sessions that a bastion could carry.
    const isSession = isEdge || flow.purpose !== 'update';
    return isSession && comesFromOutside(flow, asset, situation) && situation.verdictOf(flow) !== 'allowed';
  });
};

const landsInside = (asset: Asset, situation: Situation): boolean => {
  if (!isIdentified(asset, situation)) return false;
  const lines = linesToMove(asset, situation);
  if (isClinicalType(situation.model, situation.zoneTypeOf(asset)))
    return lines.length > 0 || asset.kind === 'vpn-gateway';
  return EDGE_KINDS.has(asset.kind) && lines.some((flow) => goesStraightOn(flow, asset, situation));
};

/** A line from outside ends inside the clinical network: it is to end at a bastion, from where sessions are opened. */
export const landingZone: ProposalKind = {
  action: 'landing-zone',
  find: (situation) => {
    const { model } = situation;
    const found = model.source.assets.values().filter((asset) => landsInside(asset, situation));
    const edges = found
      .filter(({ kind }) => EDGE_KINDS.has(kind))
      .map((asset) => ({ about: [asset.id], like: [asset] }));
    const devices = found.filter(({ kind }) => !EDGE_KINDS.has(kind));
    return [...edges, ...byPlaceAndKind(devices, situation)].map(({ about, like }): Draft => {
      const moved = idsOf(like.flatMap((asset) => linesToMove(asset, situation)));
      return {
        about,
        elements: idsOf(like),
        priority: 1,
        toZoneType: 'remote-maintenance',
        keeps: idsOf(like.flatMap(({ id }) => model.flowsOf(id)).filter(mayBeClinical)),
        reroutes: moved,
        change: { flows: moved, alone: idsOf(like.filter(({ kind }) => EDGE_KINDS.has(kind))) },
      };
    });
  },
};
