// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { TreePanel } from '../../../src/app/panels/TreePanel';
import type { Report, Threat } from '../../../src/core/analysis/report';
import { documentOf } from '../../support/hospital';
import { giveRoom, showPart } from '../../support/page';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'hospital', label: '病院' },
      { id: 'therapy', label: '治療機器', parent: 'hospital', zoneType: 'therapy-devices' },
      { id: 'vendor', label: '保守事業者', zoneType: 'vendor-remote' },
    ],
    nodes: [
      { id: 'pump', label: '輸液ポンプ', deviceType: 'infusion-pump', zone: 'therapy', count: 300 },
      { id: 'vent', label: '人工呼吸器', deviceType: 'ventilator', zone: 'therapy' },
      { id: 'server', label: 'ポンプ管理サーバ', deviceType: 'pump-server', zone: 'hospital' },
      { id: 'loose', label: 'どこかのPC', deviceType: 'office-pc' },
    ],
    flows: [{ id: 'f', from: 'server', to: 'pump', protocol: 'https' }],
  });

const threat = (rule: string, subject: string): Threat => ({
  key: `${rule}|${subject}`,
  rule,
  scope: 'asset',
  subjects: [subject],
  stride: ['tampering'],
  severity: { patientSafety: 4, data: 1, availability: 1 },
  level: 4,
  adjustments: [],
  patients: undefined,
  controls: [],
  references: [],
  because: [],
  wouldVanishIf: [],
  restsOnAssumption: false,
});
const report: Report = {
  today: '2026-11-22',
  threats: [threat('a', 'pump'), threat('b', 'pump')],
  questions: [{ ...threat('c', 'pump'), missing: [] }],
  failures: [],
  rulesRun: 3,
};

const open = () => {
  const store = showPart(<TreePanel />, hospital());
  const tree = screen.getByRole('tree');
  const press = (key: string, more: object = {}) => fireEvent.keyDown(tree, { key, ...more });
  const active = () => document.getElementById(tree.getAttribute('aria-activedescendant') ?? '');
  const names = () => screen.getAllByRole('treeitem').map((item) => item.querySelector('.tree-name')?.textContent);
  return { store, tree, press, active, names };
};

beforeEach(() => void giveRoom(600, 300));

describe('the tree of the hospital', () => {
  it('shows outermost zones open, and what is in no zone after them', () => {
    const { names } = open();
    expect(names()).toEqual(['病院', '治療機器', 'ポンプ管理サーバ', '保守事業者', 'どこかのPC']);
  });

  it('says for each line how deep it stands and which of how many it is', () => {
    open();
    const item = screen.getByRole('treeitem', { name: /治療機器/ });
    expect(item.getAttribute('aria-level')).toBe('2');
    expect(item.getAttribute('aria-posinset')).toBe('1');
    expect(item.getAttribute('aria-setsize')).toBe('2');
    expect(item.getAttribute('aria-expanded')).toBe('false');
  });

  it('reads out name, count, zone, worst threats and questions', () => {
    const { store } = open();
    act(() => {
      store.getState().receiveReport(report, { flows: [], paths: [], proposals: [] });
      store.getState().select(['pump']);
    });
    expect(
      screen.getByRole('treeitem', { name: '輸液ポンプ、300台、治療機器、度4の脅威2件、確認事項1件' }),
    ).toBeDefined();
    expect(screen.getByRole('treeitem', { name: 'ゾーン 病院、機器302台、度4の脅威2件、確認事項1件' })).toBeDefined();
  });

  it('opens up to what is selected elsewhere', () => {
    const { store, active } = open();
    act(() => store.getState().select(['pump']));
    expect(active()?.textContent).toContain('輸液ポンプ');
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    act(() => store.getState().select(['f']));
    expect(active()?.getAttribute('aria-level')).toBe('3');
    expect(active()?.textContent).toContain('輸液ポンプ');
  });

  it('goes up, down, in and out by arrow keys', () => {
    const { press, active } = open();
    press('ArrowDown');
    expect(active()?.textContent).toContain('治療機器');
    press('ArrowRight');
    expect(active()?.getAttribute('aria-expanded')).toBe('true');
    press('ArrowRight');
    expect(active()?.textContent).toContain('人工呼吸器');
    press('ArrowLeft');
    press('ArrowLeft');
    expect(active()?.getAttribute('aria-expanded')).toBe('false');
    press('End');
    expect(active()?.textContent).toContain('どこかのPC');
    press('Home');
    expect(active()?.textContent).toContain('病院');
  });

  it('goes to what is typed', () => {
    const { press, active } = open();
    press('ほ');
    press('ど');
    expect(active()?.textContent).toContain('病院');
    press('ﾎﾟ');
    expect(active()?.textContent).toContain('病院');
  });

  it('selects by Enter, and more by Space and Shift', () => {
    const { store, press } = open();
    press('Enter');
    expect(store.getState().selection).toEqual(['hospital']);
    press('ArrowDown');
    press(' ');
    expect(store.getState().selection).toEqual(['hospital', 'therapy']);
    press('ArrowDown', { shiftKey: true });
    expect(store.getState().selection).toEqual(['hospital', 'therapy', 'server']);
  });

  it('renames in place, and Esc keeps the old name', async () => {
    const { store, press } = open();
    press('End');
    press('F2');
    await userEvent.keyboard('事務PC{Enter}');
    expect(store.getState().document.assets.get('loose')?.name).toBe('事務PC');
    press('F2');
    await userEvent.keyboard('x{Escape}');
    expect(store.getState().document.assets.get('loose')?.name).toBe('事務PC');
    store.getState().undo();
    expect(store.getState().document.assets.get('loose')?.name).toBe('どこかのPC');
  });

  it('deletes the active line, and undo brings it back', () => {
    const { store, press } = open();
    press('End');
    press('Delete');
    expect(store.getState().document.assets.has('loose')).toBe(false);
    act(() => store.getState().undo());
    expect(store.getState().document.assets.has('loose')).toBe(true);
  });

  it('finds by name, kind and kana, and keeps the zones around', async () => {
    const { names } = open();
    await userEvent.type(screen.getByRole('searchbox'), 'ventilator');
    expect(names()).toEqual(['病院', '治療機器', '人工呼吸器']);
  });
});
