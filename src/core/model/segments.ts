import { saysTheSame } from '../says-the-same';
import type { Graph } from './graph';
import { NOWHERE } from './openness';

/** Other zones that belong together with a zone, and those that do only if an unknown edge turns out to be none. */
export interface Segment {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

export interface Segments {
  /** Zones that share a subnet with it, or have no barrier at all towards it. Not transitive. */
  segmentOf(zone: string): Segment;
  /**
   * The types of the zones whose traffic nothing stops on its way here: also those behind a VLAN only. A type that is
   * certain may be among the possible ones too.
   */
  openTypesOf(zone: string): Segment;
  /** Those zones themselves. Linear in them, so it is for the few zones whose neighbours matter one by one. */
  openZonesOf(zone: string): Segment;
}

const SAME_SEGMENT: ReadonlySet<string> = new Set(['same-segment', 'shared-subnet']);

/** How many zones of each type, by area. */
type Tallies = ReadonlyMap<number, ReadonlyMap<string, number>>;

const sameTallies = (a: Tallies, b: Tallies): boolean =>
  saysTheSame(
    [...a].map(([area, counts]) => [area, ...counts]),
    [...b].map(([area, counts]) => [area, ...counts]),
  );

/** Each part is worked out when first asked and kept in the graph's memory. */
export const segmentsOf = (graph: Graph, typeOf: (zone: string) => string): Segments => {
  const { memory } = graph;
  const segmentOf = memory.keep((zone): Segment => {
    const { openness } = graph;
    const certain = new Set<string>();
    const possible = new Set<string>();
    for (const { why, certain: sure, to } of openness.extra(zone))
      if (SAME_SEGMENT.has(why)) (sure ? certain : possible).add(to);
    for (const sure of [true, false])
      for (const other of openness.segmentMembers(openness.segment(zone, sure), sure))
        if (!openness.parted(zone, other)) (sure ? certain : possible).add(other);
    certain.delete(zone);
    possible.delete(zone);
    return {
      certain: [...certain].filter((other) => other !== NOWHERE).sort(),
      possible: [...possible].filter((other) => other !== NOWHERE && !certain.has(other)).sort(),
    };
  });

  /** How many zones of each type there are in each area, so that the many zones of one need not be gone through again. */
  const typesByArea = memory.keep(
    (): Record<'certain' | 'possible', Tallies> => {
      const { openness, zones } = graph;
      const tally = (certain: boolean): Tallies => {
        const areas = new Map<number, Map<string, number>>();
        for (const zone of zones) {
          if (zone === NOWHERE) continue;
          const area = openness.area(zone, certain);
          const counts = areas.get(area) ?? new Map<string, number>();
          areas.set(area, counts.set(typeOf(zone), (counts.get(typeOf(zone)) ?? 0) + 1));
        }
        return areas;
      };
      return { certain: tally(true), possible: tally(false) };
    },
    (a, b) => sameTallies(a.certain, b.certain) && sameTallies(a.possible, b.possible),
  );

  const openTypesOf = memory.keep((zone): Segment => {
    const { openness } = graph;
    const types = { certain: new Set<string>(), possible: new Set<string>() };
    for (const { certain, to } of openness.extra(zone))
      if (to !== zone && to !== NOWHERE) types[certain ? 'certain' : 'possible'].add(typeOf(to));
    for (const [found, sure] of [
      [types.certain, true],
      [types.possible, false],
    ] as const) {
      const area = openness.area(zone, sure);
      if (openness.hasParted(zone)) {
        for (const other of openness.areaMembers(area, sure))
          if (other !== zone && other !== NOWHERE && !openness.parted(zone, other)) found.add(typeOf(other));
        continue;
      }
      for (const [type, count] of typesByArea('')[sure ? 'certain' : 'possible'].get(area) ?? [])
        if (count > 1 || type !== typeOf(zone)) found.add(type);
    }
    return { certain: [...types.certain].sort(), possible: [...types.possible].sort() };
  });

  const openZonesOf = memory.keep((zone): Segment => {
    const { openness } = graph;
    const certain = new Set<string>();
    const possible = new Set<string>();
    for (const { certain: sure, to } of openness.extra(zone)) (sure ? certain : possible).add(to);
    for (const sure of [true, false])
      for (const other of openness.areaMembers(openness.area(zone, sure), sure))
        if (!openness.parted(zone, other)) (sure ? certain : possible).add(other);
    const isOther = (other: string): boolean => other !== zone && other !== NOWHERE;
    return {
      certain: [...certain].filter(isOther).sort(),
      possible: [...possible].filter((other) => isOther(other) && !certain.has(other)).sort(),
    };
  });

  return { segmentOf, openTypesOf, openZonesOf };
};
