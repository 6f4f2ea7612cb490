import type { Level } from '../../../core/library/vocabulary';
import type { Asset } from '../../../core/model/asset';
import type { ZoneId } from '../../../core/model/id';
import type { Model } from '../../../core/model/model';

/** What is said about an element, and for a zone about all that stands in it. */
export interface Summary {
  /** The worst open threat, and how many there are of that level. */
  readonly level: Level | undefined;
  readonly worst: number;
  readonly questions: number;
}
export const QUIET: Summary = { level: undefined, worst: 0, questions: 0 };

const together = (a: Summary, b: Summary): Summary => {
  const questions = a.questions + b.questions;
  if (a.level === b.level) return { level: a.level, worst: a.worst + b.worst, questions };
  const { level, worst } = (a.level ?? 0) > (b.level ?? 0) ? a : b;
  return { level, worst, questions };
};

/** What is said about each element itself, for lookups by id. */
type OwnSummaries = ReadonlyMap<string, Summary>;

const ofLists = new WeakMap<OwnSummaries, WeakMap<readonly Asset[], Summary>>();

/**
 * What is said about an element, for a zone with all that stands in it; each zone is looked at when first asked. Models
 * share the lists of what stands in zones, so after an edit only those that changed are gone through again.
 */
export const summariesOf = (model: Model, own: OwnSummaries): ((id: string) => Summary | undefined) => {
  const lists = ofLists.get(own) ?? new WeakMap<readonly Asset[], Summary>();
  ofLists.set(own, lists);
  const ofAssets = (assets: readonly Asset[]): Summary => {
    const known = lists.get(assets);
    if (known !== undefined) return known;
    const made = assets.reduce((all, { id }) => together(all, own.get(id) ?? QUIET), QUIET);
    lists.set(assets, made);
    return made;
  };
  const zones = new Map<ZoneId, Summary>();
  const ofZone = (id: ZoneId): Summary => {
    const known = zones.get(id);
    if (known !== undefined) return known;
    const direct = together(own.get(id) ?? QUIET, ofAssets(model.assetsIn(id)));
    const all = model.zonesIn(id).reduce((sum, inner) => together(sum, ofZone(inner.id)), direct);
    zones.set(id, all);
    return all;
  };
  return (id) => {
    const zone = model.zone(id);
    return zone === undefined ? own.get(id) : ofZone(zone.id);
  };
};

const things = new WeakMap<readonly Asset[], number>();

/** How many things a zone holds, zones within it included; each zone is counted when first asked. */
export const thingsIn = (model: Model): ((zone: string) => number) => {
  const counts = new Map<ZoneId, number>();
  const directly = (assets: readonly Asset[]): number => {
    const known = things.get(assets) ?? assets.reduce((sum, { count = 1 }) => sum + count, 0);
    things.set(assets, known);
    return known;
  };
  const inZone = (id: ZoneId): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    const all = model.zonesIn(id).reduce((sum, inner) => sum + inZone(inner.id), directly(model.assetsIn(id)));
    counts.set(id, all);
    return all;
  };
  return (zone) => {
    const known = model.zone(zone);
    return known === undefined ? 0 : inZone(known.id);
  };
};
