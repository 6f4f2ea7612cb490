import type { Graph } from './graph';
import { hearsNeighbours } from './isolation';
import { NOWHERE } from './openness';
import type { GraphStep } from './spread';

/** The first in the order of `among`. */
const firstOf = (zones: ReadonlySet<string>, among: ReadonlySet<string>): string | undefined => {
  for (const zone of among) if (zones.has(zone)) return zone;
  return undefined;
};

/**
 * The step into an asset of the hospital from the first of the zones that is perhaps open to one of its own, just as a
 * search over possible steps that begins in all of them finds it; no way is shorter. Empty for what stands in one of the
 * zones; `undefined` where it takes more than that. Linear in the zones to begin in and in those beside the asset's.
 */
export const firstStepInto = (
  graph: Graph,
  starts: ReadonlySet<string>,
  id: string,
): readonly GraphStep[] | undefined => {
  const { openness, model } = graph;
  const [legs, asset] = [graph.legsOf(id), model.asset(id)];
  if (asset === undefined) return undefined;
  const own = model.zoneIdOf(asset);
  if (own !== undefined && starts.has(own) && legs.includes(own)) return [];
  if (!hearsNeighbours(asset)) return undefined;
  const isMember = graph.networked(asset).value === true;
  const step = (from: string, leg: string, why: GraphStep['why'], certain: boolean): readonly GraphStep[] => [
    { from, to: id, why, via: undefined, certain: certain && isMember && leg !== NOWHERE },
  ];
  const into = firstOf(new Set(legs), starts);
  if (into !== undefined) return step(into, into, 'same-segment', true);
  const near = new Set<string>();
  for (const leg of legs) {
    for (const { to } of openness.extra(leg)) near.add(to);
    for (const zone of openness.areaMembers(openness.area(leg, false), false))
      if (!openness.parted(zone, leg)) near.add(zone);
  }
  const from = firstOf(near, starts);
  if (from === undefined) return undefined;
  const joined = openness.extra(from).find(({ to }) => legs.includes(to));
  if (joined !== undefined) return step(from, joined.to, joined.why, joined.certain);
  const area = openness.areaMembers(openness.area(from, false), false);
  const leg = area.find((zone) => legs.includes(zone) && !openness.parted(from, zone));
  if (leg === undefined) return undefined;
  const known = openness.area(leg, true) === openness.area(from, true);
  const isBare = openness.segment(leg, known) === openness.segment(from, known);
  return step(from, leg, isBare ? 'same-segment' : 'open-crossing', known);
};
