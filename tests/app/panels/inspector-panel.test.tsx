// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { InspectorPanel } from '../../../src/app/panels/InspectorPanel';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addParty } from '../../../src/core/document/edits/elements';
import { answerQuestion } from '../../../src/core/document/edits/mds2';
import { PartyIdSchema } from '../../../src/core/model/id';
import { documentOf } from '../../support/hospital';
import { showPart } from '../../support/page';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'ward', label: '病棟', zoneType: 'therapy-devices' },
      { id: 'core', label: '基幹', zoneType: 'ehr-core' },
    ],
    nodes: [
      { id: 'pump', label: '輸液ポンプ', deviceType: 'infusion-pump', zone: 'ward', count: 300 },
      { id: 'server', label: '電子カルテサーバ', deviceType: 'ehr-server', zone: 'core' },
    ],
    flows: [{ id: 'f', from: 'server', to: 'pump', protocol: 'https' }],
  });

const open = (...selection: readonly string[]) => {
  const store = showPart(<InspectorPanel />, hospital());
  act(() => store.getState().select(selection));
  const tab = (name: RegExp) => userEvent.click(screen.getByRole('tab', { name }));
  const asset = (id: string) => store.getState().document.assets.get(id);
  const row = (label: string) => within(screen.getByText(label).closest<HTMLElement>('.insp-row') ?? document.body);
  return { store, tab, asset, row };
};

describe('the inspector', () => {
  it('shows what the document says about itself when nothing is selected', async () => {
    const { store } = open();
    const field = screen.getByLabelText('施設');
    await userEvent.type(field, '総合病院{Enter}');
    expect(store.getState().document.facility).toBe('総合病院');
  });

  it('writes yes, no and unknown, each as one step that undo takes back', async () => {
    const { store, tab, asset, row } = open('pump');
    await tab(/事実/);
    await userEvent.click(row('二重化').getByLabelText('いいえ'));
    expect(asset('pump')?.redundant).toBe(false);
    expect(row('二重化').getByText('記入')).toBeDefined();
    await userEvent.click(row('二重化').getByLabelText('不明'));
    expect(asset('pump')).not.toHaveProperty('redundant');
    expect(store.getState().past).toHaveLength(2);
    act(() => store.getState().undo());
    expect(asset('pump')?.redundant).toBe(false);
  });

  it('shows what is assumed of the kind where nothing is stated, with its source', () => {
    const { row } = open('pump');
    expect(row('患者への影響度').getByText('仮定')).toBeDefined();
    expect(row('患者への影響度').getByRole('combobox')).toHaveProperty('value', '=');
    expect(row('患者への影響度').getByText('生命に直結（自動）')).toBeDefined();
    expect(row('製造業者').getByText('不明')).toBeDefined();
  });

  it('refuses a day that does not exist beside the field, and keeps the old value', async () => {
    const { store, asset, row } = open('pump');
    const field = screen.getByLabelText('サポート終了日（EOS）');
    await userEvent.type(field, '2026-02-30{Enter}');
    expect(row('サポート終了日（EOS）').getByRole('alert').textContent).toContain('実在する日付');
    expect(asset('pump')?.lifecycle).toBeUndefined();
    expect(store.getState().past).toHaveLength(0);
    await userEvent.clear(field);
    await userEvent.type(field, '2027-03-31{Enter}');
    expect(asset('pump')?.lifecycle).toEqual({ endOfSupport: '2027-03-31' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can say that there is none', async () => {
    const { asset } = open('pump');
    await userEvent.click(screen.getByRole('button', { name: 'サポート終了日（EOS）：なし' }));
    expect(asset('pump')?.lifecycle).toEqual({ endOfSupport: null });
  });

  it('puts the old text back on Esc, and leaves keys to an input method while it composes', () => {
    const { asset } = open('pump');
    const field = screen.getByLabelText('製造業者');
    fireEvent.change(field, { target: { value: 'A社' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(asset('pump')?.manufacturer).toBeUndefined();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field).toHaveProperty('value', '');
    fireEvent.change(field, { target: { value: 'B社' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(asset('pump')?.manufacturer).toBe('B社');
  });

  it('moves a device to a zone chosen by typing', async () => {
    const { asset } = open('pump');
    const zone = screen.getByRole('combobox', { name: 'ゾーン' });
    await userEvent.clear(zone);
    await userEvent.type(zone, '基{Enter}');
    expect(asset('pump')?.zone).toBe('core');
  });

  it('adds a party while choosing one', async () => {
    const { store, asset } = open('pump');
    const owner = screen.getByRole('combobox', { name: '管理部門' });
    await userEvent.type(owner, '臨床工学科{Enter}');
    const [party] = store.getState().document.parties.values();
    expect(party?.name).toBe('臨床工学科');
    expect(asset('pump')?.owner).toBe(party?.id);
  });

  it('changes several devices in one step', async () => {
    const { store, asset, row } = open('pump', 'server');
    await userEvent.click(row('予備機').getByLabelText('はい'));
    expect([asset('pump')?.spare, asset('server')?.spare]).toEqual([true, true]);
    expect(store.getState().past).toHaveLength(1);
  });

  it('changes several links, parties or safeguards in one step too', async () => {
    const { store } = open();
    act(() => {
      store
        .getState()
        .edit(
          'inspector.step.change',
          inTurn(
            addParty({ id: v.parse(PartyIdSchema, 'a'), name: 'A社' }),
            addParty({ id: v.parse(PartyIdSchema, 'b'), name: 'B社' }),
          ),
        );
      store.getState().select(['a', 'b', 'pump']);
    });
    await userEvent.click(screen.getByRole('radio', { name: '関係者 2' }));
    await userEvent.selectOptions(screen.getByLabelText('種類'), '供給者');
    expect(
      store
        .getState()
        .document.parties.values()
        .map(({ kind }) => kind),
    ).toEqual(['supplier', 'supplier']);
    expect(store.getState().past).toHaveLength(2);
  });

  it('records a conduit under the id of the crossing with the first answer', async () => {
    const { store } = open('core~ward');
    await userEvent.selectOptions(screen.getByLabelText('境界の守り'), 'ファイアウォール');
    expect(store.getState().document.conduits.values()).toEqual([
      { id: 'core~ward', zones: ['core', 'ward'], enforcement: 'firewall' },
    ]);
    expect(store.getState().past).toHaveLength(1);
  });

  it('adds and deletes flows', async () => {
    const { store, tab } = open('pump');
    await tab(/通信/);
    await userEvent.type(screen.getByRole('combobox', { name: '相手の機器' }), '電子カルテ{Enter}');
    await userEvent.type(screen.getByRole('combobox', { name: 'プロトコル' }), 'hl7v2{Enter}');
    await userEvent.click(screen.getByRole('button', { name: '追加' }));
    const added = store
      .getState()
      .document.flows.values()
      .find(({ from }) => from === 'pump');
    expect(added).toMatchObject({ to: 'server' });
    expect(added?.protocol).toMatch(/hl7/);
    await userEvent.click(screen.getByRole('button', { name: /「電子カルテサーバ → 輸液ポンプ」を削除/ }));
    expect(store.getState().document.flows.has('f')).toBe(false);
  });

  it('registers an MDS2, says how far it is filled in, and opens its form', async () => {
    const { store, tab } = open('pump');
    await tab(/資料/);
    await userEvent.click(screen.getByRole('button', { name: 'MDS2を記録' }));
    await userEvent.selectOptions(screen.getByLabelText('入手状況'), '入手済み');
    const paper = () => store.getState().document.evidence.values()[0];
    expect(paper()).toMatchObject({ kind: 'mds2', assets: ['pump'], status: 'provided' });
    act(() => store.getState().edit('mds2.step.answered', answerQuestion(paper()?.id ?? '', 'TXCF-2', 'No')));
    expect(screen.getByText(/問のうち1問に回答済み/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '書類を開く…' }));
    expect(store.getState().dialog).toEqual({ kind: 'mds2', paper: paper()?.id });
  });
});
