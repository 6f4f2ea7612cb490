import type { Asset } from './asset';
import type { Model } from './model';
import { systemEndOf } from './operating-system';

/** Whether support has ended, when the first announced end comes, or that nobody knows. */
export type Support =
  | { readonly state: 'ended' }
  | {
      readonly state: 'lasts' | 'unknown';
      /** The earliest announced end, `YYYY-MM-DD`: it comes then at the latest. `undefined`: none is announced. */
      readonly on: string | undefined;
    };

const ENDED: ReadonlySet<string> = new Set(['end-of-support', 'disposal']);

/**
 * The support of an asset as of a day. An end that has come settles it. Otherwise the end of the product decides for
 * medical devices, since the maker may stop long before the operating system does; for everything else the end of
 * either is enough. What is not known is `unknown`, never `lasts`.
 */
export const supportOf = (asset: Asset, model: Model, today: string): Support => {
  const product = asset.lifecycle?.endOfSupport;
  const system = systemEndOf(asset, model.library, today);
  const stage = asset.lifecycle?.stage;
  const days = [product, system].filter((day) => typeof day === 'string');
  if ((stage !== undefined && ENDED.has(stage)) || days.some((day) => day < today)) return { state: 'ended' };
  const category = model.categoryOf(asset);
  const isMedical = category === 'medical-device' || category === 'samd';
  const on = [...days].sort()[0];
  const isKnown = isMedical ? product !== undefined : product !== undefined || system !== undefined;
  return { state: isKnown ? 'lasts' : 'unknown', on };
};

/** The same day a year later, `YYYY-MM-DD`. */
export const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
