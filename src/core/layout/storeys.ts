import { placeName } from '../document/places';
import type { Zone } from '../model/zone';
import { boxKindOf } from '../views/boxes';
import { storeyOf } from '../views/storey';
import type { Box } from './box';

/** Below the lowest floor with a number. */
const UNNUMBERED = -1_000;

/** How high a zone stands in its building where it is a floor; `undefined` for all others. */
export const storeyOfZone = (zone: Zone): number | undefined =>
  boxKindOf(zone) === 'floor' ? (storeyOf(placeName(zone.id)) ?? UNNUMBERED) : undefined;

/** Whether the zone is a building with floors in it. */
export const hasStoreys = (box: Box): boolean => box.children.some(({ storey }) => storey !== undefined);

/** The content of a building as one column: the top floor first, then what stands on no floor. */
export const storeysOf = (box: Box): Box[] => {
  const height = (child: Box): number => child.storey ?? Number.NEGATIVE_INFINITY;
  return [...box.children].sort((a, b) => height(b) - height(a) || (a.id < b.id ? -1 : 1));
};

/** All floors as wide as the widest, so that they stand on each other. */
export const evenStoreys = (box: Box): void => {
  const widest = Math.max(...box.children.map(({ width }) => width));
  for (const child of box.children) if (child.storey !== undefined) child.width = widest;
};
