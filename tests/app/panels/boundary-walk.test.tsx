// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annexTable, boundaryRegister } from '../../../src/app/panels/boundaries/annex';
import { ConduitsPanel } from '../../../src/app/panels/conduits/ConduitsPanel';
import { putConduits, resetConduits } from '../../../src/app/panels/conduits/conduits-state';
import { giveTable, tableMarkdown } from '../../../src/app/panels/conduits/give-table';
import { createEditorStore } from '../../../src/app/store/editor';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addParty } from '../../../src/core/document/edits/elements';
import { setField } from '../../../src/core/document/edits/update';
import type { PartyId } from '../../../src/core/model/id';
import { modelOf } from '../../../src/core/model/model';
import { responsibilityBoundaries } from '../../../src/core/segmentation/conduits/responsibility';
import { createI18n } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';

const hospital = () =>
  inTurn(
    addParty({ id: 'it' as PartyId, name: 'IT' }),
    addParty({ id: 'maker' as PartyId, name: 'Maker', kind: 'vendor' }),
    setField('zones', 'vendor', 'party', 'maker'),
    setField('zones', 'modality', 'party', 'it'),
  )(
    documentOf({
      zones: [
        { id: 'vendor', label: 'Vendors', zoneType: 'vendor-remote' },
        { id: 'modality', label: 'Modality', zoneType: 'modality' },
        { id: 'office', label: 'Office' },
      ],
      nodes: [
        { id: 'a', deviceType: 'vendor-support-center', zone: 'vendor', label: 'CT maker' },
        { id: 'ct', deviceType: 'ct', zone: 'modality', label: 'CT' },
        { id: 'pc', deviceType: 'other', zone: 'office', label: 'PC' },
      ],
      flows: [
        { id: 'care', from: 'a', to: 'ct', purpose: 'maintenance' },
        { id: 'reading', from: 'pc', to: 'ct' },
      ],
    }),
  );

const show = () => {
  const store = createEditorStore(hospital(), { language: 'en', theme: 'light' });
  putConduits({ part: 'boundaries' });
  return { store, ...renderIn(store, <ConduitsPanel />) };
};
const heading = () => screen.getByRole('heading', { level: 3 }).textContent;

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
  resetConduits();
});
afterEach(() => document.querySelector('.table-paper')?.remove());

describe('the walk along responsibility boundaries', () => {
  it('says how far it has come, and of whom nobody said anything', () => {
    show();
    expect(screen.getByText('Boundaries complete: 0 of 2')).toBeTruthy();
    expect(screen.getByText(/nobody said who answers for a side: 1/)).toBeTruthy();
  });

  it('goes on and back by keys, wherever the focus is in it, and selects the crossing', async () => {
    const { user, store } = show();
    const first = heading();
    act(() => screen.getByRole('button', { name: 'Next' }).focus());
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    expect(heading()).not.toBe(first);
    expect(store.getState().selection).toHaveLength(1);
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(heading()).toBe(first);
  });

  it('walks along the boundaries of one party alone, whose annex it then is', async () => {
    const { user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Party' }), 'Maker');
    expect(screen.getByText('Boundaries complete: 0 of 1')).toBeTruthy();
  });

  it('keeps what is agreed as one step, with the duties in the names of the parties', async () => {
    const { user, store } = show();
    const form = screen.getByRole('form', { name: 'What is agreed' });
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Incident: restore' }), 'Maker');
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Incident: detect' }), 'both together');
    await user.click(within(form).getByRole('button', { name: 'Record' }));
    const [conduit] = store.getState().document.conduits.values();
    const maker = conduit?.zones[0] === 'vendor' ? 'first' : 'second';
    expect(conduit?.duties).toEqual({ restore: maker, detect: 'both' });
    expect(store.getState().past).toHaveLength(1);
  });
});

describe('the annex about responsibilities', () => {
  const t = createI18n('ja').t;
  const words = {
    answerer: String,
    side: ({ zone }: { readonly zone: string }) => zone,
    zone: ({ zone }: { readonly zone: string }) => zone,
    title: () => 'vendor | modality',
    contacts: () => '不明',
  };
  const speech = { t, language: 'ja' as const, words };

  it('says 不明 wherever nobody said anything, and never leaves out a duty', () => {
    const model = modelOf(hospital(), library);
    const [boundary] = responsibilityBoundaries(model, '2026-11-22');
    if (boundary === undefined) throw new Error('There is no boundary.');
    const table = annexTable(boundary, model, speech);
    const duty = table.find(([item]) => item === '障害時：復旧');
    expect(duty?.slice(1)).toEqual(['不明', '不明']);
    const [heads, row] = boundaryRegister([boundary], model, speech);
    expect(row).toHaveLength(heads?.length ?? 0);
    expect(row?.filter((cell) => cell === '不明').length).toBeGreaterThanOrEqual(16);
  });

  it('is printed with its title block, a table for each boundary', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const pages = [{ name: '1. A | B', table: [['項目'], ['x']] }];
    const given = { title: '別紙', about: [['施設', 'H']] as const, sheets: [], pages };
    await giveTable(given, 'print');
    expect(print).toHaveBeenCalledOnce();
    const paper = document.querySelector('.table-paper');
    expect(paper?.querySelector('h1')?.textContent).toBe('別紙');
    expect(paper?.querySelector('section h2')?.textContent).toBe('1. A | B');
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.table-paper')).toBeNull();
    expect(tableMarkdown(given)).toContain('# 別紙\n\n|  |  |\n| --- | --- |\n| 施設 | H |\n');
    vi.unstubAllGlobals();
  });
});

describe('a table on paper', () => {
  const printed = async (table: readonly (readonly string[])[]) => {
    vi.stubGlobal('print', vi.fn());
    await giveTable({ title: 'T', about: [], sheets: [], pages: [{ name: 'P', table }] }, 'print');
    vi.unstubAllGlobals();
    return document.querySelector<HTMLElement>('.table-paper section');
  };

  it('keeps numbers and short words in one line, room for sentences, and breaks only what has no place to', async () => {
    const sentence = 'Not in place: a second factor, a record of each session.';
    const section = await printed([['Count'], ['48'], ['第1段階'], [sentence], ['2001:db8:0:1:2:3:4:5/128,2001']]);
    const marks = [...(section?.querySelectorAll('td') ?? [])].map(({ dataset }) => Object.keys(dataset).join());
    expect(marks).toEqual(['few', 'few', 'prose', 'long']);
  });

  it('is divided only where it is longer than a page', async () => {
    const short = [['Duty', 'A'], ...Array.from({ length: 15 }, () => ['Recovery', '不明'])];
    expect((await printed(short))?.dataset.whole).toBe('');
    expect((await printed([...short, ...short]))?.dataset.whole).toBeUndefined();
    expect((await printed([['Why'], ['x '.repeat(200)]]))?.dataset.whole).toBeUndefined();
  });
});

describe('devices of one party in a zone of another', () => {
  it('get a zone of their own inside it in one step, which undo takes back', async () => {
    const guests = setField('assets', 'pc', 'owner', 'maker')(hospital());
    const store = createEditorStore(setField('zones', 'office', 'party', 'it')(guests), {
      language: 'en',
      theme: 'light',
    });
    putConduits({ part: 'boundaries' });
    const { user } = renderIn(store, <ConduitsPanel />);
    while (screen.queryByRole('button', { name: 'Give them a zone of their own' }) === null)
      await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(screen.getByRole('button', { name: 'Give them a zone of their own' }));
    const { assets, zones } = store.getState().document;
    const own = [...zones.values()].find(({ parent }) => parent === 'office');
    expect(own).toMatchObject({ party: 'maker' });
    expect([...assets.values()].filter(({ zone }) => zone === own?.id).map(({ id }) => id)).toEqual(['pc']);
    act(() => store.getState().undo());
    expect(store.getState().document.zones.size).toBe(3);
  });
});
