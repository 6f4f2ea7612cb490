import type { HospitalDocument } from '../../core/document/document';
import { emptyDocument } from '../../core/document/empty';
import type { SceneState } from '../../core/drawing/next-scene';
import { unknownWords } from '../../core/formats/unknown-words';
import type { Library } from '../../core/library/library';
import type { Text } from '../../core/library/text';
import { error, fail, type Issue } from '../../core/result';
import { layOutInWorker, readInWorker } from '../../workers/client';
import type { unpackInWorker } from '../../workers/hand-over-in-worker';
import { pause } from '../../workers/pause';
import type { EditorStore } from '../store/editor';
import { backTo } from './back-to';
import type { download } from './download';
import { withPlacesIn } from './example-places';
import { exporting } from './exporting';
import type { Keeper, KeptFile, KeptSlot } from './keeper';
import { laidOut } from './laid-out';
import { type Placing, placing } from './placing';
import { watching } from './watching';

export interface FilesParts {
  readonly store: EditorStore;
  readonly library: Library;
  readonly keeper: Keeper;
  /** The texts of the example hospitals by their id. */
  readonly examples: Readonly<Record<string, () => Promise<string>>>;
  readonly read?: typeof readInWorker;
  readonly layOut?: typeof layOutInWorker;
  readonly unpack?: typeof unpackInWorker;
  readonly save?: typeof download;
  /** Makes ready what showing a document needs, before it takes the place of the one that is shown. */
  readonly prepare?: (document: HospitalDocument) => Promise<void>;
  /** What the page shows of a view, so that it need not be drawn anew to be given out. */
  readonly drawn?: (document: string, view: string) => SceneState | undefined;
  /** Says that a file of that name was saved. */
  readonly savedWords?: (name: string) => string;
  /** Says of a file that was saved how many attached files are not in it, and offers to hand them over with it. */
  readonly stayingWords?: (name: string, count: number) => { readonly text: string; readonly offer: string };
  /** Says where the hospitals are of which only the last is shown. */
  readonly severalWords?: () => string;
}

/** Opening, keeping and handing over documents. A failure leaves the open document untouched. */
export interface Files extends Placing {
  readonly keeper: Keeper;
  readonly exampleIds: readonly string[];
  /**
   * Opens a file that a person gave; shows what was guessed or why it could not be read. About the hospital that is
   * open, people are asked first whether to update that, and nothing is opened yet. Rules of a pack are offered, answers
   * of a workbook read, and papers sorted to devices, for the open document.
   */
  openFile(file: Blob, name: string): Promise<boolean>;
  /**
   * Opens several files, one after the other; the last hospital stays open, the others are kept in this browser. What is
   * about devices is meant for `onto`, where that is given.
   */
  openFiles(files: readonly File[], onto?: string): Promise<void>;
  openExample(id: string): Promise<boolean>;
  openKept(id: string): Promise<boolean>;
  /** Opens what was open last; `false` when there is nothing or it cannot be read. */
  openLast(): Promise<boolean>;
  openEmpty(title: Text, perspective: HospitalDocument['perspective']): Promise<void>;
  /** Hands over a file in one of the formats of `exporters`; with the attached files, packed as one, where asked. */
  exportAs(format: string, withFiles?: boolean): Promise<void>;
}

type Reading = Extract<Awaited<ReturnType<typeof readInWorker>>, { readonly ok: true }>;

type UnpackedOk = Extract<Awaited<ReturnType<typeof unpackInWorker>>, { readonly ok: true }>;

interface Opening {
  readonly slot?: KeptSlot | undefined;
  /** Whether it is kept in this browser at once, or only when it is changed. */
  readonly keepNow: boolean;
  readonly report: boolean;
  readonly read?: typeof readInWorker;
  /** What is done with it before it is shown. */
  readonly change?: (document: HospitalDocument) => HospitalDocument;
}

export const createFiles = (parts: FilesParts): Files => {
  const { store, library, keeper, examples } = parts;
  const read = parts.read ?? readInWorker;
  const layOut = parts.layOut ?? layOutInWorker;
  const watched = watching(store);

  const complain = (name: string, issues: readonly Issue[], keep?: Blob): false => {
    const given = keep === undefined ? {} : { keep: { file: keep, name } };
    store.getState().show({ kind: 'importReport', name, read: false, issues, ...given });
    return false;
  };

  /** What is in a file; nothing when it was stopped or cannot be read, which was said then. */
  const contentOf = async (
    content: () => Promise<Blob>,
    name: string,
    readAs = read,
    keep?: Blob,
  ): Promise<Reading | undefined> => {
    const result = await watched('reading', name, async (signal) => readAs(await content(), name, signal));
    // What is too large to be read is too large to be attached.
    const isTooLarge = result?.issues.some(({ code }) => code === 'file-too-large');
    if (result?.ok === false) complain(name, result.issues, isTooLarge ? undefined : keep);
    return result?.ok === true ? result : undefined;
  };

  /** Shows what was read in place of what is open. */
  const putInPlace = async (
    result: Reading,
    name: string,
    { slot, keepNow, report, change = (document) => document }: Omit<Opening, 'read'>,
  ): Promise<boolean> => {
    const placed = await watched('layingOut', name, (signal) => laidOut(change(result.value), library, layOut, signal));
    if (placed === undefined) return false;
    if (!placed.ok) return complain(name, placed.issues);
    await parts.prepare?.(placed.value);
    await keeper.flush();
    const putBack = backTo(store.getState(), store, keeper);
    store.getState().open(placed.value);
    keeper.take(slot, keepNow);
    const issues = report ? [...result.issues, ...unknownWords(result.value, library)] : [];
    if (issues.length > 0) store.getState().show({ kind: 'importReport', name, read: true, issues, putBack });
    return true;
  };

  const open = async (content: () => Promise<Blob>, name: string, opening: Opening): Promise<boolean> => {
    const result = await contentOf(content, name, opening.read);
    return result !== undefined && putInPlace(result, name, opening);
  };

  /** A document that was opened from the same file and never changed gives up its slot to the new one. */
  const slotFor = async (id: string): Promise<KeptSlot | undefined> => {
    try {
      const same = (await keeper.list()).find((slot) => slot.document === id && !slot.edited);
      return same === undefined ? undefined : { ...same, edited: false };
    } catch {
      return undefined;
    }
  };

  const openKept = async ({ file, slot }: KeptFile): Promise<boolean> => {
    const readKept: typeof read = async (...given) => {
      const result = await read(...given);
      return result.ok ? result : fail(error('kept-not-readable', ''), ...result.issues);
    };
    return open(async () => file, slot.document, { slot, keepNow: false, report: false, read: readKept });
  };

  /** The opening that an answer to a question began last. */
  let going: Promise<unknown> = Promise.resolve();

  /** What is in a hospital that was packed with its files; nothing where that was stopped. */
  const unpackedFrom = async (file: Blob, name: string) => {
    const { unpackInWorker } = await import('../../workers/hand-over-in-worker');
    return watched('reading', name, (signal) => (parts.unpack ?? unpackInWorker)(file, signal));
  };
  const takeFiles = async (document: HospitalDocument, unpacked: UnpackedOk): Promise<readonly Issue[]> => {
    const { takeHandedOver } = await import('./take-handed-over');
    return takeHandedOver(document, unpacked, new Date());
  };

  const openFile: Files['openFile'] = async (given, name) => {
    // Fetched when needed: nothing of rule packs or of updates belongs to the first screen.
    const [{ openOther }, { offerUpdate }] = await Promise.all([import('./open-other'), import('./offer-update')]);
    const taken = await openOther(store, library, given, name);
    if (taken === true) return false;
    const unpacked = taken === 'packed' ? await unpackedFrom(given, name) : undefined;
    if (unpacked?.ok === false) return complain(name, unpacked.issues);
    if (taken === 'packed' && unpacked === undefined) return false;
    // What is no hospital may be worth keeping all the same.
    const keep = taken === 'other' ? given : undefined;
    const content = await contentOf(async () => unpacked?.value.document ?? given, name, read, keep);
    if (content === undefined) return false;
    const left = unpacked === undefined ? [] : await takeFiles(content.value, unpacked);
    const result = { ...content, issues: [...content.issues, ...left] };
    const openIt = async (): Promise<boolean> => {
      const done = await putInPlace(result, name, { keepNow: false, report: true });
      if (done) keeper.take(await slotFor(store.getState().document.id), true);
      return done;
    };
    // What was read is put together by now; looking through it is work of its own.
    await pause();
    const issues = [...result.issues, ...unknownWords(result.value, library)];
    const later = (): void => {
      going = openIt();
    };
    return offerUpdate(store, { name, read: result.value, issues, openIt: later }) ? false : openIt();
  };

  return {
    keeper,
    exampleIds: Object.keys(examples).sort(),
    openFile,
    openFiles: async ([first, ...others], onto) => {
      if (first === undefined) return;
      if (others.length === 0 && onto === undefined) return void (await openFile(first, first.name));
      const { openInTurn } = await import('./open-in-turn');
      const hospitals = await openInTurn(
        store,
        [first, ...others],
        (file) => openFile(file, file.name),
        () => going,
        onto,
      );
      if (hospitals > 1) store.getState().say({ text: parts.severalWords?.() ?? '' });
    },
    openExample: async (id) => {
      const load = examples[id];
      if (load === undefined) return false;
      return open(async () => new Blob([await load()]), id, {
        keepNow: false,
        report: false,
        change: withPlacesIn(store.getState().language),
      });
    },
    openKept: async (id) => {
      try {
        const found = await keeper.load(id);
        return found === undefined ? complain('', [error('kept-not-found', '')]) : await openKept(found);
      } catch {
        return complain('', [error('browser-keeps-nothing', '')]);
      }
    },
    openLast: async () => {
      try {
        const last = await keeper.last();
        return last !== undefined && (await openKept(last));
      } catch {
        // The browser keeps nothing for us; the page says so when there is something to keep.
        return false;
      }
    },
    openEmpty: async (title, perspective) => {
      await keeper.flush();
      store.getState().open(emptyDocument(crypto.randomUUID(), title, perspective));
      keeper.take(undefined, false);
    },
    exportAs: exporting(parts, watched, complain),
    ...placing({ store, library, layOut }, watched),
  };
};
