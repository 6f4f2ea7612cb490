// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ActionList } from '../../../src/app/panels/plan/ActionList';
import type { EditorStore } from '../../../src/app/store/editor';
import { TodayContext } from '../../../src/app/store/today';
import { analyse } from '../../../src/core/analysis/analyse';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';
import { renderIn } from '../../support/page';
import { storeOf, TODAY } from './findings-fixture';

const site = documentOf({
  zones: [
    { id: 'outside', zoneType: 'vendor-remote' },
    { id: 'modality', zoneType: 'modality', enforcement: 'firewall' },
  ],
  nodes: [
    { id: 'vendor', deviceType: 'vendor-support-center', zone: 'outside' },
    { id: 'ct', label: { ja: 'CT装置', en: 'CT scanner' }, deviceType: 'ct', zone: 'modality', networked: true },
  ],
  flows: [
    {
      id: 'f',
      from: 'vendor',
      to: 'ct',
      protocol: 'rdp',
      purpose: 'maintenance',
      auth: { mfa: false },
      medium: 'wired',
    },
  ],
});
const examined = (store: EditorStore): void => {
  const report = analyse(modelOf(store.getState().document, library), { today: TODAY });
  store.getState().receiveReport(report, { flows: [], paths: [], proposals: [] });
};
const show = () => {
  const store = storeOf(site);
  examined(store);
  return {
    store,
    ...renderIn(
      store,
      <TodayContext value={() => TODAY}>
        <ActionList />
      </TodayContext>,
    ),
  };
};
const SECOND_FACTOR = 'Ask for a second factor to connect to CT scanner';
const card = async (): Promise<HTMLElement> => {
  const kinds = await screen.findByRole('button', { name: 'By kind of measure' });
  if (kinds.getAttribute('aria-pressed') === 'true') act(() => kinds.click());
  const heading = await screen.findByRole('heading', { name: SECOND_FACTOR });
  const item = heading.closest('li');
  if (item === null) throw new Error('no card');
  return item;
};

describe('what to do first', () => {
  it('says where, how much work, what it answers and what is left', async () => {
    show();
    const text = (await card()).textContent ?? '';
    expect(text).toMatch(/some effort.*Threats answered: \d+.*Open after this step/);
  });

  it('is planned with owner and due date, and taken out again', async () => {
    const { store, user } = show();
    await user.click(within(await card()).getByRole('button', { name: 'Plan' }));
    await user.type(within(await card()).getByRole('textbox', { name: 'Owner' }), 'IT department');
    await user.tab();
    const [control] = store.getState().document.controls.values();
    expect(control).toMatchObject({
      name: { ja: 'CT装置への接続に多要素認証を求める', en: SECOND_FACTOR },
      status: 'planned',
      on: ['ct'],
      owner: 'IT department',
    });
    await user.click(screen.getByRole('button', { name: 'Only what is planned' }));
    expect(screen.getAllByRole('heading')).toHaveLength(1);
    await user.click(within(await card()).getByRole('button', { name: 'Take out of the plan' }));
    expect(store.getState().document.controls.size).toBe(0);
    expect(screen.getByText('Nothing is planned yet.')).toBeTruthy();
  });

  it('once carried out stands in the model, and the rules agree', async () => {
    const { store, user } = show();
    const before = store.getState().report?.threats.map(({ rule }) => rule);
    expect(before).toContain('remote-maintenance-without-mfa');
    await user.click(within(await card()).getByRole('button', { name: 'Carried out' }));
    expect(store.getState().document.flows.get('f')?.multiFactor).toBe(true);
    examined(store);
    expect(store.getState().report?.threats.map(({ rule }) => rule)).not.toContain('remote-maintenance-without-mfa');
    store.getState().undo();
    expect(store.getState().document.flows.get('f')?.multiFactor).toBe(false);
  });
});
