import type { GestureKind } from './gesture';
import { idOfHit } from './id-of-hit';
import { panFrom } from './pan';

/**
 * One finger moves the paper, wherever it does not take hold of what is selected: first a tap selects, then a drag
 * moves, so that nothing is moved by accident. A finger that rested on empty ground first draws a lasso instead.
 */
export const panByFinger: GestureKind = {
  id: 'pan-by-finger',
  begin: (press, { canvas, store }) => {
    if (press.pointer !== 'touch' || press.held) return undefined;
    const id = idOfHit(press.hit);
    const takesHold = id !== undefined && store.getState().selection.includes(id);
    return takesHold ? undefined : panFrom(press, canvas);
  },
};
