// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dock } from '../../../src/app/panels/Dock';
import { SegmentationPanel } from '../../../src/app/panels/findings/SegmentationPanel';
import { giveRoom, renderIn } from '../../support/page';
import { analysed, question, reportOf, storeOf, threat, ward } from './findings-fixture';

const PATHS = [
  {
    entry: 'vendor',
    target: 'pump',
    certain: false,
    steps: [
      { from: 'vendor', to: 'gateway', why: 'declared-flow', via: 'f2', certain: true },
      { from: 'gateway', to: 'pump', why: 'open-crossing', certain: false },
    ],
  },
] as const;
const FLOWS = [
  { flow: 'f1', verdict: 'allowed', zones: ['departmental', 'therapy'], controls: [] },
  { flow: 'f2', verdict: 'never', zones: ['vendor-remote', 'departmental'], controls: [] },
] as const;
const PROPOSAL = {
  id: 'cut|gateway',
  action: 'cut',
  elements: ['gateway'],
  priority: 1,
  cuts: ['f2'],
  keeps: ['f1'],
  identifyFirst: ['f2'],
  pathsBefore: 3,
  pathsAfter: 1,
  answers: [],
} as const;
const ADVICE = { flows: FLOWS, paths: PATHS, proposals: [PROPOSAL] };

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
});

// Panels that a test only passed by are still being fetched when it ends.
afterEach(() => vi.dynamicImportSettled());

describe('the dock', () => {
  it('counts threats, questions and proposals in its tabs, and goes through them by arrow keys', async () => {
    const store = storeOf(ward());
    const report = reportOf([threat('edge-appliance-outdated', 'pump')], [question('no-offline-backup', 'gateway')]);
    store.getState().receiveReport(report, ADVICE);
    const { user } = renderIn(store, <Dock />);
    const tabs = screen.getByRole('tablist', { name: 'Threats, questions and plan' });
    expect(
      within(tabs)
        .getAllByRole('tab')
        .map((tab) => tab.textContent),
    ).toEqual([
      'Threats1',
      'Questions1',
      'Plan1',
      'Segmentation plan',
      'Boundaries',
      'STRIDE',
      'Model quality',
      'Vulnerabilities',
      'Support dates',
      'Papers',
      'Tables',
    ]);
    act(() => within(tabs).getByRole('tab', { name: 'Threats: 1' }).focus());
    await user.keyboard('{ArrowRight}');
    expect(store.getState().dockPanel).toBe('questions');
    expect(screen.getByRole('tab', { name: 'Questions: 1' })).toBe(document.activeElement);
    await user.keyboard(
      '{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}',
    );
    expect(store.getState().dockPanel).toBe('segmentation');
  });

  it('shows what the rules really say about a hospital, in Japanese', async () => {
    const store = analysed(storeOf(ward(), 'ja'));
    const { user } = renderIn(store, <Dock />);
    const [first] = store.getState().report?.threats ?? [];
    expect(first).toBeDefined();
    await user.click(within(screen.getByRole('treegrid')).getAllByRole('row')[1] ?? document.body);
    expect(store.getState().activeThreat).toBe(first?.key);
    const headings = within(screen.getByRole('article')).getAllByRole('heading', { level: 4 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      '何が起きるか',
      'そう判断した理由',
      'どのように起こるか',
      '何もしないとどうなるか',
      '効く対策',
      'どうなれば消えるか',
      '確からしさ',
    ]);
  });
});

describe('the plan', () => {
  const show = () => {
    const store = storeOf(ward());
    store.getState().receiveReport(reportOf([]), ADVICE);
    return { store, ...renderIn(store, <SegmentationPanel />) };
  };

  it('says what a proposal does, cuts, keeps and leaves to be found out first', async () => {
    const { store, user } = show();
    await user.click(screen.getByRole('tab', { name: /Segmentation/ }));
    const item = screen.getByRole('list', { name: 'Proposals, most urgent first' });
    expect(item.textContent).toContain('Block until identified: Pump server');
    expect(item.textContent).toContain('attack paths 3 → 1');
    expect(within(item).getByText('Flows it stops').parentElement?.textContent).toContain('Vendor → Pump server');
    expect(within(item).getByText(/must be let through/).parentElement?.textContent).toContain(
      'Pump server → Infusion pump',
    );
    expect(within(item).getByText(/found out first/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show in the drawing' }));
    expect(store.getState().selection).toEqual(['gateway']);
  });

  it('shows an attack path on the canvas and hides it again', async () => {
    const { store, user } = show();
    await user.click(screen.getByRole('tab', { name: 'Attack paths: 1' }));
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps.join('\n')).toContain('Vendor → Pump server: along a permitted flow');
    expect(steps.join('\n')).toContain('depends on what is unknown');
    await user.click(screen.getByRole('button', { name: 'Show in the drawing' }));
    expect(store.getState()).toMatchObject({ path: 0, selection: ['pump'] });
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(store.getState().path).toBeUndefined();
  });

  it('lists the worst flows first and can show one verdict only', async () => {
    const { store, user } = show();
    await user.click(screen.getByRole('tab', { name: 'Flows judged: 2' }));
    const list = (): readonly string[] =>
      within(screen.getByRole('list'))
        .getAllByRole('button')
        .map(({ textContent }) => textContent ?? '');
    expect(list()[0]).toContain('never');
    await user.click(screen.getByRole('button', { name: /allowed 1/ }));
    expect(list()).toHaveLength(1);
    await user.click(within(screen.getByRole('list')).getByRole('button'));
    expect(store.getState().selection).toEqual(['f1']);
  });
});
