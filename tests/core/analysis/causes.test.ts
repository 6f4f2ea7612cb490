import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { causeKeyOf, causeKeySteps, sharedReasons } from '../../../src/core/analysis/causes';
import { isPastSupport } from '../../../src/core/analysis/past-support';
import type { Threat } from '../../../src/core/analysis/report';
import type { Rule } from '../../../src/core/library/rule';
import { revisionOf } from '../../../src/core/library/rule-revision';
import { library } from '../../../src/templates';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const node = (id: string, more: object) => ({ id, deviceType: 'ct', zone: 'modality', networked: true, ...more });
const zones = [{ id: 'modality', zoneType: 'modality' }];
const threatsOf = (rule: string, nodes: readonly Record<string, unknown>[]): readonly Threat[] =>
  analyse(modelWith({ zones, nodes: [...nodes] }), { today: TODAY }).threats.filter((threat) => threat.rule === rule);

const answered = (answers: object) => ({ mds2: { status: 'provided', answers } });

describe('root causes', () => {
  const scanners = threatsOf('no-audit-log', [
    node('a', answered({ 'AUDT-1': 'No', 'AUDT-5': 'Yes' })),
    node('b', answered({ 'AUDT-1': 'No', 'AUDT-5': 'Yes' })),
    node('c', answered({ 'AUDT-1': 'Yes', 'AUDT-5': 'No' })),
  ]);

  it('are one for the same answer on two devices, and another for another answer', () => {
    const keys = new Map(scanners.map((threat) => [threat.subjects[0], causeKeyOf(threat)]));
    expect(keys.size).toBe(3);
    expect(keys.get('a')).toBe(keys.get('b'));
    expect(keys.get('c')).not.toBe(keys.get('a'));
  });

  it('are made some at a time for a long list, and only once', () => {
    const many = Array.from({ length: 1_000 }, (_, index): Threat => {
      const [threat] = scanners;
      if (threat === undefined) throw new Error('A threat was expected.');
      return { ...threat, key: `no-audit-log|${index}` };
    });
    expect([...causeKeySteps(many)].length).toBeGreaterThan(3);
    expect([...causeKeySteps(many)]).toEqual([]);
    expect(new Set(many.map(causeKeyOf)).size).toBe(1);
  });

  it('tell what their threats have in common, once, and leave out what differs', () => {
    const [a, b, c] = ['a', 'b', 'c'].flatMap((id) => scanners.filter(({ subjects }) => subjects[0] === id));
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three threats were expected.');
    expect(sharedReasons([a, b]).map(({ fact }) => fact)).toContain('asset.mds2.AUDT-1');
    expect(sharedReasons([a, b, c]).map(({ fact }) => fact)).not.toContain('asset.mds2.AUDT-1');
    expect(sharedReasons([])).toEqual([]);
  });

  it('leave the day on which support ended out of account', () => {
    const ended = (endOfSupport: string) => ({ os: { family: 'windows', eos: endOfSupport } });
    const threats = threatsOf('out-of-support-on-network', [
      node('old', ended('2015-07-14')),
      node('older', ended('2010-07-13')),
    ]);
    expect(threats).toHaveLength(2);
    expect(new Set(threats.map(causeKeyOf)).size).toBe(1);
    expect(threats.every(isPastSupport)).toBe(true);
    expect(scanners.some(isPastSupport)).toBe(false);
  });
});

describe('the revision of a rule', () => {
  const rule = library.rules.get('no-audit-log') as Rule;

  it('is another when its condition, severity or words are, and the same when a reference is added', () => {
    expect(revisionOf({ ...rule })).toBe(revisionOf(rule));
    expect(revisionOf({ ...rule, references: [...rule.references, 'CWE-1'] })).toBe(revisionOf(rule));
    expect(revisionOf({ ...rule, severity: { ...rule.severity, data: 4 } })).not.toBe(revisionOf(rule));
    const ja = { ...rule.text.ja, title: '別の題' };
    expect(revisionOf({ ...rule, text: { ...rule.text, ja } })).not.toBe(revisionOf(rule));
    expect(revisionOf({ ...rule, when: { fact: 'asset.networked', is: true } })).not.toBe(revisionOf(rule));
  });

  it('differs between all rules', () => {
    const all = [...library.rules.values()];
    expect(new Set(all.map(revisionOf)).size).toBe(all.length);
  });
});
