import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/workers/vulnerabilities/protocol';
import { checkInWorker } from '../../../src/workers/vulnerabilities-in-worker';
import { PretendWorker, turns } from '../pretend-worker';

const subjects = (count: number) => ({ toCheck: Array.from({ length: count }, () => ({ devices: [] })), stating: [] });

/** A check that has come as far as the test leads it, then stopped; gives what it says and how long that took, in ms. */
const stopped = async (count: number, lead: (worker: PretendWorker) => void) => {
  const worker = new PretendWorker();
  const stop = new AbortController();
  const told: Progress[] = [];
  const checking = checkInWorker(subjects(count), '2026-11-22', {
    tell: (progress) => told.push(progress),
    signal: stop.signal,
    start: () => worker,
  });
  await turns();
  lead(worker);
  const before = performance.now();
  stop.abort();
  const result = await checking;
  return { worker, told, result, took: performance.now() - before };
};

describe('a check that is stopped', () => {
  it('ends within 200 ms while parts are looked at, having told how many of how many', async () => {
    const { worker, told, result, took } = await stopped(3, (running) => {
      running.answer({ kind: 'progress', stage: 'matching', done: 40, all: 900, records: 0 });
    });
    expect(told).toMatchObject([{ stage: 'matching', done: 40, all: 900 }]);
    expect([result, worker.ended]).toEqual([undefined, true]);
    expect(took).toBeLessThan(200);
  });

  it('ends within 200 ms while thousands of papers are still on their way, and sends no more of them', async () => {
    const { worker, result, took } = await stopped(5_000, () => undefined);
    const sent = worker.received.length;
    expect(sent).toBeLessThan(5_000);
    await turns();
    expect(worker.received).toHaveLength(sent);
    expect([result, worker.ended]).toEqual([undefined, true]);
    expect(took).toBeLessThan(200);
  });

  it('gives nothing of what it had found, also where the worker answers after its end', async () => {
    const { worker, result } = await stopped(1, (running) => {
      running.answer({ kind: 'found', found: { assets: ['a'], vulnerabilities: [] } });
    });
    worker.answer({ kind: 'checked', check: { on: '2026-11-22', sources: [] } });
    expect(result).toBeUndefined();
  });
});
