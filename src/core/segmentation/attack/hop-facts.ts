import { openFlaws } from '../../facts/asset/exploited-component';
import type { FactPlace, FactSource, FactValue } from '../../facts/fact';
import type { Facts } from '../../facts/facts-of';
import type { EffortKind } from '../../library/attack-effort';
import type { WayHop } from './ways-to-targets';

/** One fact that lets an attacker take a hop, with its value (`undefined`: nobody knows, which holds nobody back) and source. */
export interface HopFact extends FactPlace {
  readonly value: FactValue | undefined;
  readonly source: FactSource;
}

type Told = Pick<WayHop, 'from' | 'to' | 'why' | 'via' | 'edges' | 'between' | 'efforts'>;

/** What decides how hard the takeover of a device is. */
const WEAKNESS: Readonly<Partial<Record<EffortKind, string>>> = {
  'known-exploited': 'asset.openVulnerabilities',
  'open-credentials': 'asset.credentials',
  'past-support': 'asset.endOfSupport.effective',
  'not-updated': 'asset.patchState',
  'unknown-updates': 'asset.patchState',
  updated: 'asset.patchState',
};

const WEAK_CREDENTIALS: ReadonlySet<FactValue | undefined> = new Set(['default', 'shared', 'leaked', 'none', 'weak']);

/** Facts of a device that make its takeover easy, where they are known to; what stops them all comes as well. */
const WEAK: readonly (readonly [fact: string, isWeak: (value: FactValue, today: string) => boolean])[] = [
  ['asset.credentials', (value) => WEAK_CREDENTIALS.has(value)],
  ['asset.endOfSupport.effective', (value, today) => typeof value === 'string' && value < today],
  ['asset.patchState', (value) => value === 'outdated'],
];

/** The facts behind why the hop is there at all. */
const placesOf = ({ from, to, why, via, edges, between }: Told, { model }: Facts): readonly FactPlace[] => {
  const places: FactPlace[] = [];
  const note = (subject: string | undefined, ...facts: readonly string[]): void => {
    if (subject !== undefined) for (const fact of facts) places.push({ fact, subject });
  };
  if (via !== undefined) {
    if (why === 'removable-media') note(via, 'flow.medium', 'flow.mediaScanning');
    else if (why === 'management') note(via, 'flow.purpose', 'flow.protocol', 'flow.port');
    else note(via, 'flow.protocol', 'flow.port', 'flow.authentication', 'flow.multiFactor', 'flow.enforcement');
  }
  for (const zone of edges) note(zone, 'zone.enforcement');
  if (between !== undefined) {
    const conduit = model.source.conduits.values().find(({ zones: [one, other] }) => {
      return (one === between[0] && other === between[1]) || (one === between[1] && other === between[0]);
    });
    if (why === 'shared-subnet') for (const zone of between) note(zone, 'zone.subnets');
    else note(conduit?.id, 'crossing.enforcement', 'crossing.ruleset');
  }
  if (why === 'same-segment') note(to, 'asset.zone');
  if (why === 'dual-homed') note(from, 'asset.interfaceZones');
  if (
    via === undefined &&
    (edges.length > 0 || between !== undefined || why === 'same-segment' || why === 'dual-homed')
  )
    note(to, 'asset.networked', 'asset.isolation');
  if (why === 'shared-credentials') note(to, 'asset.sharesCredentialsWith');
  if (why === 'domain') {
    note(from, 'asset.domain');
    note(to, 'asset.domain');
    const foreign = model.asset(from)?.domain !== model.asset(to)?.domain;
    if (foreign) note(from, 'asset.domainTrusts');
  }
  // What is hardened gives an attacker nothing to go on with.
  if (why === 'management') note(from, 'asset.kind');
  if (why === 'host' || why === 'domain' || why === 'management') note(from, 'asset.hardened');
  return places;
};

/**
 * What makes one takeover of a way possible: each fact once, first why the two have to do with one another, then what is
 * weak about the one that is taken over. Every one is a fact of the vocabulary, so that it can be shown and changed like
 * any other. Quick, but for the first question to `facts`.
 */
export const hopFacts = (hop: Told, facts: Facts): readonly HopFact[] => {
  const { to, efforts } = hop;
  const places = [...placesOf(hop, facts)];
  for (const kind of efforts) {
    const fact = WEAKNESS[kind];
    if (fact !== undefined) places.push({ fact, subject: to });
  }
  const asset = facts.model.asset(to);
  if (asset !== undefined && openFlaws(asset).length > 0)
    places.push({ fact: 'asset.openVulnerabilities', subject: to });
  for (const [fact, isWeak] of WEAK) {
    const { value } = facts.fact(fact, to);
    if (value !== undefined && value !== null && isWeak(value, facts.today)) places.push({ fact, subject: to });
  }
  const once = new Map(places.map((place) => [`${place.fact}|${place.subject}`, place]));
  return [...once.values()].map((place) => {
    const { value, source } = facts.fact(place.fact, place.subject);
    return { ...place, value, source };
  });
};
