// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QuestionsPanel } from '../../../src/app/panels/findings/QuestionsPanel';
import type { EditorStore } from '../../../src/app/store/editor';
import type { Missing } from '../../../src/core/analysis/report';
import type { AssetId, FlowId } from '../../../src/core/model/id';
import { crossingIdOf } from '../../../src/core/model/model';
import { question, reportOf, storeOf, ward } from './findings-fixture';
import { giveRoom, renderIn } from './panel-fixture';

const ADVICE = { flows: [], paths: [], proposals: [] };
const missing = (fact: string, subject: string): Missing => ({ fact, subject, comparison: { fact, recorded: true } });

const PUMP = 'pump' as AssetId;
const GATEWAY = 'gateway' as AssetId;
const CROSSING = crossingIdOf('outside' as never, 'servers' as never);

const failSafe = question('therapy-stops-with-network', 'pump', {
  level: 4,
  missing: [missing('asset.failSafe', 'pump')],
});
const line = question('remote-maintenance-without-mfa', 'f2', {
  scope: 'flow',
  missing: [missing('flow.multiFactor', 'f2'), missing('flow.logged', 'f2')],
});
const support = question('os-end-of-support', 'gateway', {
  missing: [missing('asset.lifecycle.endOfSupport', 'gateway')],
});
const contract = question('no-contract', CROSSING, {
  scope: 'crossing',
  missing: [missing('crossing.contract', CROSSING)],
});
const form = question('no-mds2', 'pump', { missing: [missing('asset.mds2.SAHD-8', 'pump')] });

const open = (...questions: readonly ReturnType<typeof question>[]) => {
  const store = storeOf(ward());
  store.getState().receiveReport(reportOf([], questions), ADVICE);
  store.getState().put({ dockPanel: 'questions' });
  if (questions[0] !== undefined) store.getState().showThreat(questions[0].key);
  return { store, ...renderIn(store, <QuestionsPanel />) };
};
const answers = (): HTMLElement => screen.getByRole('article');
const documentOf = (store: EditorStore) => store.getState().document;

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
});

describe('answering a question', () => {
  it('states the fact in the model as one step that can be undone', async () => {
    const { store, user } = open(failSafe);
    await user.click(within(answers()).getByRole('button', { name: 'goes on alone' }));
    expect(documentOf(store).assets.get(PUMP)?.failSafe).toBe('standalone');
    expect(store.getState().past).toHaveLength(1);
    act(() => store.getState().undo());
    expect(documentOf(store).assets.get(PUMP)?.failSafe).toBeUndefined();
  });

  it('takes no as an answer', async () => {
    const { store, user } = open(line);
    const group = screen.getByRole('group', { name: /multi-factor/ });
    await user.click(within(group).getByRole('button', { name: /^no$/i }));
    expect(documentOf(store).flows.get('f2' as FlowId)?.multiFactor).toBe(false);
  });

  it('goes on to the next missing fact, then to the next question', async () => {
    const { store, user } = open(line, failSafe);
    await user.click(
      within(screen.getByRole('group', { name: /multi-factor/ })).getByRole('button', { name: /^no$/i }),
    );
    const second = screen.getByRole('group', { name: /logged/ });
    expect(second.contains(document.activeElement)).toBe(true);
    await user.click(within(second).getByRole('button', { name: /^yes$/i }));
    expect(store.getState().activeThreat).toBe(failSafe.key);
    await waitFor(() => expect(answers().contains(document.activeElement)).toBe(true));
    expect(within(answers()).getByRole('button', { name: 'goes on alone' })).toBeTruthy();
  });

  it('takes a date', async () => {
    const { store, user } = open(support);
    const date = within(answers()).getByLabelText(/end of support/, { selector: 'input' });
    await user.type(date, '2027-03-31');
    await user.click(within(answers()).getByRole('button', { name: 'Set' }));
    expect(documentOf(store).assets.get(GATEWAY)?.lifecycle?.endOfSupport).toBe('2027-03-31');
  });

  it('takes that there is none, which is not the same as not known', async () => {
    const { store, user } = open(support);
    await user.click(within(answers()).getByRole('button', { name: 'None' }));
    expect(documentOf(store).assets.get(GATEWAY)?.lifecycle).toEqual({ endOfSupport: null });
  });

  it('records a crossing that nobody has recorded yet', async () => {
    const { store, user } = open(contract);
    await user.click(within(answers()).getByRole('button', { name: 'signed' }));
    expect(documentOf(store).conduits.values()).toMatchObject([{ id: CROSSING, contract: 'signed' }]);
  });

  it('writes what an MDS2 answers into the paper about the device', async () => {
    const { store, user } = open(form);
    await user.click(within(answers()).getByRole('button', { name: 'No' }));
    expect(documentOf(store).evidence.values()).toMatchObject([
      { kind: 'mds2', assets: ['pump'], answers: { 'SAHD-8': { answer: 'No' } } },
    ]);
  });

  it('can be taken back', async () => {
    const { store, user } = open(failSafe, line);
    await user.click(within(answers()).getByRole('button', { name: 'stops' }));
    await user.click(screen.getByText(/Answered \(1\)/));
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    expect(documentOf(store).assets.get(PUMP)?.failSafe).toBeUndefined();
  });

  it('leaves the model as it is when nobody knows', async () => {
    const { store, user } = open(failSafe, line);
    const before = documentOf(store);
    await user.click(screen.getByRole('button', { name: /Not known/ }));
    expect(documentOf(store)).toBe(before);
    expect(store.getState().activeThreat).toBe(line.key);
  });
});

describe('asking the vendor', () => {
  it('copies the question, and marks the MDS2 as requested', async () => {
    const { store, user } = open(form);
    const written = vi.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Ask the vendor' }));
    await screen.findByText(/marked as requested/);
    expect(written.mock.calls[0]?.[0]).toContain('Infusion pump');
    expect(documentOf(store).evidence.values()).toMatchObject([
      { kind: 'mds2', assets: ['pump'], status: 'requested' },
    ]);
  });

  it('shows the text where the browser refuses to copy', async () => {
    const { user } = open(failSafe);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Ask the vendor' }));
    expect((await screen.findByText(/A question about/)).tagName).toBe('PRE');
  });
});

describe('the list of questions', () => {
  it('says how bad each could be', () => {
    open(failSafe, line);
    expect(screen.getByRole('row', { name: /Up to level 4, Critical/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Up to level 3, High/ })).toBeTruthy();
  });

  it('tells why there is none', () => {
    open();
    expect(document.body.textContent).toMatch(/nothing is missing to decide/);
  });
});
