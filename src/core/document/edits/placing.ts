import { append } from '../../group';
import type { Asset } from '../../model/asset';
import type { ViewId } from '../../model/id';
import type { Zone } from '../../model/zone';
import type { Table } from '../../table';
import { containerOf, isDerivedBox, showsZones } from '../containment';
import type { HospitalDocument, View } from '../document';
import { patched } from '../references';
import { DEVICE_HEIGHT, DEVICE_WIDTH, GAP, ZONE_HEADER, ZONE_HEIGHT, ZONE_WIDTH } from '../sizes';
import type { Note, Placement } from '../view';
import { type Body, pushAside } from './push-aside';
import { withTable } from './records';

export interface At {
  readonly x: number;
  readonly y: number;
}

const FAR = 10_000_000;
/** A coordinate that a file may have. */
export const within = (value: number): number => (Number.isFinite(value) ? Math.min(FAR, Math.max(-FAR, value)) : 0);

/** The nearest box around an element that stands in the view, a zone or what contains it there: what its placement is relative to. */
export const containerIn = (document: HospitalDocument, view: View, id: string): string | undefined => {
  const around = containerOf(view);
  let box = around(document, id);
  while (box !== undefined && !view.placements.has(box)) box = around(document, box);
  return box;
};

/** Where an element stands in the drawing as a whole; `undefined` when the view does not show it. Linear in nesting. */
export const absoluteAt = (document: HospitalDocument, view: View, id: string): At | undefined => {
  const own = view.placements.get(id);
  if (own === undefined) return undefined;
  let { x, y } = own;
  for (let zone = containerIn(document, view, id); zone !== undefined; zone = containerIn(document, view, zone)) {
    const around = view.placements.get(zone);
    x += around?.x ?? 0;
    y += around?.y ?? 0;
  }
  return { x, y };
};

export const sizeOf = (document: HospitalDocument, placement: Placement): { width: number; height: number } =>
  document.zones.has(placement.id) || isDerivedBox(placement.id)
    ? { width: placement.width ?? ZONE_WIDTH, height: placement.height ?? ZONE_HEIGHT }
    : { width: DEVICE_WIDTH, height: DEVICE_HEIGHT };

export const withPlacements = (
  document: HospitalDocument,
  view: View,
  placements: Table<Placement>,
): HospitalDocument =>
  placements === view.placements ? document : withTable(document, 'views', document.views.set({ ...view, placements }));

/** The view with those notes; none at all is no list. */
export const viewWithNotes = (view: View, notes: readonly Note[]): View =>
  patched(view, { notes: notes.length === 0 ? undefined : notes });

/** The notes, those on a box so much further, since the box itself moved the other way. */
export const shiftedNotes = (notes: readonly Note[], on: string, dx: number, dy: number): readonly Note[] =>
  notes.length === 0 || (dx === 0 && dy === 0)
    ? notes
    : notes.map((note) => (note.on === on ? { ...note, x: within(note.x + dx), y: within(note.y + dy) } : note));

/** The document with the change made in the placements of one view. */
export const inView = (
  document: HospitalDocument,
  id: ViewId,
  change: (view: View) => Table<Placement>,
): HospitalDocument => {
  const view = document.views.get(id);
  return view === undefined ? document : withPlacements(document, view, change(view));
};

/** Zones directly inside, and assets, by the zone that contains them in the view. */
type Contents = ReadonlyMap<string | undefined, readonly Placement[]>;

/** Linear in the placements times their nesting. */
const contentsOf = (document: HospitalDocument, view: View): Contents => {
  const contents = new Map<string | undefined, Placement[]>();
  // Through the shards, since sorting them all would cost more than the rest of an edit.
  for (const shard of view.placements.shards)
    for (const placement of shard.values()) append(contents, containerIn(document, view, placement.id), placement);
  return contents;
};

/** Zones and assets by the zone that they name. */
type Members = ReadonlyMap<string | undefined, readonly string[]>;
const membersOfTables = new WeakMap<Table<Asset>, { readonly zones: Table<Zone>; readonly members: Members }>();

/** Made once for the tables, which stay the same while things are only moved. Linear in them. */
const membersOf = ({ assets, zones }: HospitalDocument): Members => {
  const known = membersOfTables.get(assets);
  if (known?.zones === zones) return known.members;
  const members = new Map<string | undefined, string[]>();
  for (const shard of zones.shards) for (const { id, parent } of shard.values()) append(members, parent, id);
  for (const shard of assets.shards) for (const { id, zone } of shard.values()) append(members, zone, id);
  membersOfTables.set(assets, { zones, members });
  return members;
};

/** What stands directly in a box of the view, asked box by box. */
const contentFinder = (document: HospitalDocument, view: View): ((box: string | undefined) => readonly Placement[]) => {
  if (!showsZones(view.preset)) {
    const contents = contentsOf(document, view);
    return (box) => contents.get(box) ?? [];
  }
  const members = membersOf(document);
  // What stands in a zone that the view does not show stands in the one around it.
  const inside = (zone: string | undefined): readonly Placement[] =>
    (members.get(zone) ?? []).flatMap((id): readonly Placement[] => {
      const placement = view.placements.get(id);
      if (placement !== undefined) return [placement];
      return document.zones.has(id) ? inside(id) : [];
    });
  return inside;
};

/** The rectangle that a zone's content needs inside it, free gaps included. */
const needOf = (document: HospitalDocument, inside: readonly Placement[]) => {
  const need = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const placement of inside) {
    const { width, height } = sizeOf(document, placement);
    need.left = Math.min(need.left, placement.x - GAP);
    need.top = Math.min(need.top, placement.y - ZONE_HEADER);
    need.right = Math.max(need.right, placement.x + width + GAP);
    need.bottom = Math.max(need.bottom, placement.y + height + GAP);
  }
  return need;
};

const shifted = (placement: Placement, dx: number, dy: number): Placement =>
  dx === 0 && dy === 0 ? placement : { ...placement, x: within(placement.x + dx), y: within(placement.y + dy) };

/** The zone, grown so that its content fits and keeps its place in the drawing. */
const grownZone = (
  document: HospitalDocument,
  placements: Table<Placement>,
  zone: string,
  inside: readonly string[],
): Table<Placement> => {
  const own = placements.get(zone);
  if (own === undefined) return placements;
  const content = inside.flatMap((id) => placements.get(id) ?? []);
  const { left, top, right, bottom } = needOf(document, content);
  const { width, height } = sizeOf(document, own);
  const grown = {
    ...shifted(own, left, top),
    width: Math.min(FAR, Math.max(width, right) - left),
    height: Math.min(FAR, Math.max(height, bottom) - top),
  };
  if (left === 0 && top === 0 && grown.width === width && grown.height === height) return placements;
  return placements.setAll([grown, ...content.map((placement) => shifted(placement, -left, -top))]);
};

const bodyOf = (document: HospitalDocument, placement: Placement): Body => ({
  id: placement.id,
  x: placement.x,
  y: placement.y,
  ...sizeOf(document, placement),
  locked: placement.locked === true,
});

/** The placements after what a zone came to cover by growing has made room for it. */
const withRoomFor = (
  document: HospitalDocument,
  before: Table<Placement>,
  grown: Table<Placement>,
  zone: string,
  beside: readonly Placement[],
): Table<Placement> => {
  const [was, is] = [before.get(zone), grown.get(zone)];
  if (was === undefined || is === undefined || was === is) return grown;
  const neighbours = beside.flatMap(({ id }) => (id === zone ? [] : (grown.get(id) ?? [])));
  const places = pushAside(
    bodyOf(document, was),
    bodyOf(document, is),
    neighbours.map((placement) => bodyOf(document, placement)),
  );
  return grown.setAll(
    [...places].flatMap(([id, { x, y }]) => {
      const placement = grown.get(id);
      return placement === undefined ? [] : [{ ...placement, x: within(x), y: within(y) }];
    }),
  );
};

/**
 * Grows the zones of a view, and the zones around them, until their content fits. Content keeps its place in the
 * drawing: a zone that grows to the left moves and its content is moved back. What stands beside and would be covered
 * makes room, unless it is locked; not where `neighbours` stay, as in drawings that nobody looks at.
 */
export const growZones = (
  document: HospitalDocument,
  viewId: ViewId,
  zones: Iterable<string>,
  neighbours: 'make room' | 'stay' = 'make room',
): HospitalDocument => {
  const view = document.views.get(viewId);
  if (view === undefined) return document;
  const inside = contentFinder(document, view);
  let { placements } = view;
  let notes = view.notes ?? [];
  for (const start of new Set(zones))
    for (
      let zone: string | undefined = view.placements.has(start) ? start : containerIn(document, view, start);
      zone !== undefined;
      zone = containerIn(document, view, zone)
    ) {
      const grown = grownZone(
        document,
        placements,
        zone,
        inside(zone).map(({ id }) => id),
      );
      const [was, is] = [placements.get(zone), grown.get(zone)];
      // What is stuck on a zone stays where it is, as its content does.
      notes = shiftedNotes(notes, zone, (was?.x ?? 0) - (is?.x ?? 0), (was?.y ?? 0) - (is?.y ?? 0));
      placements =
        neighbours === 'stay'
          ? grown
          : withRoomFor(document, placements, grown, zone, inside(containerIn(document, view, zone)));
    }
  return withPlacements(document, viewWithNotes(view, notes), placements);
};
