import { unzipSync, type Zippable, zipSync } from 'fflate';
import { error, fail, ok, type Result, warning } from '../result';
import { HAND_OVER_LIMITS } from './hand-over-limits';
import { isTooMuchUnpacked } from './unpack';

/** The document among the entries of a file that was handed over with its attachments. */
const DOCUMENT = 'hospital.sekisho.json';
const FOLDER = 'files/';
const MEBI = 1_048_576;

/** A file that goes along with a document. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface HandedOver {
  /** The bytes of the document, to be read like those of any other file. */
  readonly document: Uint8Array;
  readonly files: readonly HandedFile[];
}

/** What file systems refuse, and what would lead out of the folder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that file systems refuse are named to be replaced
const REFUSED = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g;
const LONGEST_NAME = 120;

const safe = (name: string): string => name.replace(REFUSED, '-').replace(/^\.+/, '').slice(-LONGEST_NAME) || 'file';

/** `name (2).pdf` where `name.pdf` is taken. Letters are compared without case, as some systems do. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const [, base = name, end = ''] = /^(.+?)(\.[^.]{1,10})?$/s.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const found = count === 1 ? name : `${base} (${count})${end}`;
    if (!taken.has(found.toLowerCase())) return found;
  }
};

/** Packs a document with files: the document first, the files by name beside it. Linear in bytes. */
export const packHandOver = (document: Uint8Array, files: readonly HandedFile[]): Uint8Array => {
  const taken = new Set<string>();
  const entries: Zippable = { [DOCUMENT]: [document, { level: 6 }] };
  for (const { name, bytes } of files) {
    const free = freeName(safe(name), taken);
    taken.add(free.toLowerCase());
    // As they are: most are packed already, and none then looks denser than an honest file.
    entries[`${FOLDER}${free}`] = [bytes, { level: 0 }];
  }
  return zipSync(entries);
};

const isDocument = (name: string): boolean => name === DOCUMENT || name.endsWith(`/${DOCUMENT}`);

/** Whether a zip file holds a document that was handed over. Looks at the names only; nothing is unpacked. */
export const isHandOver = (bytes: Uint8Array): boolean => {
  let found = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        found ||= isDocument(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return found;
};

/**
 * The document and the files of a zip file. Fails with `hand-over-too-much`, before anything is kept, where it would
 * become more than `HAND_OVER_LIMITS`, with `hand-over-broken`, and with `hand-over-none` where no document is in it.
 * Entries beside the document and the files are left out with a warning. Names lead nowhere: only their last part stays.
 */
export const unpackHandOver = (bytes: Uint8Array): Result<HandedOver> => {
  try {
    if (isTooMuchUnpacked(bytes, HAND_OVER_LIMITS))
      return fail(error('hand-over-too-much', '', { limit: HAND_OVER_LIMITS.bytes / MEBI }));
    const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
    const document = entries.find(([name]) => isDocument(name));
    if (document === undefined) return fail(error('hand-over-none', ''));
    const folder = `${document[0].slice(0, -DOCUMENT.length)}${FOLDER}`;
    const [inside, others] = [
      entries.filter(([name]) => name.startsWith(folder)),
      entries.filter((entry) => entry !== document && !entry[0].startsWith(folder)),
    ];
    const files = inside.map(([name, content]) => ({ name: safe(name.slice(folder.length)), bytes: content }));
    const issues = others.map(([name]) => warning('hand-over-left-out', name));
    return ok({ document: document[1], files }, issues);
  } catch {
    return fail(error('hand-over-broken', ''));
  }
};
