import { startTally } from '../../analysis/tally';
import type { HospitalDocument } from '../../document/document';
import { libraryFor, rulesOffIn } from '../../document/library-for';
import { modelOf } from '../../model/model';
import { allAtOnce, type Steps } from '../../steps';
import { addressPlan } from '../addresses/address-plan';
import { type AttackGraph, attackGraphOf } from '../attack/attack-graph';
import { withCareSeen } from './care-seen';
import { closingSteps, type PlanOptions } from './closing';
import { figuresOf } from './figures-of';
import type { FindingsByLevel, SegmentationPlan } from './plan';
import { reviewDay } from './review-day';
import { stageOf } from './stage-of';
import { toFindOut } from './to-find-out';
import { leftOpen, nothingToChange } from './what-stays';

export type { PlanOptions } from './closing';

/** What `segmentationPlan` does, in parts, so that a worker can show how far it is and stop between them. */
export function* planSteps(document: HospitalDocument, options: PlanOptions): Steps<SegmentationPlan> {
  const { library, today, templates, known } = options;
  const rules = libraryFor(document, library);
  const model = known?.model ?? modelOf(document, rules);
  yield;
  const threatsIn = startTally(model, { today, rulesOff: rulesOffIn(document, rules) });
  const figuresIn = (attack: AttackGraph, findings?: FindingsByLevel) =>
    figuresOf(attack, findings ?? threatsIn(attack.graph.model, document.threats.values()));
  const attack = attackGraphOf(model);
  const before = figuresIn(attack, known?.findings);
  yield;
  const closing = yield* closingSteps(document, attack, options);
  const reviewOn = reviewDay(today, templates.staging.reviewAfterDays);
  const stages: SegmentationPlan['stages'][number][] = [];
  let last = attack;
  for (const [place, each] of closing.stages.entries()) {
    const { model: now, kept } = closing.states[place] ?? { model };
    const after = now === last.graph.model ? last : attackGraphOf(now);
    const soFar = stages.at(-1)?.effortSoFar ?? 0;
    stages.push(
      stageOf(withCareSeen(each, last.graph.model, now, kept), {
        number: stages.length + 1,
        before: last.graph.model,
        after: after.graph.model,
        reviewOn,
        soFar,
        weekendEffort: templates.staging.weekendEffort,
        figures: figuresIn(after),
      }),
    );
    last = after;
    yield;
  }
  const left = leftOpen(closing.open, stages.at(-1)?.figures.openPairs ?? before.openPairs, last.graph.model);
  return {
    today,
    before,
    toFindOut: toFindOut(
      model,
      stages.flatMap(({ steps }) => steps),
    ),
    stages,
    left,
    nothingToChange: stages.length > 0 ? [] : nothingToChange(last, left),
    addresses: addressPlan(last.graph.model),
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
