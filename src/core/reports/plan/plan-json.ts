import type { SegmentationPlan } from '../../segmentation/plan/plan';
import type { Steps } from '../../steps';

/** The plan as JSON, `plan` as in what `sekisho segment` writes, in pieces of a few milliseconds each. */
export function* planJsonSteps(plan: SegmentationPlan): Steps<readonly string[]> {
  const { stages, ...rest } = plan;
  const pieces = ['{"plan":{\n'];
  for (const [key, value] of Object.entries(rest)) {
    pieces.push(`${JSON.stringify(key)}:${JSON.stringify(value)},\n`);
    yield;
  }
  pieces.push('"stages":[');
  for (const [at, stage] of stages.entries()) {
    pieces.push(`${at === 0 ? '' : ','}\n${JSON.stringify(stage)}`);
    yield;
  }
  pieces.push('\n]}}\n');
  return pieces;
}
