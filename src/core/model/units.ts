import type { Table } from '../table';
import type { Asset } from './asset';

const sums = new WeakMap<Table<Asset>, number>();

/** How many things an element stands for: like devices are drawn once, as `×n`. */
export const unitsOf = ({ count }: Pick<Asset, 'count'>): number => count ?? 1;

/** Things, not elements. Everything that people read as a number of devices is this. Linear, and once for each table. */
export const unitsIn = (assets: Table<Asset>): number => {
  const known = sums.get(assets);
  if (known !== undefined) return known;
  const sum = assets.values().reduce((total, asset) => total + unitsOf(asset), 0);
  sums.set(assets, sum);
  return sum;
};

const among = new WeakMap<ReadonlySet<string>, { readonly assets: Table<Asset>; readonly sum: number }>();

/** Things among those with the ids. Linear in the ids, and once for each set of them. */
export const unitsAmong = (assets: Table<Asset>, ids: ReadonlySet<string>): number => {
  const known = among.get(ids);
  if (known?.assets === assets) return known.sum;
  let sum = 0;
  for (const id of ids) {
    const asset = assets.get(id);
    if (asset !== undefined) sum += unitsOf(asset);
  }
  among.set(ids, { assets, sum });
  return sum;
};
