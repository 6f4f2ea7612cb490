/** Sizes that a drawing and the edits of its placements must agree on, in CSS pixels at 100 %. */

/** The size of an asset; it is the same for all. */
export const DEVICE_WIDTH = 160;
export const DEVICE_HEIGHT = 48;
/** The free gap kept around devices and zones. */
export const GAP = 20;
/** The height of a zone's header. */
export const ZONE_HEADER = 32;
/** The size of a zone that nobody gave another. */
export const ZONE_WIDTH = DEVICE_WIDTH + 2 * GAP;
export const ZONE_HEIGHT = ZONE_HEADER + DEVICE_HEIGHT + GAP;
