import { type RunningAnalysis, startAnalysis } from '../../analysis/analyse';
import type { HospitalDocument } from '../../document/document';
import { libraryFor, rulesOffIn } from '../../document/library-for';
import type { CutCosts } from '../../library/cut-measure';
import type { Library } from '../../library/library';
import type { PlanTemplates } from '../../library/plan-work';
import { type Model, modelOf } from '../../model/model';
import { allAtOnce, type Steps } from '../../steps';
import { addressPlan } from '../addresses/address-plan';
import type { JudgedFlow } from '../advice';
import { ONLY_WITH_EFFECT } from '../advise';
import { type AttackGraph, attackGraphOf } from '../attack/attack-graph';
import type { ChokePoints } from '../attack/choke-points';
import { compileMatrix, conduitVerdict } from '../conduit-verdict';
import { entriesOf } from '../entries';
import { situationOf } from '../situation';
import { targetsOf } from '../targets';
import { carryOutSteps } from './carry-out-plan';
import { cheapestCut } from './cheapest-cut';
import { type DraftGround, draftsOfAdvice, draftsOfMeasures, type StepDraft } from './draft-steps';
import { figuresOf, openPairsOf } from './figures-of';
import { newZones } from './new-zones';
import { byGain } from './order';
import type { PlanStep, SegmentationPlan } from './plan';
import { reviewDay } from './review-day';
import { stageOf } from './stage-of';
import { inStages } from './staging';
import { whatIf } from './what-if';
import { leftOpen, nothingToChange } from './what-stays';

export interface PlanOptions {
  readonly library: Library;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly costs: CutCosts;
  readonly templates: PlanTemplates;
}

const adviceDrafts = (document: HospitalDocument, today: string, ground: DraftGround): readonly StepDraft[] => {
  const { model } = ground;
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const flows: readonly JudgedFlow[] = model.source.flows.values().map((flow) => conduitVerdict(flow, model, matrix));
  return draftsOfAdvice(situationOf(model, today, flows), newZones(document, model), ground);
};

const riskOf = (attack: AttackGraph, drafts: readonly StepDraft[]) =>
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

const ordered = (attack: AttackGraph, drafts: readonly StepDraft[]): readonly PlanStep[] => {
  const ranked = drafts.map(({ step: { effort }, priority }) => ({ effort, priority }));
  return byGain(ranked, riskOf(attack, drafts)).flatMap((place) => drafts[place]?.step ?? []);
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

interface Closing {
  readonly stages: readonly (readonly PlanStep[])[];
  readonly proof: SegmentationPlan['proof'];
  readonly open: ChokePoints['open'];
}

/** Advice, and the cheapest cut of what it leaves open; again until nothing is open that can be closed. */
function* closingSteps(document: HospitalDocument, ground: DraftGround, options: PlanOptions): Steps<Closing> {
  const { library, today, costs, templates } = options;
  const attack = attackGraphOf(ground.model);
  const drafts = [...withEffect(attack, adviceDrafts(document, today, ground))];
  yield;
  const closing = (): Closing['stages'] => inStages(afterTheirZones(ordered(attack, drafts)), templates.staging);
  let proof: Closing['proof'] = { cut: { measures: [], cost: 0 }, ways: [] };
  for (let round = 0; ; round += 1) {
    const stages = round === 0 ? [drafts.map(({ step }) => step)] : closing();
    yield;
    const after = carryOutSteps(stages.flat(), library)(document);
    const model = after === document ? ground.model : modelOf(after, libraryFor(after, library));
    yield;
    const found = cheapestCut(attackGraphOf(model), costs, today);
    yield;
    if (round === 0) proof = { cut: found.cut, ways: found.proof };
    if (found.cut.measures.length === 0 || round === MOST_ROUNDS)
      return { stages: round === 0 ? closing() : stages, proof, open: found.open };
    drafts.push(...draftsOfMeasures(found.cut.measures, { ...ground, model }));
  }
}

/** What `segmentationPlan` does, in parts, so that a worker can show how far it is and stop between them. */
export function* planSteps(document: HospitalDocument, options: PlanOptions): Steps<SegmentationPlan> {
  const { library, today, costs, templates } = options;
  const rules = libraryFor(document, library);
  const model = modelOf(document, rules);
  yield;
  const analysis: RunningAnalysis = startAnalysis(model, { today, rulesOff: rulesOffIn(document, rules) });
  const figuresIn = (of: Model) => figuresOf(attackGraphOf(of), analysis.report(of, document.threats.values()));
  const before = figuresIn(model);
  yield;
  const ground: DraftGround = { model, costs, templates };
  const closing = yield* closingSteps(document, ground, options);
  const reviewOn = reviewDay(today, templates.staging.reviewAfterDays);
  const stages: SegmentationPlan['stages'][number][] = [];
  let now = document;
  let last = model;
  for (const each of closing.stages) {
    const next = carryOutSteps(each, library)(now);
    const after = next === now ? last : modelOf(next, rules);
    const soFar = stages.at(-1)?.effortSoFar ?? 0;
    stages.push(
      stageOf(each, {
        number: stages.length + 1,
        before: last,
        after,
        reviewOn,
        soFar,
        weekendEffort: templates.staging.weekendEffort,
        figures: figuresIn(after),
      }),
    );
    now = next;
    last = after;
    yield;
  }
  const end = attackGraphOf(last);
  const left = leftOpen(closing.open, openPairsOf(end), last);
  return {
    today,
    before,
    stages,
    left,
    nothingToChange: stages.length > 0 ? [] : nothingToChange(end, left),
    addresses: addressPlan(last),
    proof: closing.proof,
    weekendEffort: templates.staging.weekendEffort,
  };
}

/**
 * A plan that closes every way from where attacks begin to critical assets that can be closed without cutting a flow that
 * care needs: advice first, the cheapest cut for what it leaves open, in stages of which each is about what a small team
 * does in a weekend, by risk removed for its effort. The figures after each stage are those that analysing the changed
 * document gives. Deterministic, plain data.
 */
export const segmentationPlan = (document: HospitalDocument, options: PlanOptions): SegmentationPlan =>
  allAtOnce(planSteps(document, options));
