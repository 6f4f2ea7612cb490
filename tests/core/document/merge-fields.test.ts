import { describe, expect, it } from 'vitest';
import { type HospitalDocument, SavedDocumentSchema, TABLES } from '../../../src/core/document/document';
import { mergeInto } from '../../../src/core/document/edits/merge';
import { WHAT_BECOMES } from '../../../src/core/document/edits/merge-rest';
import { parseSaved } from '../../../src/core/document/parse';
import type { RuleWithExamples } from '../../../src/core/library/rule';
import { writtenRule } from '../../support/rules';
import { expectSound, savedClinic } from './hospital';

const rule = (id: string, change: Partial<RuleWithExamples> = {}): RuleWithExamples => ({
  ...writtenRule(),
  id,
  ...change,
});
const threat = (id: string, title: string) => ({
  id,
  scope: 'asset',
  subjects: ['ct'],
  title,
  stride: ['tampering'],
  severity: { patientSafety: 2, data: 2, availability: 2 },
});
const plan = (id: string, zone: string) => ({
  id,
  name: id,
  madeOn: '2026-12-01',
  work: [{ kind: 'measure', measure: 'enforce-edge', of: [[zone]] }],
});
const filter = (id: string, text: string) => ({ id, name: id, filter: { text } });

const opened = (change: Readonly<Record<string, unknown>>): HospitalDocument => {
  const read = parseSaved({ ...savedClinic(), ...change });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};
const mine = opened({});
const { views, parties, zones, assets, links, flows, conduits, controls, evidence, treatments } = savedClinic();
/** The same hospital, with something more or else in every field. */
const FULL: Readonly<Record<keyof HospitalDocument, unknown>> = {
  id: 'clinic',
  title: 'Renamed',
  description: 'What they found out',
  perspective: 'manufacturer',
  language: 'en',
  facility: 'Clinic East',
  authors: ['A colleague'],
  asOf: '2026-12-01',
  lastReviewed: '2026-12-02',
  lastChange: '2026-12-03',
  revisions: [{ date: '2026-12-01', reason: 'New CT' }],
  rulesOff: ['no-audit-log', 'own/theirs'],
  packsOff: ['wireless'],
  ruleOverrides: [{ rule: 'no-audit-log', severity: { data: 1 } }],
  ownRules: [rule('theirs')],
  filters: [filter('f1', 'ct')],
  plans: [plan('p1', 'lan')],
  attackEfforts: { media: 5 },
  extensions: { theirs: 1 },
  parties: [...parties, { id: 'vendor', name: 'Vendor', kind: 'vendor' }],
  zones: [...zones, { id: 'ward', kind: 'ward', name: 'Ward' }],
  assets: [...assets, { id: 'mri', kind: 'mri', name: 'MRI', zone: 'rooms' }],
  links: [...links, { id: 'second', ends: [{ asset: 'mri' }, { asset: 'ct' }], medium: 'wired' }],
  flows: [...flows, { id: 'list', from: 'mri', to: 'ehr' }],
  conduits: [...conduits, { id: 'lan~ward', zones: ['lan', 'ward'] }],
  controls: [...controls, { id: 'lock', name: 'Lock', status: 'in-place', on: ['mri'] }],
  evidence: [...evidence, { id: 'mds2:mri', kind: 'mds2', assets: ['mri'], status: 'provided' }],
  threats: [threat('own-threat', 'Flood in the cellar')],
  treatments: [...treatments, { id: 'weak-login|ehr', decision: 'transfer' }],
  views: [...views, { id: 'theirs-view', name: 'Theirs', preset: 'network', placements: [{ id: 'ct', x: 1, y: 2 }] }],
};
const full = opened(FULL);
const saidIn = (document: HospitalDocument, field: keyof HospitalDocument): unknown => {
  const table = TABLES.find((name) => name === field);
  if (field === 'views')
    return document.views.values().map((view) => ({ ...view, placements: view.placements.values() }));
  return table === undefined ? document[field] : document[table].values();
};

describe('every field of a document, when that is brought up to date', () => {
  const { document, report } = mergeInto(mine, full);

  it('is merged, or left out for a reason', () => {
    const { format: _f, version: _v, ...fields } = SavedDocumentSchema.entries;
    expect(Object.keys(WHAT_BECOMES).sort()).toEqual(Object.keys(fields).sort());
    expect(Object.keys(FULL).sort()).toEqual(Object.keys(fields).sort());
    for (const becomes of Object.values(WHAT_BECOMES))
      if (typeof becomes === 'object') expect(becomes.leftOut.length).toBeGreaterThan(20);
  });

  it.each(Object.entries(WHAT_BECOMES))('does as is said of it: %s', (name, becomes) => {
    const field = name as keyof HospitalDocument;
    const [after, theirs, ours] = [document, full, mine].map((each) => saidIn(each, field));
    if (typeof becomes === 'string') expect(after).toEqual(theirs);
    else if (field === 'rulesOff') expect(after).toEqual(['own/theirs']);
    else expect(after).toEqual(ours);
    if (field !== 'id') expect(theirs).not.toEqual(ours);
  });

  it('is named in the report where it came along or stayed, beside elements, decisions and dates', () => {
    const named = (items: readonly { readonly field: string; readonly id: string }[]) =>
      items.map(({ field, id }) => (id === '' ? field : `${field}: ${id}`)).sort();
    expect(named(report.rest.came)).toEqual([
      'attackEfforts',
      'authors',
      'description',
      'extensions: theirs',
      'facility',
      'filters: f1',
      'language',
      'ownRules: theirs',
      'plans: p1',
      'revisions: 2026-12-01',
      'ruleOverrides: no-audit-log',
      'threats: own-threat',
      'views: theirs-view',
    ]);
    expect(named(report.rest.stayed)).toEqual(['packsOff: wireless', 'perspective', 'rulesOff: no-audit-log', 'title']);
  });

  it('stands as well as before, and says the same when the file comes again', () => {
    expectSound(document);
    const again = mergeInto(document, full);
    expect(again.document).toBe(document);
    expect(again.report.rest.came).toEqual([]);
  });
});

describe('what both say otherwise', () => {
  it('stays as it is here, and is told', () => {
    const ours = opened({
      ownRules: [rule('theirs', { references: ['ours'] })],
      filters: [filter('f1', 'mri')],
      plans: [plan('p1', 'rooms')],
      ruleOverrides: [{ rule: 'no-audit-log', severity: { data: 4 } }],
      threats: [threat('own-threat', 'Fire')],
      extensions: { theirs: 2 },
      description: 'Ours',
      attackEfforts: { media: 1 },
    });
    const { document, report } = mergeInto(ours, full);
    for (const field of [
      'ownRules',
      'filters',
      'plans',
      'ruleOverrides',
      'extensions',
      'description',
      'attackEfforts',
    ] as const)
      expect(document[field]).toEqual(ours[field]);
    expect(document.threats).toBe(ours.threats);
    const stayed = new Set(report.rest.stayed.map(({ field }) => field));
    for (const field of [
      'ownRules',
      'filters',
      'plans',
      'ruleOverrides',
      'extensions',
      'description',
      'attackEfforts',
      'threats',
    ] as const)
      expect(stayed).toContain(field);
  });

  it('never switches a rule off here, though the file has it off and brings it again', () => {
    const ours = opened({ ownRules: [rule('theirs')] });
    expect(mergeInto(ours, full).document.rulesOff).toBeUndefined();
  });

  it('takes as many rules as a document holds, and tells which found no room', () => {
    const ours = opened({ ownRules: Array.from({ length: 199 }, (_, at) => rule(`rule-${at}`)) });
    const { document, report } = mergeInto(ours, opened({ ownRules: [rule('first'), rule('second')] }));
    expect(document.ownRules).toHaveLength(200);
    expect(report.rest.stayed).toContainEqual({ field: 'ownRules', id: 'second' });
    expectSound(document);
  });

  it('brings no view of what is not here', () => {
    const view = { id: 'v', name: '', preset: 'network', notes: [], placements: [{ id: 'ct', x: 1, y: 2 }] };
    const bare = opened({ views: [{ ...view, placements: [] }] });
    expect(mergeInto(mine, bare).document.views.has('v')).toBe(false);
    expect(mergeInto(mine, opened({ views: [view] })).document.views.get('v' as never)?.placements.size).toBe(1);
  });
});
