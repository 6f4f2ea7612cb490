import type { HospitalDocument } from '../core/document/document';
import { factsOf } from '../core/facts/facts-of';
import { effortsFrom } from '../core/library/attack-effort';
import { cutCostsFrom } from '../core/library/cut-measure';
import type { Model } from '../core/model/model';
import type { WrittenFile } from '../core/policy/write/written-file';
import { toldWays } from '../core/segmentation/attack/told-ways';
import { segmentationPlan } from '../core/segmentation/plan/segmentation-plan';
import { segmentationReport } from '../core/segmentation/segmentation-report';
import { zoningReport } from '../core/segmentation/zoning/zoning-report';
import {
  loadAttackEfforts,
  loadAttackTechniques,
  loadCutMeasures,
  loadPlanTemplates,
  loadReferences,
  loadZoning,
} from '../templates';
import type { Call } from './command';
import { planText } from './plan-text';
import { segmentationText } from './segmentation-text';
import { stageRules } from './stage-rules';
import { zoningText } from './zoning-text';

const WAYS_TO_EACH = 3;

/** The report on segmentation with the plan as a file, and into a folder the rules of each stage besides. `today` is `YYYY-MM-DD`. */
export const writtenSegmentation = async (
  document: HospitalDocument,
  model: Model,
  today: string,
  format: 'json' | 'text',
  call: Call,
): Promise<readonly WrittenFile[]> => {
  const measures = await loadCutMeasures();
  const costs = cutCostsFrom(measures);
  const report = segmentationReport(model, {
    today,
    efforts: effortsFrom(await loadAttackEfforts(), document.attackEfforts),
    costs,
    ways: WAYS_TO_EACH,
    by: 'takeovers',
  });
  const ways = toldWays(report.ways, factsOf(model, today), await loadAttackTechniques());
  const listed = (await loadReferences()).standards.find(({ id }) => id === 'attack');
  const edition = `${listed?.label.en} ${listed?.edition}`;
  const templates = await loadZoning();
  const zoning = zoningReport(model, { today, templates, measures: report.choke.cuts[0]?.measures ?? [] });
  const { library, options } = call;
  const plan = segmentationPlan(document, {
    library,
    today,
    costs,
    templates: await loadPlanTemplates(),
    known: { model },
  });
  const told = [
    segmentationText({ ...report, ways }, model, measures, call),
    zoningText(zoning, model, templates, call),
    planText(plan, model, measures, call),
  ];
  const file =
    format === 'text'
      ? { name: 'segmentation.txt', text: told.join('') }
      : {
          name: 'segmentation.json',
          text: `${JSON.stringify({ ...report, ways, techniquesOf: edition, zoning, plan }, null, 2)}\n`,
        };
  const toFolder = options.output !== undefined && options.output !== '-';
  return toFolder ? [file, ...stageRules(document, plan, call)] : [file];
};
