import { groupBy } from '../group';
import type { ZoneType } from '../library/zone-type';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import { zoneTypeOf } from '../model/defaults';
import { type Graph, graphOf } from '../model/graph';
import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import type { FlowVerdict, JudgedFlow, ProposalAction } from './advice';
import type { Change } from './open-paths';

/** What every kind of proposal looks at. */
export interface Situation {
  readonly model: Model;
  readonly graph: Graph;
  /** `YYYY-MM-DD`; dates before it are past. */
  readonly today: string;
  /** The zone type of the asset's zone; `undefined` when nobody knows. */
  zoneTypeOf(asset: Asset): string | undefined;
  zoneTemplateOf(asset: Asset): ZoneType | undefined;
  verdictOf(flow: DataFlow): FlowVerdict;
  /** Flows that touch one of the assets and that care depends on, or may: purpose clinical or unknown. */
  careFlowsOf(assets: readonly Asset[]): readonly string[];
}

export const situationOf = (model: Model, today: string, judged: readonly JudgedFlow[]): Situation => {
  const verdicts = new Map(judged.map(({ flow, verdict }) => [flow, verdict]));
  const typeOf = (asset: Asset): string | undefined => {
    const zone = model.zoneOf(asset);
    return zone === undefined ? undefined : zoneTypeOf(model, zone.id);
  };
  return {
    model,
    graph: graphOf(model),
    today,
    zoneTypeOf: typeOf,
    zoneTemplateOf: (asset) => model.library.zones.get(typeOf(asset) ?? ''),
    verdictOf: (flow) => verdicts.get(flow.id) ?? 'unknown',
    careFlowsOf: (assets) => idsOf(assets.flatMap(({ id }) => model.flowsOf(id)).filter(mayBeClinical)),
  };
};

/** One step of advice before its effect is counted. */
export interface Draft {
  /** What tells this proposal from others of its kind, for its lasting id: ids or types, never names. */
  readonly about: readonly string[];
  readonly elements: readonly string[];
  readonly priority: 1 | 2 | 3;
  readonly toZoneType?: string;
  readonly enforcement?: 'firewall' | 'one-way';
  readonly cuts?: readonly string[];
  readonly keeps?: readonly string[];
  readonly identifyFirst?: readonly string[];
  readonly reroutes?: readonly string[];
  /** What it would change in the possible graph; nothing where it does not concern reachability. */
  readonly change: Change;
}

/** One kind of proposal: says on its own grounds where it applies. An unknown fact never is such a ground for a cut. */
export interface ProposalKind {
  readonly action: ProposalAction;
  find(situation: Situation): readonly Draft[];
}

/** Care depends on it, or nobody knows that it does not. Only its people can tell, so advice leaves it alone. */
export const mayBeClinical = (flow: DataFlow): boolean => flow.purpose === 'clinical' || flow.purpose === undefined;

export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  [...new Set(things.map(({ id }) => id))].sort();

/** Like things in like places, in the order in which the first of each comes: one step of advice for them all. */
export const byPlaceAndKind = (
  assets: readonly Asset[],
  { zoneTypeOf: typeOf }: Situation,
): readonly { readonly about: readonly [string, string]; readonly like: readonly Asset[] }[] =>
  [...groupBy(assets, (asset) => `${typeOf(asset) ?? 'unknown'}|${asset.kind}`).values()].flatMap((like) => {
    const [first] = like;
    return first === undefined ? [] : [{ about: [typeOf(first) ?? 'unknown', first.kind] as const, like }];
  });

/** A zone of the hospital's own in which care is given or supported. */
export const isClinicalType = (model: Model, type: string | undefined): boolean =>
  type !== undefined && (model.library.conduits.sets['*clinical*'] ?? []).includes(type);

/** Edges that hold nobody back. An unknown edge may be one, but is first a question. */
export const isKnownWeak = (zone: Zone): boolean => zone.enforcement === 'none' || zone.enforcement === 'vlan-only';
