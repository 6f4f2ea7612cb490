import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import type { Overlaid, OverlayClass, OverlayMark } from './overlay';

/** What stands in each zone by class, in one pass over the assets. */
const sharesOf = (
  model: Model,
  marks: ReadonlyMap<string, OverlayMark>,
  length: number,
): Pick<Overlaid, 'shares' | 'totals'> => {
  const shares = new Map<string, number[]>();
  const totals = new Array<number>(length).fill(0);
  const addTo = (counts: number[], { of }: OverlayMark, { count = 1 }: Asset): void => {
    counts[of] = (counts[of] ?? 0) + count;
  };
  for (const asset of model.source.assets.values()) {
    const mark = marks.get(asset.id);
    if (mark === undefined) continue;
    addTo(totals, mark, asset);
    for (const { id } of asset.zone === undefined ? [] : model.lineOf(asset.zone)) {
      const counts = shares.get(id) ?? new Array<number>(length).fill(0);
      shares.set(id, counts);
      addTo(counts, mark, asset);
    }
  }
  return { shares, totals };
};

/**
 * Puts every asset into the class that is said of it, with a word of its own where it has one; `undefined` leaves an
 * asset out. Classes that nothing is in are dropped. Linear in assets times the depth of nesting.
 */
export const overlaid = (
  model: Model,
  heading: string,
  all: readonly OverlayClass[],
  classOf: (asset: Asset) => readonly [id: string, word?: string | undefined] | undefined,
): Overlaid => {
  const found = new Map<string, readonly [string, string | undefined]>();
  const used = new Set<string>();
  for (const asset of model.source.assets.values()) {
    const said = classOf(asset);
    if (said === undefined) continue;
    used.add(said[0]);
    found.set(asset.id, [said[0], said[1]]);
  }
  const classes = all.filter(({ id }) => used.has(id));
  const place = new Map(classes.map(({ id }, index) => [id, index]));
  const marks = new Map<string, OverlayMark>();
  for (const [id, [name, word]] of found) {
    const of = place.get(name);
    if (of !== undefined) marks.set(id, { of, word: word ?? classes[of]?.sign ?? '' });
  }
  return { heading, classes, marks, ...sharesOf(model, marks, classes.length) };
};
