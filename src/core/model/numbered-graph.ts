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
  /** Whether it is its own zone. */
  readonly stands: readonly boolean[];
  readonly hears: readonly boolean[];
  readonly speaks: readonly boolean[];
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
  readonly assets: Int32Array;
  /** Those that stand in the zone, each in just one. */
  standingIn(zone: string): Int32Array;
  /** 1 for those assets; ends of flows that are none of them have numbers too. */
  readonly isAsset: Uint8Array;
  /** Flows that an asset opens stand from `flowsBegin` of it to before `flowsEnd` of it. */
  readonly flowsBegin: Int32Array;
  readonly flowsEnd: Int32Array;
  readonly flowTo: Int32Array;
  readonly flowKind: Uint8Array;
  /** The numbers of those flows. */
  readonly flows: Int32Array;
  flowIdOf(flow: number): string;
  /** Zones in whose networks an asset speaks, by its number. */
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

const NOBODY: NumberedMembers = { assets: [], certain: [], stands: [], hears: [], speaks: [] };

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
  readonly legs: ReturnType<Graph['speaksInto']>;
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

/** The assets of one zone, and the flows that they open one asset after the other. */
interface Block {
  readonly assets: Int32Array;
  readonly legs: readonly (readonly number[])[];
  /** How many flows each asset opens. */
  readonly counts: Int32Array;
  readonly to: Int32Array;
  readonly kinds: Uint8Array;
  readonly flows: Int32Array;
}

const NO_ASSETS = new Int32Array(0);

/** The lists of all blocks as one, which has room for so many. */
const joined = <T extends Int32Array | Uint8Array>(
  all: T,
  blocks: readonly Block[],
  listOf: (block: Block) => T,
): T => {
  let at = 0;
  for (const block of blocks) {
    const list = listOf(block);
    all.set(list, at);
    at += list.length;
  }
  return all;
};

/** Puts the graph into numbers, again and again as it changes. Linear in assets and flows, but for zones that stayed quick. */
export const numberedGraphs = (): ((graph: Source) => NumberedGraph) => {
  const { of, ids, numbers } = numbering();
  const flowNumbers = numbering();
  const zoneNumbers = numbering();
  const blockFor = (list: readonly Stand[]): Block => {
    const steps = list.flatMap(({ opens }) => opens);
    return {
      assets: Int32Array.from(list, ({ asset }) => of(asset)),
      legs: list.map(({ legs }) => legs.map(zoneNumbers.of)),
      counts: Int32Array.from(list, ({ opens }) => opens.length),
      to: Int32Array.from(steps, (step) => of(step.to)),
      kinds: Uint8Array.from(steps, kindOf),
      flows: Int32Array.from(steps, ({ flow }) => flowNumbers.of(flow.id)),
    };
  };
  const blockOf = following<string, readonly Stand[], Block>(blockFor);
  const membersIn = following<string, ReturnType<Graph['membersOf']>, NumberedMembers>((list) => ({
    assets: list.map(({ asset }) => of(asset)),
    certain: list.map(({ certain }) => certain),
    stands: list.map(({ stands }) => stands),
    hears: list.map(({ hears }) => hears),
    speaks: list.map(({ speaks }) => speaks),
  }));
  return (graph) => {
    for (const zone of graph.zones) zoneNumbers.of(zone);
    const inZones = graph.zones.map((zone) => blockOf(zone, graph.standingIn(zone)));
    const blockIn = new Map(graph.zones.map((zone, place) => [zone, inZones[place]]));
    const members = new Map(graph.zones.map((zone) => [zone, membersIn(zone, graph.membersOf(zone))]));
    const total = (blocks: readonly Block[], listOf: (block: Block) => Int32Array): number =>
      blocks.reduce((sum, block) => sum + listOf(block).length, 0);
    const assets = joined(new Int32Array(total(inZones, (block) => block.assets)), inZones, (block) => block.assets);
    const isAsset = new Uint8Array(ids.length);
    for (const asset of assets) isAsset[asset] = 1;
    /** Ends of flows that are no assets come behind. */
    const blocks = [...inZones];
    const others = new Set<number>();
    for (let place = 0; place < blocks.length; place += 1)
      for (const end of blocks[place]?.to ?? NO_ASSETS) {
        if (isAsset[end] === 1 || others.has(end)) continue;
        others.add(end);
        const asset = ids[end] ?? '';
        blocks.push(blockFor([{ asset, legs: [], opens: graph.flowsFrom(asset) }]));
      }
    const count = total(blocks, ({ to }) => to);
    const size = ids.length;
    const legs: (readonly number[] | undefined)[] = new Array(size).fill(undefined);
    const flowsBegin = new Int32Array(size);
    const flowsEnd = new Int32Array(size);
    let begin = 0;
    blocks.forEach((block, place) => {
      for (let at = 0; at < block.assets.length; at += 1) {
        const asset = block.assets[at] as number;
        flowsBegin[asset] = begin;
        begin += block.counts[at] as number;
        flowsEnd[asset] = begin;
        if (place < inZones.length) legs[asset] = block.legs[at];
      }
    });
    return {
      size,
      idOf: (asset) => ids[asset] ?? '',
      numberOf: (asset) => numbers.get(asset),
      assets,
      isAsset,
      flowsBegin,
      flowsEnd,
      standingIn: (zone) => blockIn.get(zone)?.assets ?? NO_ASSETS,
      flowTo: joined(new Int32Array(count), blocks, ({ to }) => to),
      flowKind: joined(new Uint8Array(count), blocks, ({ kinds }) => kinds),
      flows: joined(new Int32Array(count), blocks, ({ flows }) => flows),
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
