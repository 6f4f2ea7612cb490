import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { inquiriesOf } from '../../../src/core/inquiry/inquiries';
import { readAnswers } from '../../../src/core/inquiry/read-answers';
import { whomToAsk } from '../../../src/core/inquiry/whom';
import { documentOf, modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const parts = {
  zones: [
    { id: 'outside', zoneType: 'vendor-remote' },
    { id: 'modality', zoneType: 'modality', owner: 'radiology' },
  ],
  nodes: [
    { id: 'vendor', deviceType: 'vendor-support-center', zone: 'outside' },
    { id: 'ct', deviceType: 'ct', zone: 'modality', owner: 'radiology', manufacturer: 'Kato' },
    { id: 'mri', deviceType: 'mri', zone: 'modality' },
  ],
  flows: [
    { id: 'upkeep', from: 'vendor', to: 'ct', protocol: 'rdp', purpose: 'maintenance' },
    { id: 'images', from: 'ct', to: 'mri', protocol: 'dicom', purpose: 'clinical' },
  ],
};
const model = modelWith(parts);
const owner = documentOf(parts).assets.get('ct')?.owner;

describe('whom to ask', () => {
  it('is the maker for what only it knows, by name where no party is recorded', () => {
    expect(whomToAsk({ fact: 'asset.mds2.TXCF-1', subject: 'ct' }, model)).toEqual({ kind: 'maker', id: 'Kato' });
    expect(whomToAsk({ fact: 'asset.lifecycle.endOfSupport', subject: 'mri' }, model)).toEqual({
      kind: 'nobody',
      id: 'vendors',
    });
  });

  it('is the department for how a device is used, and for its flows', () => {
    expect(owner).toBeDefined();
    expect(whomToAsk({ fact: 'asset.credentials', subject: 'ct' }, model)).toEqual({ kind: 'party', id: owner });
    expect(whomToAsk({ fact: 'flow.encryption', subject: 'images' }, model)).toEqual({ kind: 'party', id: owner });
    expect(whomToAsk({ fact: 'asset.credentials', subject: 'mri' }, model)).toEqual({
      kind: 'nobody',
      id: 'departments',
    });
  });

  it('is the vendor for the lines it maintains a device by', () => {
    expect(whomToAsk({ fact: 'flow.multiFactor', subject: 'upkeep' }, model)).toEqual({ kind: 'maker', id: 'Kato' });
  });
});

describe('inquiries', () => {
  const report = analyse(model, { today: TODAY });
  const inquiries = inquiriesOf(report, model);
  const lines = inquiries.flatMap((inquiry) => inquiry.lines);

  it('ask for each missing fact once, and only for what a person can fill in', () => {
    const keys = lines.map(({ fact, subject }) => `${fact}|${subject}`);
    expect(new Set(keys).size).toBe(keys.length);
    const asked = new Set(
      report.questions.flatMap(({ missing }) => missing.map(({ fact, subject }) => `${fact}|${subject}`)),
    );
    expect(keys.every((key) => asked.has(key))).toBe(true);
    expect(keys.length).toBeGreaterThan(10);
  });

  it('put what decides worse threats first', () => {
    for (const { lines: all } of inquiries) {
      const [first] = all;
      const last = all.at(-1);
      expect(first?.level).toBeGreaterThanOrEqual(last?.level ?? 0);
    }
  });

  it('come out the same however often they are made', () => {
    expect(inquiriesOf(report, model)).toEqual(inquiries);
  });
});

describe('answers that come back', () => {
  const read = (key: string, answer: string) => readAnswers([{ row: 7, key, answer }], model);
  const value = (key: string, answer: string) => read(key, answer).answers[0]?.value;

  it.each([
    ['flow.multiFactor|upkeep', 'はい', true],
    ['flow.multiFactor|upkeep', ' NO ', false],
    ['flow.multiFactor|upkeep', '○', true],
    ['asset.credentials|ct', 'individual', 'individual'],
    ['asset.lifecycle.endOfSupport|ct', '2031/3/1', '2031-03-01'],
    ['asset.lifecycle.endOfSupport|ct', '２０３１年３月１日', '2031-03-01'],
    ['asset.lifecycle.endOfSupport|ct', '令和13年3月1日', '2031-03-01'],
    ['asset.mds2.TXCF-1|ct', 'Yes', 'Yes'],
  ])('say %s: %s', (key, answer, expected) => {
    expect(value(key, answer)).toBe(expected);
  });

  it.each([
    ['flow.multiFactor|upkeep', 'perhaps', 'not-a-choice'],
    ['asset.lifecycle.endOfSupport|ct', '2031-02-30', 'not-a-date'],
    ['asset.credentials|gone', 'individual', 'no-such-subject'],
    ['asset.noSuchFact|ct', 'x', 'no-such-fact'],
    ['__proto__|ct', 'x', 'no-such-fact'],
    ['asset.reachableFrom|ct', 'internet', 'no-such-fact'],
  ])('that fit nothing are told with their row: %s %s', (key, answer, reason) => {
    expect(read(key, answer)).toMatchObject({ answers: [], faults: [{ row: 7, reason, answer }] });
  });

  it.each(['', '不明', 'unknown', '?'])('are open where nobody knows: “%s”', (answer) => {
    expect(read('asset.credentials|ct', answer)).toEqual({ answers: [], faults: [], open: 1 });
  });
});
