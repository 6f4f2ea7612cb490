import type { Surroundings } from '../evidence/cvss/adjust';
import type { Facts } from '../facts/facts-of';
import { CRITICALITIES } from '../library/vocabulary';

const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

/**
 * What the diagram knows about an asset that matters for a vulnerability in it; `undefined` where there is no such asset.
 * The first question goes through all that is reachable from where attacks begin, linear in the flows.
 */
export const surroundingsOf = (id: string, facts: Facts): Surroundings | undefined => {
  const asset = facts.model.asset(id);
  if (asset === undefined) return undefined;
  const { certain, possible } = facts.reachability.hopsFromUntrusted(asset);
  const networked = facts.asset('asset.networked', asset).value;
  const stores = facts.asset('asset.storesPersonalData', asset).value;
  const criticality = facts.asset('asset.criticality', asset).value;
  return {
    networked: isYesOrNo(networked) ? networked : undefined,
    way: certain !== undefined ? 'known' : possible !== undefined ? 'possible' : 'none',
    criticality: CRITICALITIES.find((known) => known === criticality),
    storesPersonalData: isYesOrNo(stores) ? stores : undefined,
  };
};
