import type { Asset } from '../../model/asset';
import type { Graph } from '../../model/graph';
import type { Nodes } from './nodes';

type Add = (from: number, to: number, certain: boolean) => void;

const DOMAIN_CONTROLLER = 'domain-controller';

/** Who took over an asset knows its accounts, and those open each asset that says it shares them. */
const addAccounts = (graph: Graph, nodes: Nodes, add: Add): void => {
  const { opens, kindsOpened } = graph;
  for (const [asset, kind] of kindsOpened) {
    const number = nodes.asset(asset);
    if (number !== undefined) add(number, nodes.accounts(kind), true);
  }
  for (const [key, opened] of opens) {
    const from = nodes.asset(key) ?? nodes.accounts(key);
    for (const other of opened) {
      const to = nodes.asset(other);
      if (to !== undefined) add(from, to, true);
    }
  }
};

/** Who took over a controller of a domain logs in to whatever belongs to it, and to what belongs to domains that trust it. */
const addDomain = (asset: Asset, number: number, nodes: Nodes, add: Add): void => {
  const { domain, domainTrusts } = asset;
  if (domain === undefined || domain === 'none') return;
  add(nodes.domain(domain), number, true);
  if (asset.kind !== DOMAIN_CONTROLLER || asset.hardened === true) return;
  add(number, nodes.domain(domain), true);
  for (const trusted of domainTrusts ?? [])
    if (trusted !== domain) add(nodes.domain(trusted), nodes.domain(domain), false);
};

/**
 * Steps that no network shows: accounts that open more than one asset, domains with what belongs to them and with
 * those that trust them (perhaps: a trust may be limited), and the host that a virtual machine runs on. Linear.
 */
export const addPowers = (graph: Graph, nodes: Nodes, add: Add): void => {
  addAccounts(graph, nodes, add);
  for (const asset of graph.model.source.assets.values()) {
    const number = nodes.asset(asset.id);
    if (number === undefined) continue;
    addDomain(asset, number, nodes, add);
    const host = asset.host === undefined ? undefined : nodes.asset(asset.host);
    const hosting = graph.model.asset(asset.host ?? '');
    if (host !== undefined && hosting?.hardened !== true) add(host, number, true);
  }
};
