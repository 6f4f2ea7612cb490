import type { Asset } from '../../model/asset';
import { commandsMany } from '../commands-many';
import type { Draft, ProposalKind, Situation } from '../situation';

/** Whether every way into its zone is recorded as an allow-list, and nothing stands beside it but the devices it commands. */
const isAlone = (asset: Asset, { model, graph }: Situation): boolean => {
  const zone = model.zoneOf(asset);
  if (zone === undefined) return false;
  const partners = new Set<string>(model.flowsOf(asset.id).flatMap(({ from, to }) => [from, to]));
  const isBeside = (id: string): boolean => {
    const member = model.asset(id);
    if (member === undefined || id === asset.id) return false;
    return model.categoryOf(member) !== 'medical-device' || !partners.has(id);
  };
  if (graph.membersOf(zone.id).some((member) => isBeside(member.asset))) return false;
  return [...model.crossings.values()]
    .filter(({ zones, flows }) => zones.includes(zone.id) && flows.length > 0)
    .every(({ conduit }) => {
      const recorded = conduit === undefined ? undefined : model.source.conduits.get(conduit);
      return recorded?.ruleset === 'default-deny-allowlist';
    });
};

/** Looks of zones that are not the hospital's: what stands there is not moved into it. */
const ELSEWHERE: ReadonlySet<string> = new Set(['cloud', 'external']);

/** A server that commands many devices at once: a zone of its own with only the flows it needs. R15. */
export const ownZone: ProposalKind = {
  action: 'own-zone',
  find: (situation) =>
    situation.model.source.assets
      .values()
      .filter(
        (asset) =>
          commandsMany(asset) &&
          !ELSEWHERE.has(situation.zoneTemplateOf(asset)?.look ?? '') &&
          !isAlone(asset, situation),
      )
      .map(
        (asset): Draft => ({
          about: [asset.id],
          elements: [asset.id],
          priority: 1,
          toZoneType: 'me-management',
          enforcement: 'firewall',
          keeps: situation.careFlowsOf([asset]),
          change: { alone: [asset.id] },
        }),
      ),
};
