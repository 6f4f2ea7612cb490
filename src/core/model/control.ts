import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { DateSchema, ExtensionsSchema, listOf, maybe, WordSchema } from './fields';
import { ControlIdSchema, ElementIdSchema } from './id';

/** R76: changed design, compensating measure, or information for use. */
export const CONTROL_KINDS = ['design', 'compensating', 'information'] as const;

/** A safeguard in place or proposed, on assets, flows, zones or conduits. R29, R32. */
export const ControlSchema = v.strictObject({
  id: ControlIdSchema,
  /** The control of `templates/controls/` it is an instance of, if any. */
  template: maybe(WordSchema),
  name: TextSchema,
  kind: maybe(v.picklist(CONTROL_KINDS)),
  status: v.picklist(['in-place', 'planned', 'proposed', 'rejected']),
  on: listOf(ElementIdSchema),
  /** Who sees to it, and by when. */
  owner: maybe(WordSchema),
  due: maybe(DateSchema),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type Control = Readonly<v.InferOutput<typeof ControlSchema>>;
