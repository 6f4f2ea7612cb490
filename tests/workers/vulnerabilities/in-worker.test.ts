import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkInWorker, FEED_SIZE_LIMIT, loadInWorker } from '../../../src/workers/vulnerabilities-in-worker';
import { PretendWorker, turns } from '../pretend-worker';

const load = (file: Blob) => ({ file, name: 'kev.json', id: 'load', now: 0 });
const FILE = new Blob(['{}']);

describe('loading vulnerability data in a worker', () => {
  it('says how far it is, and what came of it', async () => {
    const worker = new PretendWorker();
    const told: number[] = [];
    const loading = loadInWorker(load(FILE), { tell: ({ done }) => told.push(done), start: () => worker });
    await turns();
    worker.answer({ kind: 'progress', done: 1, all: 2, records: 0 });
    worker.answer({
      kind: 'loaded',
      result: { ok: false, issues: [{ severity: 'error', code: 'feed-broken', path: '' }] },
    });
    expect((await loading).issues[0]?.code).toBe('feed-broken');
    expect([told, worker.ended]).toEqual([[1], true]);
  });

  it('ends at once when it is stopped, or when the worker breaks', async () => {
    const [worker, broken] = [new PretendWorker(), new PretendWorker()];
    const stop = new AbortController();
    const stopped = loadInWorker(load(FILE), { tell: () => undefined, signal: stop.signal, start: () => worker });
    const failed = loadInWorker(load(FILE), { tell: () => undefined, start: () => broken });
    await turns();
    stop.abort();
    broken.breakDown('out of memory');
    expect((await stopped).issues[0]?.code).toBe('feed-stopped');
    expect((await failed).issues[0]?.code).toBe('reading-failed');
    expect(worker.ended).toBe(true);
  });

  it('refuses what is too large before a byte is read', async () => {
    const worker = new PretendWorker();
    const large = { size: FEED_SIZE_LIMIT + 1 } as Blob;
    const result = await loadInWorker(load(large), { tell: () => undefined, start: () => worker });
    expect([result.issues[0]?.code, worker.received]).toEqual(['file-too-large', []]);
  });
});

describe('a check in a worker', () => {
  it('sends the papers one by one and gathers what is found', async () => {
    const worker = new PretendWorker();
    const subjects = { toCheck: [{ devices: [] }, { devices: [] }], stating: [] };
    const checking = checkInWorker(subjects, '2026-11-22', { tell: () => undefined, start: () => worker });
    await turns();
    expect(worker.received).toHaveLength(3);
    worker.answer({ kind: 'found', found: { assets: ['a'], vulnerabilities: [] } });
    worker.answer({ kind: 'checked', check: { on: '2026-11-22', sources: [] } });
    expect(await checking).toEqual({
      found: [{ assets: ['a'], vulnerabilities: [] }],
      check: { on: '2026-11-22', sources: [] },
    });
  });
});
