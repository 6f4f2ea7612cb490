import type { HospitalDocument } from '../../../../src/core/document/document';
import { type CutMeasureTemplate, cutCostsFrom } from '../../../../src/core/library/cut-measure';
import type { PlanTemplates, PlanWorkTemplate, Staging } from '../../../../src/core/library/plan-work';
import type { SegmentationPlan } from '../../../../src/core/segmentation/plan/plan';
import { type PlanOptions, segmentationPlan } from '../../../../src/core/segmentation/plan/segmentation-plan';
import { library } from '../../../../src/templates';
import measures from '../../../../templates/attack/measures.json';
import staging from '../../../../templates/attack/stages.json';
import work from '../../../../templates/attack/work.json';

export const TODAY = '2026-11-22';

export const templates: PlanTemplates = {
  work: work as readonly PlanWorkTemplate[],
  staging: staging as Staging,
};

export const options: PlanOptions = {
  library,
  today: TODAY,
  costs: cutCostsFrom(measures as readonly CutMeasureTemplate[]),
  templates,
};

export const planOf = (document: HospitalDocument): SegmentationPlan => segmentationPlan(document, options);
