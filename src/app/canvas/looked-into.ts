import type { Scene } from '../../core/drawing/scene';

/**
 * What stands in the box that is looked into, with its flows and the zones around it; `undefined` while nothing is. The
 * rest is there as its neighbourhood. Linear in what is drawn.
 */
export const lookedInto = ({ zones, devices, flows }: Scene): ReadonlySet<string> | undefined => {
  const isGuest = ({ guest }: { readonly guest?: true }): boolean => guest === true;
  if (!zones.some(isGuest) && !devices.some(isGuest)) return undefined;
  const bright = new Set<string>();
  for (const { id, guest } of devices) if (guest === undefined) bright.add(id);
  for (const { id, from, to } of flows) if (bright.has(from) || bright.has(to)) bright.add(id);
  const parents = new Map(zones.map(({ id, parent }) => [id, parent]));
  for (const { id, guest } of zones)
    for (let at: string | undefined = guest ? undefined : id; at !== undefined && !bright.has(at); at = parents.get(at))
      bright.add(at);
  return bright;
};
