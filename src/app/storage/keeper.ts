import type { HospitalDocument } from '../../core/document/document';
import { unitsIn } from '../../core/model/units';
import { pause } from '../../workers/pause';
import type { EditorState, EditorStore } from '../store/editor';
import {
  type Database,
  deleteKept,
  type KeptDocument,
  listKept,
  openDatabase,
  readRows,
  writeChanges,
  writeWhole,
} from './database';
import { openKeptChannel } from './kept-channel';
import { fileOfRows, type Row, rowsBetween, rowsOf, withTitle } from './rows';
import { brokeOff, openVisitMark } from './visit-mark';

/** How long after the first edit that is not kept it is kept, in milliseconds: a crash loses less than a second. */
const DELAY = 600;

/** How long the page may be held up at a stretch, in milliseconds. */
const STRETCH = 8;

export interface KeptFile {
  readonly slot: KeptSlot;
  /** The kept document as a file of our own format, to be read and checked like any other. */
  readonly file: Blob;
}
/**
 * `writer`: who kept it last when it was read; what somebody else keeps there later is not overwritten. `recovered`: when
 * it was kept, in ISO 8601, where the visit that did so broke off.
 */
export type KeptSlot = Pick<KeptDocument, 'id' | 'document' | 'edited'> & {
  readonly writer: string | undefined;
  readonly recovered?: string | undefined;
};

/** Keeps the open document in this browser. */
export interface Keeper {
  /** The document that was kept last. */
  last(): Promise<KeptFile | undefined>;
  load(id: string): Promise<KeptFile | undefined>;
  /** The documents of this browser, the latest first. */
  list(): Promise<readonly KeptDocument[]>;
  duplicate(id: string, newTitle: HospitalDocument['title']): Promise<void>;
  remove(id: string): Promise<void>;
  /** Says under which slot the document that was just opened is kept; without one it gets a slot of its own. */
  take(slot: KeptSlot | undefined, write: boolean): void;
  /** The slot of the open document, whether or not anything was kept there yet. */
  current(): string;
  /** The slot of the open document with who kept it last, for coming back to it. */
  held(): Pick<KeptSlot, 'id' | 'writer'>;
  /** Writes at once what is not yet written. */
  flush(): Promise<void>;
  stop(): void;
}

const whyNot = (reason: unknown): 'full' | 'refused' =>
  typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'QuotaExceededError'
    ? 'full'
    : 'refused';

interface Kept {
  readonly id: string;
  readonly document: HospitalDocument;
}

/**
 * Writes every change within a second, only the shards that differ, and at once when the page is left. What could not
 * be written is tried again with the next change; until then the last good state stays. Where the same document is
 * open in another window, this one says so and keeps its own changes apart: neither overwrites the other. `now` gives
 * ISO 8601.
 */
export const createKeeper = (
  store: EditorStore,
  open: () => Promise<Database> = openDatabase,
  now: () => string = () => new Date().toISOString(),
): Keeper => {
  const writer = crypto.randomUUID();
  let slot: string = crypto.randomUUID();
  let edited = false;
  /** Who kept the slot last, as far as this window knows. */
  let over: string | undefined;
  let shared = false;
  let apart = false;
  let kept: Kept | undefined;
  let wanted: EditorState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let opening: Promise<Database> | undefined;
  let leaving = false;

  const visit = openVisitMark(writer);

  const database = (): Promise<Database> => {
    opening ??= open();
    return opening;
  };
  const channel = openKeptChannel(writer, {
    has: (id) => id === slot,
    hear: (id) => {
      if (id !== slot || shared || apart) return;
      shared = true;
      if (store.getState().keeping.kind === 'untouched') store.getState().setKeeping({ kind: 'shared' });
    },
  });

  /** Goes on under a name of its own, beside what another window keeps. */
  const partWays = (): void => {
    slot = crypto.randomUUID();
    over = undefined;
    kept = undefined;
    shared = false;
    apart = true;
  };

  /** All rows of a document, without holding the page up; at a stretch when there is no later. */
  const wholeRows = async (document: HospitalDocument): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    let since = performance.now();
    for (const row of rowsOf(document)) {
      rows.push(row);
      if (leaving || performance.now() - since < STRETCH) continue;
      await pause();
      since = performance.now();
    }
    return rows;
  };

  /** Says whether it was kept; not where somebody else has kept the same document under that name. */
  const write = async ({ document }: EditorState, id: string, isEdited: boolean): Promise<boolean> => {
    const opened = await database();
    const entry: KeptDocument = {
      id,
      document: document.id,
      title: document.title,
      assets: unitsIn(document.assets),
      zones: document.zones.size,
      flows: document.flows.size,
      savedAt: now(),
      edited: isEdited,
      writer,
    };
    const before = kept?.id === id ? kept.document : undefined;
    const done =
      before === undefined
        ? await writeWhole(
            opened,
            entry,
            await wholeRows(document),
            over,
            leaving ? Number.POSITIVE_INFINITY : undefined,
          )
        : await writeChanges(opened, entry, rowsBetween(before, document));
    if (done && id === slot) {
      kept = { id, document };
      over = writer;
    }
    return done;
  };

  const writeWanted = async (): Promise<void> => {
    if (wanted === undefined) return;
    const state = wanted;
    wanted = undefined;
    if (shared) partWays();
    let id = slot;
    try {
      if (!(await write(state, id, edited)) && id === slot) {
        partWays();
        id = slot;
        await write(state, id, edited);
      }
      if (wanted === undefined && id === slot) store.getState().setKeeping({ kind: 'kept', at: now(), apart });
    } catch (reason) {
      // The next change tries again, with the database opened anew in case it was closed under us.
      opening = undefined;
      if (id === slot) store.getState().setKeeping({ kind: 'failed', why: whyNot(reason) });
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(writeWanted);
    return running;
  };

  const want = (state: EditorState): void => {
    wanted = state;
    if (state.keeping.kind !== 'waiting') state.setKeeping({ kind: 'waiting' });
    timer ??= setTimeout(() => void flush(), DELAY);
  };

  const begin = (taken: KeptSlot | undefined): void => {
    slot = taken?.id ?? crypto.randomUUID();
    over = taken?.writer;
    kept = undefined;
    shared = false;
    apart = false;
    if (taken !== undefined) channel.ask(slot);
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.document === before.document) return;
    const isOpening = state.past.length + state.future.length === 0;
    // A document that was opened never overwrites the one that was open.
    if (isOpening) begin(undefined);
    edited = !isOpening;
    if (edited) visit.set();
    want(state);
  });

  const onHide = (): void => {
    leaving = globalThis.document.visibilityState === 'hidden';
    if (timer !== undefined) void flush();
  };
  globalThis.addEventListener('pagehide', onHide);
  globalThis.document.addEventListener('visibilitychange', onHide);

  const load: Keeper['load'] = async (id) => {
    const opened = await database();
    const found = await opened.get('documents', id);
    const parts = found === undefined ? undefined : fileOfRows(await readRows(opened, id));
    if (found === undefined || parts === undefined) return undefined;
    const recovered = (await brokeOff(found.writer)) ? found.savedAt : undefined;
    return { slot: { ...found, recovered }, file: new Blob([...parts], { type: 'application/json' }) };
  };

  return {
    load,
    last: async () => {
      const [last] = await listKept(await database());
      return last === undefined ? undefined : load(last.id);
    },
    list: async () => listKept(await database()),
    duplicate: async (id, title) => {
      const opened = await database();
      const original = await opened.get('documents', id);
      if (original === undefined) return;
      const rows = (await readRows(opened, id)).map((row) => withTitle(row, title));
      const copy = { ...original, id: crypto.randomUUID(), title, savedAt: now(), edited: true, writer: '' };
      await writeWhole(opened, copy, rows, undefined);
    },
    remove: async (id) => deleteKept(await database(), id),
    take: (taken, writeNow) => {
      clearTimeout(timer);
      timer = undefined;
      wanted = undefined;
      edited = taken?.edited ?? false;
      store.getState().setKeeping({ kind: 'untouched', recovered: taken?.recovered });
      begin(taken);
      if (writeNow) want(store.getState());
    },
    current: () => slot,
    held: () => ({ id: slot, writer: over }),
    flush,
    stop: () => {
      void flush();
      unsubscribe();
      channel.close();
      visit.close();
      globalThis.removeEventListener('pagehide', onHide);
      globalThis.document.removeEventListener('visibilitychange', onHide);
    },
  };
};
