import * as v from 'valibot';

/** The longest id accepted, in UTF-16 code units. */
export const ID_LIMIT = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: ids must not carry them, so the pattern names them
const UNPRINTABLE = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/**
 * An id: any text without control or direction characters, unique among all elements of a document.
 * Ids of imported files are kept as they are, so they are not limited to ASCII.
 */
const idText = v.pipe(
  v.string(),
  v.nonEmpty('id-empty'),
  v.maxLength(ID_LIMIT, 'id-too-long'),
  v.check((text) => !UNPRINTABLE.test(text), 'id-unprintable'),
);

export const AssetIdSchema = v.pipe(idText, v.brand('AssetId'));
export const ZoneIdSchema = v.pipe(idText, v.brand('ZoneId'));
export const ConduitIdSchema = v.pipe(idText, v.brand('ConduitId'));
export const LinkIdSchema = v.pipe(idText, v.brand('LinkId'));
export const FlowIdSchema = v.pipe(idText, v.brand('FlowId'));
export const PartyIdSchema = v.pipe(idText, v.brand('PartyId'));
export const ControlIdSchema = v.pipe(idText, v.brand('ControlId'));
export const EvidenceIdSchema = v.pipe(idText, v.brand('EvidenceId'));
export const ViewIdSchema = v.pipe(idText, v.brand('ViewId'));
export const ElementIdSchema = idText;

export type AssetId = v.InferOutput<typeof AssetIdSchema>;
export type ZoneId = v.InferOutput<typeof ZoneIdSchema>;
export type ConduitId = v.InferOutput<typeof ConduitIdSchema>;
export type FlowId = v.InferOutput<typeof FlowIdSchema>;
export type LinkId = v.InferOutput<typeof LinkIdSchema>;
export type PartyId = v.InferOutput<typeof PartyIdSchema>;
export type EvidenceId = v.InferOutput<typeof EvidenceIdSchema>;
export type ViewId = v.InferOutput<typeof ViewIdSchema>;
