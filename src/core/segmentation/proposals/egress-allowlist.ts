import { groupBy } from '../../group';
import { OUTSIDE_ZONE_TYPES } from '../../model/defaults';
import { type Draft, idsOf, type ProposalKind } from '../situation';

/**
 * Updates that come from somebody else's network: only the update server's addresses, and only signed packages. Said
 * where the way out is known to be open, or where the matrix does not expect the connection at all.
 */
export const egressAllowlist: ProposalKind = {
  action: 'egress-allowlist',
  find: (situation) => {
    const { model } = situation;
    const isOutside = (id: string): boolean => {
      const asset = model.asset(id);
      return asset !== undefined && OUTSIDE_ZONE_TYPES.has(situation.zoneTypeOf(asset) ?? '');
    };
    const updates = model.source.flows.values().filter((flow) => {
      if (flow.purpose !== 'update' || flow.egressAllowlist === true) return false;
      if (isOutside(flow.from) === isOutside(flow.to)) return false;
      return flow.egressAllowlist === false || situation.verdictOf(flow) !== 'allowed';
    });
    const insideOf = (from: string, to: string): string => (isOutside(from) ? to : from);
    return [...groupBy(updates, ({ from, to }) => insideOf(from, to))].map(
      ([inside, flows]): Draft => ({
        about: [inside],
        elements: [...new Set([inside, ...flows.flatMap(({ from, to }) => [from, to])])].sort(),
        priority: 1,
        reroutes: idsOf(flows),
        change: { flows: idsOf(flows) },
      }),
    );
  },
};
