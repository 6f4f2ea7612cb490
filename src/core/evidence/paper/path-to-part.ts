import { type Component, refOf } from '../../model/component';

/** Ways longer than this are cut at their outer end. */
const LONGEST = 50;

/**
 * How parts of a list come into the device: for each part, those that it stands in, else the shortest way over what rests
 * on it, the outermost first and without the part itself. Empty: it stands in the device itself, or nobody says where.
 * Making it is linear in parts and dependencies, asking linear in the length of the way.
 */
export const pathsToParts = (
  components: readonly Component[],
  subject?: Component,
): ((part: Component) => readonly Component[]) => {
  const byRef = new Map(components.map((part) => [refOf(part), part]));
  const outer = new Map<string, string>();
  for (const part of components)
    if (part.partOf !== undefined && byRef.has(part.partOf)) outer.set(refOf(part), part.partOf);
  const needed = new Set(components.flatMap(({ dependsOn }) => dependsOn ?? []));
  // From what nothing rests on, level by level, so that the first way that comes to a part is the shortest.
  const first = subject?.dependsOn ?? [...byRef.keys()].filter((ref) => !needed.has(ref));
  const seen = new Set(first);
  const queue = [...first];
  for (const ref of queue)
    for (const next of byRef.get(ref)?.dependsOn ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
      if (!outer.has(next)) outer.set(next, ref);
    }
  return (part) => {
    const path: Component[] = [];
    const met = new Set([refOf(part)]);
    for (let ref = outer.get(refOf(part)); ref !== undefined && path.length < LONGEST; ref = outer.get(ref)) {
      const there = byRef.get(ref);
      if (there === undefined || met.has(ref)) break;
      met.add(ref);
      path.unshift(there);
    }
    return path;
  };
};
