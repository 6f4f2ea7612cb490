import { append } from '../../group';
import { CRITICALITIES, type Criticality } from '../../library/vocabulary';
import type { Asset } from '../../model/asset';
import { isNetworkFlow, zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { isBarrier } from '../../model/openness';
import { unitsOf } from '../../model/units';
import { criticalityOf } from '../targets';
import type { CriterionMet } from './isolation';
import { type ServiceLine, serviceLines } from './service-lines';
import type { ZoningGround } from './zoning-ground';

/**
 * When to take the group off the network. `if-unused`: no flow that care needs is drawn, so as soon as its people say
 * that there is none. `on-alarm`: it goes on
 * alone, so it can be disconnected at the first sign of an attack. `with-procedure`: it stops without the network, so
 * the downtime procedure comes first. `ask`: nobody knows what it does without the network.
 */
export type DisconnectAdvice = 'if-unused' | 'on-alarm' | 'with-procedure' | 'ask';

/** A segment that like devices share which cannot be protected where they are. */
export interface MicroSegment {
  /** The device type of all of them. */
  readonly kind: string;
  /** Sorted by id; a group with one of them is the same group. */
  readonly assets: readonly string[];
  readonly units: number;
  /** The zones in which they stand now. */
  readonly zones: readonly string[];
  readonly criticality: Criticality | undefined;
  /** Criteria with the facts, for each way in which members meet them. */
  readonly members: readonly { readonly assets: readonly string[]; readonly met: readonly CriterionMet[] }[];
  /** Whether they stand in an enforced zone for such devices already. */
  readonly inPlace: boolean;
  /** What the segment lets through: the flows that care needs, and nothing else. */
  readonly lines: readonly ServiceLine[];
  /** Flows of unknown purpose: to be identified before the segment closes. */
  readonly identifyFirst: readonly string[];
  /** Flows for maintenance and the like: through the controlled entry and only while somebody works, not always open. */
  readonly onDemand: readonly string[];
  /** Clinical flows between members, which stay inside; without any, devices of the segment need not see each other. */
  readonly inside: readonly string[];
  /** Safeguards of `templates/controls/`. */
  readonly controls: readonly string[];
  /** Rules for one segment that all share, and for a segment for each unit. */
  readonly rules: { readonly shared: number; readonly each: number };
  readonly disconnect: DisconnectAdvice;
}

/** Devices of which one unknown fact decides whether they are to be isolated. */
export interface PerhapsIsolated {
  readonly assets: readonly string[];
  readonly met: readonly CriterionMet[];
  readonly unknown: readonly string[];
}

export interface MicroSegments {
  readonly segments: readonly MicroSegment[];
  readonly perhaps: readonly PerhapsIsolated[];
}

const LEGACY = 'legacy-isolation';
const GOES_ON: ReadonlySet<string> = new Set(['standalone', 'standalone-with-limits', 'local-alarm']);

const disconnectOf = (assets: readonly Asset[], lines: readonly ServiceLine[], open: number): DisconnectAdvice => {
  if (lines.length === 0 && open === 0) return 'if-unused';
  if (assets.some(({ failSafe }) => failSafe === undefined)) return 'ask';
  return assets.every(({ failSafe }) => GOES_ON.has(failSafe ?? '')) ? 'on-alarm' : 'with-procedure';
};

/** Like reasons together, so that thirty pumps past their support are one line. */
const byReasons = (assets: readonly Asset[], ground: ZoningGround): MicroSegment['members'] => {
  const groups = new Map<string, { assets: string[]; met: readonly CriterionMet[] }>();
  for (const asset of assets) {
    const { met } = ground.isolationOf(asset);
    const key = JSON.stringify(met);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { assets: [asset.id], met });
    else known.assets.push(asset.id);
  }
  return [...groups.values()];
};

const unitsOfAll = (ids: readonly string[], model: Model): number =>
  ids.reduce((sum, id) => sum + unitsOf(model.asset(id) ?? {}), 0);

const segmentOf = (assets: readonly Asset[], kind: string, ground: ZoningGround): MicroSegment => {
  const { model, templates } = ground;
  const ids = new Set<string>(assets.map(({ id }) => id));
  const flows = [...new Map(assets.flatMap(({ id }) => model.flowsOf(id)).map((flow) => [flow.id, flow])).values()];
  const used = flows.filter(isNetworkFlow);
  const clinical = used.filter(({ purpose }) => purpose === 'clinical');
  const lines = serviceLines(clinical, ids, model);
  const identifyFirst = used.filter(({ purpose }) => purpose === undefined).map(({ id }) => id as string);
  const members = byReasons(assets, ground);
  const met = new Set(members.flatMap((member) => member.met.map(({ id }) => id)));
  const places = assets.map((asset) => model.zoneOf(asset));
  const worst = assets.map((asset) => CRITICALITIES.indexOf(criticalityOf(asset, model) ?? 'high'));
  return {
    kind,
    assets: assets.map(({ id }) => id),
    units: assets.reduce((sum, asset) => sum + unitsOf(asset), 0),
    zones: [...new Set(places.flatMap((zone) => zone?.id ?? []))].sort(),
    criticality: CRITICALITIES[Math.min(...worst)],
    members,
    inPlace: places.every(
      (zone) => zone !== undefined && zoneTypeOf(model, zone.id) === LEGACY && isBarrier(zone.enforcement),
    ),
    lines,
    identifyFirst,
    onDemand: used
      .filter(({ purpose }) => purpose !== undefined && purpose !== 'clinical')
      .map(({ id }) => id as string),
    inside: clinical.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(({ id }) => id as string),
    controls: [...new Set(templates.criteria.filter(({ id }) => met.has(id)).flatMap(({ controls }) => controls))],
    rules: { shared: lines.length, each: lines.reduce((sum, { devices }) => sum + unitsOfAll(devices, model), 0) },
    disconnect: disconnectOf(assets, lines, identifyFirst.length),
  };
};

/**
 * Segments for what cannot be protected: one for each device type, whatever wards they stand in, since a rule for each
 * device alone is what nobody can keep up. Only clinical flows stay open. Linear in the assets and their flows.
 */
export const microSegments = (ground: ZoningGround): MicroSegments => {
  const groups = new Map<string, Asset[]>();
  const perhaps = new Map<string, { assets: string[]; met: readonly CriterionMet[]; unknown: readonly string[] }>();
  for (const asset of ground.model.source.assets.values()) {
    const { needed, met, unknown } = ground.isolationOf(asset);
    if (needed === true) append(groups, asset.kind, asset);
    if (needed !== undefined) continue;
    const key = JSON.stringify([asset.kind, met, unknown]);
    const known = perhaps.get(key);
    if (known === undefined) perhaps.set(key, { assets: [asset.id], met, unknown });
    else known.assets.push(asset.id);
  }
  const rank = ({ criticality }: MicroSegment): number => CRITICALITIES.indexOf(criticality ?? 'high');
  return {
    segments: [...groups]
      .map(([kind, assets]) => segmentOf(assets, kind, ground))
      .sort((a, b) => rank(a) - rank(b) || b.units - a.units || (a.kind < b.kind ? -1 : 1)),
    perhaps: [...perhaps.values()],
  };
};
