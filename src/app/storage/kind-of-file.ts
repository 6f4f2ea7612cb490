import { looksLikePack } from '../../core/packs/looks-like-pack';
import { PACK_SIZE_LIMIT } from '../../core/packs/rule-pack';

/** What people drop on the page, in the order in which several are taken: what is added to a hospital comes behind it. */
export const FILE_KINDS = ['document', 'pack', 'workbook'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A character of a pack has at most so many bytes. */
const WIDEST = 3;
/** A larger file is told by its beginning, so that a large hospital is not read twice. */
const BEGINNING = 4096;
const ZIP = 'PK\u0003\u0004';

/** What a file is, told by its content; what is neither a pack of rules nor a workbook is read as a document. */
export const kindOfFile = async (file: Blob): Promise<FileKind> => {
  try {
    const text = await (file.size > PACK_SIZE_LIMIT * WIDEST ? file.slice(0, BEGINNING) : file).text();
    if (text.startsWith(ZIP)) return 'workbook';
    return looksLikePack(text) ? 'pack' : 'document';
  } catch {
    // Its reader says why it cannot be read.
    return 'document';
  }
};
