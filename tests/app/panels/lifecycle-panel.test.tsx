// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { LifecyclePanel } from '../../../src/app/panels/lifecycle/LifecyclePanel';
import { resetLifecycle } from '../../../src/app/panels/lifecycle/lifecycle-state';
import { timelinePicture } from '../../../src/app/panels/lifecycle/timeline-picture';
import type { createEditorStore } from '../../../src/app/store/editor';
import { modelOf } from '../../../src/core/model/model';
import { timelineSteps } from '../../../src/core/plan/timeline';
import { allAtOnce } from '../../../src/core/steps';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';
import { storeOf, TODAY } from './findings-fixture';

const PATIENCE = { timeout: 15_000 };
const hospital = () =>
  documentOf({
    nodes: [
      { id: 'a', label: 'Scanner <A>', deviceType: 'ct', lifecycle: { eos: '2033-03-31' } },
      { id: 'b', label: 'Server', deviceType: 'pacs-server', os: 'Windows Server 2012 R2', count: 2 },
      { id: 'c', label: 'Pump', deviceType: 'infusion-pump' },
    ],
  });
const show = async () => {
  const store: ReturnType<typeof createEditorStore> = storeOf(hospital());
  const { user } = renderIn(store, <LifecyclePanel />);
  await screen.findByRole('grid', {}, PATIENCE);
  return { store, user };
};
const rows = () => screen.getAllByRole('row').slice(1);
const nameOf = (row: HTMLElement): string => row.getAttribute('aria-label') ?? '';

beforeEach(() => {
  giveRoom();
  resetLifecycle();
});

describe('the timeline on the page', () => {
  it('tells each row in words: how many, which stage, what ends when, what is planned', async () => {
    await show();
    expect(rows().map(nameOf)).toEqual(
      [
        'Server, ×2: Ended. Support ends 2023-10-10 (OS). Plan: no plan. ',
        'Scanner <A>, ×1: Supported. Support ends 2033-03-31 (device). Plan: no plan.',
        'Pump, ×1: Not known. Support ends not known. Plan: no plan.',
      ].map((text) => expect.stringContaining(text.trim())),
    );
  });

  it('goes through the rows with arrow keys, and selects what the row stands for', async () => {
    const { store, user } = await show();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(store.getState().selection).toEqual(['a']);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'The chosen line' }));
  });

  it('takes a plan for all devices of the row as one step that can be undone', async () => {
    const { store, user } = await show();
    await user.click(screen.getByRole('row', { name: /^Server/ }));
    await user.type(screen.getByRole('textbox', { name: /Replacement plan of Server/ }), '2027, 4 million yen{Enter}');
    expect(store.getState().document.assets.get('b')?.replacementPlan).toBe('2027, 4 million yen');
    expect(store.getState().past).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().document.assets.get('b')?.replacementPlan).toBeUndefined();
  });

  it('takes a time, the money and a successor, and shows what is left without support until then', async () => {
    const { store, user } = await show();
    await user.click(screen.getByRole('row', { name: /^Scanner/ }));
    await user.type(screen.getByRole('textbox', { name: 'When (at the latest)' }), 'some day{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Write a year');
    await user.clear(screen.getByRole('textbox', { name: 'When (at the latest)' }));
    await user.type(screen.getByRole('textbox', { name: 'When (at the latest)' }), '令和15年度{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Budget' }), 'requested');
    await user.type(screen.getByRole('textbox', { name: 'Successor' }), 'Scanner B{Enter}');
    expect(store.getState().document.assets.get('a')?.replacement).toEqual({
      on: '2034-03',
      budget: 'requested',
      successor: 'Scanner B',
    });
    const row = await screen.findByRole('row', { name: /^Scanner.*ends before the planned replacement/ }, PATIENCE);
    expect(row.textContent).toContain('2034-03 · budget requested · Scanner B');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Plan' }), 'gap');
    expect(rows()).toHaveLength(1);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Plan' }), 'none');
    expect(rows()).toHaveLength(2);
  });

  it('plans all lines that are shown in one step', async () => {
    const { store, user } = await show();
    await user.click(screen.getByRole('row', { name: /^Server/ }));
    await user.click(screen.getByRole('checkbox', { name: /^For all lines shown: 3 \(devices: 4\)/ }));
    await user.type(screen.getByRole('textbox', { name: 'When (at the latest)' }), '2028-04{Enter}');
    expect(
      store
        .getState()
        .document.assets.values()
        .map(({ replacement }) => replacement?.on),
    ).toEqual(['2028-04', '2028-04', '2028-04']);
    expect(store.getState().past).toHaveLength(1);
    const planned = await screen.findByRole('list', { name: 'Planned replacements, in devices' }, PATIENCE);
    expect(planned.textContent).toContain('2028 4');
  });

  it('shows the chosen stage only, and sums up what is shown', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Not known' }));
    expect(rows()).toHaveLength(1);
    const totals = screen.getByRole('list', { name: 'What ends when' });
    expect(within(totals).getByText('Not known')).toBeTruthy();
    expect(within(totals).queryByText('Ended')).toBeNull();
  });

  it('says plainly why a device is legacy, and why an old one is not', async () => {
    const vulnerable = { openVulnerabilities: [{ id: 'CVE-1', fixAvailable: false }] };
    const store = storeOf(
      documentOf({
        zones: [{ id: 'z', zoneType: 'modality', enforcement: 'vlan-only' }],
        nodes: [
          {
            id: 'sudden',
            label: 'Sudden',
            deviceType: 'ct',
            zone: 'z',
            lifecycle: { eos: '2033-03-31' },
            ...vulnerable,
          },
          { id: 'bare', label: 'Bare', deviceType: 'ct', zone: 'z', lifecycle: { eos: '2020-03-31' } },
          {
            id: 'kept',
            label: 'Kept',
            deviceType: 'ct',
            zone: 'z',
            lifecycle: { eol: '2020-03-31', eos: '2020-03-31' },
            compensatingControls: ['allow-list'],
          },
        ],
      }),
    );
    const { user } = renderIn(store, <LifecyclePanel />);
    const cardOf = async (name: RegExp): Promise<string> => {
      await user.click(await screen.findByRole('row', { name }, PATIENCE));
      return screen.getByRole('region', { name: 'The chosen line' }).textContent ?? '';
    };
    expect(await cardOf(/^Sudden/)).toMatch(/became legacy while still supported: a vulnerability has no fix/);
    expect(await cardOf(/^Bare/)).toMatch(/Legacy: it can no longer be protected/);
    const kept = await cardOf(/^Kept/);
    expect(kept).toMatch(/other safeguards protect it. It does not count as legacy/);
    expect(kept).toMatch(/End of life and end of support fall on one day/);
  });

  it('says of which day its dates are', async () => {
    await show();
    expect(screen.getByText(/endoflife\.date.*2026-08-22/)).toBeTruthy();
  });
});

describe('the timeline as a drawing', () => {
  it('has its text as text, and names from a hospital are no markup', () => {
    const all = allAtOnce(timelineSteps(modelOf(hospital(), library), TODAY));
    const picture = timelinePicture(all, TODAY, {
      title: 'Support',
      today: 'Today',
      language: 'en',
      stage: (stage) => stage,
      name: ({ id }) => (id === 'a' ? 'Scanner <A>' : id),
      end: ({ end }) => end ?? '?',
    });
    const svg = new DOMParser().parseFromString(picture, 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('Scanner <A>');
    expect(svg.querySelectorAll('rect[fill="url(#ended)"]').length).toBeGreaterThan(0);
  });
});
