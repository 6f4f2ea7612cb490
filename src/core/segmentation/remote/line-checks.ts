import type { Conduit } from '../../model/conduit';
import type { DataFlow } from '../../model/data-flow';
import type { Link } from '../../model/link';
import type { Party } from '../../model/party';
import type { CheckState, LineCheck } from './outside-line';

/** What is known about a line besides itself. */
export interface LineGround {
  readonly party: Party | null | undefined;
  /** Of the crossing that it takes. */
  readonly conduits: readonly Conduit[];
  readonly today: string;
  /** Whether it ends at a bastion or in the zone for remote maintenance; `undefined` where nobody knows. */
  readonly endsAtEntry: boolean | undefined;
}

const yesNo = (value: boolean | undefined): CheckState => (value === undefined ? 'open' : value ? 'kept' : 'broken');

/** A day by which something is to be looked at again: passed, to come, or not said. */
const notPassed = (day: string | undefined, today: string): CheckState =>
  day === undefined ? 'open' : day < today ? 'broken' : 'kept';

/** By when the contract is to be reviewed: as the conduit says, else as the party says. */
export const contractReviewOf = ({ conduits, party }: LineGround): string | undefined =>
  conduits.map(({ contractReview }) => contractReview).find((day) => day !== undefined) ?? party?.contractReview;

/** A contract is kept when one is known to be signed and its day of review has not passed. R16, R18. */
const contractState = (ground: LineGround): CheckState => {
  const said = ground.conduits.map(({ contract }) => contract).filter((one) => one !== undefined);
  if (said.length > 0 && !said.includes('signed')) return 'broken';
  // Who has a day for reviewing a contract has one.
  const isSigned = said.length > 0 || ground.party?.contractReview !== undefined;
  return isSigned ? notPassed(contractReviewOf(ground), ground.today) : 'open';
};

const partyState = ({ party }: LineGround): CheckState =>
  party === undefined ? 'open' : party === null ? 'broken' : 'kept';

/** What a line passes through that checks nobody one by one. */
const NO_ENTRY: ReadonlySet<string> = new Set(['none', 'vpn', 'tunnel', 'encrypted-tunnel']);

/** Kept where it ends at a controlled entry, or passes a bastion; a line drawn straight on is taken as going straight on. */
const entryState = ({ via }: DataFlow, { endsAtEntry }: LineGround): CheckState => {
  if (endsAtEntry === true || via === 'bastion') return 'kept';
  if (via !== undefined && !NO_ENTRY.has(via)) return 'open';
  return via !== undefined || endsAtEntry === false ? 'broken' : 'open';
};

/** What only makes sense where somebody opens sessions. R42, R59. */
export const sessionChecks = (
  flow: DataFlow,
  ground: LineGround,
): Readonly<Partial<Record<LineCheck, CheckState>>> => ({
  approval: flow.approval === undefined ? 'open' : flow.approval === 'none' ? 'broken' : 'kept',
  multiFactor: yesNo(flow.multiFactor),
  onDemand: yesNo(flow.alwaysOn === undefined ? undefined : !flow.alwaysOn),
  entry: entryState(flow, ground),
});

/** What is asked of every flow from outside. */
export const flowChecks = (flow: DataFlow, ground: LineGround): Readonly<Partial<Record<LineCheck, CheckState>>> => ({
  party: partyState(ground),
  contract: contractState(ground),
  purpose: flow.purpose === undefined || flow.status === 'unknown-purpose' ? 'open' : 'kept',
  responsible: flow.responsible === undefined ? 'open' : 'kept',
  logged: yesNo(flow.logged),
  review: notPassed(flow.reviewOn, ground.today),
});

/** Of a link nobody opens sessions, but somebody provides it and somebody answers for it. R58. */
export const linkChecks = (link: Link, ground: LineGround): Readonly<Partial<Record<LineCheck, CheckState>>> => ({
  party: link.provider !== undefined && ground.party === undefined ? 'kept' : partyState(ground),
  contract: contractState(ground),
  purpose: link.purpose === undefined ? 'open' : 'kept',
  responsible: link.responsible === undefined ? 'open' : 'kept',
  review: notPassed(link.reviewOn, ground.today),
});
