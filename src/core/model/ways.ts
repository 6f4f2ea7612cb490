import { CRITICALITIES } from '../library/vocabulary';
import type { Asset } from './asset';
import type { AttackStarts } from './attack-starts';
import { OUTSIDE_ZONE_TYPES } from './defaults';
import type { Graph } from './graph';
import type { ZoneId } from './id';
import type { Model } from './model';
import { NOWHERE } from './openness';
import { type GraphStep, type Spread, type StepReason, spreadFrom } from './spread';

/** A way of an attacker that is certain: nothing on it has yet to be found out. */
export interface Way {
  /** What it passes, in order: where it begins, then each flow that carries a step and each asset that is taken over. */
  readonly elements: readonly string[];
  /** The same, step by step. */
  readonly steps: readonly GraphStep[];
  /** How the last step is taken. */
  readonly endsBy: StepReason;
}

/** Ways from vendors and suppliers that run through one asset of the hospital. */
export interface WaysThrough {
  /** Critical assets beyond it, each of which an attacker reaches first through it. */
  readonly count: number;
  /** The way to the most critical of them. */
  readonly way: Way;
}

export interface Ways {
  /** Zones and assets where attacks begin; the ways of suppliers begin elsewhere. */
  starts(): readonly string[];
  /** The shortest from where attacks begin, over open steps and flows that are not controlled; `undefined`: none. */
  into(asset: string): Way | undefined;
  /** The shortest for which somebody has to use accounts that one asset shares with another; none where `into` has one. */
  byAccounts(asset: string): Way | undefined;
  /** What suppliers reach behind the asset, the first of the hospital's own that falls on their way. */
  behind(asset: string): WaysThrough | undefined;
  /** Whether it is a system of the hospital's own, in its own network. */
  isOwn(asset: string): boolean;
}

const wayOf = (steps: readonly GraphStep[] | undefined): Way | undefined => {
  const [first, last] = [steps?.[0], steps?.at(-1)];
  if (steps === undefined || first === undefined || last === undefined) return undefined;
  const passed = steps.flatMap(({ via, to }) => (via === undefined ? [to] : [via, to]));
  return { elements: [first.from, ...passed], steps, endsBy: last.why };
};

const SUPPLIERS: ReadonlySet<string> = new Set(['supplier-site', 'vendor-support-center', 'teleradiology-service']);
/** What a supplier takes over on the way without it being a foothold among the hospital's own systems. */
const PASSED: ReadonlySet<string> = new Set(['network', 'external', 'person', 'cloud']);
const AIMS: ReadonlySet<unknown> = new Set(['medical-device', 'medical-it', 'it']);

/** Whether somebody outside connects from it to look after something, or to deliver to the hospital. */
export const isSupplier = (asset: Asset | undefined): boolean => asset !== undefined && SUPPLIERS.has(asset.kind);

/** Whether care hangs on equipment or servers of that category and criticality. */
export const isWorthReaching = (category: unknown, criticality: unknown): boolean =>
  AIMS.has(category) && (criticality === 'life' || criticality === 'high');

/** Life before high; anything else is no aim. */
const weightOf = (asset: Asset, model: Model): number | undefined => {
  const criticality = asset.criticality ?? model.library.devices.get(asset.kind)?.criticality;
  if (criticality === undefined || !isWorthReaching(model.categoryOf(asset), criticality)) return undefined;
  return CRITICALITIES.indexOf(criticality);
};

/** A system of the hospital's own, in its own network. */
const isOwn = (asset: Asset, { model, zoneTypeOf }: Graph): boolean => {
  const type = asset.zone === undefined ? undefined : zoneTypeOf(asset.zone);
  return !PASSED.has(model.categoryOf(asset) ?? 'external') && !OUTSIDE_ZONE_TYPES.has(type ?? '');
};

/** An asset that is worth reaching. */
interface Aim {
  readonly asset: string;
  readonly weight: number;
}

interface Behind {
  aim: number;
  weight: number;
  count: number;
}

/** For each foothold what lies behind it. Linear in what was reached. */
const footholdsOf = (
  { taken: { order, from, hops, numbers }, pathTo }: Spread,
  aims: readonly Aim[],
  isOwnAsset: (asset: string) => boolean,
): ReadonlyMap<string, WaysThrough> => {
  const { idOf, numberOf, size } = numbers;
  /** How much it is worth to reach each asset; NaN for those that are no aim. */
  const weights = new Float64Array(size).fill(Number.NaN);
  for (const { asset, weight } of aims) weights[numberOf(asset) ?? size] = weight;
  /** The first of the hospital's own on the way to each asset; below 0 where there is none yet. */
  const foothold = new Int32Array(size).fill(-1);
  const best = new Map<number, Behind>();
  const isNearer = (asset: number, weight: number, known: Behind): boolean => {
    const nearer = weight - known.weight || (hops[asset] ?? 0) - (hops[known.aim] ?? 0);
    return nearer < 0 || (nearer === 0 && idOf(asset) < idOf(known.aim));
  };
  // What was left stands before what was taken from it, so that it is known already.
  for (let place = 0; place < order.length; place += 1) {
    const asset = order[place] as number;
    const left = from[asset] as number;
    if (left === -1) continue;
    const door = left < 0 ? -1 : (foothold[left] as number);
    foothold[asset] = door >= 0 ? door : isOwnAsset(idOf(asset)) ? asset : -1;
    const weight = weights[asset] as number;
    if (door < 0 || Number.isNaN(weight)) continue;
    const known = best.get(door);
    if (known === undefined) {
      best.set(door, { aim: asset, weight, count: 1 });
      continue;
    }
    known.count += 1;
    if (!isNearer(asset, weight, known)) continue;
    known.aim = asset;
    known.weight = weight;
  }
  const through = new Map<string, WaysThrough>();
  for (const [door, { aim, count }] of best) {
    const way = wayOf(pathTo(idOf(aim)));
    if (way !== undefined) through.set(idOf(door), { count, way });
  }
  return through;
};

/** Ways over what is certain. Three searches, each near-linear, made when first asked and kept in the graph's memory. */
export const waysIn = (graph: Graph, starts: AttackStarts): Ways => {
  const { model, memory } = graph;
  const begin = (): readonly string[] => [...starts.zones(), ...starts.browsing()];
  const search = (from: readonly string[], besidesNetwork: boolean): Spread =>
    spreadFrom(graph, from, { flows: 'uncontrolled', certainOnly: true, besidesNetwork });
  const changed = (before: Spread, after: Spread): readonly string[] => after.changedFrom(before);
  const into = memory.keepAll(
    () => search(begin(), false),
    (spread, asset) => wayOf(spread.pathTo(asset)),
    changed,
  );
  const besides = memory.keepAll(
    () => {
      // Without accounts in common there is no way by them.
      if (graph.opens.size === 0) return undefined;
      const spread = search(begin(), true);
      return { spread, byAccounts: spread.taken.behind('shared-credentials') };
    },
    (found, asset) =>
      found?.byAccounts(found.spread.taken.numbers.numberOf(asset) ?? -1) === true
        ? wayOf(found.spread.pathTo(asset))
        : undefined,
    (before, after) => {
      if (before === after) return [];
      return before === undefined || after === undefined ? undefined : after.spread.changedFrom(before.spread);
    },
  );
  const suppliers = memory.keep(() =>
    model.source.assets
      .values()
      .filter(isSupplier)
      .map(({ id }): string => id),
  );
  const isOwnAsset = memory.keep((id) => {
    const asset = model.asset(id);
    return asset !== undefined && isOwn(asset, graph);
  });
  const aimsIn = memory.keep((zone): readonly Aim[] =>
    model.assetsIn(zone === NOWHERE ? undefined : (zone as ZoneId)).flatMap((asset) => {
      const weight = weightOf(asset, model);
      return weight === undefined ? [] : [{ asset: asset.id, weight }];
    }),
  );
  const fromSuppliers = memory.keep(
    () => search(suppliers(''), false),
    (before, after) => after.changedFrom(before).length === 0,
  );
  const behind = memory.keepAll(
    () => footholdsOf(fromSuppliers(''), graph.zones.flatMap(aimsIn), isOwnAsset),
    (footholds, asset) => footholds.get(asset),
    (before, after) => [...before.keys(), ...after.keys()],
  );
  return {
    starts: begin,
    into,
    byAccounts: (asset) => {
      const way = besides(asset);
      return way === undefined || into(asset) !== undefined ? undefined : way;
    },
    behind,
    isOwn: isOwnAsset,
  };
};
