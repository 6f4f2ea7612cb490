import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { RuleWithExamples } from '../../../src/core/library/rule';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf, modelWith, type Parts } from '../../support/hospital';

const TODAY = '2026-11-22';
const rule = (id: string, more: Partial<RuleWithExamples> = {}): RuleWithExamples => ({
  id,
  pack: 'test',
  scope: 'asset',
  stride: ['tampering'],
  severity: { patientSafety: 2, data: 1, availability: 1 },
  rationale: { ja: '試験', en: 'test' },
  when: { fact: 'asset.category', is: 'medical-device' },
  text: { ja: { title: '試験', what: '' }, en: { title: 'Test', what: '' } },
  answeredBy: ['x'],
  references: [],
  examples: { reports: [], asks: [], silent: [] },
  ...more,
});
const device = (id: string, more: object = {}) => ({
  id,
  deviceType: 'ultrasound',
  zone: 'ward',
  networked: true,
  criticality: 'medium',
  ...more,
});
const parts = (nodes: readonly object[], more: Parts = {}): Parts => ({
  zones: [
    { id: 'guest', zoneType: 'guest-wifi', enforcement: 'none' },
    { id: 'ward', zoneType: 'modality', enforcement: 'none' },
    { id: 'safe', zoneType: 'modality', enforcement: 'firewall' },
  ],
  nodes: nodes as NonNullable<Parts['nodes']>,
  ...more,
});
const run = (hospital: Parts, ...rules: readonly RuleWithExamples[]) =>
  analyse(modelWith(hospital), { today: TODAY, rules });

describe('an analysis', () => {
  it('lists a rule that is wrong and lets the others count', () => {
    const wrong = rule('wrong', { when: { fact: 'asset.noSuchThing', is: 1 } });
    const report = run(parts([device('us')]), wrong, rule('right'));
    expect(report.failures).toEqual([{ rule: 'wrong', subject: undefined, message: expect.any(String) }]);
    expect(report.threats.map(({ key }) => key)).toEqual(['right|us']);
  });

  it('runs no rule that is switched off', () => {
    const model = modelWith(parts([device('us')]));
    const report = analyse(model, { today: TODAY, rules: [rule('a'), rule('b')], rulesOff: ['a'] });
    expect(report.threats.map(({ rule: id }) => id)).toEqual(['b']);
    expect(report.rulesRun).toBe(1);
  });

  it('gives the same report whatever the order of the file', () => {
    const nodes = ['c', 'a', 'b'].map((id) => device(id));
    const one = run(parts(nodes), rule('x'), rule('y'));
    const other = run(parts([...nodes].reverse()), rule('y'), rule('x'));
    expect(other).toEqual(one);
  });

  it('keeps the keys of threats when things are renamed', () => {
    const keys = (name: string) => run(parts([device('us', { label: name })]), rule('x')).threats.map(({ key }) => key);
    expect(keys('A')).toEqual(keys('B'));
  });

  it('survives flows that lead to nothing', () => {
    const document = documentOf(parts([device('us')], { flows: [{ id: 'f', from: 'us', to: 'us', medium: 'wired' }] }));
    const model = modelOf({ ...document, assets: document.assets.delete('us' as never) }, library);
    const report = analyse(model, { today: TODAY });
    expect(report.failures).toEqual([]);
  });

  it('puts threats that people wrote beside the others, under their own key', () => {
    const report = analyse(modelWith(parts([device('us')])), {
      today: TODAY,
      rules: [],
      own: [
        {
          id: 't1',
          scope: 'asset',
          subjects: ['us'],
          title: 'Water above the rack',
          stride: ['denial-of-service'],
          severity: { patientSafety: 3, data: 0, availability: 4 },
        },
      ],
    });
    expect(report.threats).toMatchObject([
      { key: 'own|t1', rule: 'own', subjects: ['us'], level: 3, own: { title: 'Water above the rack' } },
    ]);
  });
});

describe('a generic rule', () => {
  const generic = rule('generic', { generic: true, stride: ['tampering', 'spoofing'] });

  it('gives way to a specific one that shares a category about the same subject', () => {
    const specific = rule('specific', { when: { fact: 'asset.kind', is: 'ct' }, stride: ['spoofing'] });
    const report = run(parts([device('us'), device('ct', { deviceType: 'ct' })]), generic, specific);
    expect(report.threats.map(({ key }) => key).sort()).toEqual(['generic|us', 'specific|ct']);
  });

  it('stays a threat beside a specific question, which may still be answered in its favour', () => {
    const asking = rule('asking', { when: { fact: 'asset.credentials', is: 'default' } });
    const report = run(parts([device('us')]), generic, asking);
    expect(report.threats.map(({ key }) => key)).toEqual(['generic|us']);
    expect(report.questions.map(({ key }) => key)).toEqual(['asking|us']);
  });

  it('asks nothing where a specific one asks', () => {
    const asking = rule('asking', { when: { fact: 'asset.credentials', is: 'default' } });
    const alike = { ...generic, when: asking.when };
    const report = run(parts([device('us')]), alike, asking);
    expect(report.threats).toEqual([]);
    expect(report.questions.map(({ key }) => key)).toEqual(['asking|us']);
  });

  it('comes after a specific one that is as severe', () => {
    const other = rule('specific', { when: { fact: 'asset.model', is: 'B' } });
    const about = { ...generic, stride: other.stride, when: { fact: 'asset.model', is: 'A' } } as const;
    const report = run(parts([device('one', { model: 'A' }), device('two', { model: 'B' })]), about, other);
    expect(report.threats.map(({ key }) => key)).toEqual(['specific|two', 'generic|one']);
  });

  it('stays where the specific one is about another category', () => {
    const other = rule('other', { stride: ['repudiation'] });
    expect(run(parts([device('us')]), generic, other).threats).toHaveLength(2);
  });
});

describe('a rule that yields', () => {
  it('is silent where the other reports, and only there', () => {
    const yielding = rule('yielding', { yieldsTo: ['other'] });
    const other = rule('other', { when: { fact: 'asset.kind', is: 'ct' } });
    const report = run(parts([device('us'), device('ct', { deviceType: 'ct' })]), yielding, other);
    expect(report.threats.map(({ key }) => key).sort()).toEqual(['other|ct', 'yielding|us']);
  });
});

describe('the level', () => {
  const threat = (node: object, more: Partial<RuleWithExamples> = {}, extra: Parts = {}) =>
    run(parts([device('us', node)], extra), rule('x', more)).threats[0];
  const steps = (found: ReturnType<typeof threat>) =>
    found?.adjustments.map(({ step, because }) => `${step > 0 ? '+' : '-'}${because}`);

  it('is that of the worst axis, data and availability counting a little less than patients', () => {
    expect(threat({}, { severity: { patientSafety: 3, data: 4, availability: 0 } })?.level).toBe(3);
    expect(threat({}, { severity: { patientSafety: 0, data: 0, availability: 4 } })?.level).toBe(3);
    const dear = { criticality: 'high' };
    expect(threat(dear, { severity: { patientSafety: 0, data: 0, availability: 4 } })?.level).toBe(4);
  });

  it('rises one step for a life-critical thing, and says so', () => {
    const found = threat({ criticality: 'life' });
    expect([found?.level, steps(found)]).toEqual([3, ['+life-critical']]);
  });

  it('rises one step for many patients at once', () => {
    const found = threat({ controlsCount: 40 });
    expect([found?.level, found?.patients, steps(found)]).toEqual([3, 40, ['+many-patients']]);
  });

  it('does not rise where patients cannot be hurt', () => {
    const found = threat({ criticality: 'life' }, { severity: { patientSafety: 0, data: 2, availability: 1 } });
    expect(steps(found)).toEqual([]);
  });

  it('falls one step where nothing untrusted can reach it', () => {
    const found = threat({ zone: 'safe' });
    expect([found?.level, steps(found)]).toEqual([1, ['-not-reachable']]);
  });

  it('does not fall where only the filtering is unknown', () => {
    const zones = [
      { id: 'guest', zoneType: 'guest-wifi' },
      { id: 'ward', zoneType: 'modality' },
    ];
    expect(steps(run({ zones, nodes: [device('us')] }, rule('x')).threats[0])).toEqual([]);
  });

  it('leaves out a step that would lead past the ends of the scale', () => {
    const severe = { severity: { patientSafety: 4, data: 4, availability: 4 } } as const;
    const found = threat({ criticality: 'life' }, severe);
    expect([found?.level, steps(found)]).toEqual([4, []]);
  });
});

describe('the order', () => {
  const many = parts(Array.from({ length: 5 }, (_, index) => device(`us${index}`)));

  it('puts worse before less bad', () => {
    const mild = rule('mild', { severity: { patientSafety: 1, data: 0, availability: 0 } });
    const severe = rule('severe', { severity: { patientSafety: 4, data: 0, availability: 0 } });
    expect(run(parts([device('us')]), mild, severe).threats.map(({ rule: id }) => id)).toEqual(['severe', 'mild']);
  });

  it('puts a new problem before the same problem of a like thing', () => {
    const severity = { patientSafety: 2, data: 0, availability: 0 } as const;
    const loud = rule('loud', { severity: { patientSafety: 2, data: 2, availability: 2 } });
    const order = run(many, loud, rule('quiet', { severity })).threats.map(({ rule: id }) => id);
    expect(order.slice(0, 2)).toEqual(['loud', 'quiet']);
    expect(order).toHaveLength(10);
  });

  it('loses and repeats none', () => {
    const keys = run(many, rule('a'), rule('b')).threats.map(({ key }) => key);
    expect(new Set(keys).size).toBe(10);
  });
});
