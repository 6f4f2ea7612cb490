import { CRITICALITIES } from '../library/vocabulary';
import { neverSame } from '../memory';
import type { Asset } from './asset';
import type { AttackStarts } from './attack-starts';
import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from './defaults';
import type { Graph } from './graph';
import type { Model } from './model';
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
const AIMS: ReadonlySet<string> = new Set(['medical-device', 'medical-it', 'it']);

/** Life before high; anything else is no aim. */
const weightOf = (asset: string, model: Model): number | undefined => {
  const found = model.asset(asset);
  if (found === undefined || !AIMS.has(model.categoryOf(found) ?? '')) return undefined;
  const criticality = found.criticality ?? model.library.devices.get(found.kind)?.criticality;
  return criticality === 'life' || criticality === 'high' ? CRITICALITIES.indexOf(criticality) : undefined;
};

/** A system of the hospital's own, in its own network. */
const isOwn = (asset: Asset, model: Model): boolean => {
  const type = asset.zone === undefined ? undefined : zoneTypeOf(model, asset.zone);
  return !PASSED.has(model.categoryOf(asset) ?? 'external') && !OUTSIDE_ZONE_TYPES.has(type ?? '');
};

/** What an asset is on the way of a supplier. */
interface Standing {
  readonly own: boolean;
  readonly weight: number | undefined;
}

const standingOf = (id: string, model: Model): Standing => {
  const asset = model.asset(id);
  return { own: asset !== undefined && isOwn(asset, model), weight: weightOf(id, model) };
};

/** For each foothold what lies behind it. Linear in what was reached. */
const footholdsOf = (
  { taken: { order, steps, from }, pathTo, hops }: Spread,
  standing: (asset: string) => Standing,
): ReadonlyMap<string, WaysThrough> => {
  const foothold: (string | undefined)[] = [];
  const best = new Map<string, { readonly aim: string; readonly weight: number; readonly count: number }>();
  // What was left stands before what was taken from it, so that it is known already.
  for (const place of order) {
    const asset = steps[place]?.to;
    if (asset === undefined) continue;
    const { own, weight } = standing(asset);
    const door = foothold[from[place] ?? -1];
    foothold[place] = door ?? (own ? asset : undefined);
    if (door === undefined || weight === undefined) continue;
    const known = best.get(door) ?? { aim: asset, weight: Number.POSITIVE_INFINITY, count: 0 };
    const nearer = weight - known.weight || (hops(asset) ?? 0) - (hops(known.aim) ?? 0) || (asset < known.aim ? -1 : 1);
    best.set(door, {
      aim: nearer < 0 ? asset : known.aim,
      weight: Math.min(weight, known.weight),
      count: known.count + 1,
    });
  }
  const through = new Map<string, WaysThrough>();
  for (const [door, { aim, count }] of best) {
    const way = wayOf(pathTo(aim));
    if (way !== undefined) through.set(door, { count, way });
  }
  return through;
};

/** What is taken over by shared accounts, or from something that is. */
const takenByAccounts = ({ taken }: Spread, { numbers }: Graph): ReadonlySet<string> => {
  const byAccounts = new Set<string>();
  // Whatever a step comes from was taken before it.
  for (const number of taken.order) {
    const step = taken.steps[number];
    if (step === undefined) continue;
    if (step.why === 'shared-credentials' || byAccounts.has(step.from)) byAccounts.add(numbers.idOf(number));
  }
  return byAccounts;
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
      const spread = search(begin(), true);
      return { spread, byAccounts: takenByAccounts(spread, graph) };
    },
    ({ spread, byAccounts }, asset) => (byAccounts.has(asset) ? wayOf(spread.pathTo(asset)) : undefined),
    (before, after) => after.spread.changedFrom(before.spread),
  );
  const suppliers = memory.keep(() =>
    model.source.assets
      .values()
      .filter(({ kind }) => SUPPLIERS.has(kind))
      .map(({ id }): string => id),
  );
  const standing = memory.keep((asset) => standingOf(asset, model));
  const fromSuppliers = memory.keep(() => search(suppliers(''), false), neverSame);
  const behind = memory.keepAll(
    () => footholdsOf(fromSuppliers(''), standing),
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
  };
};
