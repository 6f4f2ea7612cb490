import { analyse } from '../analysis/analyse';
import type { Report } from '../analysis/report';
import type { HospitalDocument } from '../document/document';
import type { Library } from '../library/library';
import { type Model, modelOf } from '../model/model';
import type { SegmentationAdvice } from './advice';
import { advise } from './advise';

export interface Examination {
  readonly model: Model;
  readonly report: Report;
  readonly advice: SegmentationAdvice;
}

/**
 * Everything there is to say about a document on a day, with the rules it switches off and the threats that people
 * wrote: what the page's worker and the command line both ask. `today` is `YYYY-MM-DD`.
 */
export const examine = (document: HospitalDocument, library: Library, today: string): Examination => {
  const model = modelOf(document, library);
  const report = analyse(model, { today, rulesOff: document.rulesOff ?? [], own: document.threats.values() });
  return { model, report, advice: advise(model, { today, report }) };
};
