import { textIn } from '../../library/text';
import type { SegmentationPlan } from '../../segmentation/plan/plan';
import type { ReportTables } from '../report-tables';
import type { PlanSpeech } from './plan-speech';
import { addressesTable, askedTable, conduitsTable, findOutTable, leftTable } from './rule-tables';
import { figuresTable, movesTable, stepsTable } from './stage-tables';

/** What stands in the title block besides the plan. */
export interface PlanTitle {
  readonly title: string;
  readonly facility: string;
  readonly asOf: string | undefined;
}

/**
 * A plan as tables for people: what each stage brings, what to ask first and whom, its steps, what moves, what may pass,
 * addresses, and what stays open. Deterministic; linear in the plan.
 */
export const planTables = (plan: SegmentationPlan, speech: PlanSpeech, named: PlanTitle): ReportTables => {
  const { say } = speech;
  const last = plan.stages.at(-1)?.figures ?? plan.before;
  return {
    title: say('handover.title', { title: named.title }),
    about: [
      [say('handover.about.facility'), named.facility || named.title],
      [say('handover.about.asOf'), named.asOf ?? say('handover.unknown')],
      [say('handover.about.made'), plan.today],
      [say('handover.about.stages'), String(plan.stages.length)],
      [
        say('handover.about.open'),
        say('handover.change', { before: plan.before.openPairs.length, after: last.openPairs.length }),
      ],
      [
        say('handover.about.exposed'),
        say('handover.change', { before: plan.before.exposed.length, after: last.exposed.length }),
      ],
      [say('handover.about.work'), say('stages.basis', { points: plan.weekendEffort })],
      [say('handover.about.care'), say('handover.careWord')],
    ],
    sheets: [
      figuresTable(plan, speech),
      findOutTable(plan, speech),
      askedTable(plan, speech),
      stepsTable(plan, speech),
      movesTable(plan, speech),
      conduitsTable(plan, speech),
      addressesTable(plan, speech),
      leftTable(plan, speech),
    ].filter(({ table }) => table.length > 1),
  };
};

/** The title block of a plan for a document. */
export const planTitleOf = (
  document: {
    readonly title: Parameters<typeof textIn>[0];
    readonly facility?: Parameters<typeof textIn>[0] | undefined;
    readonly asOf?: string | undefined;
  },
  { language }: Pick<PlanSpeech, 'language'>,
): PlanTitle => ({
  title: textIn(document.title, language),
  facility: textIn(document.facility, language),
  asOf: document.asOf,
});
