import type { HospitalDocument } from '../../core/document/document';
import type { Exporter } from '../../core/formats/format';
import { textIn } from '../../core/library/text';
import { packInWorker } from '../../workers/hand-over-in-worker';
import type { NamedBytes } from '../../workers/hand-over-protocol';
import { attachedBytes, readAttachedFiles } from './attached-files';
import { download, fileName } from './download';
import type { FilesParts } from './files';
import type { KeptFileInfo } from './files-database';
import type { Watched } from './watching';

/** The kept files that papers of a document were made of. */
export const keptFilesOf = (
  document: HospitalDocument,
  kept: readonly KeptFileInfo[] | null | undefined,
): readonly KeptFileInfo[] => {
  const wanted = new Set(document.evidence.values().flatMap(({ sha256 }) => sha256 ?? []));
  return (kept ?? []).filter(({ sha256 }) => wanted.has(sha256));
};

/** How many files of the document stay in this browser when it is handed over by itself. */
export const filesStaying = async (document: HospitalDocument): Promise<number> =>
  keptFilesOf(document, await readAttachedFiles()).length;

/** Hands over the document with its attached files, packed as one. Says whether it was given out. */
export const handOverWithFiles = async (
  { store, save = download }: Pick<FilesParts, 'store' | 'save'>,
  watched: Watched,
  exporter: Exporter,
  context: Parameters<Exporter['write']>[1],
): Promise<string | undefined> => {
  const { document, language } = store.getState();
  const title = textIn(document.title, language);
  const packed = await watched('writing', title, async (signal) => {
    const written = exporter.write(document, context);
    if (!written.ok) return undefined;
    const files: NamedBytes[] = [];
    for (const { sha256, name } of keptFilesOf(document, await readAttachedFiles())) {
      const bytes = await attachedBytes(sha256);
      if (bytes !== undefined) files.push({ name, bytes: new Uint8Array(bytes) });
    }
    return packInWorker(new Blob([written.value]), files, signal);
  });
  if (packed === undefined) return undefined;
  const name = fileName(title, 'zip');
  await save([packed], name, 'application/zip');
  return name;
};
