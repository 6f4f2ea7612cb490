import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { isOutsider } from '../entries';
import { type Draft, idsOf, isClinicalType, mayBeClinical, type ProposalKind, type Situation } from '../situation';

/** Equipment on which lines from outside end. */
const EDGE_KINDS: ReadonlySet<string> = new Set(['vpn-gateway', 'maintenance-router', 'internet-router']);

const MAINTENANCE: ReadonlySet<string | undefined> = new Set(['maintenance', 'repair', 'admin', 'update']);

const openerOf = (flow: DataFlow): string => (flow.initiator === 'to' ? flow.to : flow.from);

const comesFromOutside = (flow: DataFlow, asset: Asset, { model, graph }: Situation): boolean => {
  const opener = model.asset(openerOf(flow));
  return opener !== undefined && opener.id !== asset.id && flow.medium !== 'usb' && isOutsider(graph, opener);
};

/** A line whose purpose nobody knows is first to be identified, not moved. */
const isIdentified = (asset: Asset, { model }: Situation): boolean =>
  model.flowsOf(asset.id).every((flow) => flow.status !== 'unknown-purpose');

const landsInside = (asset: Asset, situation: Situation): boolean => {
  const { model } = situation;
  if (!isClinicalType(model, situation.zoneTypeOf(asset)) || !isIdentified(asset, situation)) return false;
  const lines = model.flowsOf(asset.id).filter((flow) => comesFromOutside(flow, asset, situation));
  if (EDGE_KINDS.has(asset.kind)) return lines.length > 0 || asset.kind === 'vpn-gateway';
  return lines.some((flow) => MAINTENANCE.has(flow.purpose) && situation.verdictOf(flow) !== 'allowed');
};

/** A line from outside ends inside the clinical network: it is to end at a bastion, from where sessions are opened. */
export const landingZone: ProposalKind = {
  action: 'landing-zone',
  find: (situation) => {
    const { model } = situation;
    return model.source.assets
      .values()
      .filter((asset) => landsInside(asset, situation))
      .map((asset): Draft => {
        const flows = model.flowsOf(asset.id);
        const onward = (flow: DataFlow): boolean => EDGE_KINDS.has(asset.kind) && openerOf(flow) === asset.id;
        const moved = flows.filter(
          (flow) => MAINTENANCE.has(flow.purpose) && (onward(flow) || comesFromOutside(flow, asset, situation)),
        );
        return {
          about: [asset.id],
          elements: [asset.id],
          priority: 1,
          toZoneType: 'remote-maintenance',
          keeps: idsOf(flows.filter(mayBeClinical)),
          reroutes: idsOf(moved),
          change: { flows: idsOf(moved), alone: EDGE_KINDS.has(asset.kind) ? [asset.id] : [] },
        };
      });
  },
};
