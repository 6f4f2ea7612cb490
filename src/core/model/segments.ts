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
  /** Zones whose traffic nothing stops on its way here: also those behind a VLAN only. */
  openZonesOf(zone: string): Segment;
}

const memo = <T>(compute: (zone: string) => T): ((zone: string) => T) => {
  const answers = new Map<string, T>();
  return (zone) => {
    const known = answers.get(zone);
    if (known !== undefined) return known;
    const answer = compute(zone);
    answers.set(zone, answer);
    return answer;
  };
};

export const segmentsOf = (graph: Graph): Segments => {
  const { openness } = graph;
  const near = (
    zone: string,
    members: (certain: boolean) => readonly string[],
    joins: ReadonlySet<string>,
  ): Segment => {
    const certain = new Set<string>();
    const possible = new Set<string>();
    for (const step of openness.extra(zone)) if (joins.has(step.why)) (step.certain ? certain : possible).add(step.to);
    for (const other of members(true)) if (!openness.parted(zone, other)) certain.add(other);
    for (const other of members(false)) if (!openness.parted(zone, other)) possible.add(other);
    certain.delete(zone);
    possible.delete(zone);
    return {
      certain: [...certain].filter((other) => other !== NOWHERE).sort(),
      possible: [...possible].filter((other) => other !== NOWHERE && !certain.has(other)).sort(),
    };
  };
  return {
    segmentOf: memo((zone) =>
      near(
        zone,
        (certain) => openness.segmentMembers(openness.segment(zone, certain), certain),
        new Set(['same-segment', 'shared-subnet']),
      ),
    ),
    openZonesOf: memo((zone) =>
      near(
        zone,
        (certain) => openness.areaMembers(openness.area(zone, certain), certain),
        new Set(['same-segment', 'shared-subnet', 'open-crossing']),
      ),
    ),
  };
};
