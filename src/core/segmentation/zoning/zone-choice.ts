import { groupBy } from '../../group';
import type { Asset } from '../../model/asset';
import { zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { isBarrier } from '../../model/openness';
import { blockOfV4, sizeOfV4 } from '../../model/subnet';
import type { Zone } from '../../model/zone';

/** Why one of several zones of a type is proposed; the first counts most. */
export const CHOICE_REASONS = ['subnet', 'department', 'building', 'flows', 'enforced'] as const;
export type ChoiceReason = (typeof CHOICE_REASONS)[number];

export interface ZoneChoice {
  readonly zone: string;
  /** Empty where nothing tells it from the others. */
  readonly why: readonly ChoiceReason[];
}

/** Finds the zone of a type that suits an asset; `undefined` where there is none of that type yet. */
export type ChooseZone = (asset: Asset, type: string) => ZoneChoice | undefined;

interface Profile {
  readonly zone: Zone;
  readonly departments: ReadonlySet<string>;
  readonly buildings: ReadonlySet<string>;
  readonly blocks: readonly { readonly first: number; readonly size: number }[];
  readonly members: ReadonlySet<string>;
}

const known = (values: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(values.filter((value): value is string => typeof value === 'string'));

const profileOf = (zone: Zone, model: Model): Profile => {
  const assets = model.assetsIn(zone.id);
  return {
    zone,
    departments: known([zone.party, ...assets.map(({ owner }) => owner)]),
    buildings: known(assets.map(({ location }) => location?.building)),
    blocks: (zone.subnets ?? []).flatMap((subnet) => {
      const block = blockOfV4(subnet);
      return block === undefined ? [] : [{ first: block.first, size: sizeOfV4(block) }];
    }),
    members: new Set(assets.map(({ id }) => id)),
  };
};

const addressesOf = ({ interfaces }: Asset): readonly number[] =>
  interfaces?.flatMap(
    ({ addresses }) => addresses?.flatMap((text) => blockOfV4(`${text.split('/')[0]}/32`)?.first ?? []) ?? [],
  ) ?? [];

/** What of an asset is held against each zone. */
interface Seeker {
  readonly asset: Asset;
  readonly addresses: readonly number[];
  readonly peers: readonly string[];
}

const seekerOf = (asset: Asset, model: Model): Seeker => ({
  asset,
  addresses: addressesOf(asset),
  peers: model.flowsOf(asset.id).map(({ from, to }) => (from === asset.id ? to : from)),
});

/** Whether each reason speaks for the zone. */
const speaksFor = ({ asset, addresses, peers }: Seeker, profile: Profile): readonly ChoiceReason[] => {
  const { departments, buildings, blocks, members, zone } = profile;
  const inBlock = (address: number): boolean =>
    blocks.some(({ first, size }) => address >= first && address < first + size);
  const holds: Readonly<Record<ChoiceReason, () => boolean>> = {
    subnet: () => addresses.some(inBlock),
    department: () => typeof asset.owner === 'string' && departments.has(asset.owner),
    building: () => asset.location?.building !== undefined && buildings.has(asset.location.building),
    flows: () => peers.some((peer) => members.has(peer)),
    enforced: () => isBarrier(zone.enforcement),
  };
  return CHOICE_REASONS.filter((reason) => holds[reason]());
};

/** A place in order: the more telling reason first, as digits of a number. */
const rankOf = (why: readonly ChoiceReason[]): number =>
  CHOICE_REASONS.reduce((sum, reason) => sum * 2 + (why.includes(reason) ? 1 : 0), 0);

/** Of several zones of a type the one of the same subnet, department or building first. Linear in the zones of the type. */
export const zoneChoiceIn = (model: Model): ChooseZone => {
  const byType = groupBy(model.source.zones.values(), ({ id }) => zoneTypeOf(model, id));
  const profiles = new Map<string, readonly Profile[]>();
  return (asset, type) => {
    const list = profiles.get(type) ?? (byType.get(type) ?? []).map((zone) => profileOf(zone, model));
    profiles.set(type, list);
    const seeker = seekerOf(asset, model);
    const ranked = list.map((profile) => {
      const why = speaksFor(seeker, profile);
      return { zone: profile.zone.id as string, why, rank: rankOf(why) };
    });
    const best = ranked.reduce<(typeof ranked)[number] | undefined>(
      (first, next) => (first === undefined || next.rank > first.rank ? next : first),
      undefined,
    );
    return best === undefined ? undefined : { zone: best.zone, why: best.why };
  };
};
