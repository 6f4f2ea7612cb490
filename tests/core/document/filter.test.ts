import { describe, expect, it } from 'vitest';
import { removeFilter, renameFilter, saveFilter } from '../../../src/core/document/edits/filters';
import { type Filter, isEmptyFilter } from '../../../src/core/document/filter';
import { type Findings, matchesOf } from '../../../src/core/document/matcher';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { opened, savedClinic } from './hospital';

const report: Findings = {
  threats: [
    { key: 'a|ehr', level: 4, subjects: ['ehr'] },
    { key: 'b|ct', level: 2, subjects: ['ct'] },
  ],
  questions: [{ subjects: ['ct'], missing: [{ fact: 'asset.patchState', subject: 'ct' }] }],
};

const saved = savedClinic();
const hospital = opened({
  ...saved,
  assets: [
    ...saved.assets,
    {
      id: 'pump',
      kind: 'infusion-pump',
      name: { ja: '輸液ポンプ 3番', en: 'Pump 3' },
      zone: 'rooms',
      owner: null,
    },
    {
      id: 'old',
      kind: 'ehr-server',
      name: 'Old',
      zone: 'lan',
      interfaces: [{ addresses: ['10.2.3.4'], vlan: 30 }],
      operatingSystem: { family: 'windows', endOfSupport: '2020-01-14' },
    },
    { id: 'new', kind: 'ct', name: 'New', lifecycle: { endOfSupport: '2026-12-31' } },
  ],
});
const model = modelOf(hospital, library);

const found = (filter: Filter, more: { readonly report?: Findings | null } = { report }): readonly string[] => [
  ...matchesOf(filter, { model, treatments: hospital.treatments, today: '2026-06-01', language: 'ja', ...more }),
];

describe('a filter', () => {
  it('lets everything pass when it asks nothing', () => {
    expect(isEmptyFilter({ kinds: { oneOf: [] }, text: undefined })).toBe(true);
    expect(found({}).length).toBe(hospital.assets.size);
  });
  it('finds words in names, types, addresses and zones, whatever the kana', () => {
    expect(found({ text: 'ゆえき' })).toEqual(['pump']);
    expect(found({ text: 'ぽんぷ' })).toEqual(['pump']);
    expect(found({ text: 'pump 3' })).toEqual(['pump']);
    expect(found({ text: '10.2.3' })).toEqual(['old']);
    expect(found({ text: 'rooms' })).toEqual(['ct', 'pump']);
  });
  it('counts what stands in zones within a zone', () => {
    expect(found({ zones: { oneOf: ['lan' as never] } })).toEqual(['ct', 'ehr', 'old', 'pump']);
  });
  it('gives what is unknown only when asked for it, and tells it from none', () => {
    const windows = { oneOf: ['windows'] };
    expect(found({ systems: windows })).toEqual(['ehr', 'old']);
    expect(found({ systems: { ...windows, unknown: true } })).toHaveLength(hospital.assets.size);
    expect(found({ owners: { none: true } })).toEqual(['pump']);
    expect(found({ owners: { unknown: true } })).not.toContain('pump');
    expect(found({ zones: { unknown: true } })).toEqual(['loose', 'new']);
    expect(found({ kinds: { unknown: true } })).toEqual(['loose']);
  });
  it('knows what has ended, what ends before a day, and what nobody knows', () => {
    expect(found({ support: { ended: true } })).toEqual(['old']);
    expect(found({ support: { before: '2027-01-01' } })).toEqual(['new', 'old']);
    expect(found({ support: { unknown: true } })).toEqual(['ct', 'ehr', 'loose', 'pump', 'web']);
  });
  it('asks for the worst open threat, questions and unknown facts', () => {
    expect(found({ levelAtLeast: 3 })).toEqual(['ehr']);
    expect(found({ levelAtLeast: 2 })).toEqual(['ct', 'ehr']);
    expect(found({ questions: true })).toEqual(['ct']);
    expect(found({ questions: false })).not.toContain('ct');
    expect(found({ unknownFacts: ['asset.patchState'] })).toEqual(['ct']);
  });
  it('claims nothing about questions before there is a report', () => {
    expect(found({ questions: false }, { report: null })).toEqual([]);
    expect(found({ levelAtLeast: 1 }, { report: null })).toEqual([]);
  });
  it('needs every criterion to hold', () => {
    expect(found({ vlans: { oneOf: [30] }, support: { ended: true } })).toEqual(['old']);
    expect(found({ vlans: { oneOf: [31] }, support: { ended: true } })).toEqual([]);
  });
});

describe('filters kept in the document', () => {
  const kept = saveFilter({ id: 'f1', name: '古い端末', filter: { support: { ended: true } } })(hospital);
  it('come back from the file as they were', () => {
    const read = parseDocument(serialiseDocument(kept));
    expect(read.ok && read.value.filters).toEqual(kept.filters);
  });
  it('are renamed and removed, and an edit that changes nothing is none', () => {
    expect(renameFilter('f1', '期限切れ')(kept).filters?.[0]?.name).toBe('期限切れ');
    expect(renameFilter('f1', '')(kept)).toBe(kept);
    expect(removeFilter('f2')(kept)).toBe(kept);
    expect(removeFilter('f1')(kept).filters).toBeUndefined();
    expect(saveFilter({ id: 'f1', name: '古い端末', filter: { support: { ended: true } } })(kept)).toBe(kept);
  });
});
