import { applyChanges } from '../core/document/changes';
import { examine } from '../core/segmentation/examine';
import { library } from '../templates';
import { listChange } from './list-change';
import { FINDINGS, NOTHING, slicesOf } from './pieces';
import type { AnalysisAnswer, AnalysisRequest } from './protocol';
import { listsOf, mapLists, NO_LISTS, type ReportLists } from './report-lists';

let document = NOTHING;
/** What the page has of the last answer. */
let told: ReportLists = NO_LISTS;

const post = (answer: AnalysisAnswer): void => self.postMessage(answer);

const analyse = (request: number, today: string): void => {
  const { report, advice } = examine(document, library, today);
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
    return;
  }
  try {
    analyse(data.request, data.today);
  } catch (thrown) {
    post({ kind: 'failed', request: data.request, message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};
