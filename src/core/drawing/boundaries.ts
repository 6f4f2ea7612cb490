import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { PartyId } from '../model/id';
import type { Model } from '../model/model';
import type { PARTY_KINDS } from '../model/party';
import { standsOutside } from '../model/standing';
import type { Zone } from '../model/zone';
import type { Frames, ZoneFrame } from './frames';
import { grown, overlaps, unionOf } from './geometry';
import type { Rect, SceneBoundary } from './scene';
import { words } from './words';

/** How far outside a zone its boundaries run, so that they do not hide its own edge. */
const TRUST_GAP = 6;
const PARTY_GAP = 12;
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
  rect: grown(rect, TRUST_GAP),
  name: words.trustBoundary[language],
});

/**
 * Outermost zones that the hospital vouches for share one boundary when nothing else stands between them; otherwise
 * each has its own.
 */
const outermost = (model: Model, frames: Frames, language: Language): readonly SceneBoundary[] => {
  const top = frames.zones.filter(({ parent }) => parent === undefined);
  const vouched = top.filter(({ zone }) => !standsOutside(model, zone.id));
  const others = [
    ...top.filter((frame) => !vouched.includes(frame)).map(({ rect }) => rect),
    ...frames.devices.filter(({ zone }) => zone === undefined).map(({ rect }) => rect),
  ];
  const around = unionOf(vouched.map(({ rect }) => rect));
  const shared = vouched.length > 1 && around !== undefined && !others.some((rect) => overlaps(around, rect));
  if (shared) return [trustBoundary(undefined, grown(around, TRUST_GAP), language)];
  return vouched.map(({ zone, rect }) => trustBoundary(zone.id, rect, language));
};

/** Inside another zone a boundary stands where the trust is known on both sides and differs, or nobody vouches for it. */
const changesTrust = (model: Model, { zone, parent }: ZoneFrame): boolean => {
  if (zone.parent === undefined || parent === undefined) return false;
  const around = model.trustOf(zone.parent);
  if (around === undefined) return standsOutside(model, zone.id) && !standsOutside(model, zone.parent);
  return model.trustOf(zone.id) !== around;
};

export const trustBoundaries = (model: Model, frames: Frames, language: Language): readonly SceneBoundary[] => [
  ...outermost(model, frames, language),
  ...frames.zones
    .filter((frame) => changesTrust(model, frame))
    .map(({ zone, rect }) => trustBoundary(zone.id, rect, language)),
];

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
