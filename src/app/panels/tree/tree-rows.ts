import { folded } from '../../../core/library/folded';
import { textIn } from '../../../core/library/text';
import { LANGUAGES, type Language } from '../../../core/library/vocabulary';
import type { Asset } from '../../../core/model/asset';
import type { DataFlow } from '../../../core/model/data-flow';
import type { ZoneId } from '../../../core/model/id';
import type { Model } from '../../../core/model/model';
import type { Zone } from '../../../core/model/zone';

/** A line of the tree. Flows stand under both of their ends, so the key is more than the id. */
export interface TreeRow {
  readonly key: string;
  readonly id: string;
  readonly kind: 'zone' | 'asset' | 'flow';
  readonly parent: string | undefined;
  /** 1 for the outermost. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
}

/** What stands in a zone, in the order of the tree: each list sorted by name when first asked, and kept. */
export interface Branches {
  zones(zone: ZoneId | undefined): readonly Zone[];
  assets(zone: ZoneId | undefined): readonly Asset[];
  flows(asset: Asset): readonly DataFlow[];
}

type Sorting = <T extends Zone | Asset>(list: readonly T[]) => readonly T[];

/** Sorts lists by name, each once: models share the lists that nothing happened to. */
const sortingIn = (language: Language): Sorting => {
  const collator = new Intl.Collator(language, { numeric: true });
  const known = new WeakMap<object, readonly unknown[]>();
  return <T extends Zone | Asset>(list: readonly T[]): readonly T[] => {
    const kept = known.get(list) as readonly T[] | undefined;
    if (kept !== undefined) return kept;
    const sorted = list
      .map((element) => ({ element, name: textIn(element.name, language) }))
      .sort((a, b) => collator.compare(a.name, b.name))
      .map(({ element }) => element);
    known.set(list, sorted);
    return sorted;
  };
};
const sortings = new Map<Language, Sorting>();

export const branchesOf = (model: Model, language: Language): Branches => {
  const sorted = sortings.get(language) ?? sortingIn(language);
  sortings.set(language, sorted);
  return {
    zones: (zone) => sorted(model.zonesIn(zone)),
    assets: (zone) => sorted(model.assetsIn(zone)),
    flows: (asset) => model.flowsOf(asset.id),
  };
};

const wordsOf = ({ name }: Zone | Asset): readonly string[] => LANGUAGES.map((language) => textIn(name, language));

/** The ids of what the query names, with the zones around it. By name, kind, host name or address. */
export const keptBy = (model: Model, query: string): ReadonlySet<string> => {
  const wanted = folded(query);
  const found = new Set<string>();
  const keep = (zone: ZoneId | undefined): void => {
    for (const around of zone === undefined ? [] : model.lineOf(zone)) found.add(around.id);
  };
  const fits = (words: readonly (string | undefined)[]): boolean =>
    words.some((word) => word !== undefined && folded(word).includes(wanted));
  for (const zone of model.source.zones.values()) {
    if (fits([...wordsOf(zone), ...(zone.subnets ?? [])])) keep(zone.id);
  }
  for (const asset of model.source.assets.values()) {
    const label = model.library.devices.get(asset.kind)?.label;
    const addresses = asset.interfaces?.flatMap((leg) => leg.addresses ?? []) ?? [];
    if (!fits([...wordsOf(asset), label?.ja, label?.en, asset.hostname, ...addresses])) continue;
    found.add(asset.id);
    keep(asset.zone);
  }
  return found;
};

/** The lines to show: outermost zones, what is in no zone, and under each open line what belongs to it. Linear in them. */
export const rowsOf = (
  branches: Branches,
  expanded: ReadonlySet<string>,
  kept: ReadonlySet<string> | undefined,
): readonly TreeRow[] => {
  const rows: TreeRow[] = [];
  const shown = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    kept === undefined ? list : list.filter(({ id }) => kept.has(id));

  const addFlows = (asset: Asset, level: number): void => {
    const flows = branches.flows(asset);
    flows.forEach((flow, index) => {
      const place = { parent: asset.id, level, position: index + 1, setSize: flows.length };
      rows.push({
        key: `${asset.id}/${flow.id}`,
        id: flow.id,
        kind: 'flow',
        ...place,
        expandable: false,
        expanded: false,
      });
    });
  };
  const add = (zone: ZoneId | undefined, level: number): void => {
    const zones = shown(branches.zones(zone));
    const assets = shown(branches.assets(zone));
    const setSize = zones.length + assets.length;
    zones.forEach((inner, index) => {
      const expandable = shown(branches.zones(inner.id)).length + shown(branches.assets(inner.id)).length > 0;
      const open = expandable && (kept !== undefined || expanded.has(inner.id));
      const place = { parent: zone, level, position: index + 1, setSize };
      rows.push({ key: inner.id, id: inner.id, kind: 'zone', ...place, expandable, expanded: open });
      if (open) add(inner.id, level + 1);
    });
    assets.forEach((asset, index) => {
      const expandable = branches.flows(asset).length > 0;
      const open = expandable && expanded.has(asset.id);
      const place = { parent: zone, level, position: zones.length + index + 1, setSize };
      rows.push({ key: asset.id, id: asset.id, kind: 'asset', ...place, expandable, expanded: open });
      if (open) addFlows(asset, level + 1);
    });
  };
  add(undefined, 1);
  return rows;
};

/** The lines that must be open for the element to be seen: the zones around it, for a flow the device it starts from. */
export const openedFor = (model: Model, id: string): readonly string[] => {
  const around = (zone: ZoneId | undefined): readonly string[] =>
    zone === undefined ? [] : model.lineOf(zone).map((outer) => outer.id);
  const flow = model.flow(id);
  const asset = model.asset(flow?.from ?? id);
  if (asset !== undefined) return [...around(asset.zone), ...(flow === undefined ? [] : [asset.id])];
  return around(model.zone(id)?.parent);
};
