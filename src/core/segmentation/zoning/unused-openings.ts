import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../model/defaults';
import { type Graph, graphOf } from '../../model/graph';
import type { Link } from '../../model/link';
import type { Model } from '../../model/model';
import { NOWHERE } from '../../model/openness';
import { type IdleService, idleServices } from './idle-services';

/** A recorded conduit that lets more through than is used. */
export interface OpenConduit {
  readonly conduit: string;
  readonly zones: readonly [string, string];
  /** `unused`: no flow in use goes over it. `any-service`: its rules let everything pass, though only these flows need it. */
  readonly why: 'unused' | 'any-service';
  /** Flows in use over it. */
  readonly flows: readonly string[];
  /** Flows that are drawn, but planned or stopped. */
  readonly idle: readonly string[];
}

/** Zones that are all open to each other because nothing stands at their edges. */
export interface OpenArea {
  readonly zones: readonly string[];
  /** Whether that holds even if what is unknown turns out to be a barrier. */
  readonly certain: boolean;
  /** Pairs of them, and those between which a flow in use goes. */
  readonly pairs: number;
  readonly used: readonly (readonly [string, string])[];
}

/** A line to the outside over which no flow goes. */
export interface IdleLine {
  readonly link: string;
  readonly ends: readonly [string, string];
}

export interface UnusedOpenings {
  readonly conduits: readonly OpenConduit[];
  readonly areas: readonly OpenArea[];
  readonly lines: readonly IdleLine[];
  readonly services: readonly IdleService[];
}

const inUse = ({ status }: DataFlow): boolean => status !== 'planned' && status !== 'stopped';

const LETS_NOTHING: ReadonlySet<string> = new Set(['deny-all']);
const WIDE: ReadonlySet<string> = new Set(['any-any', 'undocumented']);

const openConduits = (model: Model): readonly OpenConduit[] =>
  model.source.conduits.values().flatMap((conduit): readonly OpenConduit[] => {
    if (conduit.kind === 'physical' || conduit.kind === 'responsibility') return [];
    if (conduit.ruleset !== undefined && conduit.ruleset !== null && LETS_NOTHING.has(conduit.ruleset)) return [];
    const all = (model.crossings.get(conduit.id)?.flows ?? []).flatMap((id) => model.flow(id) ?? []);
    const flows = all.filter(inUse).map(({ id }) => id as string);
    const idle = all.filter((flow) => !inUse(flow)).map(({ id }) => id as string);
    const found = { conduit: conduit.id, zones: conduit.zones, flows, idle };
    if (flows.length === 0) return [{ ...found, why: 'unused' }];
    return conduit.ruleset != null && WIDE.has(conduit.ruleset) ? [{ ...found, why: 'any-service' }] : [];
  });

const usedPairs = (model: Model): ReadonlyMap<string, readonly [string, string]> => {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { zones, flows } of model.crossings.values()) {
    if (!flows.some((id) => inUse(model.flow(id) ?? ({ status: 'stopped' } as DataFlow)))) continue;
    const [a, b] = zones;
    pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]);
  }
  return pairs;
};

/** Areas of the possible graph with more than one zone that something stands in. */
const openAreas = (graph: Graph): readonly OpenArea[] => {
  const { openness, model } = graph;
  const areas = new Map<number, string[]>();
  for (const zone of graph.zones) {
    if (zone === NOWHERE || OUTSIDE_ZONE_TYPES.has(graph.zoneTypeOf(zone) ?? '')) continue;
    if (graph.membersOf(zone).length === 0) continue;
    const area = openness.area(zone, false);
    const known = areas.get(area);
    if (known === undefined) areas.set(area, [zone]);
    else known.push(zone);
  }
  const areaOf = new Map([...areas].flatMap(([area, zones]) => zones.map((zone) => [zone, area] as const)));
  const used = new Map<number, (readonly [string, string])[]>();
  for (const pair of usedPairs(model).values()) {
    const area = areaOf.get(pair[0]);
    if (area === undefined || areaOf.get(pair[1]) !== area) continue;
    const known = used.get(area);
    if (known === undefined) used.set(area, [pair]);
    else known.push(pair);
  }
  return [...areas]
    .filter(([, zones]) => zones.length > 1)
    .map(([area, zones]) => ({
      zones,
      certain: zones.every((zone) => openness.area(zone, true) === openness.area(zones[0] ?? '', true)),
      pairs: (zones.length * (zones.length - 1)) / 2,
      used: used.get(area) ?? [],
    }))
    .sort((a, b) => b.zones.length - a.zones.length);
};

/** Whether it stands outside, so that what leads to it is a line out of the building. */
const isOutside = (asset: Asset | undefined, model: Model): boolean => {
  const zone = asset === undefined ? undefined : model.zoneOf(asset);
  return zone !== undefined && OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, zone.id) ?? '');
};

const idleLines = (model: Model): readonly IdleLine[] => {
  const crossesOutside = (link: Link): boolean => {
    const [a, b] = link.ends.map(({ asset }) => isOutside(model.asset(asset), model));
    return link.lineType !== undefined || a !== b;
  };
  const carries = (asset: string): boolean => {
    const own = model.asset(asset);
    return own !== undefined && model.flowsOf(own.id).some(inUse);
  };
  return model.source.links
    .values()
    .filter((link) => crossesOutside(link) && !link.ends.some(({ asset }) => carries(asset)))
    .map(({ id, ends }) => ({ link: id, ends: [ends[0].asset, ends[1].asset] }));
};

/**
 * What stands open though nothing uses it: every such opening can be closed without cutting a flow. What nobody drew as a
 * flow may still be in use, so each is first asked about. Near-linear in zones, flows, conduits and links.
 */
export const unusedOpenings = (model: Model): UnusedOpenings => ({
  conduits: openConduits(model),
  areas: openAreas(graphOf(model)),
  lines: idleLines(model),
  services: idleServices(model, inUse),
});
