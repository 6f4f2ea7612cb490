import { append } from '../../group';
import type { Asset } from '../../model/asset';
import type { Zone } from '../../model/zone';
import { type FactUsed, testAll } from './fact-tests';
import type { ZoningGround } from './zoning-ground';

/** A limit of what a device can do that keeps it below the target, with the facts that say so. */
export interface LimitMet {
  readonly id: string;
  readonly atMost: number;
  readonly facts: readonly FactUsed[];
}

/** Like assets of a zone, held against its target level (SL-T and SL-C of IEC 62443). */
export interface LevelOfAssets {
  readonly assets: readonly string[];
  readonly kind: string;
  /** As stated; nothing where nobody knows. */
  readonly capability: number | undefined;
  /** What papers say it cannot do, as far as that is below the target. */
  readonly limits: readonly LimitMet[];
  /** How far it falls short at least; `undefined` where nobody knows its capability and nothing shows a limit. */
  readonly gap: number | undefined;
}

export interface ZoneLevel {
  readonly zone: string;
  /** SL-T: of the zone, else as usual for its type; nothing where neither says. */
  readonly target: number | undefined;
  /** Where people said so themselves. */
  readonly stated: boolean;
  /** The largest gap first, then those of which nobody knows it. */
  readonly assets: readonly LevelOfAssets[];
  /** How many fall short, reach the target, and are unknown. */
  readonly short: number;
  readonly met: number;
  readonly unknown: number;
}

/** Without a capability of their own: people, parts, and what others answer for. */
const WITHOUT: ReadonlySet<string> = new Set(['person', 'device-part', 'external']);

const levelOf = (asset: Asset, target: number, { facts, templates }: ZoningGround): LevelOfAssets => {
  const stated = facts.asset('asset.securityLevelCapability', asset).value;
  const capability = typeof stated === 'number' ? stated : undefined;
  const limits = templates.limits.flatMap(({ id, when, atMost }): readonly LimitMet[] => {
    if (atMost >= target) return [];
    const outcome = testAll(when, asset, facts);
    return outcome.holds === true ? [{ id, atMost, facts: outcome.used }] : [];
  });
  const least = Math.min(capability ?? target, ...limits.map(({ atMost }) => atMost));
  // A paper without a limit proves no capability: only a stated one can reach the target.
  const gap = capability === undefined && limits.length === 0 ? undefined : Math.max(0, target - least);
  return { assets: [asset.id], kind: asset.kind, capability, limits, gap };
};

const keyOf = ({ kind, capability, limits }: LevelOfAssets): string => JSON.stringify([kind, capability, limits]);

const zoneLevelOf = (zone: Zone, ground: ZoningGround): ZoneLevel | undefined => {
  const { model, facts } = ground;
  const members = model.assetsIn(zone.id).filter((asset) => !WITHOUT.has(model.categoryOf(asset) ?? ''));
  if (members.length === 0) return undefined;
  const { value, source } = facts.fact('zone.targetSecurityLevel', zone.id);
  const stated = source.kind === 'stated';
  const target = typeof value === 'number' ? value : undefined;
  if (target === undefined)
    return { zone: zone.id, target, stated, assets: [], short: 0, met: 0, unknown: members.length };
  const groups = new Map<string, LevelOfAssets[]>();
  for (const asset of members) {
    const level = levelOf(asset, target, ground);
    append(groups, keyOf(level), level);
  }
  const levels = [...groups.values()].flatMap((like) => {
    const [first] = like;
    return first === undefined ? [] : [{ ...first, assets: like.flatMap(({ assets }) => assets) }];
  });
  const count = (fits: (gap: number | undefined) => boolean): number =>
    levels.reduce((sum, { assets, gap }) => sum + (fits(gap) ? assets.length : 0), 0);
  return {
    zone: zone.id,
    target,
    stated,
    assets: levels.sort((a, b) => (b.gap ?? 0.5) - (a.gap ?? 0.5)),
    short: count((gap) => gap !== undefined && gap > 0),
    met: count((gap) => gap === 0),
    unknown: count((gap) => gap === undefined),
  };
};

/** Zones whose target is nothing to reach: whoever is outside, and what nobody assigned. */
const hasTarget = ({ target }: ZoneLevel): boolean => target === undefined || target > 0;

/**
 * The target level of each zone against what its assets can do. A capability that nobody knows is a question, never
 * zero and never enough. The zones that fall furthest short first. Linear in the assets, times the limits.
 */
export const securityLevels = (ground: ZoningGround): readonly ZoneLevel[] =>
  ground.model.source.zones
    .values()
    .flatMap((zone) => zoneLevelOf(zone, ground) ?? [])
    .filter(hasTarget)
    .sort((a, b) => b.short - a.short || b.unknown - a.unknown || (a.zone < b.zone ? -1 : 1));
