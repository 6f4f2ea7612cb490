import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A file that was attached and is kept as it was given, without its bytes. */
export interface KeptFileInfo {
  /** Of its bytes, in small hexadecimals; the same file is kept once, however many documents speak of it. */
  readonly sha256: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it came, ISO 8601. */
  readonly keptAt: string;
}

interface Schema extends DBSchema {
  about: { key: string; value: KeptFileInfo };
  bytes: { key: string; value: ArrayBuffer };
}
export type FilesDatabase = IDBPDatabase<Schema>;

/** Opens the attached files of this browser, which all documents share. Rejects where the browser allows none. */
export const openFilesDatabase = (name = 'sekisho-files'): Promise<FilesDatabase> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('about', { keyPath: 'sha256' });
      // Apart, so that listing reads no bytes.
      database.createObjectStore('bytes');
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase | null)?.close(),
  });

/** What is kept, the latest first. */
export const listKeptFiles = async (database: FilesDatabase): Promise<readonly KeptFileInfo[]> => {
  const all = await database.getAll('about');
  return all.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
};

/** Keeps a file or nothing. Rejects where there is no room. */
export const putKeptFile = async (database: FilesDatabase, about: KeptFileInfo, bytes: ArrayBuffer): Promise<void> => {
  const transaction = database.transaction(['about', 'bytes'], 'readwrite');
  // Whether it failed is told by what is awaited below, too; without a listener the browser would report it twice.
  const done = transaction.done.catch(() => {});
  try {
    await Promise.all([
      transaction.objectStore('about').put(about),
      transaction.objectStore('bytes').put(bytes, about.sha256),
    ]);
    await transaction.done;
  } catch (reason) {
    await done;
    throw reason;
  }
};

export const bytesOfKeptFile = (database: FilesDatabase, sha256: string): Promise<ArrayBuffer | undefined> =>
  database.get('bytes', sha256);

export const deleteKeptFile = async (database: FilesDatabase, sha256: string): Promise<void> => {
  const transaction = database.transaction(['about', 'bytes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('about').delete(sha256),
    transaction.objectStore('bytes').delete(sha256),
    transaction.done,
  ]);
};
