import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import { recordChanges } from '../model/groups';
import type { AssetId, ZoneId } from '../model/id';
import type { Model } from '../model/model';
import type { Steps } from '../steps';
import { byId, changesBetween, emptyTable, type Table, tableOf } from '../table';
import { flowElement } from './flow-element';
import { sameRect } from './geometry';
import type { CrossingDiff } from './per-crossing';
import { changedContainers, channelsIn, keepChannels } from './routing/channels';
import { isLaned, lanedRoute } from './routing/lanes';
import { routeSteps } from './routing/routes';
import { sameFields } from './same';
import type { Point, Rect, SceneFlow } from './scene';
import { type ElementDelta, NO_DELTA } from './scene-delta';
import { type SceneInput, type Since, sameWords } from './scene-input';

/** The flows of a view whose two ends are drawn. */
export interface Flows {
  readonly table: Table<SceneFlow>;
  /** In the order of their ids. */
  readonly list: readonly SceneFlow[];
  readonly delta: ElementDelta<SceneFlow>;
}

export const NO_FLOWS: Flows = { table: emptyTable(), list: [], delta: NO_DELTA };

/** What else happened to flows since. */
export interface FlowChanges {
  /** Assets whose flows end elsewhere now. */
  readonly moved: ReadonlySet<string>;
  readonly crossings: CrossingDiff;
}

/** The flows of a table, and how they differ from those of the table that it was made from. */
export const flowsAfter = (table: Table<SceneFlow>, before: Table<SceneFlow>): Flows => {
  const { set, deleted } = changesBetween(before, table);
  const gone = [...set.map(({ id }) => id), ...deleted].flatMap((id) => before.get(id) ?? []);
  return { table, list: table.values(), delta: { before: gone, after: set } };
};

/** So many flows are looked at before a pause, and so many of which ways are found. */
const AT_ONCE = 1_000;
const WAYS_AT_ONCE = 250;

/** All flows, each looked at; those that say what they said before are the same objects. */
function* allFlows(input: SceneInput, before: Table<SceneFlow>): Steps<Flows> {
  const { model, frames, perimeter } = input;
  const drawn = model.source.flows.values().filter(({ from, to }) => frames.ends.has(from) && frames.ends.has(to));
  const routes = yield* routeSteps(drawn, frames, perimeter);
  const list: SceneFlow[] = [];
  for (const [at, flow] of drawn.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const points = routes.get(flow.id);
    if (points !== undefined) list.push(sameFields(before.get(flow.id), flowElement(input, flow, points)));
  }
  yield;
  if (before.size === 0) {
    const table = tableOf(list);
    return { table, list: table.values(), delta: { before: [], after: list } };
  }
  const shown = new Set(list.map(({ id }) => id));
  const gone = before.values().flatMap(({ id }) => (shown.has(id) ? [] : [id]));
  return flowsAfter(before.deleteAll(gone).setAll(list), before);
}

/** All that stands in a zone and the zones within it. */
const assetsUnder = (model: Model, zone: ZoneId): readonly Asset[] => [
  ...model.assetsIn(zone),
  ...model.zonesIn(zone).flatMap((inner) => assetsUnder(model, inner.id)),
];

/** The flows that run through the strips of a zone, or of the open ground: those that do not stay inside one box there. */
const flowsThrough = (model: Model, zone: string | undefined): readonly DataFlow[] => {
  const inside = zone as ZoneId | undefined;
  const direct = model.assetsIn(inside).flatMap(({ id }) => model.flowsOf(id));
  const within = model.zonesIn(inside).flatMap((inner) => {
    const assets = assetsUnder(model, inner.id);
    const ids = new Set<string>(assets.map(({ id }) => id));
    return assets.flatMap(({ id }) => model.flowsOf(id).filter(({ from, to }) => !(ids.has(from) && ids.has(to))));
  });
  return [...direct, ...within];
};

const samePoints = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y);

/** Finds the places of flows among those into the same box, box by box. */
const placeFinder = ({ model, frames }: SceneInput, isDrawn: (flow: DataFlow) => boolean) => {
  const hidden = new Map<Rect, Asset[]>();
  for (const { hiddenIn, assets } of frames.groups.values())
    if (hiddenIn !== undefined) hidden.set(hiddenIn, [...(hidden.get(hiddenIn) ?? []), ...assets]);
  const into = (asset: string): readonly DataFlow[] =>
    model.flowsOf(asset as AssetId).filter((flow) => flow.to === asset && isDrawn(flow));
  /** The drawn flows that end in the box, which is that of the asset or hides it, in the order of their ids. */
  return (box: Rect, asset: string): readonly DataFlow[] => {
    const assets = hidden.get(box);
    if (assets !== undefined) return assets.flatMap(({ id }) => into(id)).sort(byId);
    return frames.ends.get(asset) === box ? into(asset) : [];
  };
};

/** The flows that may say something else now, on whatever way. */
export const wordedFlows = (
  { model }: SceneInput,
  since: Since<Flows>,
  crossings: CrossingDiff,
): ReadonlySet<string> => {
  const worded = new Set<string>();
  for (const id of since.marked) if (since.drawn.table.has(id)) worded.add(id);
  for (const id of crossings.touched)
    for (const known of [since.input.model.crossings.get(id), model.crossings.get(id)])
      for (const flow of known?.flows ?? []) worded.add(flow);
  return worded;
};

/** Whether nothing changed that decides where flows run: no box, no zone, no end of a flow. */
export const isAsBefore = (input: SceneInput, { input: before }: Since<Flows>): boolean => {
  const [old, now] = [before.frames, input.frames];
  const [edge, edgeNow] = [before.perimeter?.rect, input.perimeter?.rect];
  return (
    old.ends === now.ends &&
    old.rectOfZone === now.rectOfZone &&
    old.zones.every(({ parent }, index) => parent === now.zones[index]?.parent) &&
    (edge === edgeNow || (edge !== undefined && edgeNow !== undefined && sameRect(edge, edgeNow))) &&
    recordChanges(before.model.source.flows, input.model.source.flows).every(
      ({ before: flow, after }) => flow !== undefined && flow.from === after?.from && flow.to === after.to,
    )
  );
};

/** The same flows on the same ways, some of which say something else now. */
function* rewordedFlows(input: SceneInput, since: Since<Flows>, crossings: CrossingDiff): Steps<Flows> {
  const { table } = since.drawn;
  const ids = new Set(wordedFlows(input, since, crossings));
  for (const { id } of recordChanges(since.input.model.source.flows, input.model.source.flows)) ids.add(id);
  const before: SceneFlow[] = [];
  const after: SceneFlow[] = [];
  let looked = 0;
  // In the order of their ids, since what differs shows where it stands.
  for (const id of [...ids].sort()) {
    if (looked % AT_ONCE === 0) yield;
    looked += 1;
    const [old, now] = [table.get(id), input.model.flow(id)];
    if (old === undefined || now === undefined) continue;
    const flow = sameFields(old, flowElement(input, now, old.points));
    if (flow === old) continue;
    before.push(old);
    after.push(flow);
  }
  yield;
  const next = table.setAll(after);
  yield;
  return { table: next, list: next.values(), delta: { before, after } };
}

/**
 * Flows on quick ways, of which each depends on nothing but its two boxes, what stands beside them in the zones that
 * it passes, and its place among those into the same one: only those that changed, moved, or lie beside one that came or went are looked at.
 */
function* patchedFlows(input: SceneInput, since: Since<Flows>, { moved, crossings }: FlowChanges): Steps<Flows> {
  const { model, frames } = input;
  const before = since.input;
  const { table } = since.drawn;
  const isDrawn = (flow: DataFlow): boolean => {
    const [from, to] = [frames.ends.get(flow.from), frames.ends.get(flow.to)];
    return from !== undefined && to !== undefined && (from !== to || flow.from === flow.to);
  };
  const routed = new Set<string>();
  for (const { id } of recordChanges(before.model.source.flows, model.source.flows)) routed.add(id);
  for (const asset of moved) for (const { id } of model.flowsOf(asset as AssetId)) routed.add(id);
  const channelsBefore = channelsIn(before.frames);
  yield;
  const channels = channelsIn(frames, before.frames);
  yield;
  // These say what they said, but may have to go another way.
  const passing = new Set<DataFlow>();
  for (const zone of changedContainers(channelsBefore, channels)) {
    for (const flow of flowsThrough(model, zone)) {
      if (table.has(flow.id)) passing.add(flow);
      else routed.add(flow.id);
    }
    yield;
  }

  // The boxes whose flows must find their places, and those among them where all flows may have another one now.
  const boxes = new Map<Rect, string>();
  const stirred = new Set<Rect>();
  const stir = (box: Rect | undefined, asset: string): void => {
    if (box === undefined) return;
    boxes.set(box, asset);
    stirred.add(box);
  };
  for (const id of routed) {
    const [old, now] = [table.get(id), model.flow(id)];
    const oldBox = old === undefined ? undefined : before.frames.ends.get(old.to);
    const newBox = now === undefined || !isDrawn(now) ? undefined : frames.ends.get(now.to);
    if (now !== undefined && newBox !== undefined) boxes.set(newBox, now.to);
    if (oldBox === newBox) continue;
    if (old !== undefined) stir(oldBox, old.to);
    if (now !== undefined) stir(newBox, now.to);
  }
  for (const flow of passing) {
    const box = isDrawn(flow) ? frames.ends.get(flow.to) : undefined;
    if (box === undefined) routed.add(flow.id);
    else boxes.set(box, flow.to);
  }
  const changed = new Map<string, SceneFlow>();
  const flowsInto = placeFinder(input, isDrawn);
  let found = 0;
  for (const [box, asset] of boxes)
    for (const [place, flow] of flowsInto(box, asset).entries()) {
      const from = frames.ends.get(flow.from);
      const isRouted = routed.has(flow.id);
      if (from === undefined || !(isRouted || stirred.has(box) || passing.has(flow))) continue;
      found += 1;
      if (found % WAYS_AT_ONCE === 0) yield;
      const old = table.get(flow.id);
      const points = lanedRoute(channels, from, box, place);
      if (old === undefined || isRouted) changed.set(flow.id, sameFields(old, flowElement(input, flow, points)));
      // Here nothing but the way may differ, and mostly it does not.
      else if (!samePoints(old.points, points)) changed.set(flow.id, { ...old, points });
    }
  yield;

  for (const id of wordedFlows(input, since, crossings)) {
    const [old, now] = [changed.get(id) ?? table.get(id), model.flow(id)];
    if (old !== undefined && now !== undefined && isDrawn(now))
      changed.set(id, sameFields(table.get(id), flowElement(input, now, old.points)));
  }
  const gone = [...routed].filter((id) => {
    const flow = model.flow(id);
    return flow === undefined || !isDrawn(flow);
  });
  yield;
  const next = table.deleteAll(gone).setAll(changed.values());
  yield;
  return flowsAfter(next, table);
}

/** Nearly linear in flows; with `since`, in a large drawing only in those that may have changed. */
export function* flowSteps(input: SceneInput, since?: Since<Flows>, changes?: FlowChanges): Steps<Flows> {
  if (since === undefined || changes === undefined || !sameWords(since.input, input))
    return yield* allFlows(input, since?.drawn.table ?? emptyTable());
  // An empty drawing may just have been told to leave flows out.
  if (since.drawn.list.length > 0 && isAsBefore(input, since)) {
    keepChannels(since.input.frames, input.frames);
    return yield* rewordedFlows(input, since, changes.crossings);
  }
  if (!isLaned(since.drawn.list.length)) return yield* allFlows(input, since.drawn.table);
  const flows = yield* patchedFlows(input, since, changes);
  return isLaned(flows.list.length) ? flows : yield* allFlows(input, since.drawn.table);
}
