import { applyChanges } from '../core/document/changes';
import { libraryFor } from '../core/document/library-for';
import { supportFrom } from '../core/library/system-lookup';
import { modelOf } from '../core/model/model';
import { type ZoningReport, zoningSteps } from '../core/segmentation/zoning/zoning-report';
import { loadZoning, library as shipped } from '../templates';
import { joinedPieces, NOTHING, slicesOf } from './pieces';
import type { ZoningAnswer, ZoningRequest } from './zoning-protocol';

type Changes = Extract<ZoningRequest, { kind: 'changes' }>['changes'];
type Question = Extract<ZoningRequest, { kind: 'zoning' }>;

/** Lines in one message. */
const LINES = 200;

const pieces: Changes[] = [];

const post = (answer: ZoningAnswer): void => self.postMessage(answer);

const tell = ({ proposals, levels, checkpoints, layers, ...rest }: ZoningReport): void => {
  for (const part of slicesOf(proposals, LINES)) post({ kind: 'piece', piece: { proposals: part } });
  for (const part of slicesOf(levels, LINES)) post({ kind: 'piece', piece: { levels: part } });
  for (const part of slicesOf(checkpoints, LINES)) post({ kind: 'piece', piece: { checkpoints: part } });
  for (const part of slicesOf(layers, LINES)) post({ kind: 'piece', piece: { layers: part } });
  post({ kind: 'done', rest });
};

const work = async ({ today, supportDates, measures }: Question): Promise<void> => {
  const templates = await loadZoning();
  const document = applyChanges(NOTHING, joinedPieces(pieces));
  const model = modelOf(document, libraryFor(document, { ...shipped, ...supportFrom(supportDates) }));
  const steps = zoningSteps(model, { today, measures, templates });
  // The page ends the whole worker when it needs no answer any more, so nothing has to be listened for in between.
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return tell(step.value);
    post({ kind: 'step' });
  }
};

self.onmessage = ({ data }: MessageEvent<ZoningRequest>): void => {
  if (data.kind === 'changes') {
    pieces.push(data.changes);
    return;
  }
  work(data).catch((thrown: unknown) => {
    // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
    setTimeout(() => {
      throw thrown;
    });
  });
};
