import { describeFact } from '../facts/vocabulary';
import type { Model } from '../model/model';
import type { Reason } from './report';

/** More neighbours than this say nothing to a person. */
const MOST = 20;

/** What stands next to a subject: the ends of a flow with their zones, the flows of an asset, what crosses between zones. */
const around = (subject: string, reads: string, model: Model): readonly string[] => {
  const flow = model.flow(subject);
  if (flow !== undefined) {
    const zones = [flow.from, flow.to].flatMap((end) => model.asset(end)?.zone ?? []);
    return [flow.from, flow.to, ...zones];
  }
  const asset = model.asset(subject);
  if (asset !== undefined) {
    const zones = asset.zone === undefined ? [] : model.lineOf(asset.zone).map(({ id }) => id);
    return reads === 'neighbours' ? model.flowsOf(asset.id).map(({ id }) => id) : zones;
  }
  const crossing = model.crossings.get(subject);
  if (crossing !== undefined) return [...crossing.zones, ...crossing.flows];
  const zone = model.zone(subject);
  return zone === undefined ? [] : model.assetsIn(zone.id).map(({ id }) => id);
};

/**
 * The elements that a computed fact was worked out from: those it names itself, else those it looks at. Empty for facts
 * that are not computed, and where it looks at so many that a list would say nothing.
 */
export const computedFrom = ({ fact, subject, value, source }: Reason, model: Model): readonly string[] => {
  if (source.kind !== 'derived') return [];
  const description = describeFact(fact, model.library);
  const named = source.from ?? (description?.elements === true && Array.isArray(value) ? value : undefined);
  const elements = named ?? around(subject, description?.reads ?? '', model);
  const known = [...new Set(elements)].filter((id) => id !== subject);
  return known.length > MOST ? [] : known;
};
