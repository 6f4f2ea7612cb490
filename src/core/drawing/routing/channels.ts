import { type LayeredMap, layeredMap } from '../../layered-map';
import type { DeviceFrame, Frames } from '../frames';
import { bottomOf, rightOf } from '../geometry';
import type { Rect } from '../scene';

/** A free strip in which lines run: its middle, and how far from there they may keep. */
export interface Strip {
  readonly at: number;
  readonly room: number;
}

/** Boxes that stand in one column of a container, and the free strips across it, from top to bottom. */
export interface Slab {
  readonly strips: readonly Strip[];
}

/** A zone, or the open ground, as lines see it: its boxes in columns, with free strips up and down between them. */
export interface Container {
  /** `undefined` for the open ground. */
  readonly rect: Rect | undefined;
  readonly slabs: readonly Slab[];
  /** One more than slabs: left of the first, between each two, right of the last. */
  readonly channels: readonly Strip[];
  /** The column in which each box stands. */
  readonly slabOf: ReadonlyMap<Rect, number>;
  readonly boxes: readonly Rect[];
  /** A number from the id of the zone, for what must differ between zones and stay the same for each. */
  readonly key: number;
}

/** A container, and the column of it in which a box stands. */
export interface Level {
  readonly container: Container;
  readonly slab: number;
}

/** The free strips of a drawing, container by container. */
export interface Channels {
  /** By zone; that of the open ground under `undefined`. */
  readonly containers: ReadonlyMap<string | undefined, Container>;
  readonly parentOf: ReadonlyMap<string, string | undefined>;
  /** In which container a box stands. */
  readonly around: LayeredMap<Rect, Container>;
  /** The levels outside a container, from the inside outwards, each with the column of the box that holds it. */
  readonly outside: ReadonlyMap<Container, readonly Level[]>;
}

/** How far outside the outermost boxes lines run where nothing bounds them. */
const OUTER = { x: 24, y: 12 } as const;
/** The strip at the top of a zone in which its name stands. */
const NAME = 24;
/** What lines keep from boxes. */
const KEPT = 3;

interface Span {
  low: number;
  high: number;
  readonly boxes: Rect[];
}

/** Merges ranges that touch, in order. */
const spansOf = (boxes: readonly Rect[], lowOf: (box: Rect) => number, highOf: (box: Rect) => number): Span[] => {
  const spans: Span[] = [];
  for (const box of [...boxes].sort((a, b) => lowOf(a) - lowOf(b))) {
    const last = spans.at(-1);
    if (last === undefined || lowOf(box) > last.high + 2 * KEPT)
      spans.push({ low: lowOf(box), high: highOf(box), boxes: [box] });
    else {
      last.high = Math.max(last.high, highOf(box));
      last.boxes.push(box);
    }
  }
  return spans;
};

/** The strips before, between and after spans, no further out than the edges where there are such. */
const stripsOf = (spans: readonly Span[], outer: number, edges: readonly [number, number] | undefined): Strip[] => {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = edges === undefined ? outer : Math.min(outer, Math.max(2, first.low - edges[0]) / 2);
  const after = edges === undefined ? outer : Math.min(outer, Math.max(2, edges[1] - last.high) / 2);
  const strips: Strip[] = [{ at: first.low - before, room: Math.max(0, before - KEPT) }];
  spans.slice(1).forEach((span, index) => {
    const high = spans[index]?.high ?? span.low;
    strips.push({ at: (high + span.low) / 2, room: Math.max(0, (span.low - high) / 2 - KEPT) });
  });
  strips.push({ at: last.high + after, room: Math.max(0, after - KEPT) });
  return strips;
};

const keyOf = (id: string | undefined): number => {
  let key = 7;
  for (const letter of id ?? '') key = (key * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return key;
};

const containerOf = (id: string | undefined, rect: Rect | undefined, boxes: readonly Rect[]): Container => {
  const columns = spansOf(boxes, ({ x }) => x, rightOf);
  const slabOf = new Map<Rect, number>();
  const slabs = columns.map((column, index): Slab => {
    for (const box of column.boxes) slabOf.set(box, index);
    const rows = spansOf(column.boxes, ({ y }) => y, bottomOf);
    return { strips: stripsOf(rows, OUTER.y, rect === undefined ? undefined : [rect.y + NAME, bottomOf(rect)]) };
  });
  const edges = rect === undefined ? undefined : ([rect.x, rightOf(rect)] as const);
  return { rect, slabs, channels: stripsOf(columns, OUTER.x, edges), slabOf, boxes, key: keyOf(id) };
};

const sameBoxes = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length && a.every((box, index) => box === b[index]);

/** The levels around every container; outer zones come before the zones in them. */
const outsideOf = (
  containers: Channels['containers'],
  parentOf: Channels['parentOf'],
): ReadonlyMap<Container, readonly Level[]> => {
  const outside = new Map<Container, readonly Level[]>();
  for (const [id, container] of containers) {
    const around = id === undefined ? undefined : containers.get(parentOf.get(id));
    if (around === undefined || container.rect === undefined) outside.set(container, []);
    else {
      const level = { container: around, slab: around.slabOf.get(container.rect) ?? 0 };
      outside.set(container, [level, ...(outside.get(around) ?? [])]);
    }
  }
  return outside;
};

/** Channels made before, and the frames that they were made for. */
interface ChannelsBefore {
  readonly frames: Frames;
  readonly channels: Channels;
}

const NO_DEVICES: readonly DeviceFrame[] = [];
const NOTHING: LayeredMap<Rect, Container> = new Map();

const devicesIn = ({ groups }: Frames, id: string | undefined): readonly DeviceFrame[] => {
  const group = groups.get(id);
  return group === undefined || group.hiddenIn !== undefined ? NO_DEVICES : group.devices;
};

/** Where no zone is elsewhere than before, only those in which a device stands elsewhere are looked at. */
const withDevicesMoved = (frames: Frames, { frames: before, channels }: ChannelsBefore): Channels => {
  const containers = new Map(channels.containers);
  const stands = new Map<Rect, Container | undefined>();
  for (const [id, known] of channels.containers) {
    const [old, devices] = [devicesIn(before, id), devicesIn(frames, id)];
    if (old === devices) continue;
    const zones = known.boxes.slice(0, known.boxes.length - old.length);
    const boxes = [...zones, ...devices.map(({ rect }) => rect)];
    if (sameBoxes(known.boxes, boxes)) continue;
    const container = containerOf(id, known.rect, boxes);
    containers.set(id, container);
    for (const box of known.boxes) stands.set(box, undefined);
    for (const box of boxes) stands.set(box, container);
  }
  if (stands.size === 0) return channels;
  const { parentOf } = channels;
  const around = layeredMap(channels.around, stands);
  return { containers, parentOf, around, outside: outsideOf(containers, parentOf) };
};

/**
 * Where lines may run without touching a box. Containers that are as before are the same objects. Nearly linear
 * in boxes, and in those of changed containers only with those `before`.
 */
export const channelsOf = (frames: Frames, before?: ChannelsBefore): Channels => {
  if (before !== undefined && before.frames.zones === frames.zones) return withDevicesMoved(frames, before);
  const previous = before?.channels;
  const boxesOf = new Map<string | undefined, Rect[]>([[undefined, []]]);
  const parentOf = new Map<string, string | undefined>();
  const rectOf = new Map<string, Rect>();
  for (const { zone, rect, parent } of frames.zones) {
    boxesOf.set(zone.id, []);
    boxesOf.get(parent)?.push(rect);
    parentOf.set(zone.id, parent);
    rectOf.set(zone.id, rect);
  }
  const containers = new Map<string | undefined, Container>();
  const made: Container[] = [];
  for (const [id, boxes] of boxesOf) {
    const known = previous?.containers.get(id);
    const rect = id === undefined ? undefined : rectOf.get(id);
    const devices = devicesIn(frames, id);
    const sameDevices = before !== undefined && devicesIn(before.frames, id) === devices;
    // Most zones are as they were, and their devices need no look at all.
    if (!sameDevices) for (const device of devices) boxes.push(device.rect);
    const old = sameDevices ? known?.boxes.slice(0, known.boxes.length - devices.length) : known?.boxes;
    const isSame = known !== undefined && known.rect === rect && old !== undefined && sameBoxes(old, boxes);
    if (!isSame && sameDevices) for (const device of devices) boxes.push(device.rect);
    const container = isSame ? known : containerOf(id, rect, boxes);
    containers.set(id, container);
    if (!isSame) made.push(container);
  }
  const stands = new Map<Rect, Container | undefined>();
  for (const [id, container] of previous?.containers ?? [])
    if (containers.get(id) !== container) for (const box of container.boxes) stands.set(box, undefined);
  for (const container of made) for (const box of container.boxes) stands.set(box, container);
  const around = layeredMap(previous?.around ?? NOTHING, stands);
  return { containers, parentOf, around, outside: outsideOf(containers, parentOf) };
};

const keptFor = new WeakMap<Frames, Channels>();

/** The channels of frames, made once. */
export const channelsIn = (frames: Frames, previous?: Frames): Channels => {
  const known = keptFor.get(frames);
  if (known !== undefined) return known;
  const channelsBefore = previous === undefined ? undefined : keptFor.get(previous);
  const before =
    previous === undefined || channelsBefore === undefined ? undefined : { frames: previous, channels: channelsBefore };
  const channels = channelsOf(frames, before);
  keptFor.set(frames, channels);
  return channels;
};

/** Lets frames with the very same boxes have the channels of those before, where these were made. */
export const keepChannels = (before: Frames, after: Frames): void => {
  const known = keptFor.get(before);
  if (known !== undefined && !keptFor.has(after)) keptFor.set(after, known);
};

/** The zones in which something stands elsewhere than before, or which were not there; `undefined`: the open ground. */
export const changedContainers = (before: Channels, after: Channels): ReadonlySet<string | undefined> => {
  const changed = new Set<string | undefined>();
  for (const [id, container] of after.containers) if (before.containers.get(id) !== container) changed.add(id);
  return changed;
};
