import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import { addressObjects } from './address-objects';
import { declaredOpenings } from './declared-openings';
import { type DeviceSource, deviceRules, equipmentNames } from './device-rules';
import { type Gap, gap } from './gap';
import { infrastructureGaps } from './infrastructure';
import { insideRules } from './inside-rules';
import type { OpeningChoices } from './openings-of';
import type { Policy } from './policy';
import { rulesOfOpenings } from './rules-of-openings';
import { usedObjects } from './used-objects';
import { zonesOf } from './zones-of';

export interface PolicyOptions {
  /** A device whose address nobody knows: no rule and a gap, or its whole zone in its place. Default `gap`. */
  readonly withoutAddress?: 'gap' | 'zone';
  /** Single devices, or whole zones: fewer rules that allow more. Default `hosts`. */
  readonly objects?: 'hosts' | 'zones';
  /** Also flows that are planned and not yet in use. */
  readonly planned?: boolean;
  /**
   * Flows that care needs, and backups, also pass where nobody knows their service, with any between their two ends, or the
   * address of an end, with its whole zone: a gap says what to find out, and the comment of the rule that it is not settled.
   * Default: yes. `false` gives only what was said for certain, to hold other rules against it.
   */
  readonly careFirst?: boolean;
  /** Whether connections that a rule allows are put on record, besides those that are refused. Default: no. */
  readonly logAllowed?: boolean;
  /** The zones from which the equipment is looked after; absent: those of the type `management`. */
  readonly managementZones?: readonly string[];
  /** The interface of the equipment that leads to a zone. Where it is known, rules hold for it only. */
  readonly interfaceOf?: (zone: Zone) => string | undefined;
  /** By when each rule is to be looked at again, where its conduit names no day. */
  readonly reviewOn?: string;
}

export interface PolicyFromModel {
  readonly policy: Policy;
  readonly gaps: readonly Gap[];
}

const withoutDoubles = (gaps: readonly Gap[]): readonly Gap[] => [
  ...new Map(gaps.map((each) => [JSON.stringify(each), each])).values(),
];

/**
 * The rules that let just the declared flows between zones pass, and all that the model leaves open about them. A pure
 * function of the model: the same hospital always gives the same policy, and names and ids outlive other changes. Flows
 * within a zone need no rule. Near-linear in flows, zones and subnets.
 */
export const policyOf = (model: Model, options: PolicyOptions = {}): PolicyFromModel => {
  const { managementZones, reviewOn } = options;
  const { zones, gaps: zoneGaps } = zonesOf(model, options.interfaceOf ?? (() => undefined));
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const objects = addressObjects(model.source.assets.values(), zones);
  const used = usedObjects(objects);
  const choices: OpeningChoices = {
    withoutAddress: options.withoutAddress ?? 'gap',
    objects: options.objects ?? 'hosts',
    planned: options.planned ?? false,
    careFirst: options.careFirst ?? true,
  };
  const declared = declaredOpenings({ model, zones: byId, objects, choices });
  const logAllowed = options.logAllowed ?? false;
  const rules = rulesOfOpenings(declared.openings, { model, zones: byId, used, logAllowed, reviewOn });
  const inside = insideRules(zones, model, used);
  const source: DeviceSource = { model, zones, objects, used, managementZones, reviewOn };
  const device = deviceRules(rules, source);
  const equipment = equipmentNames(source);
  const bare = zones.filter((zone) => !zone.external && zone.addresses.length === 0);
  const gaps = [
    ...zoneGaps,
    ...declared.gaps,
    ...bare.map(({ id }) => gap('no-subnet', [id])),
    ...inside.gaps,
    ...device.gaps,
    ...infrastructureGaps(model, zones),
    ...(equipment.length === 0 ? [gap('device-address', [])] : []),
  ];
  const policy: Policy = {
    zones,
    ...used.all(),
    rules: [...rules, ...inside.rules],
    device: device.rules,
    equipment,
    otherwise: 'deny',
  };
  return { policy, gaps: withoutDoubles(gaps) };
};
