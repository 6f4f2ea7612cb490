import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { DateSchema, ExtensionsSchema, listOf, maybe, WordSchema } from './fields';
import { AssetIdSchema, EvidenceIdSchema } from './id';

export const EVIDENCE_KINDS = ['mds2', 'sbom', 'vex', 'mds-sds', 'vulnerability-data', 'scan', 'other'] as const;

/** Where the paper stands. Absent: nobody knows. R20, R51. */
export const EVIDENCE_STATUSES = [
  'provided',
  'requested',
  'not-requested',
  'missing',
  'refused',
  'not-obtainable',
] as const;

/** An MDS2 answer: the value in the form's own words, with the note beside it. `See Note` decides nothing until judged. */
export const MDS2_ANSWERS = ['Yes', 'No', 'N/A', 'See Note'] as const;
const Mds2AnswerSchema = v.strictObject({ answer: v.picklist(MDS2_ANSWERS), note: maybe(WordSchema) });

export const ComponentSchema = v.strictObject({
  name: WordSchema,
  version: maybe(WordSchema),
  supplier: maybe(WordSchema),
  purl: maybe(WordSchema),
  endOfSupport: maybe(DateSchema),
  knownExploited: maybe(v.boolean()),
});

/** A document that says something about assets: MDS2, SBOM, VEX, scan. */
export const EvidenceDocumentSchema = v.strictObject({
  id: EvidenceIdSchema,
  kind: v.picklist(EVIDENCE_KINDS),
  name: maybe(TextSchema),
  assets: listOf(AssetIdSchema),
  status: maybe(v.picklist(EVIDENCE_STATUSES)),
  edition: maybe(WordSchema),
  /** The model the document speaks about, as printed in it. */
  model: maybe(WordSchema),
  releaseDate: maybe(DateSchema),
  fileName: maybe(WordSchema),
  sha256: maybe(WordSchema),
  /** MDS2 only: answer by question id. A question that is absent is unanswered, and that is unknown, never No. */
  answers: maybe(v.record(v.string(), Mds2AnswerSchema)),
  /** SBOM only. */
  components: maybe(listOf(ComponentSchema)),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type EvidenceDocument = Readonly<v.InferOutput<typeof EvidenceDocumentSchema>>;
