import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { PartyId } from '../model/id';
import type { Model } from '../model/model';
import type { PARTY_KINDS } from '../model/party';
import { standsOutside } from '../model/standing';
import type { Zone } from '../model/zone';
import type { Frames, ZoneFrame } from './frames';
import { grown, overlaps, unionOf } from './geometry';
import { sameFields, sameList } from './same';
import type { Rect, SceneBoundary } from './scene';
import { deltaBetween, type ElementDelta, NO_DELTA } from './scene-delta';
import type { SceneInput } from './scene-input';
import { words } from './words';

/** How far outside a zone its boundaries run, so that they do not hide its own edge. */
const TRUST_GAP = 6;
const PARTY_GAP = 16;
/** The id of the boundary around all outermost zones that the hospital vouches for. */
export const PERIMETER = 'trust:';

/** Outsiders by trade: a boundary towards them is a matter of contract, not of departments. */
const OUTSIDERS: ReadonlySet<(typeof PARTY_KINDS)[number] | undefined> = new Set([
  'vendor',
  'supplier',
  'cloud-provider',
] as const);

const trustBoundary = (zone: string | undefined, rect: Rect, language: Language): SceneBoundary => ({
  id: `trust:${zone ?? ''}`,
  kind: 'trust',
  zone,
  rect,
  name: words.trustBoundary[language],
});

/** What the hospital vouches for as one area: the edge around its outermost zones, when nothing else stands between. */
export interface Perimeter {
  readonly rect: Rect;
  readonly zones: ReadonlySet<string>;
}

const vouchedFor = (model: Model, frames: Frames): readonly ZoneFrame[] =>
  frames.zones.filter(({ parent, zone }) => parent === undefined && !standsOutside(model, zone.id));

/** `undefined` when there is only one such zone, or others stand among them. Linear. */
export const perimeterOf = (model: Model, frames: Frames): Perimeter | undefined => {
  const vouched = vouchedFor(model, frames);
  const zones = new Set<string>(vouched.map(({ zone }) => zone.id));
  const others = [
    ...frames.zones.filter(({ zone, parent }) => parent === undefined && !zones.has(zone.id)),
    ...(frames.groups.get(undefined)?.devices ?? []),
  ];
  const around = unionOf(vouched.map(({ rect }) => rect));
  if (vouched.length < 2 || around === undefined || others.some(({ rect }) => overlaps(around, rect))) return undefined;
  return { rect: grown(around, 2 * TRUST_GAP), zones };
};

/** Inside another zone a boundary stands where the trust is known on both sides and differs, or nobody vouches for it. */
const changesTrust = (model: Model, { zone, parent }: ZoneFrame): boolean => {
  if (zone.parent === undefined || parent === undefined) return false;
  const around = model.trustOf(zone.parent);
  if (around === undefined) return standsOutside(model, zone.id) && !standsOutside(model, zone.parent);
  return model.trustOf(zone.id) !== around;
};

/** The edges at which trust changes; with a perimeter the outermost zones share one. */
export const trustBoundaries = (
  model: Model,
  frames: Frames,
  perimeter: Perimeter | undefined,
  language: Language,
): readonly SceneBoundary[] => {
  const inner = frames.zones.filter((frame) => changesTrust(model, frame));
  const own = perimeter === undefined ? [...vouchedFor(model, frames), ...inner] : inner;
  const shared = perimeter === undefined ? [] : [trustBoundary(undefined, perimeter.rect, language)];
  return [...shared, ...own.map(({ zone, rect }) => trustBoundary(zone.id, grown(rect, TRUST_GAP), language))];
};

const isOutsider = (model: Model, party: PartyId | undefined): boolean =>
  party !== undefined && OUTSIDERS.has(model.source.parties.get(party)?.kind);

interface Agreement {
  readonly contract: boolean | undefined;
  /** Who answers on the other side, where known. */
  readonly partner: PartyId | undefined;
}

/** What people recorded about who answers for which side of the zone's edge; `undefined` when no edge of that kind is. */
const agreementAt = (model: Model, zone: Zone): Agreement | undefined => {
  const party = model.partyOf(zone.id);
  for (const { kind, zones, contract } of model.source.conduits.values()) {
    if (kind !== 'responsibility' && kind !== 'organisation') continue;
    const other = zones[0] === zone.id ? zones[1] : zones[1] === zone.id ? zones[0] : undefined;
    if (other === undefined || model.partyOf(other) === party) continue;
    return { partner: model.partyOf(other), contract: contract === undefined ? undefined : contract === 'signed' };
  }
  return undefined;
};

/**
 * Where somebody else begins to answer: zones of vendors, suppliers and clouds, and zones outside to which people
 * recorded a responsibility edge. Departments of one hospital are not parted.
 */
export const responsibilityBoundaries = (model: Model, frames: Frames, language: Language): readonly SceneBoundary[] =>
  frames.zones.flatMap(({ zone, rect, parent }) => {
    const party = model.partyOf(zone.id);
    const around = zone.parent === undefined || parent === undefined ? undefined : model.partyOf(zone.parent);
    if (party === undefined || party === around) return [];
    const agreement = agreementAt(model, zone);
    const foreign = isOutsider(model, party) || (agreement !== undefined && standsOutside(model, zone.id));
    if (!foreign) return [];
    const nameOf = (id: PartyId | undefined): string =>
      textIn(id === undefined ? undefined : model.source.parties.get(id)?.name, language);
    return [
      {
        id: `party:${zone.id}`,
        kind: 'responsibility',
        zone: zone.id,
        rect: grown(rect, PARTY_GAP),
        name: words.responsibility[language],
        inside: nameOf(party),
        outside: nameOf(agreement?.partner ?? around) || words.hospital[language],
        contract: agreement?.contract,
      },
    ];
  });

/** Which kinds of boundaries are shown. */
interface ShownBoundaries {
  readonly trust: boolean;
  readonly responsibility: boolean;
}

/** The boundaries of a drawing. */
export interface Boundaries {
  readonly shows: ShownBoundaries;
  /** Where trust changes, shown or not: gates stand on these. */
  readonly trust: readonly SceneBoundary[];
  /** Those that are shown. */
  readonly list: readonly SceneBoundary[];
  readonly delta: ElementDelta<SceneBoundary>;
}

export const NO_BOUNDARIES: Boundaries = {
  shows: { trust: false, responsibility: false },
  trust: [],
  list: [],
  delta: NO_DELTA,
};

const kept = (before: readonly SceneBoundary[], made: readonly SceneBoundary[]): readonly SceneBoundary[] => {
  const known = new Map(before.map((boundary) => [boundary.id, boundary]));
  return sameList(
    before,
    made.map((boundary) => sameFields(known.get(boundary.id), boundary)),
  );
};

/**
 * Both kinds of boundaries, as far as they are shown; those that are as before are the same objects. Linear in zones,
 * and nothing to do where the zoning is as before.
 */
export const boundariesOf = (
  { model, frames, perimeter, language }: SceneInput,
  shows: ShownBoundaries,
  before: Boundaries,
  isZonedAsBefore: boolean,
): Boundaries => {
  const showsSame = before.shows.trust === shows.trust && before.shows.responsibility === shows.responsibility;
  if (isZonedAsBefore && showsSame) return { ...before, delta: NO_DELTA };
  const trust = kept(before.trust, trustBoundaries(model, frames, perimeter, language));
  const list = kept(before.list, [
    ...(shows.trust ? trust : []),
    ...(shows.responsibility ? responsibilityBoundaries(model, frames, language) : []),
  ]);
  return { shows, trust, list, delta: deltaBetween(before.list, list) };
};
