import type { Point } from '../../../core/drawing/scene';
import type { Hit } from '../scene-index';
import type { Hands } from './gesture';
import { idOfHit } from './id-of-hit';

/** Opens the menu at a place of the screen for what lies there, or for the selection where that is part of it. */
export const openMenu = (screen: Point, hit: Hit | undefined, { store, canvas }: Hands): void => {
  const id = idOfHit(hit) ?? (hit?.kind === 'zone' ? hit.zone.id : undefined);
  const { selection, select } = store.getState();
  if (id === undefined) select([]);
  else if (!selection.includes(id)) select([id]);
  canvas.setState({ menu: screen, ...(id === undefined ? {} : { active: id }) });
};
