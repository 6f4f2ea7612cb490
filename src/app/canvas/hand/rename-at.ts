import { isOnChevron } from '../chevron';
import { drillInto } from '../drill';
import type { Hit } from '../scene-index';
import type { Hands, Spot } from './gesture';
import { idOfHit } from './id-of-hit';

/** Lets the name of what was clicked twice be typed: of a device, a zone by its header, a flow. The ground of a zone is looked into. */
export const renameAt = ({ screen }: Spot, hit: Hit | undefined, { canvas, store }: Hands): void => {
  if (hit?.kind === 'zone' && !hit.header) {
    drillInto(store, hit.zone.id);
    return;
  }
  const id = idOfHit(hit);
  if (hit === undefined || id === undefined || hit.kind === 'gate') return;
  if (hit.kind === 'zone' && isOnChevron(hit.zone, canvas.getState().viewport, screen)) return;
  canvas.setState({ renaming: id });
};
