import { effortsFrom } from '../core/library/attack-effort';
import { cutCostsFrom } from '../core/library/cut-measure';
import type { Model } from '../core/model/model';
import type { WrittenFile } from '../core/policy/write/written-file';
import { segmentationReport } from '../core/segmentation/segmentation-report';
import { zoningReport } from '../core/segmentation/zoning/zoning-report';
import { loadAttackEfforts, loadCutMeasures, loadZoning } from '../templates';
import type { Call } from './command';
import { segmentationText } from './segmentation-text';
import { zoningText } from './zoning-text';

const WAYS_TO_EACH = 3;

/** The report on segmentation as a file; `today` is `YYYY-MM-DD`. */
export const writtenSegmentation = async (
  model: Model,
  today: string,
  format: 'json' | 'text',
  call: Call,
): Promise<WrittenFile> => {
  const measures = await loadCutMeasures();
  const report = segmentationReport(model, {
    today,
    efforts: effortsFrom(await loadAttackEfforts()),
    costs: cutCostsFrom(measures),
    ways: WAYS_TO_EACH,
    by: 'takeovers',
  });
  const templates = await loadZoning();
  const zoning = zoningReport(model, { today, templates, measures: report.choke.cuts[0]?.measures ?? [] });
  return format === 'text'
    ? {
        name: 'segmentation.txt',
        text: `${segmentationText(report, model, measures, call)}${zoningText(zoning, model, templates, call)}`,
      }
    : { name: 'segmentation.json', text: `${JSON.stringify({ ...report, zoning }, null, 2)}\n` };
};
