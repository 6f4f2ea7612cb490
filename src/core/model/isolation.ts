import type { Asset } from './asset';

/**
 * Whether neighbours can open a connection into it. Declared flows are heard whatever this says. Unknown isolation holds
 * nobody back.
 */
export const hearsNeighbours = ({ isolation }: Asset): boolean => isolation !== 'incoming' && isolation !== 'both';

/** Whether an attacker who took it over can speak to its neighbours. */
export const speaksToNeighbours = ({ isolation, hardened }: Asset): boolean =>
  hardened !== true && isolation !== 'outgoing' && isolation !== 'both';
