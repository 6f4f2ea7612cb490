import type { ZoneReasonKind } from '../../library/zoning';
import type { Asset } from '../../model/asset';
import { isNetworkFlow, zoneTypeOf } from '../../model/defaults';
import { deviceTypeOf } from '../../model/device-type-of';
import { commandsMany } from '../commands-many';
import type { FactUsed } from './fact-tests';
import { flowFits } from './flow-fits';
import type { ZoningGround } from './zoning-ground';

/** Why an asset belongs into a zone of a type, and how much that weighs. */
export interface ZoneReason {
  readonly kind: ZoneReasonKind;
  readonly points: number;
  readonly facts: readonly FactUsed[];
}

/** Reasons by type of zone. */
export type ReasonsByType = ReadonlyMap<string, readonly ZoneReason[]>;

const LEGACY = 'legacy-isolation';
const LINES_FROM: ReadonlySet<string> = new Set(['internet', 'vendor-remote']);
/** Networks of others: what stands there is not for the hospital to move. */
const OF_OTHERS: ReadonlySet<string> = new Set(['vendor-remote', 'internet', 'national-network', 'regional-network']);
/** Where strangers may stand. */
const FOR_OUTSIDERS: ReadonlySet<string> = new Set([...OF_OTHERS, 'cloud', 'home', 'guest-wifi']);

/** A piece of network equipment on which a flow for maintenance from outside ends, or one of which nobody knows the purpose. */
const endsLineFromOutside = (asset: Asset, { model }: ZoningGround): boolean =>
  model.categoryOf(asset) === 'network' &&
  model.flowsOf(asset.id).some(({ to, from, purpose, status }) => {
    const zone = model.asset(from)?.zone;
    if (to !== asset.id || zone === undefined || status === 'stopped') return false;
    if (purpose !== undefined && purpose !== 'maintenance' && purpose !== 'repair') return false;
    return LINES_FROM.has(zoneTypeOf(model, zone) ?? '');
  });

const onWifiOnly = ({ connectivity }: Asset): boolean =>
  connectivity?.includes('wifi') === true && !connectivity.includes('wired');

/**
 * Everything that speaks for a zone of each type. Linear in the flows of the asset, times the types from which the
 * conduit matrix allows each.
 */
export const zoneReasonsOf = (asset: Asset, ground: ZoningGround): ReasonsByType => {
  const { model, facts, weightOf } = ground;
  const found = new Map<string, ZoneReason[]>();
  const used = (...ids: readonly string[]): readonly FactUsed[] =>
    ids.flatMap((fact) => {
      const { value, source } = facts.asset(fact, asset);
      return value === undefined ? [] : [{ fact, value, source: source.kind }];
    });
  const add = (type: string, kind: ZoneReasonKind, because: readonly FactUsed[], times = 1): void => {
    const weight = weightOf(kind);
    if (weight === undefined || weight.points === 0 || !model.library.zones.has(type)) return;
    const points = Math.min(weight.points * times, weight.most ?? Number.POSITIVE_INFINITY);
    const reason: ZoneReason = { kind, points, facts: because };
    const known = found.get(type);
    if (known === undefined) found.set(type, [reason]);
    else known.push(reason);
  };

  const type = deviceTypeOf(asset, model.library);
  if (type !== undefined) {
    const kind = used('asset.kind');
    add(type.defaultZone, 'kind', kind);
    for (const zone of model.library.zones.values())
      if (zone.typicalMembers.includes(type.id)) add(zone.id, 'member', kind);
  }
  const category = model.categoryOf(asset);
  const own = model.zoneOf(asset);
  const stands = own === undefined ? undefined : zoneTypeOf(model, own.id);
  const { needed, met } = ground.isolationOf(asset);
  if (needed === true && !commandsMany(asset))
    add(
      LEGACY,
      'unprotectable',
      met.flatMap((criterion) => criterion.facts),
    );
  if (commandsMany(asset)) add('me-management', 'commands-many', used('asset.controlsCount'));
  if (stands !== undefined && (category === 'external' ? FOR_OUTSIDERS : OF_OTHERS).has(stands))
    add(stands, 'outside', used('asset.category'));
  if (asset.lifecycle?.stage === 'loaned') add('vendor-staging', 'transient', used('asset.lifecycle.stage'));
  if (endsLineFromOutside(asset, ground)) add('remote-maintenance', 'outside-line', used('asset.category'));
  if (category === 'medical-device' && onWifiOnly(asset)) add('medical-wifi', 'wireless', used('asset.connectivity'));
  if (category === 'it-endpoint' && asset.internetUse === 'general')
    add('office-internet', 'browses', used('asset.internetUse'));
  if (stands !== undefined) add(stands, 'stands', []);
  for (const [zone, fits] of flowFits(model.flowsOf(asset.id).filter(isNetworkFlow), asset, ground))
    add(zone, 'flow', [{ fact: 'flow.protocol', value: [...new Set(fits)].sort(), source: 'stated' }], fits.length);
  const criticality = used('asset.criticality');
  for (const zone of found.keys()) {
    const { safetyCriticality } = model.library.zones.get(zone) ?? {};
    if (safetyCriticality !== 'none' && criticality.some(({ value }) => value === safetyCriticality))
      add(zone, 'criticality', criticality);
  }
  return found;
};
