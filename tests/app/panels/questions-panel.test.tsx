// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QuestionsPanel } from '../../../src/app/panels/findings/QuestionsPanel';
import type { EditorStore } from '../../../src/app/store/editor';
import { setField } from '../../../src/core/document/edits/update';
import { giveRoom, renderIn } from '../../support/page';
import { question, reportOf, storeOf, ward } from './findings-fixture';

const ADVICE = { flows: [], paths: [], proposals: [] };
const missing = (fact: string, subject: string) => ({ fact, subject, comparison: { fact, is: false } });
const BACKUP = question('no-offline-backup', 'gateway', { missing: [missing('asset.backup.offline', 'gateway')] });
const PORTS = question('unused-ports-open', 'pump', { missing: [missing('asset.mds2.SAHD-3.2', 'pump')] });
const SUPPORT = question('edge-appliance-outdated', 'pump', {
  missing: [missing('asset.lifecycle.endOfSupport', 'pump'), missing('asset.patchState', 'pump')],
});

const withQuestions = (): EditorStore => {
  const store = storeOf(ward());
  store.getState().receiveReport(reportOf([], [BACKUP, PORTS, SUPPORT]), ADVICE);
  return store;
};
const open = (store: EditorStore, key: string): void => act(() => store.getState().showThreat(key));
const card = () => within(screen.getByRole('article'));

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
});

describe('answering a question', () => {
  it('states the fact, folds the answer, and hands the focus to the next question', async () => {
    const store = withQuestions();
    const { user } = renderIn(store, <QuestionsPanel />);
    open(store, BACKUP.key);
    await user.click(card().getByRole('button', { name: 'no' }));
    expect(store.getState().document.assets.get('gateway')?.backup).toEqual({ offline: false });
    expect(store.getState().activeThreat).toBe(PORTS.key);
    expect(screen.getByRole('article').contains(document.activeElement)).toBe(true);
    expect(screen.getByText('Answered (1)')).toBeTruthy();
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('3');
  });

  it('asks first what a device is where nobody knows, and puts that back as it was', async () => {
    const store = withQuestions();
    const { edit, receiveReport } = store.getState();
    act(() => {
      edit('questions.step.answered', setField('assets', 'pump', 'kind', 'unidentified-device'));
      const asked = ['asset.category', 'asset.lifecycle.endOfSupport'].map((fact) => missing(fact, 'pump'));
      receiveReport(reportOf([], [question('out-of-support-on-network', 'pump', { missing: asked })]), ADVICE);
    });
    const { user } = renderIn(store, <QuestionsPanel />);
    open(store, 'out-of-support-on-network|pump');
    const [type, category, day] = card().getAllByRole('listitem');
    expect([type, category, day].map((line) => line?.textContent)).toEqual([
      expect.stringContaining('device type'),
      expect.stringContaining('category'),
      expect.stringContaining('end of support'),
    ]);
    await user.selectOptions(card().getByRole('combobox', { name: /device type/ }), 'Infusion pump');
    await user.click(within(type as HTMLElement).getByRole('button', { name: 'Set' }));
    const kind = () => store.getState().document.assets.get('pump')?.kind;
    expect(kind()).toBe('infusion-pump');
    expect(card().queryByRole('combobox', { name: /device type/ })).toBeNull();
    expect(screen.getByRole('article').contains(document.activeElement)).toBe(true);
    await user.click(screen.getByText('Answered (1)'));
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    expect(kind()).toBe('unidentified-device');
  });

  it('is undone by undo and by its own way back', async () => {
    const store = withQuestions();
    const before = store.getState().document;
    const { user } = renderIn(store, <QuestionsPanel />);
    open(store, BACKUP.key);
    await user.click(card().getByRole('button', { name: 'yes' }));
    act(() => store.getState().undo());
    expect(store.getState().document).toBe(before);
    act(() => store.getState().redo());
    await user.click(screen.getByText('Answered (1)'));
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    expect(store.getState().document.assets.get('gateway')?.backup).toBeUndefined();
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('4');
  });

  it('asks for all that is missing, by controls that fit, before it goes on', async () => {
    const store = withQuestions();
    const { user } = renderIn(store, <QuestionsPanel />);
    open(store, SUPPORT.key);
    const date = card().getByLabelText(/end of support/, { selector: 'input' });
    await user.type(date, '2027-06-30');
    const form = within(card().getByRole('form', { name: /end of support/ }));
    await user.click(form.getByRole('button', { name: 'Set' }));
    expect(store.getState().document.assets.get('pump')?.lifecycle?.endOfSupport).toBe('2027-06-30');
    expect(store.getState().activeThreat).toBe(SUPPORT.key);
    await user.click(card().getByRole('button', { name: 'outdated' }));
    expect(store.getState().document.assets.get('pump')?.patchState).toBe('outdated');
    expect(store.getState().activeThreat).not.toBe(SUPPORT.key);
  });

  it('shows a question again when the next report still asks it', async () => {
    const store = withQuestions();
    const { user } = renderIn(store, <QuestionsPanel />);
    open(store, BACKUP.key);
    await user.click(card().getByRole('button', { name: 'no' }));
    act(() => store.getState().receiveReport(reportOf([], [BACKUP, PORTS]), ADVICE));
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('3');
  });
});

describe('asking the vendor', () => {
  it('copies the question and notes that the MDS2 was asked for', async () => {
    const store = withQuestions();
    const { user } = renderIn(store, <QuestionsPanel />);
    open(store, PORTS.key);
    await user.click(card().getByRole('button', { name: 'Ask the vendor' }));
    await waitFor(() => expect(card().getByRole('status').textContent).toContain('requested'));
    expect(await navigator.clipboard.readText()).toContain('Infusion pump');
    expect(store.getState().document.evidence.values()).toMatchObject([
      { kind: 'mds2', assets: ['pump'], status: 'requested' },
    ]);
  });

  it('shows the text where the clipboard is refused', async () => {
    const store = withQuestions();
    const { user } = renderIn(store, <QuestionsPanel />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    open(store, BACKUP.key);
    await user.click(card().getByRole('button', { name: 'Ask the vendor' }));
    await waitFor(() => expect(card().getByText(/A question about Pump server/)).toBeTruthy());
    expect(store.getState().document.evidence.size).toBe(0);
  });
});
