import type { Rect } from '../../core/drawing/scene';
import type { ElementDelta } from '../../core/drawing/scene-delta';
import { type SpatialIndex, spatialIndexOf } from './spatial-index';

/** The elements of one kind, and what is kept from scene to scene as long as only their shapes change. */
export interface Kind<T> {
  readonly items: readonly T[];
  readonly places: ReadonlyMap<string, number>;
  readonly spatial: SpatialIndex<T>;
  /** Which of them are others than in the scene before, where that held the same ids in the same order. */
  readonly changed?: readonly number[];
}

/** Where elements of a known difference stand, when each stands in the place of one of the same id. */
const placesOf = <T extends { readonly id: string }>(
  { items: before, places }: Kind<T>,
  after: readonly T[],
  delta: ElementDelta<T>,
): readonly number[] | undefined => {
  const changed = delta.after.map(({ id }) => places.get(id) ?? -1);
  const isSame = changed.every((at, turn) => after[at] === delta.after[turn] && before[at]?.id === after[at]?.id);
  return isSame && delta.before.length === delta.after.length ? changed : undefined;
};

/** Where the lists differ, when they hold elements of the same ids in the same order. */
const changedPlaces = <T extends { readonly id: string }>(
  kind: Kind<T>,
  after: readonly T[],
  delta: ElementDelta<T> | undefined,
): readonly number[] | undefined => {
  const before = kind.items;
  if (before.length !== after.length) return undefined;
  const known = delta === undefined ? undefined : placesOf(kind, after, delta);
  if (known !== undefined) return known;
  const changed: number[] = [];
  for (let at = 0; at < after.length; at += 1) {
    if (before[at] === after[at]) continue;
    if (before[at]?.id !== after[at]?.id) return undefined;
    changed.push(at);
  }
  return changed;
};

/** The elements of one kind, following from those of the scene before, if there was one. */
export const kindOf = <T extends { readonly id: string }>(
  items: readonly T[],
  rectsOf: (item: T) => readonly Rect[],
  before: Kind<T> | undefined,
  delta: ElementDelta<T> | undefined,
): Kind<T> => {
  if (before?.items === items) return before;
  const changed = before === undefined ? undefined : changedPlaces(before, items, delta);
  if (before === undefined || changed === undefined)
    return { items, places: new Map(items.map(({ id }, at) => [id, at])), spatial: spatialIndexOf(items, rectsOf) };
  return { items, places: before.places, spatial: before.spatial.patched(items, changed), changed };
};

/** Whether something of all elements is as it was: of those whose places changed it is looked at. */
export const isKept = <T>(
  { items, places, changed }: Kind<T>,
  before: Kind<T>,
  same: (a: T, b: T) => boolean,
): boolean =>
  items === before.items ||
  (places === before.places && changed?.every((at) => same(items[at] as T, before.items[at] as T)) === true);
