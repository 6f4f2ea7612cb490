import { ENTRY_ZONE_TYPES, isUntrusted } from './defaults';
import type { Graph } from './graph';

/** Where attacks are taken to begin on the network. */
export interface AttackStarts {
  /** Untrusted zones, offices with mail and web, others' sites; by id. */
  zones(): readonly string[];
  /** Terminals that browse the web or read mail, whatever zone they stand in; by id. */
  browsing(): readonly string[];
  /** Whether the drawing has any of them. One without leaves the way in undrawn, which is not to say that there is none. */
  any(): boolean;
}

const startsIn = ({ model, memory, networked, zoneTypeOf }: Graph): AttackStarts => {
  const browsing = memory.keep(() =>
    model.source.assets
      .values()
      .filter((asset) => asset.internetUse === 'general' && networked(asset).value !== false)
      .map(({ id }): string => id),
  );
  const zones = memory.keep(() =>
    model.source.zones
      .values()
      .filter(({ id }) => isUntrusted(model, id) || ENTRY_ZONE_TYPES.has(zoneTypeOf(id) ?? ''))
      .map(({ id }): string => id),
  );
  return {
    zones: () => zones(''),
    browsing: () => browsing(''),
    any: () => zones('').length > 0 || browsing('').length > 0,
  };
};

const kept = new WeakMap<Graph, AttackStarts>();

/** Each list is worked out when first asked and kept in the memory of the graph; linear in zones or assets. */
export const attackStartsIn = (graph: Graph): AttackStarts => {
  const known = kept.get(graph);
  if (known !== undefined) return known;
  const starts = startsIn(graph);
  kept.set(graph, starts);
  return starts;
};
