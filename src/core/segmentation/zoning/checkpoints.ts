import { append } from '../../group';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow, isUntrusted, OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { isBarrier } from '../../model/openness';
import type { CutMeasure } from '../attack/measures';
import { mayBeClinical } from '../situation';
import { criticalityOf } from '../targets';

/** A place where something checks traffic on which a life depends. */
export interface Checkpoint {
  /** What it stands at: the edge of a zone, the way between two zones, a recorded conduit, or in front of an asset. */
  readonly at: 'edge' | 'pair' | 'conduit' | 'asset';
  readonly elements: readonly string[];
  /** Whether a measure would put it there. */
  readonly isNew: boolean;
  /** Life-critical flows over it, those that care may depend on. */
  readonly flows: readonly string[];
  /** Life-critical devices that those flows reach, and those of them that are known to go on without the network. */
  readonly devices: readonly string[];
  readonly goOn: readonly string[];
  /** Devices of which nobody knows what they do without the network. */
  readonly unknown: readonly string[];
  /** `covered`: there are two already; `needed`: it may not stand alone; `optional`: all devices go on without it. */
  readonly redundancy: 'covered' | 'needed' | 'optional';
  /** What it does when it fails: let everything through, or nothing. */
  readonly mode: 'fail-open' | 'fail-closed';
  /** Why: `outside` is behind it, devices `go-on` alone, or `care` stops without it. */
  readonly why: 'outside' | 'go-on' | 'care';
}

const GOES_ON: ReadonlySet<string | undefined> = new Set(['standalone', 'standalone-with-limits', 'local-alarm']);

/** Whether a life depends on it, or on what it commands. */
export const isLifeCritical = (asset: Asset, model: Model): boolean =>
  criticalityOf(asset, model) === 'life' || asset.controlsCriticality === 'life';

const lifeEnds = (flow: DataFlow, model: Model): readonly Asset[] =>
  [flow.from, flow.to].flatMap((id) => {
    const asset = model.asset(id);
    return asset !== undefined && isLifeCritical(asset, model) ? [asset] : [];
  });

/** Flows in use that care may depend on, with a life-critical end. */
export const lifeCriticalFlows = (model: Model): readonly DataFlow[] =>
  model.source.flows
    .values()
    .filter((flow) => mayBeClinical(flow) && isNetworkFlow(flow) && lifeEnds(flow, model).length > 0);

const touchesOutside = (flow: DataFlow, model: Model): boolean =>
  [flow.from, flow.to].some((id) => {
    const zone = model.asset(id)?.zone;
    return zone !== undefined && (OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, zone) ?? '') || isUntrusted(model, zone));
  });

type Place = Pick<Checkpoint, 'at' | 'elements' | 'isNew'> & { readonly redundant?: boolean | undefined };

const checkpointOf = ({ redundant, ...place }: Place, flows: readonly DataFlow[], model: Model): Checkpoint => {
  const devices = [...new Map(flows.flatMap((flow) => lifeEnds(flow, model)).map((end) => [end.id, end])).values()];
  const goOn = devices.filter(({ failSafe }) => GOES_ON.has(failSafe));
  const allGoOn = goOn.length === devices.length;
  const outside = flows.some((flow) => touchesOutside(flow, model));
  const why = outside ? 'outside' : allGoOn ? 'go-on' : 'care';
  return {
    ...place,
    flows: flows.map(({ id }) => id),
    devices: devices.map(({ id }) => id as string).sort(),
    goOn: goOn.map(({ id }) => id as string).sort(),
    unknown: devices
      .filter(({ failSafe }) => failSafe === undefined)
      .map(({ id }) => id as string)
      .sort(),
    redundancy: redundant === true ? 'covered' : allGoOn ? 'optional' : 'needed',
    mode: why === 'care' ? 'fail-open' : 'fail-closed',
    why,
  };
};

/** What checks a flow today: the conduit where it decides, else each enforced edge. */
const placesOf = (flow: DataFlow, model: Model): readonly Place[] => {
  const crossing = model.crossingOf(flow);
  const conduit = crossing?.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);
  if (conduit?.enforcement !== undefined)
    return isBarrier(conduit.enforcement)
      ? [{ at: 'conduit', elements: [conduit.id], isNew: false, redundant: conduit.redundant }]
      : [];
  return model.boundariesCrossedBy(flow).flatMap((boundary): readonly Place[] => {
    if (boundary.kind !== 'zone' || !isBarrier(model.zone(boundary.zone)?.enforcement)) return [];
    return [{ at: 'edge', elements: [boundary.zone], isNew: false, redundant: conduit?.redundant }];
  });
};

/** Where a measure puts a checkpoint; nothing for measures that put none. */
const placeOfMeasure = ({ kind, elements }: CutMeasure): Place | undefined => {
  if (kind === 'enforce-edge') return { at: 'edge', elements, isNew: true };
  if (kind === 'enforce-pair') return { at: 'pair', elements, isNew: true };
  return kind === 'shield' || kind === 'contain' ? { at: 'asset', elements, isNew: true } : undefined;
};

const passes = (flow: DataFlow, { at, elements }: Place, model: Model): boolean => {
  if (at === 'asset') return elements.includes(flow.from) || elements.includes(flow.to);
  if (at === 'pair') {
    const zones = model.crossingOf(flow)?.zones;
    return zones !== undefined && elements.every((zone) => zones.some((other) => other === zone));
  }
  return model
    .boundariesCrossedBy(flow)
    .some((boundary) => boundary.kind === 'zone' && elements.includes(boundary.zone));
};

/**
 * The checkpoints on life-critical flows: those that are there, and those that measures would newly put there. Each new
 * one has to be redundant, or its devices have to go on without it (R33). Linear in the life-critical flows, for each
 * measure that puts one.
 */
export const checkpointsOn = (model: Model, measures: readonly CutMeasure[]): readonly Checkpoint[] => {
  const flows = lifeCriticalFlows(model);
  const there = new Map<string, DataFlow[]>();
  const places = new Map<string, Place>();
  for (const flow of flows)
    for (const place of placesOf(flow, model)) {
      const key = `${place.at} ${place.elements.join(' ')}`;
      append(there, key, flow);
      places.set(key, place);
    }
  const known = [...places].map(([key, place]) => checkpointOf(place, there.get(key) ?? [], model));
  const added = new Map<string, Place>();
  for (const measure of measures) {
    const place = placeOfMeasure(measure);
    const key = place === undefined ? '' : `${place.at} ${place.elements.join(' ')}`;
    if (place !== undefined && !places.has(key)) added.set(key, place);
  }
  const fresh = [...added.values()].flatMap((place): readonly Checkpoint[] => {
    const over = flows.filter((flow) => passes(flow, place, model));
    return over.length === 0 ? [] : [checkpointOf(place, over, model)];
  });
  return [...fresh, ...known];
};
