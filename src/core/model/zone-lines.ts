import type { Table } from '../table';
import type { ZoneId } from './id';
import type { Zone } from './zone';

/** The zones around each zone, worked out when first asked. */
export interface ZoneLines {
  /** The zone itself, then its parent, and so on outwards; empty for a zone that is not there. */
  lineOf(zone: ZoneId): readonly Zone[];
  /** The lines after a change of zones; those that it did not touch are kept. */
  next(zones: Table<Zone>, changed: ReadonlySet<string>): ZoneLines;
}

export const zoneLines = (zones: Table<Zone>, known?: ReadonlyMap<string, readonly Zone[]>): ZoneLines => {
  const lines = new Map<string, readonly Zone[]>(known);
  return {
    lineOf: (id) => {
      const kept = lines.get(id);
      if (kept !== undefined) return kept;
      const line: Zone[] = [];
      const seen = new Set<string>();
      for (let zone = zones.get(id); zone !== undefined && !seen.has(zone.id); ) {
        seen.add(zone.id);
        line.push(zone);
        zone = zone.parent === undefined ? undefined : zones.get(zone.parent);
      }
      lines.set(id, line);
      return line;
    },
    next: (later, changed) => {
      const kept = new Map<string, readonly Zone[]>();
      for (const [id, line] of lines) {
        const outer = line.at(-1)?.parent;
        // A line also grows when the zone it led out to, which was not there, comes to be.
        const stands = line.length > 0 && !(outer !== undefined && changed.has(outer));
        if (stands && !line.some((zone) => changed.has(zone.id))) kept.set(id, line);
      }
      return zoneLines(later, kept);
    },
  };
};

export interface ZoneEdge {
  readonly zone: Zone;
  readonly direction: 'out' | 'in';
}

/** Zone edges on the way from one zone to another: out of the first, up to where the two meet, into the second. */
export const edgesBetween = ({ lineOf }: ZoneLines, from: ZoneId, to: ZoneId): readonly ZoneEdge[] => {
  const outward = lineOf(from);
  const inward = lineOf(to);
  const shared = new Set(inward.map((zone) => zone.id));
  const leaving = outward.filter((zone) => !shared.has(zone.id));
  const around = new Set(outward.map((zone) => zone.id));
  const entering = inward.filter((zone) => !around.has(zone.id)).reverse();
  return [
    ...leaving.map((zone) => ({ zone, direction: 'out' as const })),
    ...entering.map((zone) => ({ zone, direction: 'in' as const })),
  ];
};
