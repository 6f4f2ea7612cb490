import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { DateSchema, ExtensionsSchema, listOf, maybe, WordSchema } from './fields';
import { PartyIdSchema } from './id';

export const PARTY_KINDS = ['hospital', 'department', 'vendor', 'supplier', 'cloud-provider', 'other'] as const;

/** Who answers for something: a hospital department, vendor, supplier, cloud provider. R16, R18, R37. */
export const PartySchema = v.strictObject({
  id: PartyIdSchema,
  name: TextSchema,
  kind: maybe(v.picklist(PARTY_KINDS)),
  contacts: maybe(
    listOf(v.strictObject({ name: maybe(WordSchema), reach: maybe(WordSchema), verifiedOn: maybe(DateSchema) })),
  ),
  contractReview: maybe(DateSchema),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type Party = Readonly<v.InferOutput<typeof PartySchema>>;
