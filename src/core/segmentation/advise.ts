import type { Report } from '../analysis/report';
import { graphOf } from '../model/graph';
import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import type { JudgedFlow, Proposal, ProposalAction, ProposedWork, SegmentationAdvice } from './advice';
import { answersOf } from './answers';
import { attackPaths, spreadsFrom } from './attack-paths';
import { compileMatrix, conduitVerdict } from './conduit-verdict';
import { entriesOf } from './entries';
import { type OpenPaths, openPaths } from './open-paths';
import { proposalKinds } from './proposals';
import { type Draft, situationOf } from './situation';
import { targetsOf } from './targets';

export interface AdviseOptions {
  /** The day taken as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the rules found about the same model; a proposal names the threats it answers. */
  readonly report?: Report;
}

/** What a step does, without its effect. */
export const workOf = (action: ProposalAction, draft: Draft): ProposedWork => ({
  id: [action, ...draft.about].join('|'),
  action,
  elements: draft.elements,
  priority: draft.priority,
  ...(draft.toZoneType === undefined ? {} : { toZoneType: draft.toZoneType }),
  ...(draft.enforcement === undefined ? {} : { enforcement: draft.enforcement }),
  cuts: draft.cuts ?? [],
  keeps: draft.keeps ?? [],
  ...(draft.identifyFirst === undefined || draft.identifyFirst.length === 0
    ? {}
    : { identifyFirst: draft.identifyFirst }),
  ...(draft.reroutes === undefined || draft.reroutes.length === 0 ? {} : { reroutes: draft.reroutes }),
});

const proposalOf = (
  action: ProposalAction,
  draft: Draft,
  open: OpenPaths,
  answers: (draft: Draft) => readonly string[],
): Proposal => ({
  ...workOf(action, draft),
  pathsBefore: open.before,
  pathsAfter: open.after(draft.change),
  answers: answers(draft),
});

const closes = ({ pathsBefore, pathsAfter }: Proposal): number => pathsBefore - pathsAfter;

/** Priority first, then what closes more paths, then what answers more threats; ties by id. */
const byUrgency = (a: Proposal, b: Proposal): number =>
  a.priority - b.priority ||
  closes(b) - closes(a) ||
  b.answers.length - a.answers.length ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** So many flows are judged in some five milliseconds. */
const FLOWS_AT_ONCE = 500;

/** Advice that only counts when it closes a way: without one it is noise. */
export const ONLY_WITH_EFFECT: ReadonlySet<ProposalAction> = new Set(['enforce-edge', 'harden']);

/**
 * Segmentation advice: every flow judged against the conduit matrix, the shortest attack path to each critical asset,
 * and proposals with what each alone would close. No proposal cuts a clinical flow; flows that care may depend on are
 * named as to be kept or to be identified first. Deterministic; near-linear in the model, plus one search of the graph
 * for each proposal that touches a way in use. Ranks and numbers are proposals for people to judge.
 */
export const advise = (model: Model, options: AdviseOptions): SegmentationAdvice =>
  allAtOnce(adviceSteps(model, options));

/** What `advise` does, in parts, of which each takes some ten milliseconds at most for 10,000 assets. */
export function* adviceSteps(model: Model, { today, report }: AdviseOptions): Steps<SegmentationAdvice> {
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const flows: JudgedFlow[] = [];
  for (const flow of model.source.flows.values()) {
    flows.push(conduitVerdict(flow, model, matrix));
    if (flows.length % FLOWS_AT_ONCE === 0) yield;
  }
  const graph = graphOf(model);
  yield;
  const entries = entriesOf(graph);
  const targets = targetsOf(model);
  const open = openPaths(
    graph,
    entries,
    targets.map(({ id }) => id),
  );
  yield;
  const situation = situationOf(model, today, flows);
  const answers = answersOf(report, model);
  const proposals: Proposal[] = [];
  for (const { action, find } of proposalKinds) {
    yield;
    for (const draft of find(situation)) {
      const proposal = proposalOf(action, draft, open, (each) => answers(action, each));
      if (!ONLY_WITH_EFFECT.has(action) || closes(proposal) > 0) proposals.push(proposal);
      yield;
    }
  }
  const spreads = spreadsFrom(
    graph,
    entries.flatMap(({ ids }) => ids),
  );
  yield;
  return { flows, paths: attackPaths(graph, targets, spreads), proposals: proposals.sort(byUrgency) };
}
