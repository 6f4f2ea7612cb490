import { applyChanges } from '../core/document/changes';
import { layOut } from '../core/layout/layout';
import { modelOf } from '../core/model/model';
import { tableOf } from '../core/table';
import { libraryWithBoxes } from '../core/views/boxes';
import { library } from '../templates';
import { NOTHING } from './pieces';
import type { LayoutAnswer, LayoutRequest } from './protocol';

let document = NOTHING;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  if (data.kind === 'changes') {
    document = applyChanges(document, data.changes);
    return;
  }
  // The page ends the whole worker when it needs no answer any more.
  const answer = (message: LayoutAnswer): void => self.postMessage(message);
  const model = modelOf(document, libraryWithBoxes(library));
  const onProgress = (share: number): void => answer({ kind: 'progress', share });
  const placements = layOut(model, tableOf(data.placements), { tidy: data.tidy, onProgress }) ?? [];
  answer({ kind: 'done', placements });
};
