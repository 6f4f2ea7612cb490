import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findEverything } from '../../../src/app/shell/find';
import { analyse } from '../../../src/core/analysis/analyse';
import type { HospitalDocument } from '../../../src/core/document/document';
import { rename } from '../../../src/core/document/edits/update';
import { parseSaved } from '../../../src/core/document/parse';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';

const hospital = (): HospitalDocument => {
  const parsed = parseSaved(JSON.parse(readFileSync('templates/hospitals/general-hospital-300.json', 'utf8')));
  if (!parsed.ok) throw new Error('The example does not open.');
  return parsed.value;
};
const document = hospital();
const model = modelOf(document, library);
const report = analyse(model, { today: '2026-11-22' });
const COMMANDS = [
  { id: 'zoomFit', label: '全体を表示' },
  { id: 'undo', label: '元に戻す' },
];

const find = (query: string, language: 'ja' | 'en' = 'ja', most = 50) =>
  findEverything(query, { state: { document, report, language }, model, library, commands: COMMANDS, most });

describe('finding', () => {
  it('knows a device by kana, kanji, romaji and English', () => {
    for (const query of ['ぽんぷ', 'ポンプ', 'ﾎﾟﾝﾌﾟ', '輸液', 'yueki', 'pump', 'PUMP']) {
      const kinds = find(query)
        .filter(({ kind }) => kind === 'asset')
        .map(({ id }) => document.assets.get(id)?.kind);
      expect(kinds, query).toContain('infusion-pump');
    }
  });

  it('knows zones by their subnet, devices by their address', () => {
    const zone = document.zones.values().find(({ subnets }) => subnets !== undefined);
    const subnet = zone?.subnets?.[0] ?? '';
    expect(find(subnet).map(({ id }) => id)).toContain(zone?.id);
    const asset = document.assets.values()[0];
    if (asset === undefined) throw new Error('The example is empty.');
    const addressed = {
      ...document,
      assets: document.assets.set({ ...asset, interfaces: [{ addresses: ['192.0.2.77/24'] }] }),
    };
    const found = findEverything('192.0.2.77', {
      state: { document: addressed, report: null, language: 'ja' },
      model: modelOf(addressed, library),
      library,
      commands: [],
      most: 50,
    });
    expect(found[0]).toMatchObject({ kind: 'asset', id: asset.id });
  });

  it('gives flows by the names of their ends', () => {
    const flow = document.flows.values()[0];
    const from = flow === undefined ? undefined : document.assets.get(flow.from);
    const name = typeof from?.name === 'string' ? from.name : (from?.name.ja ?? '');
    expect(find(name, 'ja', 1000).map(({ id }) => id)).toContain(flow?.id);
  });

  it('gives threats by words of their title, and commands', () => {
    const title = library.rules.get(report.threats[0]?.rule ?? '')?.text.ja.title ?? '';
    expect(find(title.slice(0, 6)).some(({ kind }) => kind === 'threat')).toBe(true);
    expect(find('全体')[0]).toMatchObject({ kind: 'command', id: 'zoomFit' });
  });

  it('puts the exact name first and never gives more than asked for', () => {
    const asset = document.assets.values()[10];
    const name = typeof asset?.name === 'string' ? asset.name : (asset?.name.ja ?? '');
    expect(find(name)[0]?.name).toBe(name);
    expect(find('a', 'en', 7)).toHaveLength(7);
  });

  it('offers commands before anything is written', () => {
    expect(find('').map(({ kind }) => kind)).toEqual(['command', 'command']);
  });

  it('follows a change of name', () => {
    const id = document.assets.values()[0]?.id ?? '';
    const renamed = rename('assets', id, '別名の装置')(document);
    const found = findEverything('別名', {
      state: { document: renamed, report: null, language: 'ja' },
      model: modelOf(renamed, library),
      library,
      commands: [],
      most: 5,
    });
    expect(found.map((each) => each.id)).toContain(id);
  });
});
