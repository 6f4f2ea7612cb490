import { analyse } from '../core/analysis/analyse';
import type { Report } from '../core/analysis/report';
import type { HospitalDocument } from '../core/document/document';
import type { Library } from '../core/library/library';
import { type Model, modelOf } from '../core/model/model';
import type { SegmentationAdvice } from '../core/segmentation/advice';
import { advise } from '../core/segmentation/advise';

export interface Analysis {
  readonly model: Model;
  readonly report: Report;
  readonly advice: SegmentationAdvice;
}

/** Everything the page's worker would find about the document on that day. */
export const analyseDocument = (document: HospitalDocument, library: Library, today: string): Analysis => {
  const model = modelOf(document, library);
  const report = analyse(model, { today, rulesOff: document.rulesOff ?? [], own: document.threats.values() });
  return { model, report, advice: advise(model, { today, report }) };
};
