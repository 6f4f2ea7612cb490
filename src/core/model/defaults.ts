/**
 * What holds of an element until people say otherwise, for the few things that the graph needs before facts exist.
 * Each answer says how it is known, so that facts can repeat it with their source.
 */

import type { Category } from '../library/vocabulary';
import type { Asset } from './asset';
import type { AUTHENTICATIONS, DataFlow } from './data-flow';
import type { ZoneId } from './id';
import { type Disclosed, tellingOfFlow } from './mds2-feeds';
import type { Model } from './model';

/**
 * `by` names the template whose default it is, `disclosed` the paper that says so. `value` is `undefined` when nobody
 * knows.
 */
export interface Known<T> {
  readonly value: T | undefined;
  readonly how: 'stated' | 'disclosed' | 'derived' | 'assumed' | 'unknown';
  readonly by?: string;
  readonly disclosed?: Disclosed;
}

const UNKNOWN = { value: undefined, how: 'unknown' } as const;

/** Media on which nothing travels that a network could carry: such flows open no way across a network. */
const CARRIED_BY_HAND: ReadonlySet<string> = new Set(['usb', 'human', 'serial', 'physical']);

/** Protocols that say by themselves on what they travel. */
const mediumOfProtocol = (protocol: string | undefined): 'serial' | 'usb' | undefined =>
  protocol === 'rs232' ? 'serial' : protocol === 'usb-media' ? 'usb' : undefined;

/** On what the flow travels: stated, else told by a protocol that has no other medium. */
export const mediumOf = (flow: DataFlow): Known<NonNullable<DataFlow['medium']>> => {
  if (flow.medium !== undefined) return { value: flow.medium, how: 'stated' };
  const value = mediumOfProtocol(flow.protocol);
  return value === undefined ? UNKNOWN : { value, how: 'derived' };
};

export const isNetworkFlow = (flow: DataFlow): boolean =>
  (flow.medium === undefined
    ? mediumOfProtocol(flow.protocol) === undefined
    : !CARRIED_BY_HAND.has(flow.medium) && flow.protocol !== 'usb-media') &&
  flow.status !== 'planned' &&
  flow.status !== 'stopped';

/** Things that are nothing without a network, whatever else is unknown about them. */
const ALWAYS_NETWORKED: ReadonlySet<Category> = new Set([
  'network',
  'it',
  'it-endpoint',
  'medical-it',
  'samd',
  'cloud',
]);

const OFFLINE: ReadonlySet<string> = new Set(['usb', 'serial']);

const showsNetwork = (asset: Asset, model: Model): boolean =>
  asset.interfaces?.some((leg) => leg.addresses !== undefined || leg.vlan !== undefined || leg.zone !== undefined) ===
    true ||
  asset.connectivity?.some((way) => !OFFLINE.has(way)) === true ||
  model.flowsOf(asset.id).some(isNetworkFlow);

/** Whether the asset is on a network. `maybe` is unknown; a drawn network flow, address or radio shows that it is. */
export const networkedOf = (asset: Asset, model: Model): Known<boolean> => {
  if (typeof asset.networked === 'boolean') return { value: asset.networked, how: 'stated' };
  const category = model.categoryOf(asset);
  if (category === 'person') return { value: false, how: 'assumed', by: asset.kind };
  if (showsNetwork(asset, model)) return { value: true, how: 'derived' };
  if (asset.networked === 'maybe') return UNKNOWN;
  if (category !== undefined && ALWAYS_NETWORKED.has(category)) return { value: true, how: 'assumed', by: asset.kind };
  return UNKNOWN;
};

export type Authentication = Exclude<(typeof AUTHENTICATIONS)[number], 'optional'>;

/** What a form of one of the ends says, where it is one of those values. */
const disclosed = <T extends string>(
  fact: string,
  values: readonly T[],
  flow: DataFlow,
  model: Model,
): Known<T> | undefined => {
  const found = tellingOfFlow(fact, flow, model);
  const value = values.find((known) => known === found?.feed.value);
  return found === undefined || value === undefined ? undefined : { value, how: 'disclosed', disclosed: found };
};

/**
 * How the flow proves who speaks. `optional` says what a protocol could do and counts as unknown. Absent, what
 * the form of an end says holds, else the default of the protocol.
 */
export const authenticationOf = (flow: DataFlow, model: Model): Known<Authentication> => {
  if (flow.authentication !== undefined && flow.authentication !== 'optional')
    return { value: flow.authentication, how: 'stated' };
  const told = disclosed('flow.authentication', ['none', 'weak', 'strong'] as const, flow, model);
  if (told !== undefined) return told;
  if (flow.authentication === 'optional') return UNKNOWN;
  const protocol = flow.protocol === undefined ? undefined : model.library.protocols.get(flow.protocol);
  const usual = protocol?.authentication;
  if (protocol === undefined || usual === undefined || usual === 'optional' || usual === 'unknown') return UNKNOWN;
  return { value: usual, how: 'assumed', by: protocol.id };
};

/** Whether the flow is encrypted. `optional` counts as unknown. Absent, what the form of an end says
 * holds, else the default of the protocol. */
export const encryptionOf = (flow: DataFlow, model: Model): Known<'none' | 'yes'> => {
  if (flow.encryption !== undefined && flow.encryption !== 'optional') return { value: flow.encryption, how: 'stated' };
  const told = disclosed('flow.encryption', ['none', 'yes'] as const, flow, model);
  if (told !== undefined) return told;
  if (flow.encryption === 'optional') return UNKNOWN;
  const protocol = flow.protocol === undefined ? undefined : model.library.protocols.get(flow.protocol);
  if (protocol?.encryption === 'none') return { value: 'none', how: 'assumed', by: protocol.id };
  if (protocol?.encryption === 'always') return { value: 'yes', how: 'assumed', by: protocol.id };
  return UNKNOWN;
};

/** The zone type of a zone: its own, else that of the nearest zone around it; `undefined` when nobody said. */
export const zoneTypeOf = (model: Model, zone: ZoneId): string | undefined =>
  model.lineOf(zone).find(({ kind }) => kind !== undefined)?.kind;

/**
 * Zone types that lie outside the hospital's own network. Nothing leads from them to a zone inside, or back, unless a
 * flow or a conduit is drawn: an unenforced edge of the internet does not make every hospital zone its neighbour.
 */
export const OUTSIDE_ZONE_TYPES: ReadonlySet<string> = new Set([
  'internet',
  'vendor-remote',
  'home',
  'national-network',
  'regional-network',
  'cloud',
]);

/** Zone types where an attack is taken to begin, besides those of the lowest trust: mail, web and others' sites. */
export const ENTRY_ZONE_TYPES: ReadonlySet<string> = new Set(['office-internet', 'regional-network']);

/** Zones of at most this trust are where an attack is taken to begin. */
export const UNTRUSTED_AT_MOST = 1;

export const isUntrusted = (model: Model, zone: ZoneId): boolean => {
  const trust = model.trustOf(zone);
  return trust !== undefined && trust <= UNTRUSTED_AT_MOST;
};

/** Whether nobody has said what the zone is for, nor how far it can be trusted: what else stands there is not known. */
export const isUnclassified = (model: Model, zone: ZoneId): boolean => {
  const deciding = model.lineOf(zone).find(({ trust, kind }) => trust !== undefined || kind !== undefined);
  return deciding?.kind === 'unknown' && deciding.trust === undefined;
};
