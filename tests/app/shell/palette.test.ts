import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { viewIn } from '../../../src/app/canvas/view-in';
import type { CommandContext } from '../../../src/app/shell/command';
import type { Item } from '../../../src/app/shell/palette/item';
import { itemsFor, loadFields } from '../../../src/app/shell/palette/palette';
import type { Files } from '../../../src/app/storage/files';
import { createEditorStore } from '../../../src/app/store/editor';
import { modelFor } from '../../../src/app/store/use-model';
import { parseSaved } from '../../../src/core/document/parse';
import { textIn } from '../../../src/core/library/text';
import { createI18n, type Translate } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';

const clinic = () => {
  const parsed = parseSaved(JSON.parse(readFileSync('templates/hospitals/clinic-remote-vpn.json', 'utf8')));
  if (!parsed.ok) throw new Error('The example does not open.');
  return parsed.value;
};

const setUp = (language: 'ja' | 'en' = 'en') => {
  const store = createEditorStore(clinic(), { language, theme: 'light' });
  const commands: CommandContext = { store, files: {} as unknown as Files, chooseFile: vi.fn(), focusFind: vi.fn() };
  const { t } = createI18n(language);
  const items = (text: string, recent: readonly string[] = []): readonly Item[] =>
    itemsFor(text, {
      commands,
      model: modelFor(store.getState().document, library),
      library,
      t: t as Translate,
      keysOf: () => undefined,
      recent,
    });
  return { store, items };
};

beforeAll(loadFields);

describe('the palette', () => {
  it('offers what was chosen lately first, then what the signs mean, then commands', () => {
    const { items } = setUp();
    const kinds = items('', ['asset xray', 'asset gone', 'command undo', 'command zoomFit']).map(({ key }) => key);
    expect(kinds.slice(0, 3)).toEqual(['asset xray', 'command zoomFit', 'mode >']);
  });

  it('lists nothing twice, whatever was chosen lately', () => {
    const { items } = setUp();
    const keys = items('', ['command find', 'command collapseAll', 'command zoomFit']).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds what is in effect already, and says so, in both languages', () => {
    for (const [language, inEffect, shown] of [
      ['en', 'in effect', 'shown now'],
      ['ja', '適用中', '表示中'],
    ] as const) {
      const { store, items } = setUp(language);
      const endOf = (id: string): string | undefined =>
        items(`>${id}`).find((item) => item.id === id && item.isFault !== true)?.end;
      expect(endOf('lightTheme')).toBe(inEffect);
      expect(endOf('darkTheme')).toBe('');
      expect(endOf('selectTool')).toBe(inEffect);
      expect(endOf(language === 'en' ? 'english' : 'japanese')).toBe(inEffect);
      store.getState().put({ theme: 'dark', tool: 'pan' });
      expect(endOf('lightTheme')).toBe('');
      expect(endOf('panTool')).toBe(inEffect);
      const view = viewIn(store.getState());
      // A view without a name of its own is found by what its tab says.
      expect(textIn(view.name, language)).toBe('');
      const views = items(language === 'en' ? 'Network diagram' : 'ネットワーク構成図').filter(
        ({ kind }) => kind === 'view',
      );
      expect(views.find(({ id }) => id === view.id)?.end).toContain(shown);
      expect(views.filter(({ end }) => end.includes(shown))).toHaveLength(1);
    }
  });

  it('finds only commands after >', () => {
    const { items } = setUp();
    expect(items('>zone').every(({ kind }) => kind === 'command')).toBe(true);
    expect(items('＞threat')[0]?.id).toBe('threats');
  });

  it.each([
    ['セグメンテーション', 'separation'],
    ['segmentation', 'separation'],
    ['VLAN', 'separation'],
    ['vlan', 'addZone'],
    ['リモート保守', 'outsideLines'],
    ['ショートカット', 'keys'],
    ['import', 'open'],
    ['EOL', 'lifecycle'],
  ] as const)('finds by %s, which is not its name, the command %s', (word, id) => {
    for (const language of ['ja', 'en'] as const)
      for (const query of [word, `>${word}`]) {
        const found = setUp(language).items(query);
        expect(
          found.map((item) => item.id),
          `${language} ${query}`,
        ).toContain(id);
      }
  });

  it.each(['ポンプ', 'ぽんぷ', 'pump', '輸液', 'yueki'])('adds an infusion pump by %s', (word) => {
    const { items, store } = setUp();
    const pump = items(`+${word}`).find(({ id }) => id === 'device infusion-pump');
    expect(pump).toBeDefined();
    pump?.run();
    expect(
      store
        .getState()
        .document.assets.values()
        .filter(({ kind }) => kind === 'infusion-pump'),
    ).toHaveLength(1);
  });

  it('adds as many like devices as the number says, as one step', () => {
    const { items, store } = setUp('ja');
    items('+輸液ポンプ×140')[0]?.run();
    const [id = ''] = store.getState().selection;
    expect(store.getState().document.assets.get(id)).toMatchObject({ kind: 'infusion-pump', count: 140 });
    expect(store.getState().past).toHaveLength(1);
  });

  it('sets the number of what is selected', () => {
    const { items, store } = setUp();
    store.getState().select(['ecg', 'us', 'f01']);
    items('*12')[0]?.run();
    expect(['ecg', 'us'].map((id) => store.getState().document.assets.get(id)?.count)).toEqual([12, 12]);
    expect(store.getState().past).toHaveLength(1);
  });

  it.each([
    ['Ultrasound scanner -> MFP', 'us', 'printer', undefined],
    ['connect Ultrasound to MFP', 'us', 'printer', undefined],
    ['超音波診断装置を複合機に接続', 'us', 'printer', undefined],
    ['Ultrasound -> Image-storage NAS dicom', 'us', 'nas', 'dicom'],
    ['-> printer', 'ecg', 'printer', undefined],
  ])('connects by writing %s', (text, from, to, protocol) => {
    const { items, store } = setUp();
    store.getState().select(['ecg']);
    const before = new Set(store.getState().document.flows.values());
    items(text)[0]?.run();
    const [made] = store
      .getState()
      .document.flows.values()
      .filter((flow) => !before.has(flow));
    expect(made).toMatchObject({ from, to });
    expect(made?.protocol).toBe(protocol);
  });

  it.each(['→', '->'])('goes to the flow of that very name before it draws another (%s)', (sign) => {
    const { items, store } = setUp();
    const { document } = store.getState();
    const [first] = document.flows.values();
    const nameOf = (id: string): string => {
      const name = document.assets.values().find((asset) => asset.id === id)?.name;
      return typeof name === 'string' ? name : (name?.en ?? id);
    };
    const offered = items(`${nameOf(first?.from ?? '')} ${sign} ${nameOf(first?.to ?? '')}`);
    expect(offered[0]).toMatchObject({ kind: 'flow', id: first?.id });
    expect(offered[1]?.kind).toBe('connect');
  });
});

describe('setting fields by writing them', () => {
  it('sets several on all that is selected, in either language, as one step', () => {
    const { items, store } = setUp();
    store.getState().select(['ap', 'onshi-router']);
    items(
      '=credentials default; lifecycle.endOfSupport 2023/3/31; mobile yes; owner none; address 192.0.2.1',
    )[0]?.run();
    for (const id of ['ap', 'onshi-router'])
      expect(store.getState().document.assets.get(id)).toMatchObject({
        credentials: 'default',
        lifecycle: { endOfSupport: '2023-03-31' },
        mobile: true,
        owner: null,
        interfaces: [{ addresses: ['192.0.2.1'] }],
      });
    expect(store.getState().past).toHaveLength(1);
  });

  it('makes a party that is not there yet', () => {
    const { items, store } = setUp();
    store.getState().select(['z-lan']);
    items('=party New vendor')[0]?.run();
    const { document } = store.getState();
    const party = document.zones.get('z-lan')?.party;
    expect(document.parties.get(party ?? '')?.name).toBe('New vendor');
  });

  it('takes a value back to unknown', () => {
    const { items, store } = setUp();
    store.getState().select(['vpn']);
    items('=patchState unknown; credentials ?')[0]?.run();
    expect(store.getState().document.assets.get('vpn')?.credentials).toBeUndefined();
  });

  it('sets nothing while a part is not understood, and says which', () => {
    const { items, store } = setUp();
    store.getState().select(['vpn']);
    const found = items('=credentials nonsense; mobile yes');
    expect(found.some(({ id }) => id === 'set')).toBe(false);
    expect(found[0]).toMatchObject({ isFault: true });
    found[0]?.run();
    expect(store.getState().past).toHaveLength(0);
  });

  it('offers fields, then their values, and writes them out', () => {
    const { items, store } = setUp();
    store.getState().select(['vpn']);
    const fields = items('=cred');
    expect(fields.map(({ id }) => id)).toContain('credentials');
    const next = fields.find(({ id }) => id === 'credentials')?.run();
    const values = items(next ?? '').filter(({ key }) => key.startsWith('field credentials '));
    expect(values.map(({ id }) => id)).toContain('default');
    expect(values.find(({ id }) => id === 'default')?.run()).toMatch(/^=.* default; $/);
  });

  it('speaks of the document when nothing is selected, and of a crossing', () => {
    const { items, store } = setUp();
    items('=perspective manufacturer')[0]?.run();
    expect(store.getState().document.perspective).toBe('manufacturer');
    const crossing = modelFor(store.getState().document, library).crossings.values().next().value;
    store.getState().select([crossing?.id ?? '']);
    items('=enforcement firewall')[0]?.run();
    expect([...store.getState().document.conduits.values()].some(({ enforcement }) => enforcement === 'firewall')).toBe(
      true,
    );
  });
});
