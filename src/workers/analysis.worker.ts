import { applyChanges } from '../core/document/changes';
import { type Model, modelOf } from '../core/model/model';
import { examine } from '../core/segmentation/examine';
import { reachOf } from '../core/segmentation/reach';
import { library } from '../templates';
import { listChange } from './list-change';
import { FINDINGS, NOTHING, slicesOf } from './pieces';
import type { AnalysisAnswer, AnalysisRequest } from './protocol';
import { listsOf, mapLists, NO_LISTS, type ReportLists } from './report-lists';

let document = NOTHING;
/** What the page has of the last answer. */
let told: ReportLists = NO_LISTS;
/** The model of the document, as long as it is this one. */
let model: Model | undefined;

const post = (answer: AnalysisAnswer): void => self.postMessage(answer);

const analyse = (request: number, today: string): void => {
  const { report, advice, model: made } = examine(document, library, today);
  model = made;
  const lists = listsOf(report, advice);
  const order = mapLists((name, keyOf) => {
    const change = listChange<(typeof lists)[typeof name][number]>(told[name], lists[name], keyOf);
    for (const slice of slicesOf(change.fresh, FINDINGS)) post({ kind: 'piece', request, piece: { [name]: slice } });
    return change.order;
  });
  told = lists;
  const { failures, rulesRun } = report;
  post({ kind: 'done', request, today, order, failures, rulesRun });
};

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>): void => {
  if (data.kind === 'changes') {
    document = applyChanges(document, data.changes);
    model = undefined;
    return;
  }
  if (data.kind === 'reach') {
    model ??= modelOf(document, library);
    post({ kind: 'reach', reach: reachOf(model, data.entry) });
    return;
  }
  try {
    analyse(data.request, data.today);
  } catch (thrown) {
    post({ kind: 'failed', request: data.request, message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};
