import type { ConduitId, FlowId, ZoneId } from '../../model/id';
import type { FlowVerdict } from '../advice';

/** What one zone opens towards another: one cell of the conduit matrix. Plain data, every number a count of ids in it. */
export interface ConduitCell {
  /** `from>to`, of the two zones. */
  readonly id: string;
  /** The zone that opens connections, and the one that answers. */
  readonly from: ZoneId;
  readonly to: ZoneId;
  /** The crossing of the pair, whichever opens; recording a conduit takes its id. */
  readonly crossing: string;
  /** Conduits recorded for the pair, sorted by id; mostly one or none. */
  readonly conduits: readonly ConduitId[];
  /** Flows that open connections this way and are not stopped, sorted by id. Those opened from both ends stand in both cells. */
  readonly flows: readonly FlowId[];
  /** The worst of what the library's matrix says of them; `undefined` where nothing is opened. */
  readonly verdict: FlowVerdict | undefined;
  /** How many flows have each verdict. */
  readonly verdicts: Readonly<Partial<Record<FlowVerdict, number>>>;
  /** How many lines of services a rule set needs this way at least: what a list of the two zones' networks would hold. */
  readonly rules: number;
  /** Flows for which no line can be written yet, since port or transport are unknown. */
  readonly unwritten: readonly FlowId[];
  /**
   * Recorded as open or as letting something through while nothing declared needs it, either way. `undefined`: nothing
   * needs it, and nobody knows whether it is open.
   */
  readonly unused: boolean | undefined;
  /** The day of the last review that is known, of all conduits recorded. */
  readonly reviewedOn: string | undefined;
  /** `true` when the day of the next review has passed, `undefined` when there is no such day. */
  readonly overdue: boolean | undefined;
}

/** The worst first; what is unknown is worse than what is allowed. */
export const WORST_FIRST: readonly FlowVerdict[] = ['never', 'unexpected', 'unknown', 'inside-zone', 'allowed'];

/** The worst of some verdicts; `undefined` of none. */
export const worstOf = (verdicts: Iterable<FlowVerdict>): FlowVerdict | undefined => {
  const found = new Set(verdicts);
  return WORST_FIRST.find((verdict) => found.has(verdict));
};
