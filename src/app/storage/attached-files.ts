import { createStore, useStore } from 'zustand';
import {
  bytesOfKeptFile,
  deleteKeptFile,
  type FilesDatabase,
  type KeptFileInfo,
  listKeptFiles,
  openFilesDatabase,
  putKeptFile,
} from './files-database';

/** The attached files of this browser as this page knows them; shared by all documents. */
interface AttachedFiles {
  /** `undefined`: not looked at yet. `null`: this browser keeps none. */
  readonly files: readonly KeptFileInfo[] | null | undefined;
}

/** A file to keep, with the hash of its bytes. */
export interface FileToKeep {
  readonly sha256: string;
  readonly name: string;
  readonly file: Blob;
}

export const attachedFilesStore = createStore<AttachedFiles>()(() => ({ files: undefined }));
export const useAttachedFiles = <T>(selector: (state: AttachedFiles) => T): T => useStore(attachedFilesStore, selector);

const using = async <T>(work: (database: FilesDatabase) => Promise<T>): Promise<T> => {
  const database = await openFilesDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/** Looks at what is kept. */
export const readAttachedFiles = async (): Promise<readonly KeptFileInfo[]> => {
  try {
    const files = await using(listKeptFiles);
    attachedFilesStore.setState({ files });
    return files;
  } catch {
    attachedFilesStore.setState({ files: null });
    return [];
  }
};

/** Keeps files as they are. Gives the names of those that the browser has no room for or does not keep. */
export const keepFiles = async (given: readonly FileToKeep[], now: string): Promise<readonly string[]> => {
  const refused: string[] = [];
  for (const { sha256, name, file } of given) {
    try {
      const bytes = await file.arrayBuffer();
      await using((database) => putKeptFile(database, { sha256, name, size: bytes.byteLength, keptAt: now }, bytes));
    } catch {
      refused.push(name);
    }
  }
  if (given.length > 0) await readAttachedFiles();
  return refused;
};

/** The bytes of a kept file; `undefined` where it is not here, or cannot be read. */
export const attachedBytes = async (sha256: string): Promise<ArrayBuffer | undefined> => {
  try {
    return await using((database) => bytesOfKeptFile(database, sha256));
  } catch {
    return undefined;
  }
};

export const removeAttached = async (sha256: string): Promise<void> => {
  await using((database) => deleteKeptFile(database, sha256));
  await readAttachedFiles();
};
