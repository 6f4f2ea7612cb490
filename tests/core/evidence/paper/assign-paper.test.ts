import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../src/core/document/parse';
import { assignPaper } from '../../../../src/core/evidence/paper/assign-paper';
import { isSameMaker, mentions, modelLikeness } from '../../../../src/core/evidence/paper/names';
import type { UnassignedPaper } from '../../../../src/core/evidence/paper/paper-of';
import type { Asset } from '../../../../src/core/model/asset';
import { modelOf } from '../../../../src/core/model/model';
import { library } from '../../../../src/templates';

const hospital = () => {
  const text = readFileSync(
    join(import.meta.dirname, '../../../../templates/hospitals/general-hospital-300.json'),
    'utf8',
  );
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};

/** The example hospital with makers and models written at some of its devices. */
const modelWith = (changes: Readonly<Record<string, Partial<Asset>>> = {}) => {
  const document = hospital();
  const assets = Object.entries(changes).reduce((table, [id, change]) => {
    const asset = table.get(id);
    if (asset === undefined) throw new Error(id);
    return table.set({ ...asset, ...change });
  }, document.assets);
  return modelOf({ ...document, assets }, library);
};

const paper = (fields: Partial<UnassignedPaper>): UnassignedPaper => ({ kind: 'mds2', ...fields });
const chosen = (fields: Partial<UnassignedPaper>, changes?: Readonly<Record<string, Partial<Asset>>>) => {
  const { certainty, chosen: assets } = assignPaper(paper(fields), modelWith(changes));
  return [certainty, ...assets];
};

describe('names of makers', () => {
  it.each([
    ['株式会社フィリップス・ジャパン', 'フィリップス・ジャパン'],
    ['Siemens Healthineers AG', 'SIEMENS HEALTHINEERS'],
    ['Philips', 'Philips Japan, Ltd.'],
    ['日本光電工業株式会社', '日本光電工業(株)'],
    ['ＧＥ　Ｈｅａｌｔｈｃａｒｅ', 'GE HealthCare, Inc.'],
  ])('%s and %s are one', (a, b) => {
    expect(isSameMaker(a, b)).toBe(true);
  });
  it('are others where the words are others', () => {
    expect(isSameMaker('Canon Medical Systems', 'Cannon Industries')).toBe(false);
    expect(isSameMaker('テルモ株式会社', 'ニプロ株式会社')).toBe(false);
  });
  it('are unknown where nothing but the form of the company is left', () => {
    expect(isSameMaker('株式会社', 'テルモ')).toBeUndefined();
    expect(isSameMaker(undefined, 'テルモ')).toBeUndefined();
  });
});

describe('models', () => {
  it('are the same however they are spaced and spelt', () => {
    expect(modelLikeness('ＴＥ－３５１Ｑ', 'te351q')).toBe('same');
  });
  it('are parts of names that hold them as a word', () => {
    expect(modelLikeness('IntelliVue MX800', 'MX800')).toBe('part');
    expect(modelLikeness('IntelliVue MX8000', 'MX800')).toBe('other');
  });
  it('are found in Japanese, which has no spaces', () => {
    expect(mentions('当院の輸液ポンプシステムについて', '輸液ポンプ')).toBe(true);
    expect(mentions('X線CT装置', 'CT')).toBe(true);
    expect(mentions('Contact sheet', 'CT')).toBe(false);
  });
});

describe('a paper goes', () => {
  const pump = { manufacturer: 'テルモ株式会社', model: 'TE-351Q' };
  it('to the device of its model and maker', () => {
    expect(chosen({ manufacturer: 'テルモ', model: 'TE351Q' }, { pump })).toEqual(['sure', 'pump']);
  });
  it('to all devices of that product', () => {
    expect(chosen({ kind: 'sbom', model: 'MX800' }, { bed: { model: 'MX800' }, central: { model: 'MX-800' } })).toEqual(
      ['sure', 'bed', 'central'],
    );
  });
  it('to none for certain where two makers have the model', () => {
    expect(
      chosen(
        { model: 'V500' },
        { vent: { manufacturer: 'Dräger', model: 'V500' }, us: { manufacturer: 'Samsung', model: 'V500' } },
      ),
    ).toEqual(['open']);
  });
  it('not to a device of another model, whatever its kind', () => {
    const { candidates } = assignPaper(
      paper({ model: 'SOMATOM go.Up', name: 'Computed tomography scanner' }),
      modelWith({ ct: { model: 'Aquilion ONE' } }),
    );
    expect(candidates.map(({ asset }) => asset)).not.toContain('ct');
  });
  it('not for certain by a model too short to mean anything, unless the maker is the same', () => {
    expect(chosen({ model: 'V5' }, { vent: { model: 'V5' } })[0]).not.toBe('sure');
    expect(
      chosen({ model: 'V5', manufacturer: 'IMI' }, { vent: { model: 'V5', manufacturer: 'アイ・エム・アイ IMI' } })[0],
    ).not.toBe('sure');
    expect(
      chosen({ model: 'V5', manufacturer: 'IMI' }, { vent: { model: 'V5', manufacturer: 'IMI株式会社' } }),
    ).toEqual(['sure', 'vent']);
  });
  it('to the one device whose serial number stands in the name of the file', () => {
    expect(chosen({ fileName: 'MDS2_SN-A12345.xlsx' }, { mri: { serialNumber: 'A12345' } })).toEqual(['sure', 'mri']);
  });
  it('likely to the only device of the kind that it speaks of', () => {
    expect(
      chosen({ name: 'X線CT装置', model: 'SYN-CT-SCA-100', manufacturer: 'サンプル製作所株式会社(架空)' }),
    ).toEqual(['likely', 'ct']);
    expect(chosen({ name: 'Central station CNS-6800' })).toEqual(['likely', 'central']);
  });
  it('as an MDS2 never to what makers disclose nothing about', () => {
    const { candidates } = assignPaper(paper({ name: 'Mail server' }), modelWith());
    expect(candidates.map(({ asset }) => asset)).not.toContain('mail');
  });
  it('to nothing where it names nothing that is there', () => {
    expect(chosen({ name: 'Coffee machine', model: 'X-1000', manufacturer: 'Nobody' })).toEqual(['open']);
  });
});

describe('a statement of vulnerabilities goes', () => {
  const statement = (product: object) => ({
    vulnerability: 'CVE-2021-44228',
    products: [product],
    status: 'affected' as const,
  });
  it('to devices of the product that it names', () => {
    expect(
      chosen(
        { kind: 'vex', statements: [statement({ name: 'TE-351Q', vendor: 'Terumo' })] },
        { pump: { manufacturer: 'Terumo Corporation', model: 'TE-351Q' } },
      ),
    ).toEqual(['sure', 'pump']);
  });
  it('to devices of the parts list whose parts it refers to', () => {
    const model = modelWith();
    const sbom = { id: 'p', kind: 'sbom', assets: ['lis'], documentId: 'urn:uuid:3e67' };
    const evidence = model.source.evidence.set(sbom as never);
    const vex = paper({ kind: 'vex', statements: [statement({ id: 'urn:cdx:3e67/1#log4j' })] });
    const assigned = assignPaper(vex, modelOf({ ...model.source, evidence }, library));
    expect([assigned.certainty, ...assigned.chosen]).toEqual(['sure', 'lis']);
  });
});

describe('the same file', () => {
  it('is known again, and stays where it is', () => {
    const model = modelWith();
    const there = { id: 'p', kind: 'other', assets: ['ct'], sha256: 'b'.repeat(64) };
    const evidence = model.source.evidence.set(there as never);
    const again = assignPaper(paper({ sha256: 'b'.repeat(64) }), modelOf({ ...model.source, evidence }, library));
    expect(again).toEqual({ certainty: 'same', chosen: ['ct'], candidates: [], same: 'p' });
  });
});
