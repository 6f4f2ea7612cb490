import type { Conduit } from '../../model/conduit';
import { isBarrier } from '../../model/openness';

/**
 * Whether a conduit lets something through as it is recorded: `false` only where all is refused, `undefined` where
 * nobody said. A barrier without a word about its rules may refuse all.
 */
export const letsThrough = ({ enforcement, ruleset }: Conduit): boolean | undefined => {
  if (ruleset === 'deny-all') return false;
  if (ruleset !== undefined && ruleset !== null) return true;
  if (ruleset === null) return isBarrier(enforcement) ? undefined : true;
  if (enforcement === undefined || isBarrier(enforcement)) return undefined;
  return true;
};

/**
 * Whether a way between two zones stands open without a declared flow that needs it. `undefined`: nothing needs it, and
 * nobody knows whether it is open. Of several conduits between the same zones one that is open is enough.
 */
export const isUnusedOpening = (conduits: readonly Conduit[], isNeeded: boolean): boolean | undefined => {
  if (isNeeded || conduits.length === 0) return false;
  const open = conduits.map(letsThrough);
  if (open.includes(true)) return true;
  return open.includes(undefined) ? undefined : false;
};
