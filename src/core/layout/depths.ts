import type { Model } from '../model/model';
import { standsOutside } from '../model/standing';

/** For zones that no flow joins to the outside: as far in as their trust says. */
const fromTrust = (trust: number | undefined): number => (trust === undefined ? 1 : Math.max(1, trust));

/**
 * How many flows away from the outside world each zone stands: 0 for zones outside, 1 for those that talk with them,
 * and so on. Linear in flows.
 */
export const depthsOf = (model: Model): ReadonlyMap<string, number> => {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known === undefined) neighbours.set(a, new Set([b]));
    else known.add(b);
  };
  for (const flow of model.source.flows.values()) {
    const [from, to] = [model.asset(flow.from)?.zone, model.asset(flow.to)?.zone];
    if (from === undefined || to === undefined || from === to) continue;
    join(from, to);
    join(to, from);
  }
  const depths = new Map<string, number>();
  let edge = model.source.zones
    .values()
    .filter(({ id }) => standsOutside(model, id))
    .map(({ id }): string => id);
  for (const id of edge) depths.set(id, 0);
  for (let depth = 1; edge.length > 0; depth += 1) {
    const next: string[] = [];
    for (const id of edge) {
      for (const neighbour of neighbours.get(id) ?? []) {
        if (depths.has(neighbour)) continue;
        depths.set(neighbour, depth);
        next.push(neighbour);
      }
    }
    edge = next;
  }
  for (const { id } of model.source.zones.values()) if (!depths.has(id)) depths.set(id, fromTrust(model.trustOf(id)));
  return depths;
};
