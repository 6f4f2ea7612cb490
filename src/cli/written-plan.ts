import type { HospitalDocument } from '../core/document/document';
import { libraryFor } from '../core/document/library-for';
import { writeWorkbook } from '../core/formats/write-workbook';
import { cutCostsFrom } from '../core/library/cut-measure';
import { modelOf } from '../core/model/model';
import { markdownOf } from '../core/reports/markdown-tables';
import { planSpeech } from '../core/reports/plan/plan-speech';
import { planTables, planTitleOf } from '../core/reports/plan/plan-tables';
import { segmentationPlan } from '../core/segmentation/plan/segmentation-plan';
import { loadCutMeasures, loadPlanTemplates } from '../templates';
import type { Call } from './command';
import { harmless } from './issue-text';
import { sayingAll } from './saying-all';

export const PLAN_FORMATS = ['md', 'xlsx'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface PlanFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The plan as a file that people read; `today` is `YYYY-MM-DD`. */
export const writtenPlan = async (
  document: HospitalDocument,
  today: string,
  format: PlanFormat,
  { library, language, t }: Call,
): Promise<PlanFile> => {
  const [measures, templates] = await Promise.all([loadCutMeasures(), loadPlanTemplates()]);
  const plan = segmentationPlan(document, { library, today, costs: cutCostsFrom(measures), templates });
  const rules = libraryFor(document, library);
  const speech = planSpeech(plan, {
    before: modelOf(document, rules),
    language,
    measure: (kind) => measures.find(({ id }) => id === kind)?.label[language] ?? kind,
    say: sayingAll(t),
  });
  const tables = planTables(plan, speech, planTitleOf(document, speech));
  return format === 'md'
    ? { name: 'segmentation-plan.md', content: `${markdownOf(tables).split('\n').map(harmless).join('\n')}` }
    : { name: 'segmentation-plan.xlsx', content: await writeWorkbook(tables) };
};
