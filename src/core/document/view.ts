import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { ExtensionsSchema, listOf, maybe } from '../model/fields';
import { ElementIdSchema, ViewIdSchema } from '../model/id';
import { FilterSchema } from './filter';

export const VIEW_PRESETS = ['network', 'physical', 'function', 'server', 'custom'] as const;
export type ViewPreset = (typeof VIEW_PRESETS)[number];

/** By what the boxes of the functional view are formed. */
export const GROUPINGS = ['department', 'system', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const Coordinate = v.pipe(v.number(), v.finite(), v.minValue(-10_000_000), v.maxValue(10_000_000));
const Length = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(10_000_000));

/**
 * Where an element stands in a view, in CSS pixels at 100 %.
 * `x`, `y`: top left corner relative to the top left corner of the box that contains it in this view (a zone, or what
 * `containment.ts` says for the preset), or to the origin of the drawing when none does. So moving a zone is one
 * change, whatever stands in it.
 * `width`, `height`: for boxes; absent for assets, whose size is fixed.
 * `by`: a person put it there, so tidying up leaves it; absent, a layout did, or nobody knows.
 * A place without any asset lives as long as a view has a placement for it.
 */
export const PlacementSchema = v.strictObject({
  id: ElementIdSchema,
  x: Coordinate,
  y: Coordinate,
  width: maybe(Length),
  height: maybe(Length),
  locked: maybe(v.boolean()),
  collapsed: maybe(v.boolean()),
  by: maybe(v.picklist(['hand'])),
});
export type Placement = Readonly<v.InferOutput<typeof PlacementSchema>>;

/**
 * What stands in a view: the union of what is named. Zones, places and parties bring all that stands in them or that
 * they answer for, now and later; the boxes around what is shown are shown too. No list at all shows nothing.
 */
export const ViewScopeSchema = v.strictObject({
  zones: maybe(listOf(ElementIdSchema)),
  assets: maybe(listOf(ElementIdSchema)),
  parties: maybe(listOf(ElementIdSchema)),
  /** Ids of places, as in `places.ts`. */
  places: maybe(listOf(ElementIdSchema)),
  /** Also whatever these talk with, directly. */
  neighbours: maybe(v.boolean()),
});
export type ViewScope = Readonly<v.InferOutput<typeof ViewScopeSchema>>;

/** The views of an architecture that show who could do what with a device or system, and where harm would come from. */
export const VIEW_TEMPLATES = ['global-system', 'multi-patient-harm', 'updateability', 'security-use-case'] as const;
export type ViewTemplateId = (typeof VIEW_TEMPLATES)[number];

/** From which template a view was made, and what about: devices, or the flow of a use case. Absent: about all of them. */
export const ViewTemplateSchema = v.strictObject({
  id: v.picklist(VIEW_TEMPLATES),
  about: maybe(listOf(ElementIdSchema)),
});
export type ViewTemplate = Readonly<v.InferOutput<typeof ViewTemplateSchema>>;

/** The longest note, in UTF-16 code units. */
export const NOTE_LIMIT = 2_000;
/** How narrow and how wide a note may be, in CSS pixels at 100 %. */
export const NOTE_WIDTH = { least: 96, usual: 192, most: 640 } as const;

/**
 * Words that people stick onto a view; they say nothing about the hospital, and no rule reads them.
 * `on`: the element or box that the note is about, absent for none. `x`, `y` are relative to the top left corner of its
 * box in this view (of a flow or link: of the asset at its first end), so that the note moves along; without `on`, to the
 * origin of the drawing. A note in a zone is a note on that zone. What the view does not show takes its notes along.
 * `width` is in CSS pixels at 100 %; the height follows from the text.
 */
export const NoteSchema = v.strictObject({
  id: ElementIdSchema,
  text: v.pipe(v.string(), v.maxLength(NOTE_LIMIT, 'text-too-long')),
  x: Coordinate,
  y: Coordinate,
  width: Length,
  on: maybe(ElementIdSchema),
});
export type Note = Readonly<v.InferOutput<typeof NoteSchema>>;

/** A view as it stands in the file; in memory its placements are a table. R9, R10. */
export const SavedViewSchema = v.strictObject({
  id: ViewIdSchema,
  name: TextSchema,
  preset: v.picklist(VIEW_PRESETS),
  /** Where it stands among the views, small numbers first; those without one come first, by id. */
  order: maybe(v.pipe(v.number(), v.finite())),
  /** Absent: everything. */
  scope: maybe(ViewScopeSchema),
  /** Zones, assets and boxes that are not shown here, with all that stands in them; flows and links too. */
  hidden: maybe(listOf(ElementIdSchema)),
  /** Of what stands in it, only what passes is shown; links and flows follow their ends. */
  filter: maybe(FilterSchema),
  /** Of the functional view: by what it is boxed. Absent: by department. */
  groupBy: maybe(v.picklist(GROUPINGS)),
  /** What it was made from, so that it can take in what has come since. */
  template: maybe(ViewTemplateSchema),
  /** Lower ones first. */
  notes: maybe(listOf(NoteSchema)),
  placements: listOf(PlacementSchema),
  extensions: ExtensionsSchema,
});
export type SavedView = v.InferOutput<typeof SavedViewSchema>;
