import type { Advisory } from '../advisories/advisory';
import type { Likelihood } from '../advisories/epss';
import type { Exploited } from '../advisories/kev';
import { BLOCK_LENGTH, bucketOf, type FeedRow } from './feed';
import { keptAdvisory, signsOf } from './kept-advisory';

/** Turns the entries of a feed into rows to be kept, as they come. */
export interface FeedWriter {
  add(advisory: Advisory): void;
  addExploited(exploited: Exploited): void;
  addLikelihood(likelihood: Likelihood): void;
  /** Rows that are whole by now; each is handed out once. */
  take(): readonly FeedRow[];
  /** The rows that are left, to be kept last. */
  finish(): readonly FeedRow[];
  records(): number;
  /** The day of the latest change that an entry says, `YYYY-MM-DD`. */
  latest(): string | undefined;
}

const listIn = <T>(map: Map<number, T[]>, key: number): T[] => {
  const there = map.get(key);
  if (there !== undefined) return there;
  const list: T[] = [];
  map.set(key, list);
  return list;
};

/** Holds at most one block of entries, and for every key the places of its entries: some tens of bytes for each. */
export const createFeedWriter = (): FeedWriter => {
  const ready: FeedRow[] = [];
  let block: string[] = [];
  let blocks = 0;
  let records = 0;
  let latest: string | undefined;
  const places = new Map<string, number[]>();
  const exploited: Exploited[] = [];
  const likely = new Map<number, string[]>();

  const closeBlock = (): void => {
    if (block.length === 0) return;
    ready.push({ part: 'block', at: blocks, text: block.join('\n') });
    blocks += 1;
    block = [];
  };

  const keyRows = (): readonly FeedRow[] => {
    const buckets = new Map<number, string[]>();
    for (const [key, at] of places) listIn(buckets, bucketOf(key)).push(JSON.stringify([key, ...at]));
    return [...buckets].map(([at, lines]) => ({ part: 'keys', at, text: lines.join('\n') }));
  };

  return {
    add: (advisory) => {
      const place = blocks * BLOCK_LENGTH + block.length;
      block.push(keptAdvisory(advisory));
      for (const sign of signsOf(advisory)) {
        const there = places.get(sign);
        if (there === undefined) places.set(sign, [place]);
        else there.push(place);
      }
      const day = advisory.modified?.slice(0, 10);
      if (day !== undefined && day > (latest ?? '')) latest = day;
      records += 1;
      if (block.length === BLOCK_LENGTH) closeBlock();
    },
    addExploited: (one) => {
      exploited.push(one);
      if (one.since > (latest ?? '')) latest = one.since;
      records += 1;
    },
    addLikelihood: ({ id, probability }) => {
      listIn(likely, bucketOf(id)).push(`${id},${probability}`);
      records += 1;
    },
    take: () => ready.splice(0),
    finish: () => {
      closeBlock();
      const catalogue: readonly FeedRow[] =
        exploited.length === 0 ? [] : [{ part: 'exploited', at: 0, text: JSON.stringify(exploited) }];
      const tables = [...likely].map(([at, lines]): FeedRow => ({ part: 'likely', at, text: lines.join('\n') }));
      return [...ready.splice(0), ...keyRows(), ...catalogue, ...tables];
    },
    records: () => records,
    latest: () => latest,
  };
};
