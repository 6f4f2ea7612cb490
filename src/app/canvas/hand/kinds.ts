import { connect } from './connect';
import { drag } from './drag';
import { drawZone } from './draw-zone';
import type { GestureKind } from './gesture';
import { lasso } from './lasso';
import { pan } from './pan';
import { panByFinger } from './pan-by-finger';
import { reconnect } from './reconnect';
import { resize } from './resize';
import { resizeNote } from './resize-note';

/** Everything the hand can do by moving, in the order in which they are asked; the first that can begin does. */
export const kinds: readonly GestureKind[] = [
  pan,
  drawZone,
  resize,
  resizeNote,
  reconnect,
  connect,
  panByFinger,
  drag,
  lasso,
];
