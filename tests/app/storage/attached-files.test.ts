import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  attachedBytes,
  attachedFilesStore,
  keepFiles,
  readAttachedFiles,
  removeAttached,
} from '../../../src/app/storage/attached-files';
import { exporting } from '../../../src/app/storage/exporting';
import { takeHandedOver } from '../../../src/app/storage/take-handed-over';
import type { Watched } from '../../../src/app/storage/watching';
import { createEditorStore } from '../../../src/app/store/editor';
import { attachEvidence } from '../../../src/core/document/edits/elements';
import { parseDocument } from '../../../src/core/document/parse';
import { packHandOver, unpackHandOver } from '../../../src/core/formats/hand-over';
import { EvidenceIdSchema } from '../../../src/core/model/id';
import { library } from '../../../src/templates';

// Other files share what is loaded, so neither take theirs with the stand-in nor leave it behind.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.resetModules();
});
vi.mock('../../../src/workers/hand-over-in-worker', () => ({
  packInWorker: async (document: Blob, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
    new Blob([new Uint8Array(packHandOver(new Uint8Array(await document.arrayBuffer()), files))]),
  unpackInWorker: vi.fn(),
}));

const NOW = '2026-11-22T09:00:00.000Z';
const TEXT = 'a disclosure';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');
const given = { sha256: SHA256, name: 'MDS 開示書.pdf', file: new Blob([TEXT]) };
const textOf = (bytes: ArrayBuffer | undefined) => new TextDecoder().decode(bytes);
const watched: Watched = (_kind, _name, work) => work(new AbortController().signal, () => {});

const read = parseDocument(readFileSync('templates/hospitals/clinic-remote-vpn.json', 'utf8'));
if (!read.ok) throw new Error('the example does not open');
const withPaper = attachEvidence({
  id: v.parse(EvidenceIdSchema, 'disclosure'),
  kind: 'mds-sds',
  assets: [],
  sha256: SHA256,
  fileName: given.name,
})(read.value);

const exportOf = async (document: typeof withPaper, withFiles: boolean) => {
  const store = createEditorStore(document, { language: 'en', theme: 'light' });
  const saved: (readonly [string, Uint8Array])[] = [];
  const save = async (text: string | readonly BlobPart[], name: string): Promise<void> => {
    saved.push([name, new Uint8Array(await new Blob(typeof text === 'string' ? [text] : [...text]).arrayBuffer())]);
  };
  const stayingWords = (name: string, count: number) => ({ text: `${name} ${count}`, offer: 'with files' });
  const parts = { store, library, save, stayingWords, examples: {} } as unknown as Parameters<typeof exporting>[0];
  await exporting(parts, watched, () => {})('sekisho', withFiles);
  return { store, saved };
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  attachedFilesStore.setState({ files: undefined });
});

describe('attached files of this browser', () => {
  it('are kept once for the same bytes, with what they take up, and go when they are removed', async () => {
    expect(await keepFiles([given, { ...given, name: 'the same.pdf' }], NOW)).toEqual([]);
    expect(attachedFilesStore.getState().files).toEqual([
      { sha256: SHA256, name: 'the same.pdf', size: TEXT.length, keptAt: NOW },
    ]);
    expect(textOf(await attachedBytes(SHA256))).toBe(TEXT);
    await removeAttached(SHA256);
    expect(attachedFilesStore.getState().files).toEqual([]);
    expect(await attachedBytes(SHA256)).toBeUndefined();
  });
  it('are named where the browser keeps none', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new Error('refused');
      },
    } as unknown as IDBFactory;
    expect(await keepFiles([given], NOW)).toEqual([given.name]);
    expect(await readAttachedFiles()).toEqual([]);
    expect(attachedFilesStore.getState().files).toBeNull();
    expect(await attachedBytes(SHA256)).toBeUndefined();
  });
});

describe('handing over a document', () => {
  it('says how many attached files stay here, and offers to give them along', async () => {
    await keepFiles([given], NOW);
    const { store, saved } = await exportOf(withPaper, false);
    expect(saved).toHaveLength(1);
    expect(store.getState().toast).toMatchObject({
      text: expect.stringMatching(/ 1$/),
      action: { label: 'with files' },
    });
    expect((await exportOf(read.value, false)).store.getState().toast?.action).toBeUndefined();
  });
  it('gives the document and its files as one, from which both come again', async () => {
    await keepFiles([given, { sha256: 'f'.repeat(64), name: 'of another hospital.pdf', file: new Blob(['x']) }], NOW);
    const { saved } = await exportOf(withPaper, true);
    const [name, bytes] = saved[0] ?? ['', new Uint8Array()];
    expect(name).toMatch(/\.zip$/);
    const handed = unpackHandOver(bytes);
    if (!handed.ok) throw new Error('not unpacked');
    expect(handed.value.files.map((file) => file.name)).toEqual([given.name]);
    globalThis.indexedDB = new IDBFactory();
    const files = [
      { name: given.name, sha256: SHA256, file: new Blob([TEXT]) },
      { name: 'strange.pdf', sha256: 'e'.repeat(64), file: new Blob(['?']) },
    ];
    const unpacked = { ok: true, value: { document: new Blob(), files }, issues: [] } as const;
    expect(await takeHandedOver(withPaper, unpacked, new Date(NOW))).toMatchObject([
      { code: 'hand-over-strange', path: 'strange.pdf' },
    ]);
    expect(textOf(await attachedBytes(SHA256))).toBe(TEXT);
  });
});
