import * as v from 'valibot';
import { DateSchema, listOf, maybe, WordSchema } from './fields';

/** How a component is looked after, in the five steps that the words in use come down to. */
export const SUPPORT_LEVELS = ['supported', 'limited', 'ended', 'abandoned', 'none'] as const;
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];

/** The most parts that a parts list may have. */
export const COMPONENT_LIMIT = 100_000;

const HashSchema = v.pipe(v.string(), v.regex(/^[\w.-]{1,20}:[0-9a-f]{1,256}$/, 'hash-invalid'));

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
  /** Of its files, `SHA-256:` and the value in small hexadecimals; one that two lists share says that they mean the same. */
  hashes: maybe(listOf(HashSchema)),
  /** The id of its software identification tag, ISO/IEC 19770-2. */
  swid: maybe(WordSchema),
  /** Ref of the part that it stands in. Absent: in none but the device itself. */
  partOf: maybe(WordSchema),
  /** Refs of the parts that it rests on; empty: on none, as the list says. */
  dependsOn: maybe(listOf(WordSchema)),
  supportLevel: maybe(v.picklist(SUPPORT_LEVELS)),
  endOfLife: maybe(DateSchema),
  endOfSupport: maybe(DateSchema),
  /** In the words of the list, where they say no level or no date that we know: `Open source`. */
  supportLevelWritten: maybe(WordSchema),
  endOfSupportWritten: maybe(WordSchema),
  /** Somebody knows whether a vulnerability in it is exploited, without naming one. */
  knownExploited: maybe(v.boolean()),
});
export type Component = Readonly<v.InferOutput<typeof ComponentSchema>>;

/** What findings and dependencies call a component. */
export const refOf = ({ ref, name, version }: Component): string =>
  ref ?? (version === undefined ? name : `${name}@${version}`);
