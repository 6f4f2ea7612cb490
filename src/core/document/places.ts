import type { Asset } from '../model/asset';
import { ID_LIMIT } from '../model/id';

/** The levels of a place, from the outside inwards, as they stand in `asset.location`. R2. */
export const PLACE_LEVELS = ['building', 'floor', 'room', 'rack'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** Names by level; absent is unknown. A room whose floor nobody knows is a place all the same. */
export type PlacePath = { readonly [K in PlaceLevel]?: string | undefined };

const PREFIX = 'place:';
/** Where things stand that nobody has located yet. */
export const UNKNOWN_PLACE = PREFIX;

// biome-ignore lint/suspicious/noControlCharactersInRegex: ids must not carry them, so they are written otherwise
const RESERVED = /[%/\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const written = (name: string): string => name.replace(RESERVED, encodeURIComponent);
const read = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * The id of a place as a view may give it a placement: its names from the building inwards, `place:本館/3F/ICU`. An
 * unknown level is empty; nothing known is `UNKNOWN_PLACE`. Longer names than an id may have are cut.
 */
export const placeIdOf = (path: PlacePath): string => {
  const parts = PLACE_LEVELS.map((level) => written(path[level] ?? ''));
  while (parts.at(-1) === '') parts.pop();
  return `${PREFIX}${parts.join('/')}`.slice(0, ID_LIMIT);
};

export const isPlaceId = (id: string): boolean => id.startsWith(PREFIX);

/** The names of a place by its id; `undefined` for ids of other things. */
export const placePathOf = (id: string): PlacePath | undefined => {
  if (!isPlaceId(id)) return undefined;
  const parts = id.slice(PREFIX.length).split('/').map(read);
  return Object.fromEntries(
    PLACE_LEVELS.flatMap((level, index) => (parts[index] ? [[level, parts[index]] as const] : [])),
  );
};

/** The innermost level that is known; `undefined` for the unknown place. */
export const levelOf = (path: PlacePath): PlaceLevel | undefined =>
  PLACE_LEVELS.findLast((level) => path[level] !== undefined && path[level] !== '');

const placeByLocation = new WeakMap<object, string>();

/** The place where an asset stands: as much of it as people know. Worked out once for a location. */
export const placeOf = ({ location }: Pick<Asset, 'location'>): string => {
  if (location === undefined) return UNKNOWN_PLACE;
  const known = placeByLocation.get(location);
  if (known !== undefined) return known;
  const place = placeIdOf(location);
  placeByLocation.set(location, place);
  return place;
};

/** The place around a place; `undefined` for outermost ones and the unknown one. */
export const placeAround = (id: string): string | undefined => {
  const path = placePathOf(id);
  const level = path === undefined ? undefined : levelOf(path);
  if (path === undefined || level === undefined) return undefined;
  const around = placeIdOf({ ...path, [level]: undefined });
  return around === UNKNOWN_PLACE ? undefined : around;
};

/** What a place itself is called; empty for the unknown one. */
export const placeName = (id: string): string => {
  const path = placePathOf(id) ?? {};
  const level = levelOf(path);
  return level === undefined ? '' : (path[level] ?? '');
};
