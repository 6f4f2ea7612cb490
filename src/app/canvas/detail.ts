/** How much of the drawing is shown, by zoom: from far only zones, in the middle devices and flows, near everything. */
export type Detail = 'far' | 'middle' | 'near';

const ORDER: readonly Detail[] = ['far', 'middle', 'near'];
/** The zoom from which the middle and the near level begin. */
const BEGINS: Readonly<Record<Detail, number>> = { far: 0, middle: 0.4, near: 0.9 };
/** How far beyond the edge the level before is kept, so that it does not flicker at the edge. */
const KEPT = 0.05;

const plain = (zoom: number): Detail => (zoom >= BEGINS.near ? 'near' : zoom >= BEGINS.middle ? 'middle' : 'far');

/** The level for a zoom; the level before stays for 5 % beyond its edges. */
export const detailAt = (zoom: number, before?: Detail): Detail => {
  const next = plain(zoom);
  if (before === undefined || next === before) return next;
  const up = ORDER.indexOf(next) > ORDER.indexOf(before);
  const edge = up ? BEGINS[ORDER[ORDER.indexOf(before) + 1] ?? next] : BEGINS[before];
  const far = up ? zoom >= edge * (1 + KEPT) : zoom < edge * (1 - KEPT);
  return far ? next : before;
};

/** Devices are shown as squares from far when each has this much room. */
export const SQUARES_FROM = 24;
/** Zones smaller than this on the canvas show their mark only. */
export const SMALLEST_NAMED = { width: 96, height: 40 } as const;
