import { ENTRY_ZONE_TYPES, OUTSIDE_ZONE_TYPES } from './defaults';
import type { Graph } from './graph';
import type { ZoneId } from './id';

/** What the things that stand in a zone show of it, for zones whose kind nobody has said. */
export interface ZoneContents {
  /** Whether something stands there that belongs where attacks begin, such as a PC of the office. */
  holdsEntry(zone: string): boolean;
  /** Whether a medical device stands there that belongs in a hospital, so that the network is the hospital's own. */
  holdsWard(zone: string): boolean;
  /** Zones that a recorded boundary or a flow of what stands there joins to it. Sorted. */
  joinedTo(zone: string): readonly string[];
}

const contentsIn = ({ model, memory }: Graph): ZoneContents => {
  const homeOf = (kind: string | undefined): string | undefined => model.library.devices.get(kind ?? '')?.defaultZone;
  /** For each zone those on the other side of its recorded boundaries. */
  const bounded = memory.keepAll(
    () => {
      const others = new Map<string, Set<string>>();
      for (const { zones } of model.source.conduits.values())
        for (const zone of zones) {
          const known = others.get(zone) ?? new Set<string>();
          for (const other of zones) known.add(other);
          others.set(zone, known);
        }
      return others;
    },
    (others, zone) => [...(others.get(zone) ?? [])].sort(),
  );
  return {
    holdsEntry: memory.keep((zone) =>
      model.assetsIn(zone as ZoneId).some(({ kind, internetUse }) => {
        const home = homeOf(kind);
        return internetUse === 'general' || (home !== undefined && ENTRY_ZONE_TYPES.has(home));
      }),
    ),
    holdsWard: memory.keep((zone) =>
      model.assetsIn(zone as ZoneId).some((asset) => {
        const home = homeOf(asset.kind);
        return model.categoryOf(asset) === 'medical-device' && home !== undefined && !OUTSIDE_ZONE_TYPES.has(home);
      }),
    ),
    joinedTo: memory.keep((zone) => {
      const joined = new Set(bounded(zone));
      for (const { id } of model.assetsIn(zone as ZoneId)) {
        for (const { from, to } of model.flowsOf(id)) {
          const other = model.asset(from === id ? to : from)?.zone;
          if (other !== undefined) joined.add(other);
        }
      }
      return [...joined].sort();
    }),
  };
};

const kept = new WeakMap<Graph, ZoneContents>();

/** Each answer is worked out when first asked and kept in the memory of the graph; linear in what stands in the zone. */
export const zoneContentsIn = (graph: Graph): ZoneContents => {
  const known = kept.get(graph);
  if (known !== undefined) return known;
  const contents = contentsIn(graph);
  kept.set(graph, contents);
  return contents;
};
