import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { whyNot } from '../../../src/core/analysis/explain';
import type { Condition, RuleWithExamples } from '../../../src/core/library/rule';
import type { Scope } from '../../../src/core/library/vocabulary';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const ruleOf = (when: Condition, scope: Scope = 'asset', more: Partial<RuleWithExamples> = {}): RuleWithExamples => ({
  id: 'test-rule',
  pack: 'test',
  scope,
  stride: ['tampering'],
  severity: { patientSafety: 3, data: 1, availability: 1 },
  rationale: { ja: '試験', en: 'test' },
  when,
  text: { ja: { title: '試験', what: '' }, en: { title: 'Test', what: '' } },
  answeredBy: ['segment-medical-devices'],
  references: [],
  examples: { reports: [], asks: [], silent: [] },
  ...more,
});

const model = modelWith({
  zones: [
    { id: 'core', zoneType: 'ehr-core', enforcement: 'vlan-only' },
    { id: 'ward', zoneType: 'therapy-devices' },
  ],
  nodes: [
    { id: 'ehr', deviceType: 'ehr-server', zone: 'core', networked: true, credentials: 'shared' },
    { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', networked: true },
  ],
  flows: [{ id: 'f', from: 'ehr', to: 'pump', protocol: 'hl7v2-mllp', purpose: 'clinical', medium: 'wired' }],
});
const findings = (when: Condition, scope: Scope = 'asset') => {
  const report = analyse(model, { today: TODAY, rules: [ruleOf(when, scope)] });
  expect(report.failures).toEqual([]);
  return report;
};

describe('a threat tells', () => {
  const { threats } = findings(
    {
      all: [
        { fact: 'flow.from.credentials', recorded: true },
        { fact: 'flow.from.credentials', is: 'shared' },
        {
          any: [
            { fact: 'flow.encryption', is: 'none' },
            { fact: 'flow.logged', is: false },
          ],
        },
        { not: { fact: 'flow.protocol', is: 'https' } },
        { fact: 'flow.purpose', is: 'clinical' },
      ],
    },
    'flow',
  );
  const [threat] = threats;

  it('the facts that made it true, at the element they speak about, with their sources', () => {
    expect(threat?.because.map(({ fact, subject, value, source }) => [fact, subject, value, source.kind])).toEqual([
      ['asset.credentials', 'ehr', 'shared', 'stated'],
      ['flow.encryption', 'f', 'none', 'assumed'],
      ['flow.protocol', 'f', 'hl7v2-mllp', 'stated'],
      ['flow.purpose', 'f', 'clinical', 'stated'],
    ]);
  });

  it('that it rests on an assumption', () => expect(threat?.restsOnAssumption).toBe(true));

  it('what would make it vanish, smallest first, by changes that people can make', () => {
    expect(threat?.wouldVanishIf.map((set) => set.map(({ fact, becomes }) => `${fact} ${becomes}`))).toEqual([
      ['asset.credentials false'],
      // The unknown other way has to be closed as well, since unknown is never safe.
      ['flow.encryption false', 'flow.logged false'],
    ]);
  });

  it('a key of rule and subject', () => expect(threat?.key).toBe('test-rule|f'));
});

describe('a question asks', () => {
  const missing = (when: Condition, scope: Scope = 'asset', about = 'pump') =>
    findings(when, scope)
      .questions.find(({ subjects }) => subjects[0] === about)
      ?.missing.map(({ fact, subject }) => `${subject} ${fact}`);

  it('only what would decide it', () => {
    const when: Condition = {
      all: [
        { fact: 'asset.category', is: 'medical-device' },
        {
          any: [
            // Ruled out already, so the unknown inside does not matter.
            {
              all: [
                { fact: 'asset.kind', is: 'ct' },
                { fact: 'asset.patchState', is: 'outdated' },
              ],
            },
            { fact: 'asset.credentials', is: 'default' },
          ],
        },
      ],
    };
    expect(missing(when)).toEqual(['pump asset.credentials']);
  });

  it('each thing once', () => {
    const when: Condition = {
      any: [
        { fact: 'asset.credentials', is: 'default' },
        { fact: 'asset.credentials', is: 'shared' },
      ],
    };
    expect(missing(when)).toEqual(['pump asset.credentials']);
  });

  it('of two facts compared, the one that is unknown', () => {
    expect(missing({ fact: 'asset.zoneTrust', below: 'asset.securityLevelCapability' })).toEqual([
      'pump asset.securityLevelCapability',
    ]);
  });

  it('for the unknown edge behind an unknown path', () => {
    expect(missing({ fact: 'asset.openFrom', containsAny: ['ehr-core'] }, 'asset', 'pump')).toBeUndefined();
    const when: Condition = { fact: 'asset.exposedTo', containsAny: ['therapy-devices'] };
    expect(missing(when, 'asset', 'ehr')).toEqual(['ward zone.enforcement']);
  });

  it('with the facts that already speak for it', () => {
    const when: Condition = {
      all: [
        { fact: 'asset.networked', is: true },
        { fact: 'asset.credentials', is: 'default' },
      ],
    };
    const [question] = findings(when).questions;
    expect(question?.because.map(({ fact }) => fact)).toEqual(['asset.networked']);
  });
});

describe('asked why not, a rule tells', () => {
  const rule = ruleOf({
    all: [
      { fact: 'asset.credentials', is: 'shared' },
      { fact: 'asset.kind', is: 'ct' },
    ],
  });

  it('the fact that rules it out', () => {
    const answer = whyNot(rule, 'ehr', model, TODAY);
    expect(answer.verdict).toBe('absent');
    expect(answer.because.map(({ fact, value }) => [fact, value])).toEqual([['asset.kind', 'ehr-server']]);
  });

  it('that it does speak, or what is missing, or that there is no such thing', () => {
    const open = ruleOf({ fact: 'asset.credentials', is: 'shared' });
    expect(whyNot(open, 'ehr', model, TODAY).verdict).toBe('present');
    expect(whyNot(open, 'pump', model, TODAY)).toMatchObject({ verdict: 'open', missing: [{ subject: 'pump' }] });
    expect(whyNot(open, 'nobody', model, TODAY).verdict).toBe('no-such-subject');
  });
});
