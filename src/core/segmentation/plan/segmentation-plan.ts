import { startTally } from '../../analysis/tally';
import type { HospitalDocument } from '../../document/document';
import { libraryFor, rulesOffIn } from '../../document/library-for';
import { type Model, modelOf, nextModel } from '../../model/model';
import { allAtOnce, type Steps } from '../../steps';
import { addressPlan } from '../addresses/address-plan';
import { attackGraphOf } from '../attack/attack-graph';
import { carryOutSteps } from './carry-out-plan';
import { closingSteps, type PlanOptions } from './closing';
import { figuresOf, openPairsOf } from './figures-of';
import type { SegmentationPlan } from './plan';
import { reviewDay } from './review-day';
import { stageOf } from './stage-of';
import { leftOpen, nothingToChange } from './what-stays';

export type { PlanOptions } from './closing';

/** What `segmentationPlan` does, in parts, so that a worker can show how far it is and stop between them. */
export function* planSteps(document: HospitalDocument, options: PlanOptions): Steps<SegmentationPlan> {
  const { library, today, templates } = options;
  const rules = libraryFor(document, library);
  const model = modelOf(document, rules);
  yield;
  const threatsIn = startTally(model, { today, rulesOff: rulesOffIn(document, rules) });
  const figuresIn = (of: Model) => figuresOf(attackGraphOf(of), threatsIn(of, document.threats.values()));
  const before = figuresIn(model);
  yield;
  const closing = yield* closingSteps(document, model, options);
  const reviewOn = reviewDay(today, templates.staging.reviewAfterDays);
  const stages: SegmentationPlan['stages'][number][] = [];
  let now = document;
  let last = model;
  for (const each of closing.stages) {
    const next = carryOutSteps(each, library)(now);
    const after = next === now ? last : nextModel(last, next);
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
