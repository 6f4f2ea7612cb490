import { pause } from '../../workers/pause';
import type { EditorStore } from '../store/editor';
import { FILE_KINDS, type FileKind, kindOfFile } from './kind-of-file';

/** Waits until no dialog is open. */
const answered = (store: EditorStore): Promise<void> =>
  new Promise((resolve) => {
    if (store.getState().dialog === undefined) return resolve();
    const stop = store.subscribe(({ dialog }) => {
      if (dialog !== undefined) return;
      stop();
      resolve();
    });
  });

/**
 * Opens several files, each when what the one before asked or told was closed: hospitals first, then what is added to the
 * one that is open then; what is about its devices comes last and all at once, `onto` a device where one is meant.
 * `settled` waits for what an answer set going. Gives how many hospitals there were.
 */
export const openInTurn = async (
  store: EditorStore,
  given: readonly File[],
  open: (file: File) => Promise<unknown>,
  settled: () => Promise<unknown>,
  onto?: string,
): Promise<number> => {
  const kinds = await Promise.all(given.map((file) => kindOfFile(file, file.name)));
  const isAttached = (kind: FileKind | undefined): boolean => kind === 'evidence' || kind === 'other';
  const inTurn = FILE_KINDS.flatMap((kind) => (isAttached(kind) ? [] : given.filter((_, at) => kinds[at] === kind)));
  for (const file of inTurn) {
    await open(file);
    do {
      await answered(store);
      await pause();
      await settled();
    } while (store.getState().dialog !== undefined);
  }
  const evidence = given.filter((_, at) => isAttached(kinds[at]));
  if (evidence.length > 0)
    store.getState().show({ kind: 'attach', files: evidence.map((file) => ({ file, name: file.name })), onto });
  return kinds.filter((kind) => kind === 'document' || kind === 'packed').length;
};
