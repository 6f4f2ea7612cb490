import type { ZoneLook } from '../../library/zone-type';
import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import type { OverlayClass } from './overlay';

/** Hues that can be told apart; more classes than these share one. */
const HUES: readonly ZoneLook[] = ['clinical', 'external', 'device', 'network', 'cloud', 'ot'];

/** The keys with the most things, most first, each as a class of its own with a hue; at most as many as there are hues. */
export const rankedClasses = (
  model: Model,
  keyOf: (asset: Asset) => string | undefined,
  describe: (key: string, place: number) => Pick<OverlayClass, 'label' | 'sign'>,
): readonly OverlayClass[] => {
  const things = new Map<string, number>();
  for (const asset of model.source.assets.values()) {
    const key = keyOf(asset);
    if (key !== undefined) things.set(key, (things.get(key) ?? 0) + (asset.count ?? 1));
  }
  return [...things]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, HUES.length)
    .map(([key], place) => ({
      id: key,
      ...describe(key, place),
      tone: { of: 'zone', name: HUES[place] ?? 'unknown' },
      manner: 'plain',
    }));
};
