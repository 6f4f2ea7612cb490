import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow } from '../../model/defaults';
import type { Model } from '../../model/model';
import { mayBeClinical } from '../situation';
import { blockTree, wayInTree } from './block-tree';
import { isLifeCritical } from './checkpoints';
import { cutOffBy } from './cut-off';

/** Something whose loss alone stops flows that care needs. */
export interface SinglePoint {
  /** An asset, or a link. */
  readonly id: string;
  readonly what: 'asset' | 'link';
  /**
   * `cabling`: the flows go through it on their only way; `service`: without it, what is cut off has no clinical flows
   * with the rest, as behind a server or engine without a second one.
   */
  readonly graph: 'cabling' | 'service';
  /** The flows that stop. */
  readonly flows: readonly string[];
  /** Assets that lose all or part of their clinical flows, without the point itself. */
  readonly assets: readonly string[];
  /** Those of them on which a life depends. */
  readonly life: readonly string[];
  /** Said to be doubled: `true` is left out of the list; `undefined` is asked about. */
  readonly redundant: false | undefined;
}

export interface SinglePoints {
  readonly points: readonly SinglePoint[];
  /** Clinical flows of which nobody drew over which cables they go. */
  readonly uncabled: number;
  readonly cabled: number;
}

/** Fewer cut-off partners than this are no point worth a line: every device has its own cable and its own server. */
const WORTH_A_LINE = 2;

const bothThere = ({ from, to }: DataFlow, model: Model): boolean =>
  from !== to && model.asset(from) !== undefined && model.asset(to) !== undefined;

/** A flow over the network that care may depend on. */
const isCare = (flow: DataFlow, model: Model): boolean =>
  mayBeClinical(flow) && isNetworkFlow(flow) && bothThere(flow, model);

interface Joined {
  readonly pairs: readonly (readonly [number, number])[];
  /** The link of each pair; nothing for a port that only the asset names, or a virtual machine on its host. */
  readonly links: readonly (string | undefined)[];
}

/** Cables as drawn, ports as named, and virtual machines on their hosts. */
const cablesOf = (model: Model, numberOf: (id: string) => number | undefined): Joined => {
  const pairs: (readonly [number, number])[] = [];
  const links: (string | undefined)[] = [];
  const seen = new Set<string>();
  const add = (a: string, b: string, link: string | undefined): void => {
    const [from, to] = [numberOf(a), numberOf(b)];
    if (from === undefined || to === undefined || from === to) return;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    // A port that somebody noted is the same cable as the link that somebody drew.
    if (link === undefined && seen.has(key)) return;
    seen.add(key);
    pairs.push([from, to]);
    links.push(link);
  };
  for (const { id, ends } of model.source.links.values()) add(ends[0].asset, ends[1].asset, id);
  for (const asset of model.source.assets.values()) {
    if (asset.host !== undefined) add(asset.id, asset.host, undefined);
    for (const { switchPort } of asset.interfaces ?? [])
      if (switchPort?.asset !== undefined) add(asset.id, switchPort.asset, undefined);
  }
  return { pairs, links };
};

interface Found {
  readonly what: SinglePoint['what'];
  readonly flows: string[];
  readonly ends: Set<string>;
}

const lifeAmong = (ids: readonly string[], model: Model): readonly string[] =>
  ids.filter((id) => {
    const asset = model.asset(id);
    return asset !== undefined && isLifeCritical(asset, model);
  });

const pointOf = (id: string, { what, flows, ends }: Found, graph: SinglePoint['graph'], model: Model) => {
  const assets = [...ends].filter((end) => end !== id).sort();
  const redundant = what === 'asset' ? model.asset(id)?.redundant : undefined;
  if (redundant === true || assets.length < WORTH_A_LINE) return [];
  return [{ id, what, graph, flows, assets, life: lifeAmong(assets, model), redundant }] as const;
};

/** Equipment and cables without a second way, by the flows that go over them. */
const cabling = (
  model: Model,
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
  joined: Joined,
  flows: readonly DataFlow[],
): { readonly points: readonly SinglePoint[]; readonly cabled: number } => {
  const tree = blockTree(ids.length, joined.pairs);
  const found = new Map<string, Found>();
  const note = (id: string, what: Found['what'], flow: DataFlow): void => {
    const known = found.get(id) ?? { what, flows: [], ends: new Set() };
    found.set(id, known);
    known.flows.push(flow.id);
    known.ends.add(flow.from).add(flow.to);
  };
  let cabled = 0;
  for (const flow of flows) {
    const [from, to] = [numbers.get(flow.from) ?? 0, numbers.get(flow.to) ?? 0];
    const way = wayInTree(tree, from, to);
    if (way.length > 0) cabled += 1;
    for (const node of way) {
      if (node === from || node === to) continue;
      const bridge = node < ids.length ? -1 : (tree.bridge[node - ids.length] ?? -1);
      const pair = joined.pairs[bridge];
      const link = joined.links[bridge];
      if (node < ids.length) note(ids[node] ?? '', 'asset', flow);
      else if (link !== undefined && pair !== undefined && !pair.includes(from) && !pair.includes(to))
        note(link, 'link', flow);
    }
  }
  return { points: [...found].flatMap(([id, each]) => pointOf(id, each, 'cabling', model)), cabled };
};

/** Whether something on the one side speaks to the asset and it to something on the other, so that data may pass it. */
const relays = (id: string, part: ReadonlySet<string>, flows: readonly DataFlow[]): boolean => {
  const [out, back] = [new Set<boolean>(), new Set<boolean>()];
  for (const { from, to } of flows) {
    if (from === id) out.add(part.has(to));
    else back.add(part.has(from));
  }
  return (back.has(true) && out.has(false)) || (back.has(false) && out.has(true));
};

/**
 * Assets without which others have no clinical flows with the rest (articulation points of their graph): the only
 * partner of one, or what passes on the data of several. Who merely speaks to both sides passes nothing on.
 */
const services = (
  model: Model,
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
  flows: readonly DataFlow[],
): readonly SinglePoint[] => {
  const pairs = flows.map(({ from, to }) => [numbers.get(from) ?? 0, numbers.get(to) ?? 0] as const);
  return [...cutOffBy(blockTree(ids.length, pairs), ids.length)].flatMap(([node, parts]) => {
    const asset = model.asset(ids[node] ?? '');
    if (asset === undefined) return [];
    const over = model.flowsOf(asset.id).filter((flow) => isCare(flow, model));
    const lost = parts
      .map((part) => new Set(part.map((each) => ids[each] ?? '')))
      .filter((part) => part.size === 1 || relays(asset.id, part, over));
    const ends = new Set(lost.flatMap((part) => [...part]));
    const stopped = over.filter(({ from, to }) => ends.has(from) || ends.has(to)).map(({ id }) => id as string);
    return pointOf(asset.id, { what: 'asset', flows: stopped, ends }, 'service', model);
  });
};

/**
 * What stops care when it fails alone (R33): switches, firewalls, hosts and cables on the only way of clinical flows, and
 * servers that are the only partner of devices. Flows of unknown purpose count as clinical. What is said to be doubled is
 * left out. Linear (Hopcroft and Tarjan), besides one entry for each flow at each point that it has to pass. Those on
 * which most lives depend first.
 */
export const singlePoints = (model: Model): SinglePoints => {
  const ids = model.source.assets.values().map(({ id }) => id as string);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const flows = model.source.flows.values().filter((flow) => isCare(flow, model));
  const joined = cablesOf(model, (id) => numbers.get(id));
  const { points, cabled } = cabling(model, ids, numbers, joined, flows);
  const all = [...points, ...services(model, ids, numbers, flows)].sort(
    (a, b) => b.life.length - a.life.length || b.assets.length - a.assets.length || (a.id < b.id ? -1 : 1),
  );
  return { points: all, uncabled: flows.length - cabled, cabled };
};
