import { toggleCollapse } from '../arranging';
import { isOnChevron } from '../chevron';
import type { Hands, Press } from './gesture';
import { idOfHit } from './id-of-hit';

/**
 * A press that did not move: selects what is there, with Shift or Ctrl adds it or takes it away. On the
 * chevron of a zone it collapses or expands it.
 */
export const click = ({ hit, shift, free, screen, again }: Press, hands: Hands): void => {
  const { store, canvas } = hands;
  const adds = shift || free;
  const id = idOfHit(hit);
  const { selection, select } = store.getState();
  if (id === undefined) {
    const ground = hit?.kind === 'zone' ? [hit.zone.id] : [];
    if (!adds) select(ground);
    canvas.setState({ active: ground[0] });
    return;
  }
  canvas.setState({ active: id });
  if (hit?.kind === 'zone' && isOnChevron(hit.zone, canvas.getState().viewport, screen)) {
    select([id]);
    if (!again) toggleCollapse(hands);
    return;
  }
  if (!adds) select([id]);
  else select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
};
