import type { HospitalDocument } from '../document/document';
import {
  isPlaceId,
  levelOf,
  PLACE_LEVELS,
  type PlaceLevel,
  placeAround,
  placeOf,
  placePathOf,
  UNKNOWN_PLACE,
} from '../document/places';

export interface PlaceEntry {
  readonly id: string;
  readonly level: PlaceLevel;
  /** Names from the building inwards, unknown levels left out; the last is its own. */
  readonly path: readonly string[];
  /** Assets that stand in it, those in places within it included. */
  readonly assets: number;
}

/** The places into which one can be moved: of an outer level, and not the one that it stands in already. */
export const targetsFor = (place: PlaceEntry, places: readonly PlaceEntry[]): readonly PlaceEntry[] => {
  const rank = PLACE_LEVELS.indexOf(place.level);
  const around = place.path.slice(0, -1).join('\u0000');
  return places.filter((other) => PLACE_LEVELS.indexOf(other.level) < rank && other.path.join('\u0000') !== around);
};

const depthOf = ({ path }: PlaceEntry): string => path.join('\u0000');

/** Every building, floor, room and rack that an asset or a view names, outer ones before those in them. Linear. */
export const placesIn = ({ assets, views }: Pick<HospitalDocument, 'assets' | 'views'>): readonly PlaceEntry[] => {
  const counts = new Map<string, number>();
  const add = (id: string, count: number): void => {
    for (let at: string | undefined = id; at !== undefined && at !== UNKNOWN_PLACE; at = placeAround(at))
      counts.set(at, (counts.get(at) ?? 0) + count);
  };
  for (const asset of assets.values()) add(placeOf(asset), 1);
  for (const view of views.values()) for (const { id } of view.placements.values()) if (isPlaceId(id)) add(id, 0);
  return [...counts]
    .flatMap(([id, count]): readonly PlaceEntry[] => {
      const names = placePathOf(id) ?? {};
      const level = levelOf(names);
      return level === undefined
        ? []
        : [{ id, level, path: PLACE_LEVELS.flatMap((one) => names[one] ?? []), assets: count }];
    })
    .sort((a, b) => depthOf(a).localeCompare(depthOf(b), 'ja', { numeric: true }));
};
