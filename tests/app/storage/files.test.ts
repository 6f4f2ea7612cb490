// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileName } from '../../../src/app/storage/download';
import { createFiles } from '../../../src/app/storage/files';
import { createKeeper, type Keeper } from '../../../src/app/storage/keeper';
import { createEditorStore } from '../../../src/app/store/editor';
import { updateElement } from '../../../src/core/document/edits/update';
import { emptyDocument } from '../../../src/core/document/empty';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { packHandOver } from '../../../src/core/formats/hand-over';
import { readFile } from '../../../src/core/formats/read-file';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { error, fail, ok } from '../../../src/core/result';
import { library } from '../../../src/templates';
import type { layOutInWorker, readInWorker } from '../../../src/workers/client';
import type { unpackInWorker } from '../../../src/workers/hand-over-in-worker';

const EXAMPLE = readFileSync('templates/hospitals/clinic-remote-vpn.json', 'utf8');

/** The same without places, as people get it from programs that draw nothing. */
const saved = JSON.parse(EXAMPLE);
const BARE = JSON.stringify({ ...saved, views: saved.views.map((view: object) => ({ ...view, placements: [] })) });

const textOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });

/** What the workers do, without workers. */
const readHere: typeof readInWorker = async (file, name) => {
  const read = readFile(await textOf(file), name);
  if (read.ok) return ok(read.value.document, read.issues);
  const [first, ...others] = read.issues;
  return fail(first ?? error('reading-failed', ''), ...others);
};
const layOutHere: typeof layOutInWorker = async (document, placements, work) =>
  ok(layOut(modelOf(document, library), placements, { tidy: work?.tidy }) ?? []);

let keepers: Keeper[] = [];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const keeper of keepers) keeper.stop();
  keepers = [];
});

interface Workers {
  readonly read?: typeof readInWorker;
  readonly layOut?: typeof layOutInWorker;
  readonly unpack?: typeof unpackInWorker;
}
const setUp = (workers: Workers = {}) => {
  const store = createEditorStore(emptyDocument('mine', 'Mine', 'hospital'), { language: 'ja', theme: 'light' });
  const keeper = createKeeper(store);
  keepers.push(keeper);
  const save = vi.fn();
  const files = createFiles({
    store,
    library,
    keeper,
    examples: { clinic: async () => EXAMPLE },
    read: workers.read ?? readHere,
    layOut: workers.layOut ?? layOutHere,
    ...(workers.unpack === undefined ? {} : { unpack: workers.unpack }),
    save,
  });
  return { store, keeper, files, save };
};
const fileOf = (text: string): Blob => new Blob([text]);

describe('opening a file', () => {
  it('puts it in place of the open document, with a place for everything', async () => {
    const { store, files } = setUp();
    expect(await files.openFile(fileOf(BARE), 'clinic.json')).toBe(true);
    const { document } = store.getState();
    expect(document.id).toBe('clinic-remote-vpn');
    const [view] = document.views.values();
    expect(view?.placements.size).toBe(document.assets.size + document.zones.size);
  });

  it('keeps the same document, history and selection when the file cannot be read, and says why', async () => {
    const { store, files } = setUp();
    store.getState().edit('keys.step.renamed', (is) => ({ ...is, title: 'Edited' }));
    const { document, past } = store.getState();
    for (const text of ['', '{"format":"sekisho","version":1', 'no json at all', '{"format":"sekisho","version":99}']) {
      expect(await files.openFile(fileOf(text), 'bad.json')).toBe(false);
      expect(store.getState().document).toBe(document);
      expect(store.getState().past).toBe(past);
      const { dialog } = store.getState();
      expect(dialog).toMatchObject({ kind: 'importReport', name: 'bad.json', read: false });
      expect(dialog?.kind === 'importReport' && dialog.issues.length).toBeGreaterThan(0);
    }
  });

  it('offers to keep JSON that is no hospital as an attachment, beside why it is none', async () => {
    const { store, files } = setUp();
    expect(await files.openFile(fileOf('{"compilerOptions":{}}'), 'settings.json')).toBe(false);
    expect(store.getState().dialog).toMatchObject({
      kind: 'importReport',
      read: false,
      issues: [{ code: expect.any(String) }],
      keep: { name: 'settings.json' },
    });
    await files.openFile(fileOf('{"format":"sekisho","version":1'), 'cut.json');
    expect(store.getState().dialog).not.toHaveProperty('keep');
  });

  it('opens a hospital out of a packed file, and says what of its files was left out', async () => {
    const packed = packHandOver(new TextEncoder().encode(EXAMPLE), []);
    const unpack = vi.fn<typeof unpackInWorker>(async () =>
      ok({ document: fileOf(EXAMPLE), files: [{ name: 'x.pdf', sha256: 'a'.repeat(64), file: fileOf('x') }] }),
    );
    const { store, files } = setUp({ unpack });
    expect(await files.openFile(new Blob([new Uint8Array(packed)]), 'clinic.zip')).toBe(true);
    expect(store.getState().document.id).toBe('clinic-remote-vpn');
    expect(store.getState().dialog).toMatchObject({ issues: [{ code: 'hand-over-strange', path: 'x.pdf' }] });
    const { document } = store.getState();
    unpack.mockResolvedValueOnce(fail(error('hand-over-too-much', '')));
    expect(await files.openFile(new Blob([new Uint8Array(packed)]), 'bomb.zip')).toBe(false);
    expect(store.getState().document).toBe(document);
    expect(store.getState().dialog).toMatchObject({ read: false, issues: [{ code: 'hand-over-too-much' }] });
  });

  it('keeps the document when no places can be found for the new one', async () => {
    const { store, files } = setUp({ layOut: async () => fail(error('layout-failed', '')) });
    const { document } = store.getState();
    expect(await files.openFile(fileOf(BARE), 'clinic.json')).toBe(false);
    expect(store.getState().document).toBe(document);
  });

  it('shows progress only when it takes a while, and can be stopped', async () => {
    vi.useFakeTimers();
    try {
      const stopped: typeof readInWorker = (_file, _name, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(fail(error('reading-stopped', ''))));
        });
      const { store, files } = setUp({ read: stopped });
      const { document } = store.getState();
      const opening = files.openFile(fileOf(EXAMPLE), 'slow.json');
      await vi.advanceTimersByTimeAsync(250);
      expect(store.getState().progress).toBeUndefined();
      await vi.advanceTimersByTimeAsync(100);
      expect(store.getState().progress).toMatchObject({ kind: 'reading', name: 'slow.json' });
      store.getState().progress?.stop();
      expect(await opening).toBe(false);
      expect(store.getState().progress).toBeUndefined();
      expect(store.getState().document).toBe(document);
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows the last of two files that were opened at once', async () => {
    const { store, files } = setUp();
    const first = files.openFile(fileOf(EXAMPLE.replace('"id": "clinic-remote-vpn"', '"id": "first"')), 'first.json');
    const second = files.openFile(fileOf(EXAMPLE), 'second.json');
    expect(await first).toBe(false);
    expect(await second).toBe(true);
    expect(store.getState().document.id).toBe('clinic-remote-vpn');
  });
});

describe('a file that was read with guesses', () => {
  const PLAIN = JSON.stringify({
    schema: 'neutral-hospital-model/1',
    id: 'plain',
    title: 'Plain',
    zones: [],
    nodes: [{ id: 'ct', type: 'ct', name: 'CT', zone: 'nowhere' }],
    flows: [{ id: 'f', from: 'ct', to: 'gone' }],
    boundaries: [],
  });

  it('can be put away again, with the document before and its history', async () => {
    const { store, keeper, files } = setUp();
    store.getState().edit('keys.step.renamed', (is) => ({ ...is, title: 'Edited' }));
    const { document, past } = store.getState();
    expect(await files.openFile(fileOf(PLAIN), 'plain.json')).toBe(true);
    await keeper.flush();
    const { dialog } = store.getState();
    expect(dialog).toMatchObject({ kind: 'importReport', read: true });
    if (dialog?.kind === 'importReport') dialog.putBack?.();
    expect(store.getState().document).toBe(document);
    expect(store.getState().past).toBe(past);
    await keeper.flush();
    await vi.waitFor(async () => expect((await keeper.list()).map(({ title }) => title)).toEqual(['Edited']));
  });
});

describe('documents of this browser', () => {
  it('open again as they were left, and go on being kept in the same place', async () => {
    const earlier = setUp();
    await earlier.files.openFile(fileOf(EXAMPLE), 'clinic.json');
    const id = earlier.store.getState().document.assets.values()[0]?.id ?? '';
    earlier.store.getState().edit('keys.step.renamed', updateElement('assets', id, { name: '受付' }));
    await earlier.keeper.flush();
    const left = serialiseDocument(earlier.store.getState().document);

    const later = setUp();
    expect(await later.files.openLast()).toBe(true);
    expect(serialiseDocument(later.store.getState().document)).toBe(left);
    later.store.getState().edit('keys.step.renamed', updateElement('assets', id, { name: '受付2' }));
    await later.keeper.flush();
    expect(later.store.getState().keeping.kind).toBe('kept');
    expect(await later.keeper.list()).toHaveLength(1);
  });

  it('say what is wrong when one is gone', async () => {
    const { store, files } = setUp();
    expect(await files.openKept('nothing')).toBe(false);
    const { dialog } = store.getState();
    expect(dialog?.kind === 'importReport' && dialog.issues.map(({ code }) => code)).toEqual(['kept-not-found']);
  });

  it('are none on a first visit', async () => {
    expect(await setUp().files.openLast()).toBe(false);
  });
});

describe('handing over', () => {
  it('saves a file that opens to the same document', async () => {
    const { store, files, save } = setUp();
    await files.openExample('clinic');
    await files.exportAs('sekisho');
    const [text, name, type] = save.mock.calls[0] ?? [];
    expect(type).toBe('application/json');
    expect(name).toMatch(/\.json$/);
    const read = readFile(String(text), 'saved');
    expect(read.ok && serialiseDocument(read.value.document)).toBe(serialiseDocument(store.getState().document));
  });

  it('draws the view as SVG, and names what the plain model leaves out', async () => {
    const { store, files, save } = setUp();
    await files.openExample('clinic');
    await files.exportAs('svg');
    expect(String(save.mock.calls[0]?.[0])).toContain('<svg');
    await files.exportAs('plain');
    expect(store.getState().dialog).toMatchObject({ kind: 'importReport', read: true });
  });

  it('names files so that every system takes them', () => {
    expect(fileName('第1病院: A/B "図"?', 'json')).toBe('第1病院- A-B -図--.json');
    expect(fileName('...', 'svg')).toBe('sekisho.svg');
    expect(fileName('', 'svg')).toBe('sekisho.svg');
  });
});
