import { textIn } from '../library/text';
import type { Model } from '../model/model';
import { isV4, networkRange } from './algebra/address';
import { type Gap, gap } from './gap';
import { ownerOfZone } from './owner-of-zone';
import type { PolicyRule, PolicyZone } from './policy';
import type { UsedObjects } from './used-objects';

/** Whether something is routed within the zone: it has more than one network of a family. */
const hasSeveral = ({ subnets }: PolicyZone): boolean => {
  const ranges = subnets.map(networkRange).filter((range) => range !== undefined);
  return [true, false].some(
    (four) => new Set(ranges.filter((range) => isV4(range) === four).map(({ first }) => first)).size > 1,
  );
};

const insideRule = (zone: PolicyZone, model: Model, used: UsedObjects): PolicyRule => {
  const names = used.zone(zone);
  const label = { ja: textIn(zone.label, 'ja'), en: textIn(zone.label, 'en') };
  return {
    id: `in-${zone.name}`,
    action: 'allow',
    from: zone.id,
    to: zone.id,
    sources: names,
    destinations: names,
    services: used.everyService(),
    stateful: true,
    log: false,
    comment: { ja: `${label.ja} → ${label.ja}`, en: `${label.en} → ${label.en}` },
    owner: ownerOfZone(model, zone.id),
    flows: [],
  };
};

/** A zone of several subnets is one zone: what passes between them is not kept apart, which a gap says. */
export const insideRules = (
  zones: readonly PolicyZone[],
  model: Model,
  used: UsedObjects,
): { readonly rules: readonly PolicyRule[]; readonly gaps: readonly Gap[] } => {
  const several = zones.filter((zone) => !zone.external && zone.addresses.length > 0 && hasSeveral(zone));
  return {
    rules: several.map((zone) => insideRule(zone, model, used)),
    gaps: several.map((zone) => gap('inside', [zone.id], { subnets: zone.subnets.join(', ') })),
  };
};
