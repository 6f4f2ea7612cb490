import type { Edit } from '../../document/edits/edit';
import type { DataFlow } from '../../model/data-flow';
import { graphOf } from '../../model/graph';
import type { Model } from '../../model/model';
import type { Steps } from '../../steps';
import type { Proposal } from '../advice';
import { carryOutProposal, type NewZone } from '../carry-out';
import { compileMatrix, conduitVerdict } from '../conduit-verdict';
import { entriesOf } from '../entries';
import { openPaths } from '../open-paths';
import { landingZone } from '../proposals/landing-zone';
import { situationOf } from '../situation';
import { targetsOf } from '../targets';
import type { OutsideLine } from './outside-line';

const openerOf = (flow: DataFlow): string => (flow.initiator === 'to' ? flow.to : flow.from);

/**
 * Whether a line can end at the one controlled entry instead: people outside open sessions over it, their purpose is
 * known, and it ends elsewhere today. What a device opens itself (updates, reports) is no session; what nobody knows the
 * purpose of is first to be identified, and what care depends on stays.
 */
export const canBeConsolidated = (line: OutsideLine, model: Model): boolean => {
  const flow = line.kind === 'flow' ? model.flow(line.id) : undefined;
  if (flow === undefined || !line.isSession || line.isLeftover || flow.medium === 'usb') return false;
  return line.checks.entry !== 'kept' && openerOf(flow) === line.outside;
};

/** What becomes of lines from outside when they end at one entry. */
export interface Consolidation {
  /** As the proposals of segmentation have it: what moves, and which flows end at the bastion. */
  readonly proposal: Proposal;
  readonly edit: Edit;
}

/**
 * All chosen lines to end at one bastion in one zone of their own, equipment on which lines end moved there too: what the
 * proposals for each would do one by one, done as one. `undefined` where there is nothing to change. `chosen` are ids of
 * flows; what is no line that can be consolidated is left out, and what the proposals reroute for equipment that moves
 * goes along with it.
 */
export const consolidationOf = (
  model: Model,
  lines: readonly OutsideLine[],
  chosen: ReadonlySet<string>,
  zone: NewZone,
  today: string,
): Consolidation | undefined => {
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const judged = model.source.flows.values().map((flow) => conduitVerdict(flow, model, matrix));
  const taken = lines.filter((line) => chosen.has(line.id) && canBeConsolidated(line, model));
  const flows = new Set<string>(taken.map(({ id }) => id));
  const elements = new Set(taken.map(({ inside }) => inside));
  // Equipment in the hospital on which such a line ends moves, and what it opens straight into the wards goes by the bastion.
  for (const draft of landingZone.find(situationOf(model, today, judged))) {
    if (!draft.elements.some((id) => elements.has(id))) continue;
    for (const id of draft.reroutes ?? []) if (!lines.some((line) => line.id === id)) flows.add(id);
  }
  if (flows.size === 0) return undefined;
  const proposal: Proposal = {
    id: 'landing-zone|all',
    action: 'landing-zone',
    elements: [...elements].sort(),
    priority: 1,
    toZoneType: 'remote-maintenance',
    cuts: [],
    keeps: [],
    reroutes: [...flows].sort(),
    pathsBefore: 0,
    pathsAfter: 0,
    answers: [],
  };
  const edit = carryOutProposal(proposal, model, zone);
  return edit === undefined ? undefined : { proposal, edit };
};

/** How a hospital stands towards outside; to compare before and after. Each a count. */
export interface OutsideFigures {
  /** Lines over which others open sessions, and how many of them do not end at a controlled entry. */
  readonly sessions: number;
  readonly elsewhere: number;
  /** Different things inside at which those lines end. */
  readonly ends: number;
  /** Pairs of a kind of entry and a critical asset it can reach when unknown blocks nothing. */
  readonly openPaths: number;
}

/** The figures of a hospital as it is. Linear in the model besides `openPaths`; in parts, so that a worker can stop. */
export function* outsideFigureSteps(model: Model, lines: readonly OutsideLine[]): Steps<OutsideFigures> {
  const sessions = lines.filter(({ isSession }) => isSession);
  const graph = graphOf(model);
  yield;
  const targets = targetsOf(model).map(({ id }) => id);
  const open = openPaths(graph, entriesOf(graph), targets);
  return {
    sessions: sessions.length,
    elsewhere: sessions.filter(({ checks }) => checks.entry !== 'kept').length,
    ends: new Set(sessions.map(({ inside }) => inside)).size,
    openPaths: open.before,
  };
}
