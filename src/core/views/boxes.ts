import { groupOf, hostIn, NO_PARTY, NO_SYSTEM, partyIn, systemIn } from '../document/containment';
import { levelOf, type PlaceLevel, placeAround, placeName, placePathOf } from '../document/places';
import type { Library } from '../library/library';
import type { Bilingual } from '../library/text';
import type { ZoneLook, ZoneType } from '../library/zone-type';
import type { ZoneId } from '../model/id';
import type { ModelSource } from '../model/model';
import type { Zone } from '../model/zone';

export type BoxKind = PlaceLevel | 'no-place' | 'machine' | 'party' | 'no-party' | 'system' | 'no-system';

/** What the boxes of views are called by kind. */
export const BOX_WORDS: Readonly<Record<BoxKind, Bilingual>> = {
  building: { ja: '建物', en: 'Building' },
  floor: { ja: '階', en: 'Floor' },
  room: { ja: '部屋', en: 'Room' },
  rack: { ja: 'ラック', en: 'Rack' },
  'no-place': { ja: '場所未確認', en: 'Place not known' },
  machine: { ja: 'ホスト', en: 'Host' },
  party: { ja: '担当', en: 'Department' },
  'no-party': { ja: '担当不明', en: 'Nobody known to answer' },
  system: { ja: 'システム', en: 'System' },
  'no-system': { ja: 'システム不明', en: 'System not known' },
};

const KIND = 'box:';
const isUnknown = (kind: BoxKind): boolean => kind === 'no-place' || kind === 'no-party' || kind === 'no-system';
const lookOf = (kind: BoxKind): ZoneLook => (isUnknown(kind) ? 'unknown' : 'place');

/** The kind of a box by the kind of the zone that stands for it; `undefined` for zones of the hospital. */
export const boxKindOf = ({ kind }: Pick<Zone, 'kind'>): BoxKind | undefined =>
  kind?.startsWith(KIND) ? (kind.slice(KIND.length) as BoxKind) : undefined;

const BOX_TYPES: ReadonlyMap<string, ZoneType> = new Map(
  (Object.keys(BOX_WORDS) as BoxKind[]).map((kind) => [
    `${KIND}${kind}`,
    {
      id: `${KIND}${kind}`,
      label: BOX_WORDS[kind],
      description: BOX_WORDS[kind],
      // Between the trusted and the others: boxes are no statement about trust, and nothing is drawn from it.
      trust: 3,
      targetSecurityLevel: 0,
      safetyCriticality: 'unknown',
      look: lookOf(kind),
      typicalMembers: [],
      source: '',
    },
  ]),
);

const libraries = new WeakMap<Library, Library>();

/** The library that also knows the boxes of views. */
export const libraryWithBoxes = (library: Library): Library => {
  const known = libraries.get(library);
  if (known !== undefined) return known;
  const next = { ...library, zones: new Map([...library.zones, ...BOX_TYPES]) };
  libraries.set(library, next);
  return next;
};

const zoneOf = (id: string, kind: BoxKind, name: Zone['name'], parent?: string): Zone => ({
  id: id as ZoneId,
  kind: `${KIND}${kind}`,
  name,
  ...(parent === undefined ? {} : { parent: parent as ZoneId }),
});

/** A box that is no zone of the hospital, as a zone to be drawn; `undefined` for an id that names none. */
export const boxZone = (source: ModelSource, id: string): Zone | undefined => {
  const path = placePathOf(id);
  if (path !== undefined) {
    const level = levelOf(path);
    return level === undefined
      ? zoneOf(id, 'no-place', BOX_WORDS['no-place'])
      : zoneOf(id, level, placeName(id), placeAround(id));
  }
  const machine = source.assets.get(hostIn(id) ?? '');
  if (machine !== undefined) return zoneOf(id, 'machine', machine.name, machine.host && `host:${machine.host}`);
  const system = systemIn(id);
  if (system !== undefined)
    return system === '' ? zoneOf(NO_SYSTEM, 'no-system', BOX_WORDS['no-system']) : zoneOf(id, 'system', system);
  const party = partyIn(id);
  if (party === undefined) return undefined;
  const known = source.parties.get(party);
  return known === undefined
    ? zoneOf(NO_PARTY, 'no-party', BOX_WORDS['no-party'])
    : zoneOf(groupOf(party), 'party', known.name);
};
