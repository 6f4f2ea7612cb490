import type { Graph } from './graph';
import { NOWHERE } from './openness';

/** Kinds of flows in a numbered graph, so that those that count for a question are a mask. */
export const UNCONTROLLED = 4;
export const PERHAPS_CONTROLLED = 8;
export const CONTROLLED = 16;
/** Carried by hand. */
export const MEDIA = 32;

export interface NumberedMembers {
  readonly assets: readonly number[];
  /** Whether each is known to stand there, in the same order. */
  readonly certain: readonly boolean[];
}

/**
 * The possible graph with numbers in place of ids, for searches through all of it. Assets, flows and zones are numbered
 * each for themselves, and have the same numbers in all states of a hospital, so that what two searches found can be
 * compared.
 */
export interface NumberedGraph {
  /** All numbers are below it, those of assets that are gone included. */
  readonly size: number;
  idOf(asset: number): string;
  /** `undefined` for what was never in the hospital nor at the end of a flow. */
  numberOf(asset: string): number | undefined;
  /** Assets in the hospital, in any order. */
  readonly assets: readonly number[];
  /** 1 for those assets; ends of flows that are none of them have numbers too. */
  readonly isAsset: Uint8Array;
  /** Flows that an asset opens stand from `flowsBegin` of it to before `flowsEnd` of it. */
  readonly flowsBegin: Int32Array;
  readonly flowsEnd: Int32Array;
  readonly flowTo: readonly number[];
  readonly flowKind: readonly number[];
  /** The numbers of those flows. */
  readonly flows: readonly number[];
  flowIdOf(flow: number): string;
  /** Zones in which an asset stands, by its number. */
  readonly legs: readonly (readonly number[] | undefined)[];
  /** Numbers of zones are below it, those of zones that are gone included. */
  readonly zoneCount: number;
  zoneIdOf(zone: number): string;
  /** `undefined` for what was never a zone of the hospital. */
  zoneNumberOf(zone: string): number | undefined;
  /** Whether it is a zone of the hospital now. */
  isZone(id: string): boolean;
  membersOf(zone: string): NumberedMembers;
}

const NOBODY: NumberedMembers = { assets: [], certain: [] };

/** Numbers given in the order of asking. */
const numbering = () => {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  return {
    ids,
    numbers,
    of: (id: string): number => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, ids.length);
      return ids.push(id) - 1;
    },
  };
};

const kindOf = ({ media, controlled }: ReturnType<Graph['flowsFrom']>[number]): number => {
  if (media) return MEDIA;
  return controlled === undefined ? PERHAPS_CONTROLLED : controlled ? CONTROLLED : UNCONTROLLED;
};

/** An asset as searches see it. */
export interface Stand {
  readonly asset: string;
  readonly legs: ReturnType<Graph['legsOf']>;
  readonly opens: ReturnType<Graph['flowsFrom']>;
}

interface Source extends Pick<Graph, 'zones' | 'membersOf' | 'flowsFrom'> {
  /** What stands in the zone and is of the hospital; each asset in just one of them. */
  standingIn(zone: string): readonly Stand[];
}

/** What stays while the list that it was made of is the same object. */
const following = <K, L extends object, V>(make: (list: L) => V): ((key: K, list: L) => V) => {
  const made = new Map<K, { readonly list: L; readonly value: V }>();
  return (key, list) => {
    const known = made.get(key);
    if (known?.list === list) return known.value;
    const value = make(list);
    made.set(key, { list, value });
    return value;
  };
};

interface Opened {
  readonly to: readonly number[];
  readonly kinds: readonly number[];
  readonly flows: readonly number[];
}

/** The assets of one zone. */
interface Block {
  readonly assets: readonly number[];
  readonly legs: readonly (readonly number[])[];
  readonly opened: readonly Opened[];
}

/** Puts the graph into numbers, again and again as it changes. Linear in assets and flows, but for zones that stayed quick. */
export const numberedGraphs = (): ((graph: Source) => NumberedGraph) => {
  const { of, ids, numbers } = numbering();
  const flowNumbers = numbering();
  const zoneNumbers = numbering();
  const openedBy = (steps: ReturnType<Graph['flowsFrom']>): Opened => ({
    to: steps.map((step) => of(step.to)),
    kinds: steps.map(kindOf),
    flows: steps.map(({ flow }) => flowNumbers.of(flow.id)),
  });
  const blockOf = following<string, readonly Stand[], Block>((list) => ({
    assets: list.map(({ asset }) => of(asset)),
    legs: list.map(({ legs }) => legs.map(zoneNumbers.of)),
    opened: list.map(({ opens }) => openedBy(opens)),
  }));
  const membersIn = following<string, ReturnType<Graph['membersOf']>, NumberedMembers>((list) => ({
    assets: list.map(({ asset }) => of(asset)),
    certain: list.map(({ certain }) => certain),
  }));
  return (graph) => {
    for (const zone of graph.zones) zoneNumbers.of(zone);
    const blocks = graph.zones.map((zone) => blockOf(zone, graph.standingIn(zone)));
    const members = new Map(graph.zones.map((zone) => [zone, membersIn(zone, graph.membersOf(zone))]));
    const assets = blocks.flatMap((block) => block.assets);
    const flowTo: number[] = [];
    const flowKind: number[] = [];
    const flows: number[] = [];
    const ranges: number[] = [];
    const isAsset = new Uint8Array(ids.length);
    for (const asset of assets) isAsset[asset] = 1;
    /** Ends of flows that are no assets come behind. */
    const all = [...assets];
    const others = new Set<number>();
    const add = ({ to, kinds, flows: carrying }: Opened): void => {
      ranges.push(flowTo.length);
      for (let place = 0; place < to.length; place += 1) {
        const end = to[place] as number;
        flowTo.push(end);
        flowKind.push(kinds[place] as number);
        flows.push(carrying[place] as number);
        if (isAsset[end] === 1 || others.has(end)) continue;
        others.add(end);
        all.push(end);
      }
    };
    for (const { opened } of blocks) for (const each of opened) add(each);
    for (let place = assets.length; place < all.length; place += 1)
      add(openedBy(graph.flowsFrom(ids[all[place] as number] ?? '')));
    ranges.push(flowTo.length);
    const size = ids.length;
    const legs: (readonly number[] | undefined)[] = new Array(size).fill(undefined);
    for (const block of blocks)
      block.assets.forEach((asset, place) => {
        legs[asset] = block.legs[place];
      });
    const flowsBegin = new Int32Array(size);
    const flowsEnd = new Int32Array(size);
    all.forEach((asset, place) => {
      flowsBegin[asset] = ranges[place] ?? 0;
      flowsEnd[asset] = ranges[place + 1] ?? 0;
    });
    return {
      size,
      idOf: (asset) => ids[asset] ?? '',
      numberOf: (asset) => numbers.get(asset),
      assets,
      isAsset,
      flowsBegin,
      flowsEnd,
      flowTo,
      flowKind,
      flows,
      flowIdOf: (flow) => flowNumbers.ids[flow] ?? '',
      legs,
      zoneCount: zoneNumbers.ids.length,
      zoneIdOf: (zone) => zoneNumbers.ids[zone] ?? '',
      zoneNumberOf: (zone) => zoneNumbers.numbers.get(zone),
      isZone: (id) => id !== NOWHERE && members.has(id),
      membersOf: (zone) => members.get(zone) ?? NOBODY,
    };
  };
};
