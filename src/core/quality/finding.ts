import type { Mds2Feed } from '../library/mds2-feed';
import type { EvidenceId } from '../model/id';

/** What can be wrong with a drawing as a drawing, in the order in which it is listed. None of it is a threat. */
export const QUALITY_KINDS = [
  'flow-without-end',
  'asset-without-zone',
  'isolated-asset',
  'unknown-kind',
  'flow-without-protocol',
  'flow-without-purpose',
  'zone-without-kind',
  'zone-without-enforcement',
  'same-mac',
  'same-address',
  'same-serial',
  'same-hostname',
  'address-outside-subnet',
  'vlan-differs',
  'offline-with-flow',
  'ends-cannot-reach',
  'sources-differ',
  'not-in-inventory',
  'analysis-unfinished',
  'contact-unverified',
  'element-never-checked',
  'element-check-outdated',
  'never-reviewed',
  'review-outdated',
] as const;
export type QualityKind = (typeof QUALITY_KINDS)[number];

/** What a person stated and what a paper says instead. */
export interface Difference {
  readonly fact: string;
  readonly subject: string;
  readonly stated: string | number | boolean | readonly string[];
  readonly feed: Mds2Feed;
  readonly paper: EvidenceId;
  /** The questions of the form that say so. */
  readonly place: string;
}

/** One thing to put right. */
export interface QualityFinding {
  readonly kind: QualityKind;
  /** The elements it is about; empty for the document as a whole. */
  readonly subjects: readonly string[];
  /** What they share or where they differ, as written in the document: an address, a date. */
  readonly detail?: string;
  /** Of two sources: both, so that one can be chosen. */
  readonly difference?: Difference;
}
