import type { ZoneId } from '../model/id';
import type { Crossing, Model } from '../model/model';
import type { Steps } from '../steps';
import { sameFields, sameList } from './same';
import { deltaBetween, type ElementDelta, NO_DELTA } from './scene-delta';

type CrossingMap = Model['crossings'];

/** How the crossings of two models differ. */
export interface CrossingDiff {
  /** Ids of crossings that came, went or changed. */
  readonly touched: ReadonlySet<string>;
  /** Whether both have the same ones in the same order. */
  readonly sameOrder: boolean;
}

/** Linear in crossings, unless both are the very same. */
export const crossingDiff = (before: CrossingMap, after: CrossingMap): CrossingDiff => {
  const touched = new Set<string>();
  if (before === after) return { touched, sameOrder: true };
  let sameOrder = before.size === after.size;
  const others = before.keys();
  for (const [id, crossing] of after) {
    if (sameOrder && others.next().value !== id) sameOrder = false;
    if (before.get(id) !== crossing) touched.add(id);
  }
  if (!sameOrder) for (const id of before.keys()) if (!after.has(id)) touched.add(id);
  return { touched, sameOrder };
};

/** What is drawn of each crossing, at most one element each, in the order of crossings. */
export interface PerCrossing<T> {
  readonly byId: ReadonlyMap<string, T | undefined>;
  readonly list: readonly T[];
  readonly delta: ElementDelta<T>;
}

/** As long as nothing is drawn of any. */
export const NOTHING_CROSSES: PerCrossing<never> = { byId: new Map(), list: [], delta: NO_DELTA };

/** The crossings with an end in one of the zones, however deep inside, in one of the models. Linear in crossings. */
export const crossingsAt = (models: Iterable<Model>, zones: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  if (zones.size === 0) return found;
  for (const { crossings, lineOf } of models) {
    const known = new Map<ZoneId, boolean>();
    const isWithin = (zone: ZoneId): boolean => {
      const within = known.get(zone) ?? lineOf(zone).some(({ id }) => zones.has(id));
      known.set(zone, within);
      return within;
    };
    for (const [id, crossing] of crossings) if (crossing.zones.some(isWithin)) found.add(id);
  }
  return found;
};

/** What was drawn, and which crossings must be drawn anew; without a difference all of them. */
export interface CrossingsBefore<T> {
  readonly drawn: PerCrossing<T>;
  readonly diff: CrossingDiff | undefined;
}

const listOf = <T>(byId: ReadonlyMap<string, T | undefined>): readonly T[] => {
  const list: T[] = [];
  for (const element of byId.values()) if (element !== undefined) list.push(element);
  return list;
};

/** So many crossings are drawn before a pause. */
const AT_ONCE = 150;

/** Linear in crossings that must be drawn, and in all of them to put the list together, unless there are none. */
export function* crossingSteps<T extends object>(
  crossings: CrossingMap,
  draw: (crossing: Crossing) => T | undefined,
  { drawn, diff }: CrossingsBefore<T>,
): Steps<PerCrossing<T>> {
  const drawnAnew = (crossing: Crossing): T | undefined => {
    const element = draw(crossing);
    return element === undefined ? undefined : sameFields(drawn.byId.get(crossing.id), element);
  };
  if (diff === undefined) {
    const byId = new Map<string, T | undefined>();
    for (const [id, crossing] of crossings) {
      byId.set(id, drawnAnew(crossing));
      if (byId.size % AT_ONCE === 0) yield;
    }
    const list = sameList(drawn.list, listOf(byId));
    return { byId, list, delta: deltaBetween(drawn.list, list) };
  }
  const { touched, sameOrder } = diff;
  if (touched.size === 0 && sameOrder) return { ...drawn, delta: NO_DELTA };
  const changed = new Map<string, T | undefined>();
  let looked = 0;
  for (const id of touched) {
    looked += 1;
    if (looked % AT_ONCE === 0) yield;
    const crossing = crossings.get(id);
    if (crossing !== undefined) changed.set(id, drawnAnew(crossing));
  }
  yield;
  if (sameOrder && [...changed].every(([id, now]) => drawn.byId.get(id) === now)) return { ...drawn, delta: NO_DELTA };
  const byId = new Map<string, T | undefined>(sameOrder ? drawn.byId : undefined);
  if (!sameOrder) for (const id of crossings.keys()) byId.set(id, drawn.byId.get(id));
  const before: T[] = [];
  const after: T[] = [];
  for (const [id, now] of changed) {
    const old = drawn.byId.get(id);
    byId.set(id, now);
    if (old === now) continue;
    if (old !== undefined) before.push(old);
    if (now !== undefined) after.push(now);
  }
  const list = sameList(drawn.list, listOf(byId));
  return { byId, list, delta: sameOrder ? { before, after } : deltaBetween(drawn.list, list) };
}
