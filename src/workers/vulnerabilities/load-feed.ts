import { type Feed, feedSlot } from '../../core/evidence/feeds/feed';
import { readFeed } from '../../core/formats/evidence/read-feed';
import { error, fail, ok, type Result } from '../../core/result';
import { beginFeed, finishFeed, keepRows, listFeeds, removeFeed, type VulnerabilityDatabase } from './database';

/** How far a load is. */
export interface LoadProgress {
  readonly bytes: number;
  readonly records: number;
}

export interface Load {
  readonly file: Blob;
  readonly name: string;
  /** Of this load. */
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Also in the place of a newer one. */
  readonly evenOlder?: boolean;
}

/** Not every browser can walk along a stream by itself. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/**
 * Loads a file of vulnerability data: its rows are kept beside what is there, and take its place when all are. Refused or
 * failing, it leaves what was there. Memory is bounded whatever the size. Fails with `feed-older` where what is there is
 * newer and `evenOlder` was not said.
 */
export const loadFeed = async (
  database: VulnerabilityDatabase,
  { file, name, id, now, evenOlder = false }: Load,
  tell: (progress: LoadProgress) => void,
): Promise<Result<Feed>> => {
  await beginFeed(database, id, now);
  const refused = async (...issues: Parameters<typeof fail>): Promise<Result<Feed>> => {
    await removeFeed(database, id);
    return fail(...issues);
  };
  try {
    const read = await readFeed(chunksOf(file), {
      keep: (rows) => keepRows(database, id, rows),
      tell: (bytes, records) => tell({ bytes, records }),
    });
    if (!read.ok) return await refused(...(read.issues as Parameters<typeof fail>));
    const feed: Feed = { id, name, size: file.size, loadedAt: new Date(now).toISOString(), ...read.value };
    const before = (await listFeeds(database)).find((other) => feedSlot(other) === feedSlot(feed));
    if (!evenOlder && (before?.date ?? '') > (feed.date ?? ''))
      return await refused(error('feed-older', '', { date: feed.date ?? '?', kept: before?.date ?? '?' }));
    await finishFeed(database, feed);
    return ok(feed);
  } catch (problem) {
    await removeFeed(database, id).catch(() => undefined);
    const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError';
    if (isFull) return fail(error('feed-no-room', ''));
    throw problem;
  }
};
