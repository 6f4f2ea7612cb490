import type { Staging } from '../../library/plan-work';
import type { PlanStep } from './plan';

/** Asking people is done on the days before. */
export const weekendWork = (steps: readonly PlanStep[]): number =>
  steps.reduce((sum, { action, effort }) => sum + (action === 'identify' ? 0 : effort), 0);

/**
 * Cuts steps, in their order, into stages of about the same effort: as much as a team does in a weekend, or more where
 * there would be too many. What comes after something else stands behind it; what people have to find out first, in a
 * later stage than the asking. Linear.
 */
export const inStages = (
  steps: readonly PlanStep[],
  { weekendEffort, mostStages }: Staging,
): readonly (readonly PlanStep[])[] => {
  const total = weekendWork(steps);
  const room = Math.max(weekendEffort, Math.ceil(total / mostStages));
  const byId = new Map(steps.map((step) => [step.id, step]));
  const stageOf = new Map<string, number>();
  const stages: PlanStep[][] = [];
  let begun = 0;
  const place = (step: PlanStep): number => {
    const known = stageOf.get(step.id);
    if (known !== undefined) return known;
    let stage = Math.min(mostStages - 1, Math.floor(begun / room));
    for (const id of step.after) {
      const before = byId.get(id);
      if (before === undefined) continue;
      const placed = place(before);
      stage = Math.max(stage, before.action === 'identify' ? placed + 1 : placed);
    }
    stageOf.set(step.id, stage);
    if (step.action !== 'identify') begun += step.effort;
    const list = stages[stage] ?? [];
    stages[stage] = list;
    list.push(step);
    return stage;
  };
  // What waits for an answer should not wait long.
  for (const step of steps) if (step.action === 'identify') place(step);
  for (const step of steps) place(step);
  return stages.filter((stage) => stage !== undefined && stage.length > 0);
};
