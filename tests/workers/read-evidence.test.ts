import { afterEach, describe, expect, it, vi } from 'vitest';
import { EVIDENCE_READ_LIMIT, readEvidenceInWorker } from '../../src/workers/read-evidence-in-worker';
import { PretendWorker, turns } from './pretend-worker';

const request = { file: new Blob(['{"a":1}']), name: 'parts.json', today: '2026-11-22' };

afterEach(() => {
  vi.useRealTimers();
});

describe('reading a file of evidence in a worker', () => {
  it('puts the pieces of a paper together again', async () => {
    const worker = new PretendWorker();
    const reading = readEvidenceInWorker(request, undefined, () => worker);
    await turns();
    worker.answer({ kind: 'components', components: [{ name: 'a' }] });
    worker.answer({ kind: 'components', components: [{ name: 'b' }] });
    worker.answer({ kind: 'done', content: { kind: 'paper', paper: { kind: 'sbom' } }, issues: [] });
    const result = await reading;
    expect(result.ok && result.value).toEqual({
      kind: 'paper',
      paper: { kind: 'sbom', components: [{ name: 'a' }, { name: 'b' }] },
    });
    expect(worker.ended).toBe(true);
  });
  it('keeps apart a list that is empty and one that is not there', async () => {
    const worker = new PretendWorker();
    const reading = readEvidenceInWorker(request, undefined, () => worker);
    await turns();
    worker.answer({ kind: 'done', content: { kind: 'paper', paper: { kind: 'sbom', components: [] } }, issues: [] });
    const result = await reading;
    expect(result.ok && result.value).toEqual({ kind: 'paper', paper: { kind: 'sbom', components: [] } });
  });
  it('says what is wrong with a damaged file', async () => {
    const worker = new PretendWorker();
    const reading = readEvidenceInWorker(request, undefined, () => worker);
    await turns();
    worker.answer({
      kind: 'done',
      content: undefined,
      issues: [{ severity: 'error', code: 'json-cut-off', path: '', params: { line: 1, column: 3 } }],
    });
    expect(await reading).toMatchObject({ ok: false, issues: [{ code: 'json-cut-off' }] });
  });
  it('refuses an empty, a huge and a huge packed file before a worker starts', async () => {
    const start = vi.fn(() => new PretendWorker());
    const refused = async (file: Blob) =>
      (await readEvidenceInWorker({ ...request, file }, undefined, start)).issues[0];
    const sized = (size: number, begins: string) => ({ size, slice: () => new Blob([begins]) }) as unknown as Blob;
    expect(await refused(new Blob([]))).toMatchObject({ code: 'file-empty' });
    expect(await refused(sized(101 * 1_048_576, '{'))).toMatchObject({
      code: 'file-too-large',
      params: { limit: 100 },
    });
    expect(await refused(sized(21 * 1_048_576, 'PK\u0003\u0004'))).toMatchObject({ params: { limit: 20 } });
    expect(start).not.toHaveBeenCalled();
  });
  it('ends after twenty seconds, and when it is stopped', async () => {
    vi.useFakeTimers();
    const [slow, stopped] = [new PretendWorker(), new PretendWorker()];
    const late = readEvidenceInWorker(request, undefined, () => slow);
    await vi.advanceTimersByTimeAsync(EVIDENCE_READ_LIMIT + 1);
    expect(await late).toMatchObject({ ok: false, issues: [{ code: 'reading-too-long', params: { seconds: 20 } }] });
    const controller = new AbortController();
    const reading = readEvidenceInWorker(request, controller.signal, () => stopped);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect(await reading).toMatchObject({ ok: false, issues: [{ code: 'reading-stopped' }] });
    expect([slow.ended, stopped.ended]).toEqual([true, true]);
  });
});
