import * as v from 'valibot';
import { DateSchema, listOf, maybe, WordSchema } from './fields';

/** How a component is looked after, in the five steps that the words in use come down to. */
export const SUPPORT_LEVELS = ['supported', 'limited', 'ended', 'abandoned', 'none'] as const;
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];

/** The most parts that a parts list may have. */
export const COMPONENT_LIMIT = 100_000;

/** A part of a device as its parts list names it: software, firmware or hardware. Absent: the list does not say. */
export const ComponentSchema = v.strictObject({
  /** What the list calls it; what rests on it and what is found in it refer to it so. Absent: its name and version. */
  ref: maybe(WordSchema),
  name: WordSchema,
  version: maybe(WordSchema),
  /** `library`, `operating-system`, `device`, … in the words of CycloneDX. */
  type: maybe(WordSchema),
  group: maybe(WordSchema),
  supplier: maybe(WordSchema),
  purl: maybe(WordSchema),
  /** CPE names, 2.2 and 2.3, as written. */
  cpes: maybe(listOf(WordSchema)),
  /** Ids of SPDX, names or expressions. */
  licences: maybe(listOf(WordSchema)),
  /** Refs of the parts that it rests on. */
  dependsOn: maybe(listOf(WordSchema)),
  supportLevel: maybe(v.picklist(SUPPORT_LEVELS)),
  endOfLife: maybe(DateSchema),
  endOfSupport: maybe(DateSchema),
  /** Somebody knows whether a vulnerability in it is exploited, without naming one. */
  knownExploited: maybe(v.boolean()),
});
export type Component = Readonly<v.InferOutput<typeof ComponentSchema>>;

/** What findings and dependencies call a component. */
export const refOf = ({ ref, name, version }: Component): string =>
  ref ?? (version === undefined ? name : `${name}@${version}`);
