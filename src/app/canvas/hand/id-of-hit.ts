import type { Hit } from '../scene-index';

/** The element that a press there is about; the ground of a zone is none. */
export const idOfHit = (hit: Hit | undefined): string | undefined => {
  switch (hit?.kind) {
    case 'device':
      return hit.device.id;
    case 'note':
      return hit.note.id;
    case 'gate':
      return hit.gate.id;
    case 'flow':
      return hit.flow.id;
    case 'zone':
      return hit.header ? hit.zone.id : undefined;
    case undefined:
      return undefined;
  }
};
