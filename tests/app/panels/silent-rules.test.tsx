// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { InspectorPanel } from '../../../src/app/panels/InspectorPanel';
import { callSilence, resetSilence } from '../../../src/app/panels/silence/silence-state';
import { silenceAbout } from '../../../src/core/analysis/silence';
import { threatRules } from '../../../src/core/analysis/threat-rules';
import { factsOf } from '../../../src/core/facts/facts-of';
import type { Scope } from '../../../src/core/library/vocabulary';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { askingThat } from '../../support/asking';
import { documentOf } from '../../support/hospital';
import { showPart } from '../../support/page';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'ward', label: '病棟', zoneType: 'therapy-devices', enforcement: 'firewall' },
      { id: 'core', label: '基幹', zoneType: 'ehr-core' },
    ],
    nodes: [
      { id: 'pump', label: '輸液ポンプ', deviceType: 'infusion-pump', zone: 'ward', status: 'managed' },
      { id: 'server', label: '電子カルテサーバ', deviceType: 'ehr-server', zone: 'core' },
    ],
    flows: [{ id: 'f', from: 'server', to: 'pump', protocol: 'https' }],
  });

const open = (...selection: readonly string[]) => {
  const store = showPart(<InspectorPanel />, hospital());
  const silence = async (scope: Scope, id: string) => {
    const model = modelOf(store.getState().document, library);
    return silenceAbout(scope, id, factsOf(model, '2026-11-22'), threatRules(library));
  };
  act(() => store.setState({ asking: askingThat({ silence }) }));
  act(() => store.getState().select(selection));
  return store;
};

/** What is fetched and asked beside the page comes as soon as the machine lets it. */
const PATIENCE = { timeout: 15_000 };

beforeEach(resetSilence);

describe('why nothing else is said about an element', () => {
  it('is told when asked for, for elements and crossings', async () => {
    const store = open('pump');
    for (const selection of [['pump'], ['core'], ['f'], ['core~ward']]) {
      act(() => store.getState().select(selection));
      act(() => callSilence());
      expect(await screen.findByText(/該当しないルール：\d+件中\d+件/, {}, PATIENCE), selection.join()).toBeDefined();
    }
  });

  it('says of the hospital as a whole that other things have to be asked about', async () => {
    open();
    act(() => callSilence());
    expect(await screen.findByText(/機器・ゾーン・通信・境界を選ぶと/, {}, PATIENCE)).toBeDefined();
  });

  it('takes the focus to its search when it is called', async () => {
    open('pump');
    act(() => callSilence());
    const search = await screen.findByRole('searchbox', { name: '該当しないルールを探す' }, PATIENCE);
    expect(document.activeElement).toBe(search);
  });

  it('opens a rule to the facts that keep it silent, with their sources and a way to change them', async () => {
    const store = open('pump');
    act(() => callSilence());
    await userEvent.type(await screen.findByRole('searchbox', {}, PATIENCE), 'unmanaged-device');
    const line = (await screen.findByText(/管理されていない機器|台帳/, { selector: 'summary' })).closest('details');
    await userEvent.click(within(line ?? document.body).getByText(/./, { selector: 'summary' }));
    const facts = within(line ?? document.body);
    expect(facts.getByText('記入')).toBeDefined();
    await userEvent.click(facts.getByRole('button', { name: /変える|変更/ }));
    expect(store.getState().past).toHaveLength(0);
  });

  it('folds rules about other elements away under what tells them apart', async () => {
    open('pump');
    act(() => callSilence());
    const group = await screen.findByText(/^機器の種類：輸液ポンプ/, { selector: 'summary' }, PATIENCE);
    expect(within(group.closest('details') ?? document.body).queryAllByRole('button')).toHaveLength(0);
    await userEvent.click(group);
    expect(within(group.closest('details') ?? document.body).queryAllByRole('button').length).toBeGreaterThan(3);
  });
});
