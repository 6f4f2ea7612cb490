import { analyse } from '../analysis/analyse';
import type { Report } from '../analysis/report';
import type { HospitalDocument } from '../document/document';
import { libraryFor, rulesOffIn } from '../document/library-for';
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
 * Everything there is to say about a document on a day, with the rules as it wants them and the threats that people
 * wrote: what the page's worker and the command line both ask. `today` is `YYYY-MM-DD`.
 */
export const examine = (document: HospitalDocument, library: Library, today: string): Examination => {
  const rules = libraryFor(document, library);
  const model = modelOf(document, rules);
  const report = analyse(model, { today, rulesOff: rulesOffIn(document, rules), own: document.threats.values() });
  return { model, report, advice: advise(model, { today, report }) };
};
