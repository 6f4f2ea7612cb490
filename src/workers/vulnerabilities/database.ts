import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Feed, type FeedRow, feedSlot, type KeptFeed } from '../../core/evidence/feeds/feed';

/** A load that has begun; its rows are there, and nobody sees them until it is done. */
interface Begun {
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  feeds: { key: string; value: Feed };
  begun: { key: string; value: Begun };
  rows: { key: [string, string, number]; value: string };
}
export type VulnerabilityDatabase = IDBPDatabase<Schema>;

/** Opens the vulnerability data of this browser, which all documents share. Rejects where the browser allows none. */
export const openVulnerabilities = (name = 'sekisho-vulnerabilities'): Promise<VulnerabilityDatabase> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('feeds', { keyPath: 'id' });
      database.createObjectStore('begun', { keyPath: 'id' });
      database.createObjectStore('rows');
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase | null)?.close(),
  });

/** All rows of a feed: a list sorts after every text and number. */
const rowsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** The loaded feeds, the latest first. */
export const listFeeds = async (database: VulnerabilityDatabase): Promise<readonly Feed[]> => {
  const feeds = await database.getAll('feeds');
  return feeds.sort((a, b) => (a.loadedAt < b.loadedAt ? 1 : -1));
};

export const removeFeed = async (database: VulnerabilityDatabase, id: string): Promise<void> => {
  const transaction = database.transaction(['feeds', 'begun', 'rows'], 'readwrite');
  await Promise.all([
    transaction.objectStore('feeds').delete(id),
    transaction.objectStore('begun').delete(id),
    transaction.objectStore('rows').delete(rowsOf(id)),
    transaction.done,
  ]);
};

/** A load that has been going on for longer than this was left in the middle. */
const LEFT_AFTER = 24 * 3_600_000;

/** Begins a load, and clears away what loads left behind whose page was closed. */
export const beginFeed = async (database: VulnerabilityDatabase, id: string, now: number): Promise<void> => {
  const left = (await database.getAll('begun')).filter(({ at }) => now - at > LEFT_AFTER);
  for (const one of left) await removeFeed(database, one.id);
  await database.put('begun', { id, at: now });
};

export const keepRows = async (
  database: VulnerabilityDatabase,
  id: string,
  rows: readonly FeedRow[],
): Promise<void> => {
  const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' });
  await Promise.all([
    ...rows.map(({ part, at, text }) => transaction.store.put(text, [id, part, at])),
    transaction.done,
  ]);
};

/** Shows a feed whose rows are kept, in the place of the one that it replaces: in one step, so that one of them is there. */
export const finishFeed = async (database: VulnerabilityDatabase, feed: Feed): Promise<void> => {
  const transaction = database.transaction(['feeds', 'begun', 'rows'], 'readwrite');
  const feeds = transaction.objectStore('feeds');
  const before = (await feeds.getAll()).filter((other) => feedSlot(other) === feedSlot(feed));
  await Promise.all([
    ...before.flatMap(({ id }) => [feeds.delete(id), transaction.objectStore('rows').delete(rowsOf(id))]),
    feeds.put(feed),
    transaction.objectStore('begun').delete(feed.id),
    transaction.done,
  ]);
};

/** The loaded feeds with their rows, as looking things up needs them. */
export const keptFeeds = async (database: VulnerabilityDatabase): Promise<readonly KeptFeed[]> => {
  const feeds = await listFeeds(database);
  return feeds.map((feed) => ({
    feed,
    rows: (part, at) => {
      const { store } = database.transaction('rows', 'readonly');
      return Promise.all(at.map((each) => store.get([feed.id, part, each])));
    },
  }));
};
