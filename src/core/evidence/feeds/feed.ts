/** What a loaded file of vulnerability data is about. */
export const FEED_KINDS = ['osv', 'nvd', 'kev', 'epss'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** A loaded file of vulnerability data, as people see it. */
export interface Feed {
  /** Of this load of it: a newer load has another. */
  readonly id: string;
  readonly kind: FeedKind;
  /** The name of the file. */
  readonly name: string;
  /** As of which day the data is, `YYYY-MM-DD`: as the file says, else its latest change. Absent: it does not say. */
  readonly date?: string;
  /** Entries that were read, and those that could not be understood. */
  readonly records: number;
  readonly skipped: number;
  /** Of the file, in bytes. */
  readonly size: number;
  /** ISO 8601. */
  readonly loadedAt: string;
}

/**
 * A piece of a feed as it is kept. `block`: entries, one JSON text in each line; `keys`: which entries are about what;
 * `exploited`: the catalogue of what is known to be exploited; `likely`: how likely. `at` tells pieces of a part apart.
 */
export interface FeedRow {
  readonly part: 'block' | 'keys' | 'exploited' | 'likely';
  readonly at: number;
  readonly text: string;
}

/** Where the rows of a feed are read from; `undefined` where there is no such row. */
export interface KeptFeed {
  readonly feed: Feed;
  /** In the order asked for. */
  rows(part: FeedRow['part'], at: readonly number[]): Promise<readonly (string | undefined)[]>;
}

/** Keys are spread over so many rows, so that looking one up reads little. */
export const BUCKETS = 1_024;

/** The row that a key is in: FNV-1a over its UTF-16 code units. */
export const bucketOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
};

/** Entries in a block; the place of an entry in a feed is its block times this, plus its line. */
export const BLOCK_LENGTH = 64;

/**
 * What replaces a feed when it is loaded again: there is one catalogue of exploited ones and one table of likelihoods,
 * while entries come in many files, told apart by their names.
 */
export const feedSlot = ({ kind, name }: Pick<Feed, 'kind' | 'name'>): string =>
  kind === 'kev' || kind === 'epss' ? kind : `${kind}/${name.toLowerCase().replace(/\.gz$/, '')}`;
