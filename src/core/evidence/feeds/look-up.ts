import type { Advisory } from '../advisories/advisory';
import type { Exploited } from '../advisories/kev';
import { BLOCK_LENGTH, bucketOf, type FeedKind, type KeptFeed } from './feed';
import { advisoryOfKept, idSign } from './kept-advisory';

/** The kept feeds that have at least one of a kind. */
const ofKind = (feeds: readonly KeptFeed[], ...kinds: readonly FeedKind[]): readonly KeptFeed[] =>
  feeds.filter(({ feed }) => kinds.includes(feed.kind));

/** Blocks that are read at a time: some megabytes. */
const AT_A_TIME = 40;

const placesIn = async (kept: KeptFeed, signs: ReadonlySet<string>): Promise<ReadonlySet<number>> => {
  const buckets = [...new Set([...signs].map(bucketOf))];
  const places = new Set<number>();
  for (const text of await kept.rows('keys', buckets))
    for (const line of text?.split('\n') ?? []) {
      const [sign, ...at] = JSON.parse(line) as [string, ...number[]];
      if (signs.has(sign)) for (const place of at) places.add(place);
    }
  return places;
};

const entriesAt = async (
  kept: KeptFeed,
  places: ReadonlySet<number>,
  take: (advisory: Advisory) => void,
  step: () => Promise<void>,
): Promise<void> => {
  const lines = new Map<number, number[]>();
  for (const place of places) {
    const block = Math.floor(place / BLOCK_LENGTH);
    lines.set(block, [...(lines.get(block) ?? []), place % BLOCK_LENGTH]);
  }
  const blocks = [...lines.keys()].sort((a, b) => a - b);
  for (let from = 0; from < blocks.length; from += AT_A_TIME) {
    const some = blocks.slice(from, from + AT_A_TIME);
    const texts = await kept.rows('block', some);
    texts.forEach((text, at) => {
      const all = text?.split('\n') ?? [];
      for (const line of lines.get(some[at] ?? 0) ?? []) {
        const entry = all[line];
        if (entry !== undefined) take(advisoryOfKept(entry));
      }
    });
    await step();
  }
};

/** What tells entries apart that several files may hold: of one source, under one id of its own. */
const entryOf = ({ source, aliases, id }: Advisory): string => `${source} ${aliases[0] ?? id}`;

const isNewer = (one: Advisory, other: Advisory): boolean => (one.modified ?? '') > (other.modified ?? '');

/**
 * The entries of all feeds that any of the signs leads to; of an entry that several feeds hold, the newest, also when it
 * no longer says what was looked up. Reads only the blocks concerned. `step` is awaited now and then.
 */
export const findAdvisories = async (
  feeds: readonly KeptFeed[],
  signs: ReadonlySet<string>,
  step: () => Promise<void> = async () => undefined,
): Promise<readonly Advisory[]> => {
  const found = new Map<string, Advisory>();
  const take = (advisory: Advisory): void => {
    const key = entryOf(advisory);
    const there = found.get(key);
    if (there === undefined || isNewer(advisory, there)) found.set(key, advisory);
  };
  const entries = ofKind(feeds, 'osv', 'nvd');
  for (const kept of entries) await entriesAt(kept, await placesIn(kept, signs), take, step);
  if (entries.length < 2) return [...found.values()];
  const own = new Set([...found.values()].map(({ aliases, id }) => idSign(aliases[0] ?? id)));
  const isFound = (advisory: Advisory): void => {
    if (found.has(entryOf(advisory))) take(advisory);
  };
  for (const kept of entries) await entriesAt(kept, await placesIn(kept, own), isFound, step);
  return [...found.values()];
};

/** What is known to be exploited, by CVE; `undefined` where no catalogue is at hand, which is unknown and not "none". */
export const findExploited = async (
  feeds: readonly KeptFeed[],
): Promise<ReadonlyMap<string, Exploited> | undefined> => {
  const catalogues = ofKind(feeds, 'kev');
  if (catalogues.length === 0) return undefined;
  const all = new Map<string, Exploited>();
  for (const kept of catalogues)
    for (const text of await kept.rows('exploited', [0]))
      for (const one of JSON.parse(text ?? '[]') as readonly Exploited[]) all.set(one.id, one);
  return all;
};

/** How likely each of some is to be exploited, 0–1, by CVE; absent where no table says. */
export const findLikelihoods = async (
  feeds: readonly KeptFeed[],
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> => {
  const likely = new Map<string, number>();
  const buckets = [...new Set([...ids].map(bucketOf))];
  for (const kept of ofKind(feeds, 'epss'))
    for (const text of await kept.rows('likely', buckets))
      for (const line of text?.split('\n') ?? []) {
        const [id = '', probability] = line.split(',');
        if (ids.has(id)) likely.set(id, Number(probability));
      }
  return likely;
};
