import type { VexStatus } from '../vex/statement';

/** How a vulnerability was found to be about a component, from the surest to the least sure. */
export const MATCH_MEANS = ['vex', 'purl', 'cpe', 'name'] as const;
export type MatchMeans = (typeof MATCH_MEANS)[number];

/**
 * What is known about a vulnerability in a component. Only `affected` counts on its own; `conditional` (it depends on
 * something about the device that is not known), `cannot-compare` (the version cannot be ordered) and `needs-review`
 * (only the names are alike) are for people to look at, and none of them means that it is not affected.
 */
export type MatchVerdict = VexStatus | 'conditional' | 'cannot-compare' | 'needs-review';

/** What one record says, and why it is about the component. */
export interface MatchEvidence {
  readonly means: MatchMeans;
  /** Of the advisory, or of the document of statements. */
  readonly record: string;
  /** What in the record met what in the component: a package url, a CPE, a name. */
  readonly met: string;
  readonly verdict: MatchVerdict;
  /** ISO 8601. */
  readonly at?: string;
  /** Whether the record names the device or the component itself, and not only what many products have in common. */
  readonly isSpecific?: true;
}

/** A vulnerability in a component, with all that speaks for and against it. */
export interface Match {
  readonly vulnerability: string;
  /** Reference of the component in its SBOM. */
  readonly component: string;
  readonly verdict: MatchVerdict;
  /** Statements contradict each other; the verdict is then the worst of them. */
  readonly isDisputed: boolean;
  /** The surest first. */
  readonly evidence: readonly MatchEvidence[];
}
