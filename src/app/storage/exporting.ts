import { textIn } from '../../core/library/text';
import type { Issue, Result } from '../../core/result';
import { inSlices } from '../../workers/in-slices';
import { localToday } from '../store/today';
import { modelFor } from '../store/use-model';
import { download, fileName } from './download';
import type { FilesParts } from './files';
import type { Watched } from './watching';

/** Hands over the document, or what is shown of it, as a file in one of the formats of `exporters`. */
export const exporting = (
  { store, library, drawn, savedWords, stayingWords, save = download }: FilesParts,
  watched: Watched,
  complain: (name: string, issues: readonly Issue[]) => void,
) => {
  const hand = async (format: string, withFiles = false): Promise<void> => {
    const { exporters } = await import('../../core/formats/exporters');
    const exporter = exporters.find(({ id }) => id === format);
    const { document, language, view, report, overlay, reachFrom, say, show } = store.getState();
    if (exporter === undefined) return;
    const context = {
      library,
      language,
      view,
      report: report ?? undefined,
      today: localToday(),
      overlay,
      reachFrom,
      model: modelFor(document, library),
      drawn: drawn?.(document.id, view ?? document.views.values()[0]?.id ?? ''),
    };
    const title = textIn(document.title, language);
    const saved = (name: string): void => say({ text: savedWords?.(name) ?? name });
    if (withFiles) {
      const { handOverWithFiles } = await import('./handing-over');
      const name = await handOverWithFiles({ store, save }, watched, exporter, context);
      if (name !== undefined) saved(name);
      return;
    }
    const { inSteps } = exporter;
    const written: Result<string | readonly string[]> | undefined =
      inSteps === undefined
        ? exporter.write(document, context)
        : await watched('writing', title, (signal) => inSlices(inSteps(document, context), signal));
    if (written === undefined) return;
    if (!written.ok) {
      complain(title, written.issues);
      return;
    }
    const name = fileName(title, exporter.extension);
    await save(written.value, name, exporter.mediaType);
    if (written.issues.length > 0)
      show({ kind: 'importReport', name, read: true, written: true, issues: written.issues });
    else saved(name);
    // What was attached is no part of the document; people are to know before they send it on.
    if (format !== 'sekisho' || !document.evidence.values().some(({ sha256 }) => sha256 !== undefined)) return;
    const { filesStaying } = await import('./handing-over');
    const count = await filesStaying(document);
    const words = count === 0 ? undefined : stayingWords?.(name, count);
    if (words !== undefined && store.getState().document === document)
      say({ text: words.text, action: { label: words.offer, run: () => void hand(format, true) } });
  };
  return hand;
};
