import type { Graph } from '../../model/graph';

/** What a node of the attack graph stands for. */
export type AttackNode =
  /** The asset is taken over. */
  | { readonly kind: 'asset'; readonly asset: string }
  /** Speaks in the zone's network, and is heard in it. */
  | { readonly kind: 'speaks' | 'heard'; readonly zone: string }
  /** Traffic inside the edge of a zone; without a zone, between the outermost ones. */
  | { readonly kind: 'network'; readonly zone: string | undefined }
  /** Traffic over the edge of a zone, out or in. To enforce the edge takes this node away. */
  | { readonly kind: 'edge'; readonly zone: string }
  /** Traffic between two zones over a conduit that lets it through, or a subnet that both use. */
  | { readonly kind: 'pair'; readonly zones: readonly [string, string]; readonly why: PairReason }
  /** Holds accounts that are the same on every asset of a device type, or the power over a domain. */
  | { readonly kind: 'accounts'; readonly of: string }
  | { readonly kind: 'domain'; readonly domain: string };

/** `unparted`: the edges of both are open, and no conduit parts them, though conduits part others. */
export type PairReason = 'conduit' | 'shared-subnet' | 'unparted';

/** Numbers for the nodes: first the assets, with the numbers that the possible graph gives them, then five for each zone. */
export interface Nodes {
  size(): number;
  node(number: number): AttackNode;
  asset(id: string): number | undefined;
  held(zone: string): number | undefined;
  heard(zone: string): number | undefined;
  network(zone: string | undefined): number;
  edge(zone: string): number | undefined;
  /** One number for each such node, given when first asked. Pairs are the same from either side. */
  pair(a: string, b: string, why: PairReason): number;
  accounts(of: string): number;
  domain(domain: string): number;
}

const PER_ZONE = ['speaks', 'heard', 'network', 'edge'] as const;

export const nodesOf = ({ zones, numbers }: Graph): Nodes => {
  const places = new Map(zones.map((zone, place) => [zone, place]));
  const root = numbers.size;
  const firstZone = root + 1;
  const firstOther = firstZone + PER_ZONE.length * zones.length;
  const others: AttackNode[] = [];
  const known = new Map<string, number>();
  const other = (key: string, node: AttackNode): number => {
    const number = known.get(key) ?? firstOther + others.push(node) - 1;
    known.set(key, number);
    return number;
  };
  const ofZone = (zone: string, part: number): number | undefined => {
    const place = places.get(zone);
    return place === undefined ? undefined : firstZone + PER_ZONE.length * place + part;
  };
  return {
    size: () => firstOther + others.length,
    node: (number) => {
      if (number < root) return { kind: 'asset', asset: numbers.idOf(number) };
      if (number === root) return { kind: 'network', zone: undefined };
      const part = (number - firstZone) % PER_ZONE.length;
      const zone = zones[(number - firstZone - part) / PER_ZONE.length] ?? '';
      return others[number - firstOther] ?? { kind: PER_ZONE[part] ?? 'network', zone };
    },
    asset: (id) => {
      const number = numbers.numberOf(id);
      return number !== undefined && numbers.isAsset[number] === 1 ? number : undefined;
    },
    held: (zone) => ofZone(zone, 0),
    heard: (zone) => ofZone(zone, 1),
    network: (zone) => (zone === undefined ? root : (ofZone(zone, 2) ?? root)),
    edge: (zone) => ofZone(zone, 3),
    pair: (a, b, why) => {
      const zonesOfIt = a < b ? ([a, b] as const) : ([b, a] as const);
      return other(JSON.stringify([why, ...zonesOfIt]), { kind: 'pair', zones: zonesOfIt, why });
    },
    accounts: (of) => other(JSON.stringify(['accounts', of]), { kind: 'accounts', of }),
    domain: (domain) => other(JSON.stringify(['domain', domain]), { kind: 'domain', domain }),
  };
};
