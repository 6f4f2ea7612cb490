import type { Box } from './box';
import type { Ties } from './ties';

/** Finds room for what has no place yet among what has one. */
export const settle = (_root: Box, _ties: Ties, _shouldStop: () => boolean): void => undefined;
