import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { ExtensionsSchema, listOf, maybe } from '../model/fields';
import { ElementIdSchema, ViewIdSchema } from '../model/id';

export const VIEW_PRESETS = ['network', 'physical', 'function', 'server', 'custom'] as const;

const Coordinate = v.pipe(v.number(), v.finite(), v.minValue(-10_000_000), v.maxValue(10_000_000));
const Length = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(10_000_000));

/**
 * Where an element stands in a view, in CSS pixels at 100 %.
 * `x`, `y`: top left corner relative to the top left corner of the zone that contains it in this view, or to the
 * origin of the drawing when none does. So moving a zone is one change, whatever stands in it.
 * `width`, `height`: for zones; absent for assets, whose size is fixed.
 */
export const PlacementSchema = v.strictObject({
  id: ElementIdSchema,
  x: Coordinate,
  y: Coordinate,
  width: maybe(Length),
  height: maybe(Length),
  locked: maybe(v.boolean()),
  collapsed: maybe(v.boolean()),
});
export type Placement = Readonly<v.InferOutput<typeof PlacementSchema>>;

/** A view as it stands in the file; in memory its placements are a table. R9, R10. */
export const SavedViewSchema = v.strictObject({
  id: ViewIdSchema,
  name: TextSchema,
  preset: v.picklist(VIEW_PRESETS),
  placements: listOf(PlacementSchema),
  extensions: ExtensionsSchema,
});
export type SavedView = v.InferOutput<typeof SavedViewSchema>;
