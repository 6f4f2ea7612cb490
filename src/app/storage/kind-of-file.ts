import { FILE_SIZE_LIMIT } from '../../core/formats/file-size-limit';
import { HAND_OVER_SIZE_LIMIT } from '../../core/formats/hand-over-limits';
import { looksLikePack } from '../../core/packs/looks-like-pack';
import { PACK_SIZE_LIMIT } from '../../core/packs/rule-pack';
import { readSheets } from '../../workers/sheets-in-worker';
import { mayBeFeed } from '../evidence/looks-like-feed';
import { OUR_KEY, returnedRows } from '../inquiry/returned-rows';

/** What people drop on the page, in the order in which several are taken: what is added to a hospital comes behind it. */
export const FILE_KINDS = ['packed', 'document', 'pack', 'workbook', 'other', 'evidence'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A character of a pack has at most so many bytes. */
const WIDEST = 3;
/** A larger file is told by its beginning, so that a large hospital is not read twice. */
const BEGINNING = 65_536;
const ZIP = 'PK\u0003\u0004';
/** What a text in UTF-16 begins with when it is taken for UTF-8. */
const WIDE = /^\ufffd\ufffd/;
const HOSPITAL = /"format"\s*:\s*"sekisho"|"neutral-hospital-model\//;
/** Words of parts lists, statements and feeds that say what they are. */
const EVIDENCE =
  /"bomFormat"|"spdxVersion"|"csaf_version"|https:\/\/openvex\.dev|https:\/\/spdx\.org\/rdf|cyclonedx\.org\/schema|"NVD_CVE"|"cve_items"|"cveMetadata"|"cve"\s*:\s*\{|"dateAdded"|"schema_version"\s*:\s*"1\./;

/** A table in text may be a sheet of ours that was saved so. */
const TABLE = /\.(?:csv|tsv|txt)$/i;

/** Whether a workbook came back with answers to our own questions. */
const holdsAnswers = async (file: Blob): Promise<boolean> => {
  const read = await readSheets(file);
  return read.kind === 'read' && returnedRows(read.sheets).length > 0;
};

/** Whether a hospital was packed together with its files. Whoever sees no zip file needs no unpacking. */
const isPacked = async (file: Blob): Promise<boolean> => {
  if (file.size > HAND_OVER_SIZE_LIMIT) return false;
  const { isHandOver } = await import('../../core/formats/hand-over');
  return isHandOver(new Uint8Array(await file.arrayBuffer()));
};

/**
 * What a file is, told by its content: JSON is a pack of rules, something about devices, a hospital, or none that we know
 * (`other`), which alone is opened to hear what is wrong, and among several is kept beside what is about devices; a
 * workbook holds answers to our questions or is, as anything else, something about devices; a hospital may be packed
 * with its attached files.
 */
export const kindOfFile = async (file: Blob, name: string): Promise<FileKind> => {
  try {
    const text = await (file.size > PACK_SIZE_LIMIT * WIDEST ? file.slice(0, BEGINNING) : file).text();
    if (text.startsWith(ZIP)) {
      if (await isPacked(file)) return 'packed';
      return (await holdsAnswers(file)) ? 'workbook' : 'evidence';
    }
    const start = /[^\s\ufeff]/.exec(text)?.[0];
    // Its reader says what is wrong with an empty file.
    if (start === undefined || WIDE.test(text)) return 'document';
    // What is called JSON and is none was meant as a hospital; its reader says what is wrong with it.
    if (start !== '{' && start !== '[') {
      if (TABLE.test(name) && OUR_KEY.test(text) && (await holdsAnswers(file))) return 'workbook';
      return /\.json$/i.test(name) ? 'document' : 'evidence';
    }
    if (looksLikePack(text)) return 'pack';
    if (HOSPITAL.test(text)) return 'document';
    // Too large for a hospital, it may be data that is loaded otherwise.
    const isData = EVIDENCE.test(text) || (file.size > FILE_SIZE_LIMIT && mayBeFeed(text));
    return isData ? 'evidence' : 'other';
  } catch {
    // Its reader says why it cannot be read.
    return 'document';
  }
};
