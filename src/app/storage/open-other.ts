import type { Library } from '../../core/library/library';
import { readPack } from '../../core/packs/rule-pack';
import type { EditorStore } from '../store/editor';
import { kindOfFile } from './kind-of-file';

/**
 * Takes up a file that is no document but belongs to one: offers the rules of a pack, reads the answers of a workbook,
 * asks which devices something else is about. Says `false` when it is to be read as a document, `packed` when one is in it
 * with its files, and `other` when nobody knows what it is, so that only its reader can say why.
 */
export const openOther = async (
  store: EditorStore,
  library: Library,
  file: Blob,
  name: string,
): Promise<boolean | 'packed' | 'other'> => {
  const kind = await kindOfFile(file, name);
  const { show } = store.getState();
  if (kind === 'evidence') show({ kind: 'attach', files: [{ file, name }] });
  if (kind === 'workbook') show({ kind: 'inquiry', returned: { file, name } });
  if (kind === 'pack') {
    const pack = readPack(await file.text(), library);
    if (pack.ok) show({ kind: 'rulePack', name, pack: pack.value });
    else show({ kind: 'importReport', name, read: false, pack: true, issues: pack.issues });
  }
  return kind === 'packed' || kind === 'other' ? kind : kind !== 'document';
};
