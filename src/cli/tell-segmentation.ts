import { effortsFrom } from '../core/library/attack-effort';
import { cutCostsFrom } from '../core/library/cut-measure';
import type { Model } from '../core/model/model';
import { segmentationReport } from '../core/segmentation/segmentation-report';
import { loadAttackEfforts, loadCutMeasures } from '../templates';
import type { Call } from './command';
import { segmentationText } from './segmentation-text';

const WAYS_TO_EACH = 3;

/** Writes the report on segmentation; `today` is `YYYY-MM-DD`. */
export const tellSegmentation = async (
  model: Model,
  today: string,
  format: 'json' | 'text',
  call: Call,
): Promise<void> => {
  const measures = await loadCutMeasures();
  const report = segmentationReport(model, {
    today,
    efforts: effortsFrom(await loadAttackEfforts()),
    costs: cutCostsFrom(measures),
    ways: WAYS_TO_EACH,
    by: 'takeovers',
  });
  call.io.out(
    format === 'text' ? segmentationText(report, model, measures, call) : `${JSON.stringify(report, null, 2)}\n`,
  );
};
