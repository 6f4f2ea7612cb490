import type { Bilingual } from '../library/text';
import { textIn } from '../library/text';
import { LANGUAGES, type Language } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import { compileMatrix, conduitVerdict } from '../segmentation/conduit-verdict';
import { type AddressObjects, ANY_ADDRESS, addressObjects } from './address-objects';
import { isV4, networkRange } from './algebra/address';
import { isSameSet, unionOf } from './algebra/ranges';
import { ENFORCING_KINDS, MANAGEMENT_SERVICES, managementZones } from './device-rules';
import { gapsOfAsset, legsOf } from './ends-of';
import { type Gap, gap } from './gap';
import { groupOpenings, type Opening } from './group-rules';
import { infrastructureGaps } from './infrastructure';
import { lastingNames } from './lasting-names';
import { openingsOfFlow } from './openings-of';
import type { AddressObject, Policy, PolicyRule, PolicyZone, Service } from './policy';
import { ANY_SERVICE, serviceObjects } from './service-objects';
import { zonesOf } from './zones-of';

export interface PolicyOptions {
  /** A device whose address nobody knows: no rule and a gap, or its whole zone in its place. Default `gap`. */
  readonly withoutAddress?: 'gap' | 'zone';
  /** Single devices, or whole zones: fewer rules that allow more. Default `hosts`. */
  readonly objects?: 'hosts' | 'zones';
  /** Also flows that are planned and not yet in use. */
  readonly planned?: boolean;
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

const partyNameOf = (model: Model, zone: string): string | undefined => {
  const found = model.zone(zone);
  return found === undefined ? undefined : model.partyOf(found.id);
};

/** `CT → PACS: DICOM`, of the first flows; names only, so that it needs no words. */
const commentOf = (model: Model, { flows, from }: Opening): Bilingual => {
  const inLanguage = (language: Language): string => {
    const shown = flows.slice(0, 2).flatMap((id) => {
      const flow = model.flow(id);
      if (flow === undefined) return [];
      const protocol = model.library.protocols.get(flow.protocol ?? '')?.label[language] ?? flow.protocol ?? '';
      const isBack = flow.initiator === 'both' && model.asset(flow.from)?.zone !== from;
      const [a, b] = flow.initiator === 'to' || isBack ? [flow.to, flow.from] : [flow.from, flow.to];
      const ends = [a, b].map((end) => textIn(model.asset(end)?.name, language) || end).join(' → ');
      return [protocol === '' ? ends : `${ends}: ${protocol}`];
    });
    return `${shown.join('; ')}${flows.length > 2 ? ` +${flows.length - 2}` : ''}`;
  };
  const [ja, en] = LANGUAGES.map(inLanguage);
  return { ja: ja ?? '', en: en ?? '' };
};

/** Where single devices fill the whole of their zone, the zone is named instead: the very same addresses. */
const wholeZones = (
  names: readonly string[],
  zone: PolicyZone | undefined,
  objects: AddressObjects,
): readonly string[] => {
  if (zone === undefined || zone.addresses.length === 0 || names.length < 2) return names;
  const covered = unionOf(names.flatMap((name) => objects.byName(name)?.addresses ?? []));
  return isSameSet(covered, zone.addresses) ? [objects.ofZone(zone).name] : names;
};

/** A zone of several subnets is one zone: what passes between them is not kept apart. */
const insideRule = (zone: PolicyZone, objects: AddressObjects, owner: string | undefined): PolicyRule => {
  const { name } = objects.ofZone(zone);
  const label = { ja: textIn(zone.label, 'ja'), en: textIn(zone.label, 'en') };
  return {
    id: `in-${zone.name}`,
    action: 'allow',
    from: zone.id,
    to: zone.id,
    sources: [name],
    destinations: [name],
    services: [ANY_SERVICE.name],
    stateful: true,
    log: false,
    comment: { ja: `${label.ja} → ${label.ja}`, en: `${label.en} → ${label.en}` },
    owner,
    flows: [],
  };
};

/** Ids of rules by their first flow, so that they last while others come and go. */
const ruleIds = (groups: readonly Opening[]): ReadonlyMap<Opening, string> => {
  const keyOf = ({ flows, from, to }: Opening): string => `${flows[0] ?? ''}|${from}|${to}`;
  const taken = new Map<string, number>();
  const names = lastingNames(
    '',
    groups.map(({ flows }) => flows[0] ?? ''),
  );
  return new Map(
    groups.map((group) => {
      const name = `r-${names.get(group.flows[0] ?? '') ?? keyOf(group)}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [group, count === 1 ? name : `${name}-${count}`];
    }),
  );
};

/**
 * The rules that let just the declared flows between zones pass, and all that the model leaves open about them. A pure
 * function of the model: the same hospital always gives the same policy, and names and ids outlive other changes. Flows
 * within a zone need no rule. Near-linear in flows, zones and subnets.
 */
export const policyOf = (model: Model, options: PolicyOptions = {}): PolicyFromModel => {
  const { zones, gaps: zoneGaps } = zonesOf(model, options.interfaceOf ?? (() => undefined));
  const zoneById = new Map(zones.map((zone) => [zone.id, zone]));
  const assets = model.source.assets.values();
  const objects = addressObjects(assets, zones);
  const gaps: Gap[] = [...zoneGaps];
  const choices = {
    withoutAddress: options.withoutAddress ?? 'gap',
    objects: options.objects ?? 'hosts',
    planned: options.planned ?? false,
  } as const;
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());

  const openings: Opening[] = [];
  const named = new Map<string, Asset>();
  for (const flow of model.source.flows.values()) {
    const found = openingsOfFlow(flow, { model, zones: zoneById, objects, choices });
    openings.push(...found.openings);
    gaps.push(...found.gaps);
    for (const asset of found.assets) named.set(asset.id, asset);
    if (found.openings.length > 0 && conduitVerdict(flow, model, matrix).verdict === 'never')
      gaps.push(gap('never', [flow.id]));
  }
  const isWide = choices.objects === 'zones' || choices.withoutAddress === 'zone';
  for (const asset of named.values()) gaps.push(...gapsOfAsset(asset, legsOf(asset), model, zoneById, isWide));
  for (const zone of zones) if (!zone.external && zone.addresses.length === 0) gaps.push(gap('no-subnet', [zone.id]));

  const services = new Map<string, Service>();
  const servicesOf = (ranges: Opening['services']): readonly string[] =>
    serviceObjects(ranges).map((service) => {
      services.set(service.name, service);
      return service.name;
    });
  const used = new Set<string>();
  const use = (names: readonly string[]): readonly string[] => {
    for (const name of names) used.add(name);
    return names;
  };

  const groups = groupOpenings(openings);
  const ids = ruleIds(groups);
  const ruleOf = (group: Opening): PolicyRule => {
    const crossing = model.crossings.get(crossingOf(model, group) ?? '');
    const conduit = crossing?.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);
    return {
      id: ids.get(group) ?? '',
      action: 'allow',
      from: group.from,
      to: group.to,
      sources: use(wholeZones(group.sources, zoneById.get(group.from), objects)),
      destinations: use(wholeZones(group.destinations, zoneById.get(group.to), objects)),
      services: servicesOf(group.services),
      stateful: true,
      log: options.logAllowed ?? false,
      comment: commentOf(model, group),
      purpose: group.purpose,
      owner: partyNameOf(model, group.to),
      reviewOn: conduit?.reviewOn ?? conduit?.contractReview ?? options.reviewOn,
      flows: group.flows,
      conduit: crossing?.id,
    };
  };
  const rules = groups.map(ruleOf).sort(byPairThenId);
  const several = zones.filter((zone) => !zone.external && zone.addresses.length > 0 && hasSeveral(zone));
  const inside = several.map((zone) => {
    gaps.push(gap('inside', [zone.id], { subnets: zone.subnets.join(', ') }));
    services.set(ANY_SERVICE.name, ANY_SERVICE);
    use([objects.ofZone(zone).name]);
    return insideRule(zone, objects, partyNameOf(model, zone.id));
  });

  const device: PolicyRule[] = managementZones(model, zones, objects, options.managementZones).map(
    ({ zone, object }) => ({
      id: `m-${zone.name}`,
      action: 'allow',
      from: zone.id,
      sources: use([object]),
      destinations: use([ANY_ADDRESS.name]),
      services: servicesOf(MANAGEMENT_SERVICES),
      stateful: true,
      log: true,
      comment: { ja: textIn(zone.label, 'ja'), en: textIn(zone.label, 'en') },
      owner: partyNameOf(model, zone.id),
      reviewOn: options.reviewOn,
      flows: [],
    }),
  );
  if (device.length === 0)
    gaps.push(
      gap(
        'management-lockout',
        assets.filter(isEnforcing).map(({ id }) => id),
      ),
    );
  else {
    device.push(...rules.filter((rule) => reachesEquipment(rule, objects, model)));
    gaps.push(
      gap(
        'device-services',
        assets.filter(isEnforcing).map(({ id }) => id),
      ),
    );
  }
  gaps.push(...infrastructureGaps(model, zones));

  const equipment = assets
    .filter(isEnforcing)
    .flatMap((asset) => legsOf(asset))
    .filter((leg) => leg.addresses.length > 0)
    .map((leg) => objects.ofLeg(leg).name);
  use(equipment);
  if (equipment.length === 0) gaps.push(gap('device-address', []));

  const addresses = [...used]
    .sort()
    .map((name) => (name === ANY_ADDRESS.name ? ANY_ADDRESS : objects.byName(name)))
    .filter((object): object is AddressObject => object !== undefined);
  const policy: Policy = {
    zones,
    addresses,
    services: [...services.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    rules: [...rules, ...inside],
    device,
    equipment,
    otherwise: 'deny',
  };
  return { policy, gaps: withoutDoubles(gaps) };
};

/** Whether something is routed within the zone: it has more than one network of a family. */
const hasSeveral = ({ subnets }: PolicyZone): boolean => {
  const ranges = subnets.map(networkRange).filter((range) => range !== undefined);
  return [true, false].some(
    (four) => new Set(ranges.filter((range) => isV4(range) === four).map(({ first }) => first)).size > 1,
  );
};

const isEnforcing = ({ kind }: Asset): boolean => ENFORCING_KINDS.has(kind);

/** Rules whose destination is such equipment: its own door, not a way through it. */
const reachesEquipment = (rule: PolicyRule, objects: AddressObjects, model: Model): boolean =>
  rule.destinations.some((name) => {
    const asset = model.asset(objects.byName(name)?.asset ?? '');
    return asset !== undefined && isEnforcing(asset);
  });

const crossingOf = (model: Model, { flows }: Opening): string | undefined => {
  const flow = model.flow(flows[0] ?? '');
  return flow === undefined ? undefined : model.crossingOf(flow)?.id;
};

const byPairThenId = (a: PolicyRule, b: PolicyRule): number => {
  const [x, y] = [a, b].map(({ from, to, id }) => `${from}\n${to}\n${id}`);
  return x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1;
};

const withoutDoubles = (gaps: readonly Gap[]): readonly Gap[] => [
  ...new Map(gaps.map((each) => [JSON.stringify(each), each])).values(),
];
