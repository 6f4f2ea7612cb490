import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { COMPONENT_LIMIT, ComponentSchema } from './component';
import { DateSchema, ExtensionsSchema, listOf, maybe, ProseSchema, WordSchema } from './fields';
import { AssetIdSchema, ElementIdSchema, EvidenceIdSchema, PartyIdSchema } from './id';
import { VexStatementSchema } from './vex-statement';
import { VulnerabilityCheckSchema, VulnerabilitySchema } from './vulnerability';

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
/** What a `See Note` may turn out to mean once a person has read the note. */
export const DECIDED_ANSWERS = ['Yes', 'No', 'N/A'] as const;
export const Mds2AnswerSchema = v.strictObject({
  /** Absent: the cell says nothing that is an answer, and the question is unanswered. */
  answer: maybe(v.picklist(MDS2_ANSWERS)),
  /** What a person took a note for that stands in place of an answer. */
  judged: maybe(v.picklist(DECIDED_ANSWERS)),
  note: maybe(ProseSchema),
  /** The cell as it is written, where it says more or other than the answer. */
  raw: maybe(ProseSchema),
  /** Where it stands in the file, `Sheet1!C12`. */
  place: maybe(WordSchema),
  /** The number of the question of an older edition that was answered, where it asks the same. */
  carriedFrom: maybe(WordSchema),
});
export type StatedMds2Answer = Readonly<v.InferOutput<typeof Mds2AnswerSchema>>;

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
  manufacturer: maybe(WordSchema),
  /** The version of the product that it is about. */
  productVersion: maybe(WordSchema),
  /** Its own serial number, namespace or document number, by which other documents refer to it. */
  documentId: maybe(WordSchema),
  /** Which version of the document it is, as it says; versions of one document are told apart by it. */
  revision: maybe(WordSchema),
  releaseDate: maybe(DateSchema),

  /** Who was asked for it, and when; when an answer is due, and when it came. */
  party: maybe(PartyIdSchema),
  requestedOn: maybe(DateSchema),
  dueOn: maybe(DateSchema),
  receivedOn: maybe(DateSchema),
  /** Why it was refused or cannot be obtained. */
  reason: maybe(TextSchema),
  /** The older version that it takes the place of; that one is kept and no longer counts. */
  replaces: maybe(EvidenceIdSchema),

  fileName: maybe(WordSchema),
  /** Of the file as it was given, in small hexadecimals. */
  sha256: maybe(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'hash-invalid'))),
  /** Of the file, in bytes. */
  size: maybe(v.pipe(v.number(), v.integer('number-not-whole'), v.minValue(0, 'number-too-small'))),
  /** MDS2 only: answer by question id. A question that is absent is unanswered, and that is unknown, never No. */
  answers: maybe(v.record(v.string(), Mds2AnswerSchema)),
  /** SBOM only: what the list is about, with the names by which it is known. */
  subject: maybe(ComponentSchema),
  /** Facts that people keep as they stated them, having seen that this paper says otherwise. */
  overruled: maybe(listOf(v.strictObject({ fact: WordSchema, subject: ElementIdSchema }))),
  /** SBOM only: who wrote the list, with what program, and at which stage of the making, in the words of the file. */
  authors: maybe(listOf(WordSchema)),
  tools: maybe(listOf(WordSchema)),
  contexts: maybe(listOf(WordSchema)),
  /** SBOM only. */
  components: maybe(v.pipe(listOf(ComponentSchema), v.maxLength(COMPONENT_LIMIT, 'list-too-long'))),
  /** What a VEX document, or an SBOM that holds one, says of vulnerabilities. */
  statements: maybe(listOf(VexStatementSchema)),
  /** What was found about the parts or the whole when they were last looked up, and with what. */
  vulnerabilities: maybe(listOf(VulnerabilitySchema)),
  checked: maybe(VulnerabilityCheckSchema),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type EvidenceDocument = Readonly<v.InferOutput<typeof EvidenceDocumentSchema>>;
