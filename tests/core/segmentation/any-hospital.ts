import fc from 'fast-check';
import type { HospitalDocument } from '../../../src/core/document/document';
import { emptyDocument } from '../../../src/core/document/empty';
import { ENFORCEMENTS, MEDIA, PURPOSES } from '../../../src/core/library/vocabulary';
import { type Asset, CREDENTIALS, INTERNET_USES } from '../../../src/core/model/asset';
import type { Conduit } from '../../../src/core/model/conduit';
import { type DataFlow, FLOW_STATUSES } from '../../../src/core/model/data-flow';
import type { AssetId, ConduitId, FlowId, ZoneId } from '../../../src/core/model/id';
import type { Zone } from '../../../src/core/model/zone';
import { MANAGEMENT_PLANES } from '../../../src/core/segmentation/attack/managed-by';
import { tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

/** Unknown for most. */
const seldom = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

/** Leaves out what is unknown, as documents do. */
const known = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const anyZone = (index: number): fc.Arbitrary<Zone> =>
  fc
    .record({
      kind: maybe([...library.zones.keys()]),
      parent: index === 0 ? fc.constant(undefined) : maybe([`z${index - 1}` as ZoneId]),
      enforcement: maybe(ENFORCEMENTS),
      subnets: maybe([['10.0.0.0/24'], ['10.0.1.0/24']]),
    })
    .map((fields) => known({ id: `z${index}` as ZoneId, name: `Z${index}`, ...fields }) as Zone);

const anyAsset = (index: number, zones: number): fc.Arbitrary<Asset> =>
  fc
    .record({
      kind: fc.constantFrom(...library.devices.keys()),
      zone: maybe(Array.from({ length: zones }, (_, zone) => `z${zone}` as ZoneId)),
      networked: maybe([true, false, 'maybe'] as const),
      legacy: maybe([true, false]),
      internetUse: maybe(INTERNET_USES),
      credentials: maybe(CREDENTIALS),
      status: maybe(['managed', 'discovered-unmanaged'] as const),
      controlsCount: maybe([1, 50]),
      controlsCriticality: maybe(['life', 'low'] as const),
      backup: maybe([{ offline: false }, { offline: true }]),
      connectivity: maybe([['wifi'], ['cellular'], ['wired']] as const),
      sharesCredentialsWith: maybe([['a0'], ['ehr-server']]),
      hardened: seldom([true, false]),
      isolation: seldom(['none', 'incoming', 'outgoing', 'both'] as const),
      interfaces: seldom([
        [{ zone: 'z0' as ZoneId }],
        [{ zone: `z${zones - 1}` as ZoneId }, { zone: `z${zones >> 1}` as ZoneId }],
      ]),
    })
    .map((fields) => known({ id: `a${index}` as AssetId, name: `A${index}`, ...fields }) as Asset);

const anyFlow = (index: number, assets: number): fc.Arbitrary<DataFlow> => {
  const end = fc.integer({ min: 0, max: assets - 1 }).map((asset) => `a${asset}` as AssetId);
  return fc
    .record({
      from: end,
      to: end,
      initiator: maybe(['from', 'to', 'both'] as const),
      protocol: maybe([...library.protocols.keys()]),
      purpose: maybe(PURPOSES),
      status: maybe(FLOW_STATUSES),
      medium: maybe(MEDIA),
      authentication: maybe(['none', 'weak', 'strong'] as const),
      egressAllowlist: maybe([true, false]),
      data: maybe([['drug-library'], ['phi']]),
    })
    .map((fields) => known({ id: `f${index}` as FlowId, ...fields }) as DataFlow);
};

const anyConduit = (index: number, zones: number): fc.Arbitrary<Conduit> =>
  fc
    .record({
      zones: fc.tuple(
        fc.integer({ min: 0, max: zones - 1 }).map((zone) => `z${zone}` as ZoneId),
        fc.integer({ min: 0, max: zones - 1 }).map((zone) => `z${zone}` as ZoneId),
      ),
      enforcement: maybe(ENFORCEMENTS),
      ruleset: seldom(['any-any', 'default-deny-allowlist'] as const),
    })
    .map((fields) => known({ id: `c${index}` as ConduitId, ...fields }) as Conduit);

const listOf = <T>(count: number, make: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, index) => make(index)));

export interface Parts {
  readonly zones: readonly Zone[];
  readonly assets: readonly Asset[];
  readonly flows: readonly DataFlow[];
  readonly conduits: readonly Conduit[];
}

/** The parts of any small hospital, sensible or not: every field that segmentation looks at, known or unknown. */
export const anyParts: fc.Arbitrary<Parts> = fc
  .record({
    zones: fc.integer({ min: 1, max: 6 }),
    assets: fc.integer({ min: 1, max: 12 }),
    flows: fc.integer({ min: 0, max: 16 }),
    conduits: fc.integer({ min: 0, max: 3 }),
  })
  .chain((size) =>
    fc.record({
      zones: listOf(size.zones, anyZone),
      assets: listOf(size.assets, (index) => anyAsset(index, size.zones)),
      flows: listOf(size.flows, (index) => anyFlow(index, size.assets)),
      conduits: listOf(size.conduits, (index) => anyConduit(index, size.zones)),
    }),
  );

export const hospitalOf = ({ zones, assets, flows, conduits }: Parts): HospitalDocument => ({
  ...emptyDocument('any', 'Any hospital', 'hospital'),
  zones: tableOf(zones),
  assets: tableOf(assets),
  flows: tableOf(flows),
  conduits: tableOf(conduits),
});

/** The same without management planes, of which the search over the drawing knows nothing: the attack graph alone has them. */
export const withoutPlanes = (parts: Parts): Parts => ({
  ...parts,
  assets: parts.assets.map((asset) => (MANAGEMENT_PLANES.has(asset.kind) ? { ...asset, kind: 'other' } : asset)),
});
