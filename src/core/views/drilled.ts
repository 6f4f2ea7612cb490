import { containerOf, showsZones } from '../document/containment';
import type { View } from '../document/document';
import { isPlaceId } from '../document/places';
import { GAP, ZONE_HEADER } from '../document/sizes';
import type { Placement, ViewScope } from '../document/view';
import type { Model } from '../model/model';
import { type Table, tableOf } from '../table';
import { boxZone } from './boxes';
import { guestAt } from './guests';
import { shownModel } from './shown';

/** More neighbours than these are not laid out anew. */
const CLOSE_BY = 500;

type Chain = (id: string) => readonly string[];

/** The boxes around an element in a view, from the inside outwards. */
const chainIn = (model: Model, view: Pick<View, 'preset' | 'groupBy'>): Chain => {
  const around = containerOf(view);
  return (id) => {
    const chain: string[] = [];
    for (let at = around(model.source, id); at !== undefined && !chain.includes(at); at = around(model.source, at))
      chain.push(at);
    return chain;
  };
};

/** The way down to a box: those around it from the outside inwards, then itself. */
export const wayTo = (model: Model, view: Pick<View, 'preset' | 'groupBy'>, box: string): readonly string[] => [
  ...chainIn(model, view)(box).toReversed(),
  box,
];

/** What a box of a view is called; `undefined` when there is none of that id. */
export const boxName = (model: Model, box: string) => (model.zone(box) ?? boxZone(model.source, box))?.name;

/**
 * A view as it looks from within one of its boxes: that box, all that stands in it, and what that talks with (or is
 * cabled to). Inside the box everything keeps its place; the others have none here, so that they can be laid out close
 * by; only where there are too many of them for that do they stand where they stand in the whole view. For looking only: what it says is not saved. `undefined` when the view shows no such box.
 */
export const drilledView = (model: Model, view: View, box: string): View | undefined => {
  if (boxName(model, box) === undefined) return undefined;
  const shown = shownModel(model, view);
  const chainOf = chainIn(model, view);
  const inside = new Set(shown.source.assets.values().flatMap(({ id }) => (chainOf(id).includes(box) ? [id] : [])));
  const near = new Set<string>(inside);
  for (const id of inside) for (const { from, to } of shown.flowsOf(id)) near.add(from).add(to);
  const empty: ViewScope =
    view.scope !== undefined
      ? {}
      : isPlaceId(box)
        ? { places: [box] }
        : showsZones(view.preset)
          ? { zones: [box] }
          : {};
  const isInside = (id: string): boolean => id === box || chainOf(id).includes(box);
  if (near.size - inside.size > CLOSE_BY) {
    const all = view.placements
      .values()
      .map((placement) => (isInside(placement.id) ? shownOpen(placement, box) : guestAt(placement)));
    return { ...view, scope: { ...empty, assets: [...near].sort() }, placements: tableOf(all) };
  }
  const kept = view.placements
    .values()
    .filter(({ id }) => isInside(id))
    .map((placement) => (placement.id === box ? opened(placement) : placement));
  const placements: Table<Placement> = tableOf(kept);
  return { ...view, scope: { ...empty, assets: [...near].sort() }, placements };
};

const shownOpen = (placement: Placement, box: string): Placement => {
  if (placement.id !== box) return placement;
  const { collapsed: _, ...rest } = placement;
  return rest;
};

const opened = (placement: Placement): Placement => {
  const { collapsed: _, ...rest } = placement;
  return { ...rest, x: GAP, y: ZONE_HEADER };
};
