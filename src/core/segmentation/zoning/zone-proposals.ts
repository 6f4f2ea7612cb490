import { append } from '../../group';
import type { Asset } from '../../model/asset';
import { zoneTypeOf } from '../../model/defaults';
import { deviceTypeOf } from '../../model/device-type-of';
import type { Steps } from '../../steps';
import { type ChoiceReason, type ChooseZone, zoneChoiceIn } from './zone-choice';
import { type ReasonsByType, type ZoneReason, zoneReasonsOf } from './zone-reasons';
import type { ZoningGround } from './zoning-ground';

/** A type of zone with all that speaks for it. */
export interface ScoredType {
  readonly type: string;
  readonly score: number;
  readonly reasons: readonly ZoneReason[];
}

/**
 * `stays`: it stands in a zone of the best type. `move`: another type suits it better. `unclear`: nobody knows what it
 * is, so its best type is only a guess. `joins`: network equipment and people, which belong to no one zone.
 */
export type ZoneVerdict = 'stays' | 'move' | 'unclear' | 'joins';

/** Like assets of one zone for which the same is proposed, for the same reasons. A proposal; nothing moves by itself. */
export interface ZoneProposal {
  readonly verdict: ZoneVerdict;
  /** Sorted by id. */
  readonly assets: readonly string[];
  readonly kind: string;
  /** Where they stand. */
  readonly zone: string | undefined;
  readonly zoneType: string | undefined;
  /** The best type; nothing where nothing speaks for any. */
  readonly best: ScoredType | undefined;
  readonly runnerUp: ScoredType | undefined;
  /** The zone of the best type that suits them; nothing where a new one is needed. */
  readonly to: string | undefined;
  readonly toWhy: readonly ChoiceReason[];
  /** The fact to find out first, where it is unclear. */
  readonly ask?: string;
}

/** Equipment that joins zones stands in none of them as such. */
const JOINS: ReadonlySet<string> = new Set(['management', 'medical-wifi', 'ehr-core']);

const joinsZones = (asset: Asset, { model }: ZoningGround): boolean => {
  const category = model.categoryOf(asset);
  if (category === 'person' || category === 'device-part') return true;
  return category === 'network' && JOINS.has(deviceTypeOf(asset, model.library)?.defaultZone ?? '');
};

/** Reasons that speak for many types at once; they weigh, but alone they put nothing into a zone whose kind is known. */
const ONLY_WEIGH: ReadonlySet<string> = new Set(['flow', 'criticality']);

/** The highest score first; of equal ones the type that it stands in, then by id. */
const ranked = (reasons: ReasonsByType, stands: string | undefined, isKnown: boolean): readonly ScoredType[] =>
  [...reasons]
    .filter(([, all]) => !isKnown || all.some(({ kind }) => !ONLY_WEIGH.has(kind)))
    .map(([type, all]) => ({ type, reasons: all, score: all.reduce((sum, { points }) => sum + points, 0) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(b.type === stands) - Number(a.type === stands) ||
        (a.type < b.type ? -1 : a.type > b.type ? 1 : 0),
    );

/** What has to be found out before anybody can say where it belongs. */
const questionOf = (asset: Asset, { model }: ZoningGround): string | undefined => {
  if (deviceTypeOf(asset, model.library) === undefined) return 'asset.kind';
  if (asset.status === 'discovered-unmanaged') return 'asset.status';
  const flows = model.flowsOf(asset.id);
  const nobodyKnows = flows.length > 0 && flows.every(({ purpose }) => purpose === undefined);
  return model.categoryOf(asset) === 'network' && nobodyKnows ? 'flow.purpose' : undefined;
};

const proposalOf = (asset: Asset, ground: ZoningGround, choose: ChooseZone): ZoneProposal => {
  const zone = ground.model.zoneOf(asset);
  const zoneType = zone === undefined ? undefined : zoneTypeOf(ground.model, zone.id);
  const base = { assets: [asset.id], kind: asset.kind, zone: zone?.id, zoneType };
  if (joinsZones(asset, ground))
    return { ...base, verdict: 'joins', best: undefined, runnerUp: undefined, to: undefined, toWhy: [] };
  const [best, runnerUp] = ranked(
    zoneReasonsOf(asset, ground),
    zoneType,
    deviceTypeOf(asset, ground.model.library) !== undefined,
  );
  const ask = questionOf(asset, ground);
  const stays = best !== undefined && best.type === zoneType;
  const choice = best === undefined || stays ? undefined : choose(asset, best.type);
  return {
    ...base,
    verdict: ask !== undefined || best === undefined ? 'unclear' : stays ? 'stays' : 'move',
    best,
    runnerUp,
    to: stays ? zone?.id : choice?.zone,
    toWhy: choice?.why ?? [],
    ...(ask === undefined ? {} : { ask }),
  };
};

const scoredKey = (scored: ScoredType | undefined): unknown =>
  scored === undefined ? '' : [scored.type, scored.reasons.map(({ kind, points, facts }) => [kind, points, facts])];

const keyOf = ({ verdict, kind, zone, best, runnerUp, to, toWhy, ask }: ZoneProposal): string =>
  JSON.stringify([verdict, kind, zone, scoredKey(best), scoredKey(runnerUp), to, toWhy, ask]);

const ASSETS_AT_ONCE = 500;
const ORDER: readonly ZoneVerdict[] = ['move', 'unclear', 'stays', 'joins'];

/**
 * For every asset the type of zone that most speaks for, and the runner-up; like assets together, moves first. Linear in
 * assets and flows; in parts of which each takes some twenty milliseconds.
 */
export function* zoneProposalSteps(ground: ZoningGround): Steps<readonly ZoneProposal[]> {
  const choose = zoneChoiceIn(ground.model);
  const groups = new Map<string, ZoneProposal[]>();
  let done = 0;
  for (const asset of ground.model.source.assets.values()) {
    const proposal = proposalOf(asset, ground, choose);
    append(groups, keyOf(proposal), proposal);
    done += 1;
    if (done % ASSETS_AT_ONCE === 0) yield;
  }
  return [...groups.values()]
    .flatMap((like) => {
      const [first] = like;
      return first === undefined ? [] : [{ ...first, assets: like.flatMap(({ assets }) => assets) }];
    })
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.assets.length - a.assets.length);
}
