import type { Staging } from '../../library/plan-work';
import type { PlanStep } from './plan';

/** Work of the weekends: asking people is done on the days before. */
export const weekendWork = (steps: readonly PlanStep[]): number =>
  steps.reduce((sum, { action, effort }) => sum + (action === 'identify' ? 0 : effort), 0);

type Stages = readonly (readonly PlanStep[])[];

/** Stages of so much work each, or of one larger step. */
const packed = (steps: readonly PlanStep[], room: number): Stages => {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const placed = new Map<string, number>();
  const stages: PlanStep[][] = [[]];
  let current = 0;
  const put = (step: PlanStep, stage: number): number => {
    while (stages.length <= stage) stages.push([]);
    stages[stage]?.push(step);
    placed.set(step.id, stage);
    return stage;
  };
  const place = (step: PlanStep): number => {
    const known = placed.get(step.id);
    if (known !== undefined) return known;
    if (step.action === 'identify') return put(step, 0);
    let earliest = 0;
    for (const id of step.after) {
      const before = byId.get(id);
      if (before !== undefined) earliest = Math.max(earliest, place(before) + (before.action === 'identify' ? 1 : 0));
    }
    const full = weekendWork(stages[current] ?? []);
    if (full > 0 && full + step.effort > room) current += 1;
    return put(step, Math.max(earliest, current));
  };
  // What waits for an answer should not wait long.
  for (const step of steps) if (step.action === 'identify') place(step);
  for (const step of steps) place(step);
  return stages.filter((stage) => stage.length > 0);
};

/**
 * Cuts steps, in their order, into stages: as much work each as a team does in a weekend, or as little more as is needed
 * where there would be too many. What comes after something else stands behind it; what people have to find out first,
 * in a later stage than the asking. Linear for each size of stage that is tried.
 */
export const inStages = (steps: readonly PlanStep[], { weekendEffort, mostStages }: Staging): Stages => {
  const most = weekendWork(steps);
  let room = Math.max(weekendEffort, Math.ceil(most / mostStages));
  let stages = packed(steps, room);
  while (stages.length > mostStages && room < most) {
    room += 1;
    stages = packed(steps, room);
  }
  return stages;
};
