import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import { isNetworkFlow } from '../model/defaults';
import type { Model } from '../model/model';
import { isKeptGoing } from '../segmentation/kept-going';
import type { AddressObjects } from './address-objects';
import { byFamily } from './algebra/address';
import { isShortOfAddresses, type Leg, legsOf, mainLeg } from './ends-of';
import { type Gap, gap } from './gap';
import type { Opening } from './group-rules';
import type { AddressObject, PolicyZone } from './policy';
import { servicesForCare, servicesOfFlow } from './services-of-flow';

export interface OpeningChoices {
  /** `zone` lets the addresses of a zone stand for a device in it whose own address nobody knows. */
  readonly withoutAddress: 'gap' | 'zone';
  /** `zones` writes whole zones instead of the single devices: fewer rules, more allowed. */
  readonly objects: 'hosts' | 'zones';
  readonly planned: boolean;
  /** What care needs passes with any service where nobody knows which, and with a whole zone for a device without address. */
  readonly careFirst: boolean;
}

export interface OpeningSource {
  readonly model: Model;
  readonly zones: ReadonlyMap<string, PolicyZone>;
  readonly objects: AddressObjects;
  readonly choices: OpeningChoices;
}

interface Opened {
  readonly openings: readonly Opening[];
  readonly gaps: readonly Gap[];
  /** Devices that rules name, or would name. */
  readonly assets: readonly Asset[];
  /** Those of them that rules name by their own addresses: no whole zone stands for them. */
  readonly byAddress: readonly Asset[];
}

const nothing = (...gaps: readonly Gap[]): Opened => ({ openings: [], gaps, assets: [], byAddress: [] });

/** Ways out of the building that do not lead through the equipment. */
const OTHER_LINES: ReadonlySet<string> = new Set(['cellular', 'phone']);
const RADIO: ReadonlySet<string> = new Set(['bluetooth', 'nfc', 'rf']);

/** Why no rule is written whatever the addresses are. */
const refused = (flow: DataFlow, { planned }: OpeningChoices): Gap | undefined => {
  if (flow.status === 'stopped') return gap('stopped', [flow.id]);
  if (flow.status === 'planned' && !planned) return gap('planned', [flow.id]);
  if (flow.medium !== undefined && OTHER_LINES.has(flow.medium)) return gap('other-line', [flow.id]);
  if (flow.medium !== undefined && RADIO.has(flow.medium)) return gap('not-network', [flow.id]);
  if (!isNetworkFlow({ ...flow, status: 'in-use' })) return gap('not-network', [flow.id]);
  if (flow.via !== undefined && flow.via !== 'none') return gap('passes-through', [flow.id], { via: flow.via });
  return undefined;
};

interface End {
  readonly object: AddressObject | undefined;
  readonly isZone?: boolean;
  readonly gap?: Gap;
}

const isCareFirst = ({ purpose }: DataFlow, { careFirst }: OpeningChoices): boolean =>
  careFirst && isKeptGoing(purpose);

/** The object that stands for an end of a flow, and what that leaves open. */
const endOf = (flow: DataFlow, leg: Leg, { model, zones, objects, choices }: OpeningSource): End => {
  const zone = zones.get(leg.zone);
  const hasZone = zone !== undefined && zone.addresses.length > 0;
  if (choices.objects === 'zones' && hasZone) return { object: objects.ofZone(zone), isZone: true };
  const standsIn = choices.withoutAddress === 'zone' || isCareFirst(flow, choices);
  const isWide = hasZone && standsIn && isShortOfAddresses(leg.asset);
  if (leg.addresses.length > 0 && !isWide) return { object: objects.ofLeg(leg) };
  const kind = model.source.zones.get(leg.zone)?.kind;
  if (hasZone && standsIn)
    return { object: objects.ofZone(zone), isZone: true, gap: gap('zone-for-host', [flow.id, leg.asset.id]) };
  if (!hasZone && (leg.asset.kind === 'internet' || kind === 'internet'))
    return { object: objects.ofPublic(), gap: gap('public-addresses', [flow.id, leg.asset.id]) };
  return { object: undefined, gap: gap('no-address', [flow.id, leg.asset.id]) };
};

const meet = (a: AddressObject, b: AddressObject): boolean => {
  const [x, y] = [byFamily(a.addresses), byFamily(b.addresses)];
  return (x.v4.length > 0 && y.v4.length > 0) || (x.v6.length > 0 && y.v6.length > 0);
};

const opened = (flow: DataFlow, opener: Leg, answerer: Leg, source: OpeningSource): Opened => {
  const [from, to] = [endOf(flow, opener, source), endOf(flow, answerer, source)];
  const { library } = source.model;
  const { services, gaps } = isCareFirst(flow, source.choices)
    ? servicesForCare(flow, library)
    : servicesOfFlow(flow, library);
  const found = [from.gap, to.gap, ...gaps].filter((each) => each !== undefined);
  const assets = [opener.asset, answerer.asset];
  const byAddress = [...(from.isZone === true ? [] : [opener.asset]), ...(to.isZone === true ? [] : [answerer.asset])];
  if (from.object === undefined || to.object === undefined || services.length === 0)
    return { openings: [], gaps: found, assets, byAddress };
  if (!meet(from.object, to.object))
    return { openings: [], gaps: [...found, gap('no-common-family', [flow.id])], assets, byAddress };
  if (flow.purpose === undefined || flow.status === 'unknown-purpose') found.push(gap('unknown-purpose', [flow.id]));
  const opening: Opening = {
    from: opener.zone,
    to: answerer.zone,
    sources: [from.object.name],
    destinations: [to.object.name],
    services,
    purpose: flow.purpose,
    flows: [flow.id],
  };
  return { openings: [opening], gaps: found, assets, byAddress };
};

/** What one flow opens between zones; nothing within a zone. */
export const openingsOfFlow = (flow: DataFlow, source: OpeningSource): Opened => {
  const { model, choices } = source;
  const [from, to] = [model.asset(flow.from), model.asset(flow.to)];
  if (from === undefined || to === undefined) return nothing(gap('no-zone', [flow.id]));
  const [fromLegs, toLegs] = [legsOf(from), legsOf(to)];
  if (fromLegs.some((a) => toLegs.some((b) => a.zone === b.zone))) return nothing();
  const no = refused(flow, choices);
  if (no !== undefined) return nothing(no);
  const [a, b] = [mainLeg(fromLegs), mainLeg(toLegs)];
  if (a === undefined || b === undefined)
    return nothing(
      gap('no-zone', [flow.id, ...[from, to].filter(({ zone }) => zone === undefined).map(({ id }) => id)]),
    );
  if (flow.initiator === 'to') return opened(flow, b, a, source);
  if (flow.initiator !== 'both') return opened(flow, a, b, source);
  const [there, back] = [opened(flow, a, b, source), opened(flow, b, a, source)];
  return {
    openings: [...there.openings, ...back.openings],
    gaps: there.gaps,
    assets: there.assets,
    byAddress: there.byAddress,
  };
};
