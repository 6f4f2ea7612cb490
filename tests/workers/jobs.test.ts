import { afterEach, describe, expect, it, vi } from 'vitest';
import { serialiseDocument } from '../../src/core/document/serialise';
import { emptyTable } from '../../src/core/table';
import { layOutInWorker } from '../../src/workers/lay-out-in-worker';
import { documentPieces } from '../../src/workers/pieces';
import { READ_LIMIT, readInWorker } from '../../src/workers/read-in-worker';
import { documentOf, fixture } from '../core/segmentation/open-document';
import { PretendWorker, turns } from './pretend-worker';

const clinic = documentOf(fixture('plain/clinic-remote-vpn.json'));
const file = new Blob(['{}']);

afterEach(() => {
  vi.useRealTimers();
});

describe('reading a file in a worker', () => {
  it('gives the document that the worker read, and its issues', async () => {
    const worker = new PretendWorker();
    const reading = readInWorker(file, 'clinic.json', undefined, () => worker);
    await turns();
    for (const changes of documentPieces(clinic)) worker.answer({ kind: 'piece', changes });
    worker.answer({
      kind: 'done',
      read: true,
      issues: [{ severity: 'warning', code: 'word-not-known', path: 'zones' }],
    });
    const result = await reading;
    expect(result.ok && serialiseDocument(result.value)).toBe(serialiseDocument(clinic));
    expect(result.issues).toHaveLength(1);
    expect(worker.ended).toBe(true);
  });

  it('gives the issues when the file is no good', async () => {
    const worker = new PretendWorker();
    const reading = readInWorker(file, 'bad.json', undefined, () => worker);
    worker.answer({ kind: 'done', read: false, issues: [{ severity: 'error', code: 'json-invalid', path: '' }] });
    expect(await reading).toMatchObject({ ok: false, issues: [{ code: 'json-invalid' }] });
  });

  it('refuses an empty or a huge file before a worker starts', async () => {
    const start = vi.fn(() => new PretendWorker());
    const huge = { size: 200 * 1_048_576 } as Blob;
    expect(await readInWorker(new Blob([]), 'a', undefined, start)).toMatchObject({ issues: [{ code: 'file-empty' }] });
    expect(await readInWorker(huge, 'a', undefined, start)).toMatchObject({
      issues: [{ code: 'file-too-large', params: { size: 200, limit: 100 } }],
    });
    expect(start).not.toHaveBeenCalled();
  });

  it('ends after twenty seconds', async () => {
    vi.useFakeTimers();
    const worker = new PretendWorker();
    const reading = readInWorker(file, 'slow.json', undefined, () => worker);
    await vi.advanceTimersByTimeAsync(READ_LIMIT + 1);
    expect(await reading).toMatchObject({ ok: false, issues: [{ code: 'reading-too-long', params: { seconds: 20 } }] });
    expect(worker.ended).toBe(true);
  });

  it('stops when asked to, also before it began', async () => {
    const worker = new PretendWorker();
    const stopping = new AbortController();
    const reading = readInWorker(file, 'a.json', stopping.signal, () => worker);
    stopping.abort();
    expect(await reading).toMatchObject({ ok: false, issues: [{ code: 'reading-stopped' }] });
    expect(worker.ended).toBe(true);
    expect(await readInWorker(file, 'a.json', stopping.signal, () => new PretendWorker())).toMatchObject({ ok: false });
  });

  it('says so when the worker breaks', async () => {
    const worker = new PretendWorker();
    const reading = readInWorker(file, 'a.json', undefined, () => worker);
    worker.breakDown('boom');
    expect(await reading).toMatchObject({ ok: false, issues: [{ code: 'reading-failed' }] });
  });
});

describe('arranging in a worker', () => {
  it('gives the placements', async () => {
    const worker = new PretendWorker();
    const arranging = layOutInWorker(clinic, emptyTable(), {}, () => worker);
    await turns();
    worker.answer({ kind: 'done', placements: [{ id: 'ehr', x: 1, y: 2 }] });
    expect(await arranging).toMatchObject({ ok: true, value: [{ id: 'ehr', x: 1, y: 2 }] });
  });

  it('tells how far it is, and goes on', async () => {
    const worker = new PretendWorker();
    const shares: number[] = [];
    const arranging = layOutInWorker(clinic, emptyTable(), { onProgress: (share) => shares.push(share) }, () => worker);
    await turns();
    worker.answer({ kind: 'progress', share: 0.5 });
    worker.answer({ kind: 'done', placements: [] });
    expect(await arranging).toMatchObject({ ok: true, value: [] });
    expect(shares).toEqual([0.5]);
  });

  it('ends at once when it is stopped, and sends nothing more', async () => {
    const worker = new PretendWorker();
    const stopping = new AbortController();
    const arranging = layOutInWorker(clinic, emptyTable(), { signal: stopping.signal }, () => worker);
    stopping.abort();
    expect(await arranging).toMatchObject({ ok: false, issues: [{ code: 'layout-stopped' }] });
    const sent = worker.received.length;
    await turns();
    expect(worker.received).toHaveLength(sent);
    expect(worker.ended).toBe(true);
  });
});
