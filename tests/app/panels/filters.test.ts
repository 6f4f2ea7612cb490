import { describe, expect, it } from 'vitest';
import { type Filters, filtered, NO_FILTERS, type SortBy, sorted } from '../../../src/app/panels/findings/filters';
import { type Row, readingOf } from '../../../src/app/panels/findings/reading';
import type { Treatment } from '../../../src/core/document/treatment';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { threat, ward } from './findings-fixture';

const model = modelOf(ward(), library);
const ja = readingOf(model, 'ja');
const en = readingOf(model, 'en');

const row = (...[rule, subject, change]: Parameters<typeof threat>): Row => {
  const finding = threat(rule, subject, change);
  return { key: finding.key, finding };
};
const decided = (of: Row, treatment: Omit<Treatment, 'id'>): Row => ({
  ...of,
  treatment: { id: of.key, ...treatment },
});

const onPump = row('therapy-stops-with-network', 'pump', { level: 4 });
const onServer = row('edge-appliance-outdated', 'gateway', { level: 2, stride: ['spoofing', 'tampering'] });
const onLine = row('remote-maintenance-without-mfa', 'f2', { scope: 'flow', restsOnAssumption: true });
const rows = [onPump, onServer, onLine];

const shown = (change: Partial<Filters>, selection: readonly string[] = [], reading = ja): readonly Row[] =>
  filtered(rows, { ...NO_FILTERS, ...change }, reading, new Set(selection));

describe('the filters of findings', () => {
  it('let everything through when none is set', () => {
    expect(shown({})).toEqual(rows);
  });

  it('search titles and subjects in the language of the reader', () => {
    expect(shown({ text: 'ポンプ管理' })).toEqual([onServer, onLine]);
    expect(shown({ text: 'infusion' })).toEqual([]);
    expect(shown({ text: 'infusion' }, [], en)).toEqual([onPump]);
  });

  it('take kana, width and capitals of a search as the same', () => {
    expect(shown({ text: 'ぽんぷ管理' })).toEqual(shown({ text: 'ﾎﾟﾝﾌﾟ管理' }));
    expect(shown({ text: 'ぽんぷ管理' })).toEqual([onServer, onLine]);
    expect(shown({ text: 'ＰＵＭＰ　SERVER'.replace('　', ' ') }, [], en)).toEqual([onServer, onLine]);
  });

  it('find what is in the hands of somebody by their name', () => {
    const owned = decided(onServer, { decision: 'mitigate', owner: '医療情報課' });
    expect(filtered([onPump, owned], { ...NO_FILTERS, text: '情報課' }, ja, new Set())).toEqual([owned]);
  });

  it('keep any of several levels, and any of several categories', () => {
    expect(shown({ levels: [4, 2] })).toEqual([onPump, onServer]);
    expect(shown({ stride: ['spoofing'] })).toEqual([onServer]);
    expect(shown({ levels: [4], stride: ['spoofing'] })).toEqual([]);
  });

  it('tell what nobody decided from what was decided', () => {
    const accepted = decided(onServer, { decision: 'accept', rationale: 'r' });
    const both = [onPump, accepted];
    const inState = (state: Filters['state']) => filtered(both, { ...NO_FILTERS, state }, ja, new Set());
    expect(inState('open')).toEqual([onPump]);
    expect(inState('accept')).toEqual([accepted]);
    expect(inState('transfer')).toEqual([]);
  });

  it('find flows in the zones of both ends and in those around them', () => {
    expect(shown({ zone: 'outside' })).toEqual([onLine]);
    expect(shown({ zone: 'servers' })).toEqual([onServer, onLine]);
    expect(shown({ zone: 'hospital' })).toEqual(rows);
  });

  it('show of the selection what is about it or about a line to it', () => {
    expect(shown({ onlySelection: true }, ['gateway'])).toEqual([onServer, onLine]);
    expect(shown({ onlySelection: true }, ['f2'])).toEqual([onLine]);
    expect(shown({ onlySelection: true })).toEqual([]);
  });

  it('find what rests on assumptions', () => {
    expect(shown({ onlyAssumed: true })).toEqual([onLine]);
  });
});

describe('the order of findings', () => {
  const order = (by: SortBy, of: readonly Row[] = rows): readonly string[] =>
    sorted(of, by, ja).map(({ finding }) => finding?.subjects[0] ?? '');

  it('goes by level, then by patients at once, and puts what is settled last', () => {
    const ward = row('a', 'ward', { patients: 30 });
    const bed = row('a', 'bed', { patients: 1 });
    const settled = decided(onPump, { decision: 'accept', rationale: 'r' });
    const planned = decided(row('b', 'planned', { level: 4 }), { decision: 'mitigate' });
    expect(order('level', [settled, bed, onServer, ward, planned])).toEqual([
      'planned',
      'ward',
      'bed',
      'gateway',
      'pump',
    ]);
  });

  it('goes by name of the subject, and puts numbers in names in their order', () => {
    const many = ['10', '9', '1'].map((number) => row('x', `無名${number}`));
    expect(order('subject', many)).toEqual(['無名1', '無名9', '無名10']);
  });

  it('puts the nearest due date first and what has none last', () => {
    const late = decided(onPump, { decision: 'mitigate', due: '2027-01-31' });
    const soon = decided(onServer, { decision: 'mitigate', due: '2026-12-20' });
    expect(order('due', [onLine, late, soon])).toEqual(['gateway', 'pump', 'f2']);
  });

  it('puts what nobody decided before what was decided', () => {
    const accepted = decided(onPump, { decision: 'accept', rationale: 'r' });
    expect(order('treatment', [accepted, onServer])).toEqual(['gateway', 'pump']);
  });
});
