import { answeringParty, containerOf } from '../document/containment';
import { placeAround, placeOf } from '../document/places';
import type { ViewScope } from '../document/view';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';

const chainHolds = (
  start: string | undefined,
  around: (id: string) => string | undefined,
  wanted: ReadonlySet<string>,
): boolean => {
  const seen = new Set<string>();
  for (let at = start; at !== undefined && !seen.has(at); at = around(at)) {
    if (wanted.has(at)) return true;
    seen.add(at);
  }
  return false;
};

/** The same answer for each box, asked once. */
const remembered = <T>(ask: (id: string) => T): ((id: string) => T) => {
  const known = new Map<string, T>();
  return (id) => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const answer = ask(id);
    known.set(id, answer);
    return answer;
  };
};

/** Whether an asset is named by a scope itself, its neighbours left aside. Constant for an asset but for nesting. */
export const namedBy = (model: Model, scope: ViewScope): ((asset: Asset) => boolean) => {
  const { source } = model;
  const [zones, assets, parties, places] = [scope.zones, scope.assets, scope.parties, scope.places].map(
    (ids) => new Set<string>(ids ?? []),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>];
  const zoneNamed = remembered((zone) => chainHolds(zone, (id) => source.zones.get(id)?.parent, zones));
  const placeNamed = remembered((place) => chainHolds(place, placeAround, places));
  return (asset) =>
    assets.has(asset.id) ||
    (zones.size > 0 && asset.zone !== undefined && zoneNamed(asset.zone)) ||
    (places.size > 0 && placeNamed(placeOf(asset))) ||
    (parties.size > 0 && parties.has(answeringParty(source, asset) ?? ''));
};

/** The ids of assets in a scope, with their neighbours where it asks for them. Linear in assets and their flows. */
export const assetsInScope = (model: Model, scope: ViewScope): ReadonlySet<string> => {
  const isNamed = namedBy(model, scope);
  const named = model.source.assets.values().filter(isNamed);
  const ids = new Set<string>(named.map(({ id }) => id));
  if (scope.neighbours !== true) return ids;
  for (const { id } of named) for (const { from, to } of model.flowsOf(id)) ids.add(from).add(to);
  return ids;
};

/** Whether an element or box is hidden in a view, itself or with a box around it. */
export const hiddenIn = (
  model: Model,
  view: Parameters<typeof containerOf>[0] & { readonly hidden?: readonly string[] | undefined },
): ((id: string) => boolean) => {
  const { hidden } = view;
  if (hidden === undefined || hidden.length === 0) return () => false;
  const ids = new Set(hidden);
  const around = containerOf(view);
  return remembered((id) => chainHolds(id, (box) => around(model.source, box), ids));
};
