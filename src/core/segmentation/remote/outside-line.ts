import type { FlowId, LinkId, PartyId } from '../../model/id';

/** What is asked about every line from outside, in the order in which people go through it. R42, R58, R59. */
export const LINE_CHECKS = [
  'party',
  'contract',
  'purpose',
  'responsible',
  'approval',
  'logged',
  'multiFactor',
  'onDemand',
  'entry',
  'review',
] as const;
export type LineCheck = (typeof LINE_CHECKS)[number];

/** `open`: nobody knows, which is never `kept`. */
export type CheckState = 'kept' | 'broken' | 'open';
/** The worst of what is asked: something is broken, something is open, or all is kept. */
export type LineVerdict = 'broken' | 'open' | 'kept';

/** A flow or a link that joins something inside the hospital with something or somebody outside. Plain data. */
export interface OutsideLine {
  readonly id: FlowId | LinkId;
  readonly kind: 'flow' | 'link';
  /** The assets at its two ends. */
  readonly outside: string;
  readonly inside: string;
  /** Who stands outside: as people said of the asset, else of its zone. `null`: known to be nobody. */
  readonly party: PartyId | null | undefined;
  /** By when the contract about it is to be reviewed, as far as a day is known. */
  readonly contractReview: string | undefined;
  /** Whether people or programs of others work on the hospital's things over it: maintenance, or nobody knows. */
  readonly isSession: boolean;
  /** Nobody knows what it is for. R58. */
  readonly isLeftover: boolean;
  /** What is asked of a line of its kind; what makes no sense for it is left out. */
  readonly checks: Readonly<Partial<Record<LineCheck, CheckState>>>;
  readonly verdict: LineVerdict;
}

const WORST_FIRST: readonly LineVerdict[] = ['broken', 'open', 'kept'];

export const verdictOfChecks = (checks: OutsideLine['checks']): LineVerdict =>
  WORST_FIRST.find((state) => Object.values(checks).includes(state)) ?? 'open';

/** What is known to be wrong with a line, and what nobody knows, in the order of asking. */
export const checksThatAre = ({ checks }: OutsideLine, state: CheckState): readonly LineCheck[] =>
  LINE_CHECKS.filter((check) => checks[check] === state);
