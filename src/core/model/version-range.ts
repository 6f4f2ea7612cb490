import * as v from 'valibot';
import { listOf, maybe, WordSchema } from './fields';

/** How versions are ordered, by the rules of those who give them. */
export const SCHEMES = ['semver', 'dotted', 'debian', 'rpm', 'maven', 'pypi'] as const;
export type Scheme = (typeof SCHEMES)[number];

const SideSchema = v.strictObject({ version: WordSchema, included: v.boolean() });

/** One stretch of versions. A side that is absent is open. */
export const StretchSchema = v.strictObject({ from: maybe(SideSchema), to: maybe(SideSchema) });

export type Stretch = Readonly<v.InferOutput<typeof StretchSchema>>;

/** Versions that something is said about: whole stretches, single ones, and exceptions. */
export const VersionRangeSchema = v.strictObject({
  /** Absent: it is not known how these versions are ordered, so that only the same text is the same version. */
  scheme: maybe(v.picklist(SCHEMES)),
  stretches: listOf(StretchSchema),
  versions: listOf(WordSchema),
  except: listOf(WordSchema),
});
export type VersionRange = Readonly<v.InferOutput<typeof VersionRangeSchema>>;
