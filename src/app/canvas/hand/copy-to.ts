import { type Clip, copyElements, cornerOf } from '../../../core/document/edits/clip';
import type { ZoneId } from '../../../core/model/id';
import { paste } from '../clipboard';
import { viewIn } from '../use-scene';
import type { Hands } from './gesture';

/** The clip with its outermost elements in no zone. */
const outsideAll = (clip: Clip, ids: readonly string[]): Clip => {
  const outermost = new Set(ids);
  const assets = clip.records.assets.map(({ zone, ...rest }) =>
    zone === undefined || outermost.has(rest.id) ? rest : { ...rest, zone },
  );
  const zones = clip.records.zones.map(({ parent, ...rest }) =>
    parent === undefined || outermost.has(rest.id) ? rest : { ...rest, parent },
  );
  return { ...clip, records: { ...clip.records, assets, zones } };
};

/** Puts copies so far from their originals, into the zone there or into none. */
export const copyTo = (
  hands: Hands,
  ids: readonly string[],
  { dx, dy }: { readonly dx: number; readonly dy: number },
  target: string | undefined,
): void => {
  const state = hands.store.getState();
  const clip = copyElements(state.document, ids, viewIn(state).id);
  const corner = cornerOf(clip);
  const at = { x: corner.x + dx, y: corner.y + dy };
  const into = target as ZoneId | undefined;
  paste(hands, into === undefined ? outsideAll(clip, ids) : clip, 'canvas.step.duplicate', at, into);
};
