// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import { setField } from '../../../src/core/document/edits/update';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { showPart } from '../../support/page';

const REPORT: Report = { today: '2026-11-22', threats: [], questions: [], failures: [], rulesRun: 0 };
const large = generateHospital(library, 900, 1);
const small = generateHospital(library, 30, 1);

/** The page anew, on which nothing has been rehearsed; tells how many steps were. */
const begin = async (document: HospitalDocument) => {
  vi.resetModules();
  vi.useFakeTimers();
  let steps = 0;
  vi.doMock('../../../src/app/canvas/rehearsal', () => ({
    *rehearsalSteps() {
      for (let step = 0; step < 5; step += 1) {
        steps += 1;
        yield;
      }
    },
  }));
  vi.doMock('../../../src/app/canvas/prepare-scene', async (original) => ({
    ...(await original<object>()),
    shownNow: () => ({ box: '' }),
  }));
  vi.doMock('../../../src/app/store/editor', () => editor);
  const { useRehearsal } = await import('../../../src/app/canvas/use-rehearsal');
  function Part() {
    useRehearsal();
    return null;
  }
  const store = showPart(<Part />, document);
  const tellReport = (report: Report | null): void => act(() => store.setState({ report }));
  const pass = (time: number): unknown => act(() => vi.advanceTimersByTime(time));
  return { store, tellReport, pass, steps: () => steps };
};
const editor = await import('../../../src/app/store/editor');

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.doUnmock('../../../src/app/canvas/rehearsal');
  vi.doUnmock('../../../src/app/canvas/prepare-scene');
});

// Other files share what was loaded here with stand-ins.
afterAll(() => {
  vi.doUnmock('../../../src/app/store/editor');
  vi.resetModules();
});

describe('edits are rehearsed', () => {
  it('once, after the first report, and nothing of it is kept', async () => {
    const { store, tellReport, pass, steps } = await begin(large);
    pass(5000);
    expect(steps()).toBe(0);
    tellReport(REPORT);
    const before = store.getState();
    pass(5000);
    expect(steps()).toBe(5);
    expect(store.getState()).toBe(before);
    tellReport(null);
    tellReport(REPORT);
    pass(5000);
    expect(steps()).toBe(5);
  });

  it('never for a small hospital', async () => {
    const { tellReport, pass, steps } = await begin(small);
    tellReport(REPORT);
    pass(5000);
    expect(steps()).toBe(0);
  });

  it('only while the person rests', async () => {
    const { tellReport, pass, steps } = await begin(large);
    tellReport(REPORT);
    for (let time = 0; time < 30; time += 1) {
      window.dispatchEvent(new Event('pointermove'));
      pass(100);
    }
    expect(steps()).toBe(0);
    pass(5000);
    expect(steps()).toBe(5);
  });

  it('no further once something was edited by hand', async () => {
    const { store, tellReport, pass, steps } = await begin(large);
    tellReport(REPORT);
    pass(70);
    const done = steps();
    expect(done).toBeGreaterThan(0);
    const [asset] = large.assets.values();
    if (asset === undefined) throw new Error('The hospital has a device.');
    act(() => store.getState().edit('canvas.step.move', setField('assets', asset.id, 'hostname', 'pc-1')));
    pass(5000);
    expect(steps()).toBe(done);
  });
});
