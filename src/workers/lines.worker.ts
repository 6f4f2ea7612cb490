import { applyChanges } from '../core/document/changes';
import { libraryFor } from '../core/document/library-for';
import { modelOf } from '../core/model/model';
import { outsideFigureSteps } from '../core/segmentation/remote/consolidation';
import { reachOfLines } from '../core/segmentation/remote/line-reach';
import { outsideLines } from '../core/segmentation/remote/outside-lines';
import { allAtOnce } from '../core/steps';
import { library as shipped } from '../templates';
import type { LinesAnswer, LinesRequest } from './lines-protocol';
import { joinedPieces, NOTHING } from './pieces';

type Changes = Extract<LinesRequest, { kind: 'changes' }>['changes'];

const pieces: Changes[] = [];

const answerTo = ({ kind, today }: Exclude<LinesRequest, { kind: 'changes' }>): LinesAnswer => {
  const document = applyChanges(NOTHING, joinedPieces(pieces));
  const model = modelOf(document, libraryFor(document, shipped));
  const lines = outsideLines(model, today);
  if (kind === 'figures') return { kind, figures: allAtOnce(outsideFigureSteps(model, lines)) };
  const ends = [...reachOfLines(model, lines)].map(([inside, { critical, patients }]) => ({
    inside,
    critical: critical.length,
    patients,
  }));
  return { kind, ends };
};

// The page ends the whole worker when it needs no answer any more, so nothing has to be listened for in between.
self.onmessage = ({ data }: MessageEvent<LinesRequest>): void => {
  if (data.kind === 'changes') pieces.push(data.changes);
  else self.postMessage(answerTo(data));
};
