import { isNetworkFlow } from '../../model/defaults';
import type { Model } from '../../model/model';
import { compileMatrix, conduitVerdict } from '../conduit-verdict';
import { isKeptGoing } from '../kept-going';
import type { CareCheck, PlanStep } from './plan';
import { flowsTouched } from './step-care';

const NONE: readonly string[] = [];

/**
 * Steps with what is only seen once they are carried out: flows that go on though they come to lie between zones that
 * should never be joined, and flows that a step would have stopped. Linear in the flows of what steps move.
 */
export const withCareSeen = (
  steps: readonly PlanStep[],
  before: Model,
  after: Model,
  kept: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly PlanStep[] => {
  const { library } = after;
  const matrix = compileMatrix(library.conduits, library.zones.keys());
  const isNever = (id: string, model: Model): boolean => {
    const flow = model.flow(id);
    return flow !== undefined && isNetworkFlow(flow) && conduitVerdict(flow, model, matrix).verdict === 'never';
  };
  return steps.map((step) => {
    const moves = step.work.kind === 'proposal' && step.work.proposal.toZoneType !== undefined;
    const moved = moves ? flowsTouched(step.elements, after) : [];
    const never = moved
      .filter(({ id, purpose }) => isKeptGoing(purpose) && isNever(id, after) && !isNever(id, before))
      .map(({ id }): string => id);
    const seen: readonly CareCheck[] = [
      { kind: 'never-pair', elements: never },
      { kind: 'kept', elements: kept.get(step.id) ?? NONE },
    ];
    const checks = seen.filter(({ elements }) => elements.length > 0);
    return checks.length === 0 ? step : { ...step, checks: [...step.checks, ...checks] };
  });
};
