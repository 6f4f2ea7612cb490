import { applyChanges } from '../core/document/changes';
import { examine } from '../core/segmentation/examine';
import { library } from '../templates';
import { NOTHING, slicesOf } from './pieces';
import type { AnalysisAnswer, AnalysisRequest, ReportPiece } from './protocol';

let document = NOTHING;

const post = (answer: AnalysisAnswer): void => self.postMessage(answer);

const analyse = (request: number, today: string): void => {
  const { report, advice } = examine(document, library, today);
  const pieces: readonly ReportPiece[] = [
    ...slicesOf(report.threats).map((threats) => ({ threats })),
    ...slicesOf(report.questions).map((questions) => ({ questions })),
    ...slicesOf(advice.flows).map((flows) => ({ flows })),
    ...slicesOf(advice.paths).map((paths) => ({ paths })),
    { proposals: advice.proposals },
  ];
  for (const piece of pieces) post({ kind: 'piece', request, piece });
  post({ kind: 'done', request, today, failures: report.failures, rulesRun: report.rulesRun });
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
