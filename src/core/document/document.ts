import * as v from 'valibot';
import { ChangedEffortsSchema } from '../library/attack-effort';
import { TextSchema } from '../library/text';
import { LANGUAGES, SCOPES, SEVERITIES, STRIDE } from '../library/vocabulary';
import { type Asset, AssetSchema } from '../model/asset';
import { type Conduit, ConduitSchema } from '../model/conduit';
import { type Control, ControlSchema } from '../model/control';
import { type DataFlow, DataFlowSchema } from '../model/data-flow';
import { type EvidenceDocument, EvidenceDocumentSchema } from '../model/evidence-document';
import { DateSchema, ExtensionsSchema, listOf, maybe, WordSchema } from '../model/fields';
import { ElementIdSchema, type ViewId } from '../model/id';
import { type Link, LinkSchema } from '../model/link';
import { type Party, PartySchema } from '../model/party';
import { type Zone, ZoneSchema } from '../model/zone';
import type { Table } from '../table';
import { SavedFilterSchema } from './filter';
import { KeptPlanSchema } from './kept-plan';
import { OwnRulesSchema } from './own-rule';
import { OVERRIDE_LIMIT, RuleOverrideSchema } from './rule-override';
import { type Treatment, TreatmentSchema } from './treatment';
import { type Placement, type SavedView, SavedViewSchema } from './view';

export const FORMAT = 'sekisho';
/** Any change to what is saved raises this by one and adds a migration. */
export const VERSION = 1;

export const PERSPECTIVES = ['hospital', 'manufacturer'] as const;

/** A threat that a person wrote, with the same life as one that a rule found. */
export const OwnThreatSchema = v.strictObject({
  id: ElementIdSchema,
  scope: v.picklist(SCOPES),
  subjects: listOf(ElementIdSchema),
  title: TextSchema,
  what: maybe(TextSchema),
  stride: listOf(v.picklist(STRIDE)),
  severity: v.strictObject({
    patientSafety: v.picklist(SEVERITIES),
    data: v.picklist(SEVERITIES),
    availability: v.picklist(SEVERITIES),
  }),
  controls: maybe(listOf(TextSchema)),
  extensions: ExtensionsSchema,
});
export type OwnThreat = Readonly<v.InferOutput<typeof OwnThreatSchema>>;

const about = {
  title: TextSchema,
  description: maybe(TextSchema),
  perspective: v.picklist(PERSPECTIVES),
  /** The language people write in; absent: that of whoever opens it. */
  language: maybe(v.picklist(LANGUAGES)),
  /** The hospital, clinic or product it is about. */
  facility: maybe(TextSchema),
  authors: maybe(listOf(WordSchema)),
  /** The day the content describes; the analysis uses it as "today" only when asked to. */
  asOf: maybe(DateSchema),
  lastReviewed: maybe(DateSchema),
  lastChange: maybe(DateSchema),
  revisions: maybe(listOf(v.strictObject({ date: DateSchema, reason: TextSchema, by: maybe(WordSchema) }))),
  /** Ids of rules that this document switches off. */
  rulesOff: maybe(listOf(WordSchema)),
  /** Packs of rules that this document switches off. */
  packsOff: maybe(listOf(WordSchema)),
  /** Rules that this document words or weighs otherwise, each named once. */
  ruleOverrides: maybe(v.pipe(listOf(RuleOverrideSchema), v.maxLength(OVERRIDE_LIMIT, 'list-too-long'))),
  /** Rules that people wrote for this document. */
  ownRules: maybe(OwnRulesSchema),
  /** Filters that people keep by name, in the order in which they were kept. */
  filters: maybe(listOf(SavedFilterSchema)),
  /** Plans for segmentation that people keep by name, in the order in which they were kept. */
  plans: maybe(listOf(KeptPlanSchema)),
  /** How hard kinds of steps are for an attacker, where people see it otherwise than we propose. */
  attackEfforts: maybe(ChangedEffortsSchema),
  extensions: ExtensionsSchema,
};

/** The file, version 1: one object, tables as lists sorted by id. Unknown fields are refused; `extensions` is kept. */
export const SavedDocumentSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  id: ElementIdSchema,
  ...about,
  parties: listOf(PartySchema),
  zones: listOf(ZoneSchema),
  assets: listOf(AssetSchema),
  links: listOf(LinkSchema),
  flows: listOf(DataFlowSchema),
  conduits: listOf(ConduitSchema),
  controls: listOf(ControlSchema),
  evidence: listOf(EvidenceDocumentSchema),
  threats: listOf(OwnThreatSchema),
  treatments: listOf(TreatmentSchema),
  views: listOf(SavedViewSchema),
});
export type SavedDocument = v.InferOutput<typeof SavedDocumentSchema>;

type About = Readonly<Pick<SavedDocument, 'id' | keyof typeof about>>;

export interface View extends Omit<SavedView, 'placements' | 'id'> {
  readonly id: ViewId;
  readonly placements: Table<Placement>;
}

/** The open document: what the file says, with its lists as persistent tables. */
export interface HospitalDocument extends About {
  readonly parties: Table<Party>;
  readonly zones: Table<Zone>;
  readonly assets: Table<Asset>;
  readonly links: Table<Link>;
  readonly flows: Table<DataFlow>;
  readonly conduits: Table<Conduit>;
  readonly controls: Table<Control>;
  readonly evidence: Table<EvidenceDocument>;
  readonly threats: Table<OwnThreat>;
  readonly treatments: Table<Treatment>;
  readonly views: Table<View>;
}

/** The tables of a document, in the order in which a file lists them. */
export const TABLES = [
  'parties',
  'zones',
  'assets',
  'links',
  'flows',
  'conduits',
  'controls',
  'evidence',
  'threats',
  'treatments',
  'views',
] as const satisfies readonly (keyof HospitalDocument)[];
export type TableName = (typeof TABLES)[number];

/** The tables whose elements share one name space; treatments have the keys of their threats for ids. */
export const NAMED_TABLES = TABLES.filter((table) => table !== 'treatments');
