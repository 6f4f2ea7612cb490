// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectAnalysis } from '../../../src/app/store/connect-analysis';
import { createEditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';
import type { createAnalysisClient, OnFailure, OnReport } from '../../../src/workers/client';
import { askingThat } from '../../support/asking';

const REPORT = { today: '2026-11-22', threats: [], questions: [], failures: [], rulesRun: 1 };
const ADVICE = { flows: [], paths: [], proposals: [] };

const setUp = () => {
  const store = createEditorStore(emptyDocument('h', 'H', 'hospital'), { language: 'en', theme: 'light' });
  const asked: string[] = [];
  const reaches: string[] = [];
  const answer: { report?: OnReport; failure?: OnFailure; disposed: boolean } = { disposed: false };
  const create: typeof createAnalysisClient = (report, failure) => {
    Object.assign(answer, { report, failure });
    return {
      analyse: (document, { today }) => asked.push(`${String(document.title)} ${today}`),
      reach: (question) => reaches.push(question === 'stop' ? 'stop' : String(question.entry)),
      ...askingThat({ wayTo: async () => ({ kind: 'none' }) }),
      dispose: () => {
        answer.disposed = true;
      },
    };
  };
  const disconnect = connectAnalysis(store, () => '2026-11-22', create);
  const rename = (title: string): void => store.getState().edit('rename', (document) => ({ ...document, title }));
  return { store, asked, reaches, answer, disconnect, rename };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the report of the open document', () => {
  it('comes with someone to ask, as long as it is connected', async () => {
    const { store, disconnect } = setUp();
    expect(await store.getState().asking?.wayTo(['ct'])).toEqual({ kind: 'none' });
    disconnect();
    expect(store.getState().asking).toBeUndefined();
  });

  it('is asked for at once and after every edit, hasty edits together', async () => {
    const { asked, rename } = setUp();
    expect(asked).toEqual(['H 2026-11-22']);
    rename('A');
    rename('B');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['H 2026-11-22', 'B 2026-11-22']);
  });

  it('is asked for once the edit is painted, however many follow each other', async () => {
    const { asked, rename } = setUp();
    rename('A');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    for (const title of ['B', 'C', 'D']) {
      await vi.advanceTimersByTimeAsync(17);
      rename(title);
    }
    expect(asked.length).toBeGreaterThan(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.at(-1)).toBe('D 2026-11-22');
  });

  it('reaches the store, and the old one stays until then', async () => {
    const { store, answer, rename } = setUp();
    answer.report?.(REPORT, ADVICE);
    expect(store.getState()).toMatchObject({ report: REPORT, analysing: false });
    rename('A');
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getState()).toMatchObject({ report: REPORT, analysing: true });
  });

  it('tells of a failure and keeps what there was', () => {
    const { store, answer } = setUp();
    answer.report?.(REPORT, ADVICE);
    answer.failure?.('broke');
    expect(store.getState()).toMatchObject({ report: REPORT, analysisFailure: 'broke', analysing: false });
  });

  it('is asked for no more after disconnecting', async () => {
    const { asked, answer, disconnect, rename } = setUp();
    rename('A');
    disconnect();
    rename('B');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(1);
    expect(answer.disposed).toBe(true);
  });

  it('does not care about the selection', async () => {
    const { store, asked } = setUp();
    store.getState().select(['x']);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(1);
  });

  it('asks how far attacks get while that is shown, and from where', () => {
    const { store, reaches } = setUp();
    store.getState().look({ overlay: 'reach' });
    store.getState().look({ reachFrom: 'internet' });
    store.getState().look({ overlay: 'support' });
    expect(reaches).toEqual(['stop', 'undefined', 'internet', 'stop']);
  });
});
