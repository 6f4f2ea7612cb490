import type { HospitalDocument } from '../../document/document';
import type { CutCosts } from '../../library/cut-measure';
import type { Library } from '../../library/library';
import type { PlanTemplates } from '../../library/plan-work';
import { type Model, nextModel } from '../../model/model';
import type { Steps } from '../../steps';
import type { JudgedFlow } from '../advice';
import { ONLY_WITH_EFFECT } from '../advise';
import { type AttackGraph, attackGraphOf } from '../attack/attack-graph';
import type { ChokePoints } from '../attack/choke-points';
import { compileMatrix, conduitVerdict } from '../conduit-verdict';
import { entriesOf } from '../entries';
import { situationOf } from '../situation';
import { targetsOf } from '../targets';
import { carriedOutIn } from './carry-out-plan';
import { cheapestCut } from './cheapest-cut';
import { closingFirst } from './closing-first';
import {
  type DraftGround,
  draftsOfAdvice,
  draftsOfMeasures,
  draftsOfSharedAccounts,
  type StepDraft,
} from './draft-steps';
import { openPairsOf } from './figures-of';
import { newZones } from './new-zones';
import { byGain } from './order';
import type { FindingsByLevel, PlanStep, SegmentationPlan } from './plan';
import { inStages } from './staging';
import { type WhatIf, weightOf, whatIf } from './what-if';

export interface PlanOptions {
  readonly library: Library;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly costs: CutCosts;
  readonly templates: PlanTemplates;
  /** What somebody worked out of the same document, with the same library and on the same day; the plan is the same without. */
  readonly known?: KnownBefore;
}

/** Of a hospital as it is, before anything is changed. */
export interface KnownBefore {
  readonly model?: Model;
  /** Of its whole report; see `tallyOf`. */
  readonly findings?: FindingsByLevel;
}

const adviceDrafts = (document: HospitalDocument, today: string, ground: DraftGround): readonly StepDraft[] => {
  const { model } = ground;
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const flows: readonly JudgedFlow[] = model.source.flows.values().map((flow) => conduitVerdict(flow, model, matrix));
  return draftsOfAdvice(situationOf(model, today, flows), newZones(document, model), ground);
};

type Risk = WhatIf['risk'];

const riskOf = (attack: AttackGraph, drafts: readonly StepDraft[]): Risk =>
  whatIf(
    attack,
    entriesOf(attack.graph),
    targetsOf(attack.graph.model).map(({ id }) => id),
    drafts.map(({ removal }) => removal),
  ).risk;

/** Advice that only counts when it closes a way is left out where it closes none. */
const withEffect = (attack: AttackGraph, drafts: readonly StepDraft[]): readonly StepDraft[] => {
  const risk = riskOf(attack, drafts);
  const before = risk(new Set());
  return drafts.filter(({ step: { work } }, place) => {
    if (work.kind !== 'proposal' || !ONLY_WITH_EFFECT.has(work.proposal.action)) return true;
    return risk(new Set([place])) < before;
  });
};

/** Questions about the order of work are worth about a second at most: each goes through the edges of the graph. */
const MOST_QUESTIONS = 500;
const MOST_STEPS = 20_000_000;
/** Those that carry the work out are dearer: each makes the hospital anew. Large hospitals do without. */
const MOST_ELEMENTS = 60_000;

/** A hospital as it is at some time of its plan. */
export interface PlanState {
  readonly document: HospitalDocument;
  readonly model: Model;
  /** Flows that steps of the stage before it would have stopped or led elsewhere, and that go on; by the step's id. */
  readonly kept?: ReadonlyMap<string, readonly string[]>;
}

const stateAfter = (steps: readonly PlanStep[], { document, model }: PlanState): PlanState => {
  const kept = new Map<string, readonly string[]>();
  const after = carriedOutIn(model, document, steps, ({ id }, flows) => kept.set(id, [...flows].sort()));
  return after === document ? { document, model, kept } : { document: after, model: nextModel(model, after), kept };
};

/** By what is left when work is really carried out: what advice opens on its way is seen there alone. */
const exactly =
  (document: HospitalDocument, now: Model, drafts: readonly StepDraft[]) =>
  (done: ReadonlySet<number>): number => {
    const steps = drafts.filter((_, place) => done.has(place)).map(({ step }) => step);
    const { model } = stateAfter(steps, { document, model: now });
    return openPairsOf(attackGraphOf(model)).reduce((sum, { target }) => sum + weightOf(target, model), 0);
  };

const ordered = (
  document: HospitalDocument,
  attack: AttackGraph,
  drafts: readonly StepDraft[],
): readonly PlanStep[] => {
  const ranked = drafts.map(({ step: { effort }, priority }) => ({ effort, priority }));
  const questions = Math.min(MOST_QUESTIONS, Math.ceil(MOST_STEPS / Math.max(1, attack.edges.to.length)));
  const order = byGain(ranked, riskOf(attack, drafts), questions);
  const carriedOut = Math.floor(MOST_ELEMENTS / Math.max(1, document.assets.size + document.flows.size));
  const effortOf = (place: number): number => Math.max(1, ranked[place]?.effort ?? 0);
  return closingFirst(order, effortOf, exactly(document, attack.graph.model, drafts), carriedOut).flatMap(
    (place) => drafts[place]?.step ?? [],
  );
};

/** What is done to a zone that the plan makes comes after the step that makes it. */
const afterTheirZones = (steps: readonly PlanStep[]): readonly PlanStep[] => {
  const makers = new Map<string, string>();
  for (const { id, work } of steps)
    if (work.kind === 'proposal' && !makers.has(work.zone.id)) makers.set(work.zone.id, id);
  return steps.map((step) => {
    if (step.work.kind !== 'measure') return step;
    const needed = step.elements.flatMap((id) => makers.get(id) ?? []);
    return needed.length === 0 ? step : { ...step, after: [...new Set([...step.after, ...needed])] };
  });
};

/** How often what a plan leaves open is closed anew. Once is the rule; edits may open what measures alone did not. */
const MOST_ROUNDS = 4;

/** The work of a plan, before anybody looked at what comes of each stage. */
export interface Closing {
  readonly stages: readonly (readonly PlanStep[])[];
  /** The hospital after each of the stages; the same model as before where one changes nothing. */
  readonly states: readonly PlanState[];
  readonly proof: SegmentationPlan['proof'];
  readonly open: ChokePoints['open'];
}

/** Advice, and the cheapest cut of what it leaves open; again until nothing is open that can be closed. */
export function* closingSteps(document: HospitalDocument, attack: AttackGraph, options: PlanOptions): Steps<Closing> {
  const { today, costs, templates } = options;
  const { model } = attack.graph;
  const ground: DraftGround = { model, costs, templates };
  const drafts = [...withEffect(attack, adviceDrafts(document, today, ground)), ...draftsOfSharedAccounts(ground)];
  yield;
  const closing = (): Closing['stages'] =>
    inStages(afterTheirZones(ordered(document, attack, drafts)), templates.staging);
  let proof: Closing['proof'] = { cut: { measures: [], cost: 0 }, ways: [] };
  for (let round = 0; ; round += 1) {
    const stages = round === 0 ? [drafts.map(({ step }) => step)] : closing();
    yield;
    const states: PlanState[] = [];
    for (const stage of stages) {
      states.push(stateAfter(stage, states.at(-1) ?? { document, model }));
      yield;
    }
    const changed = states.at(-1)?.model ?? model;
    const found = cheapestCut(changed === model ? attack : attackGraphOf(changed), costs, today);
    yield;
    if (round === 0) proof = { cut: found.cut, ways: found.proof };
    // In another order, advice may come to something else; so the last look is at the stages as they are.
    if (round > 0 && (found.cut.measures.length === 0 || round === MOST_ROUNDS))
      return { stages, states, proof, open: found.open };
    drafts.push(...draftsOfMeasures(found.cut.measures, { ...ground, model: changed }));
  }
}
