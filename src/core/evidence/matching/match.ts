import type { MatchEvidence, MatchVerdict } from '../../model/vulnerability';

/** A vulnerability in a component, with all that speaks for and against it. */
export interface Match {
  readonly vulnerability: string;
  /** Reference of the component in its SBOM. */
  readonly component: string;
  readonly verdict: MatchVerdict;
  /** Statements contradict each other; the verdict is then the worst of them. */
  readonly isDisputed: boolean;
  /** The statements that count say that there is no fix, and none of them that it is fixed. */
  readonly hasNoFix?: true;
  /** The surest first. */
  readonly evidence: readonly MatchEvidence[];
}
