import * as v from 'valibot';
import { listOf, maybe, ProseSchema, WordSchema } from './fields';
import { VersionRangeSchema } from './version-range';
import { VEX_STATUSES } from './vulnerability';

/** Why a product is not affected: the five reasons that OpenVEX and CSAF share. */
export const JUSTIFICATIONS = [
  'component-not-present',
  'vulnerable-code-not-present',
  'vulnerable-code-not-in-execute-path',
  'vulnerable-code-cannot-be-controlled-by-adversary',
  'inline-mitigations-already-exist',
] as const;
export type Justification = (typeof JUSTIFICATIONS)[number];

const names = {
  /** As the document calls it: an address, a reference into an SBOM, an id of its own. */
  id: maybe(WordSchema),
  name: maybe(WordSchema),
  vendor: maybe(WordSchema),
  version: maybe(WordSchema),
  /** Versions that are meant, where they are said as a range. */
  range: maybe(VersionRangeSchema),
  purls: maybe(listOf(WordSchema)),
  cpes: maybe(listOf(WordSchema)),
  /** Of devices; `*` and `?` stand for other letters. */
  models: maybe(listOf(WordSchema)),
};

/** A product as a statement names it, and the parts of it that are meant; none: the whole. */
const ProductSchema = v.strictObject({ ...names, parts: maybe(listOf(v.strictObject(names))) });

/** What somebody says of one vulnerability in some products. */
export const VexStatementSchema = v.strictObject({
  vulnerability: WordSchema,
  aliases: maybe(listOf(WordSchema)),
  products: listOf(ProductSchema),
  status: v.picklist(VEX_STATUSES),
  justification: maybe(v.picklist(JUSTIFICATIONS)),
  /** In the words of the document, where they are others. */
  justificationWritten: maybe(WordSchema),
  /** Why, or what to do, in the words of the document. */
  detail: maybe(ProseSchema),
  action: maybe(ProseSchema),
  /** Whoever made the product says that there is no fix, or will be none. Absent: not said. */
  noFix: maybe(v.literal(true)),
  /** ISO 8601; absent: not said. */
  at: maybe(WordSchema),
  by: maybe(WordSchema),
});
export type StatedVex = Readonly<v.InferOutput<typeof VexStatementSchema>>;
