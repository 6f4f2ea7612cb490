import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { MEDIA } from '../library/vocabulary';
import { DateSchema, ExtensionsSchema, maybe, WordSchema } from './fields';
import { AssetIdSchema, LinkIdSchema } from './id';

/** Of a link people can also see which cable it is; `wired` where nobody looked. */
export const LINK_MEDIA = [...MEDIA, 'copper', 'fibre'] as const;

const EndSchema = v.strictObject({ asset: AssetIdSchema, port: maybe(WordSchema) });

/** A cable, wireless, serial or USB connection between two things; an outside line. R3, R4, R58. */
export const LinkSchema = v.strictObject({
  id: LinkIdSchema,
  ends: v.pipe(v.tuple([EndSchema, EndSchema]), v.readonly()),
  medium: maybe(v.picklist(LINK_MEDIA)),
  name: maybe(TextSchema),
  /** For outside lines: the kind of line and who provides it. */
  lineType: maybe(WordSchema),
  provider: maybe(WordSchema),
  purpose: maybe(TextSchema),
  /** Who answers for it within the hospital, and by when to look at it again. R58. */
  responsible: maybe(WordSchema),
  reviewOn: maybe(DateSchema),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type Link = Readonly<v.InferOutput<typeof LinkSchema>>;
