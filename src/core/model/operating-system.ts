import type { Library } from '../library/library';
import type { SystemVersion } from '../library/system-lookup';
import type { Asset } from './asset';

const NONE: readonly never[] = [];

/** The versions of its operating system that an asset may have, as far as its entries tell; none: not said, or not known. */
export const systemVersionsOf = ({ operatingSystem }: Asset, { findSystem }: Library): readonly SystemVersion[] => {
  const { family, version } = operatingSystem ?? {};
  if (version === undefined && family === undefined) return NONE;
  return findSystem(version === undefined ? (family ?? '') : `${family ?? ''} ${version}`);
};

/**
 * The end of support that some versions have, of which one is meant: the day when they agree or when all have ended by
 * then, `null` when none has an announced end, `undefined` when it depends on which of them it is or nobody knows.
 */
export const commonEnd = (versions: readonly SystemVersion[], today: string): string | null | undefined => {
  let last: string | undefined;
  let isOne = true;
  let unannounced = 0;
  for (const { supportedUntil } of versions) {
    if (supportedUntil === false) unannounced += 1;
    else if (typeof supportedUntil !== 'string') return undefined;
    else {
      isOne = isOne && (last === undefined || last === supportedUntil);
      last = last === undefined || last < supportedUntil ? supportedUntil : last;
    }
  }
  if (last === undefined) return unannounced > 0 ? null : undefined;
  return unannounced === 0 && (isOne || last < today) ? last : undefined;
};

/** The end of support of the operating system: as somebody said, else as its version is known to have; see `commonEnd`. */
export const systemEndOf = (asset: Asset, library: Library, today: string): string | null | undefined => {
  const stated = asset.operatingSystem?.endOfSupport;
  return stated !== undefined ? stated : commonEnd(systemVersionsOf(asset, library), today);
};
