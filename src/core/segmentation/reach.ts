import { type Graph, graphOf } from '../model/graph';
import type { Model } from '../model/model';
import { spreadFrom } from '../model/spread';
import { type EntryGroup, entriesOf } from './entries';

/** How far each asset is from where attacks begin, as plain data that can travel. */
export interface Reach {
  /** Where attacks begin: a kind of entry (a kind of zone, `line` or `web`) or the id of an asset or zone; absent, every entry. */
  readonly entry: string | undefined;
  /** Every kind of entry that there is, the least trusted first. */
  readonly kinds: readonly string[];
  readonly assets: readonly string[];
  /** For each of `assets`, how many are taken over on the way to it, 0 at an entry; `NOT_REACHED` when it is not reached. */
  readonly sure: Int16Array;
  /** The same if what is unknown turns out so; unknown blocks nothing. */
  readonly perhaps: Int16Array;
}

export const NOT_REACHED = -1;

const startsOf = ({ model }: Graph, groups: readonly EntryGroup[], entry: string | undefined): readonly string[] => {
  if (entry !== undefined && (model.asset(entry) !== undefined || model.zone(entry) !== undefined)) return [entry];
  return groups.find(({ kind }) => kind === entry)?.ids ?? groups.flatMap(({ ids }) => ids);
};

/**
 * Over all flows and unguarded edges; media and shared accounts left out. Linear in assets and flows, but at ten
 * thousand assets the graph alone takes longer than a page may stop, so the page asks its worker.
 */
export const reachOf = (model: Model, entry: string | undefined): Reach => {
  const graph = graphOf(model);
  const groups = entriesOf(graph);
  const starts = startsOf(graph, groups, entry);
  const assets = [...model.source.assets.values().map(({ id }) => id)];
  const hops = (certainOnly: boolean): Int16Array => {
    const spread = spreadFrom(graph, starts, { flows: 'all', certainOnly });
    return Int16Array.from(assets, (id) => spread.hops(id) ?? NOT_REACHED);
  };
  return { entry, kinds: groups.map(({ kind }) => kind), assets, sure: hops(true), perhaps: hops(false) };
};
