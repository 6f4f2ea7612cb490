import type { Zone } from '../model/zone';

/**
 * Rings of zones that stand inside each other, each from its first zone (by id) inwards to outwards. Empty in a sound
 * document. Linear in the zones.
 */
export const zoneCycles = (zones: readonly Pick<Zone, 'id' | 'parent'>[]): readonly (readonly string[])[] => {
  const parents = new Map<string, string | undefined>(zones.map((zone) => [zone.id, zone.parent]));
  const settled = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of [...parents.keys()].sort()) {
    const line: string[] = [];
    const onLine = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !onLine.has(at)) {
      line.push(at);
      onLine.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && onLine.has(at)) cycles.push(line.slice(line.indexOf(at)));
    for (const id of line) settled.add(id);
  }
  return cycles;
};
