import { unionOf } from '../../../core/drawing/geometry';
import type { Rect } from '../../../core/drawing/scene';
import type { SceneIndex } from '../scene-index';
import { withRoom } from './content-of';

/** The rectangles that a zone and those around it come to have when something is dropped there, those that grow. */
export const growth = (index: SceneIndex, zone: string | undefined, dropped: Rect): readonly Rect[] => {
  const grown: Rect[] = [];
  let need = dropped;
  for (let at = zone; at !== undefined; ) {
    const here = index.zoneById.get(at);
    if (here === undefined || here.collapsed) break;
    const after = unionOf([here.rect, withRoom(need)]) ?? here.rect;
    const isSame = after.width === here.rect.width && after.height === here.rect.height;
    if (isSame) break;
    grown.push(after);
    need = after;
    at = here.parent;
  }
  return grown;
};
