import type { Library } from '../library/library';
import type { Asset } from '../model/asset';
import { systemEndOf } from '../model/operating-system';

const isPast = (date: string | null | undefined, today: string): boolean => typeof date === 'string' && date < today;

/** Whether support is known to have ended: of the product, or of its operating system. Unknown dates end nothing. */
export const isPastSupport = (asset: Asset, today: string, library: Library): boolean =>
  asset.legacy === true ||
  asset.lifecycle?.stage === 'end-of-support' ||
  isPast(asset.lifecycle?.endOfSupport, today) ||
  isPast(systemEndOf(asset, library, today), today);
