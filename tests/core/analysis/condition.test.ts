import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, UNKNOWN } from '../../../src/core/analysis/comparison';
import { compileCondition } from '../../../src/core/analysis/condition';
import { factsOf } from '../../../src/core/facts/facts-of';
import type { Comparison, Condition } from '../../../src/core/library/rule';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const model = modelWith({
  zones: [
    { id: 'ward', zoneType: 'therapy-devices', enforcement: 'none' },
    { id: 'odd', enforcement: 'none' },
  ],
  nodes: [
    {
      id: 'pump',
      deviceType: 'infusion-pump',
      zone: 'ward',
      networked: true,
      mobile: true,
      model: 'A1',
      patchState: 'outdated',
      owner: null,
      misuseCases: [],
      lifecycle: { eol: '2026-01-01', eos: '2026-11-23' },
      os: { family: 'rtos', eos: '2026-11-21' },
      mds2: { status: 'provided', model: 'A2', answers: { 'NAUT-1': 'No', 'TXIG-1': 'N/A', 'TXCF-2': 'See Note' } },
      slC: 1,
    },
  ],
});
const facts = factsOf(model, TODAY);

const truthOf = (condition: Condition) => {
  const pump = model.asset('pump');
  if (pump === undefined) throw new Error('pump');
  return compileCondition(condition, 'asset', facts).truth(pump);
};

const YES: Comparison = { fact: 'asset.patchState', is: 'outdated' };
const NO: Comparison = { fact: 'asset.patchState', is: 'current' };
const MAYBE: Comparison = { fact: 'asset.credentials', is: 'default' };
const leaf = { [FALSE]: NO, [UNKNOWN]: MAYBE, [TRUE]: YES };
const values = [FALSE, UNKNOWN, TRUE] as const;
const pairs = values.flatMap((a) => values.map((b) => [a, b] as const));

describe('three-valued logic', () => {
  it.each(pairs)('all of %i and %i is the least of them', (a, b) => {
    expect(truthOf({ all: [leaf[a], leaf[b]] })).toBe(Math.min(a, b));
  });

  it.each(pairs)('any of %i and %i is the greatest of them', (a, b) => {
    expect(truthOf({ any: [leaf[a], leaf[b]] })).toBe(Math.max(a, b));
  });

  it.each(values)('not %i swaps true and false and leaves unknown', (a) => {
    expect(truthOf({ not: leaf[a] })).toBe(2 - a);
  });
});

describe('a comparison', () => {
  const cases: readonly (readonly [string, Comparison, number])[] = [
    ['is true of what is equal', { fact: 'asset.model', is: 'A1' }, TRUE],
    ['is unknown of what nobody recorded', { fact: 'asset.manufacturer', isNot: 'X' }, UNKNOWN],
    ['is false of what is known to be nothing, even when negative', { fact: 'asset.owner', isNot: 'X' }, FALSE],
    ['finds one of several', { fact: 'asset.patchState', in: ['current', 'outdated'] }, TRUE],
    ['finds none of several', { fact: 'asset.patchState', notIn: ['current'] }, TRUE],
    ['knows the sets of the conduit matrix', { fact: 'asset.zoneType', in: ['*clinical*'] }, TRUE],
    ['counts', { fact: 'asset.interfaceZones', countAtLeast: 2 }, FALSE],
    ['counts at most', { fact: 'asset.interfaceZones', countAtMost: 1 }, TRUE],
    ['measures numbers', { fact: 'asset.securityLevelCapability', atMost: 1 }, TRUE],
    ['sees that there is none', { fact: 'asset.owner', missing: true }, TRUE],
    ['sees an empty list', { fact: 'asset.misuseCases', missing: true }, TRUE],
    ['does not take silence for none', { fact: 'asset.vendorContact', missing: true }, UNKNOWN],
    ['knows what is recorded', { fact: 'asset.credentials', recorded: true }, FALSE],
    ['knows what is not recorded', { fact: 'asset.credentials', recorded: false }, TRUE],
    ['takes a recorded nothing as recorded', { fact: 'asset.owner', recorded: true }, TRUE],
    ['takes a default for no record', { fact: 'asset.criticality', recorded: true }, FALSE],
    ['knows yesterday as past', { fact: 'asset.operatingSystem.endOfSupport', past: true }, TRUE],
    ['does not take tomorrow for past', { fact: 'asset.lifecycle.endOfSupport', past: true }, FALSE],
    ['looks ahead', { fact: 'asset.lifecycle.endOfSupport', withinDays: 1 }, TRUE],
    ['does not count the past as ahead', { fact: 'asset.operatingSystem.endOfSupport', withinDays: 30 }, FALSE],
    ['looks back', { fact: 'asset.lifecycle.endOfLife', olderThanDays: 300 }, TRUE],
    ['orders two dates', { fact: 'asset.operatingSystem.endOfSupport', before: 'asset.lifecycle.endOfSupport' }, TRUE],
    ['sees that two texts differ', { fact: 'asset.mds2.model', differsFrom: 'asset.model' }, TRUE],
    ['orders two numbers', { fact: 'asset.securityLevelCapability', below: 'asset.zone.targetSecurityLevel' }, TRUE],
    ['is unknown beside an unknown', { fact: 'asset.model', differsFrom: 'asset.manufacturer' }, UNKNOWN],
    ['reads an answer of the MDS2', { fact: 'asset.mds2.NAUT-1', is: 'No' }, TRUE],
    ['takes N/A for an answer', { fact: 'asset.mds2.TXIG-1', is: 'No' }, FALSE],
    ['does not take "See Note" for an answer', { fact: 'asset.mds2.TXCF-2', is: 'No' }, UNKNOWN],
    ['does not take a missing answer for No', { fact: 'asset.mds2.PAUT-5', is: 'No' }, UNKNOWN],
    ['reads facts of the hospital from anywhere', { fact: 'hospital.perspective', is: 'hospital' }, TRUE],
  ];
  it.each(cases)('%s', (_, comparison, expected) => expect(truthOf(comparison)).toBe(expected));

  it('of lists is unknown where a member is only possible', () => {
    const doubtful = modelWith({
      zones: [
        { id: 'ward', zoneType: 'therapy-devices' },
        { id: 'office', zoneType: 'office-internet', enforcement: 'none' },
      ],
      nodes: [
        { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', networked: true },
        { id: 'pc', deviceType: 'office-pc', zone: 'office' },
      ],
    });
    const pump = doubtful.asset('pump');
    const truth = (comparison: Comparison) =>
      pump && compileCondition(comparison, 'asset', factsOf(doubtful, TODAY)).truth(pump);
    expect(truth({ fact: 'asset.openFrom', containsAny: ['office-internet'] })).toBe(UNKNOWN);
    expect(truth({ fact: 'asset.openFrom', containsAny: ['internet'] })).toBe(FALSE);
    expect(truth({ fact: 'asset.openFrom', containsAll: ['office-internet'] })).toBe(UNKNOWN);
    expect(truth({ fact: 'asset.openFrom', countAtLeast: 1 })).toBe(UNKNOWN);
    expect(truth({ fact: 'asset.openFrom', missing: true })).toBe(UNKNOWN);
  });

  it('of a fact that does not exist is an error of the rule', () => {
    expect(() => truthOf({ fact: 'asset.noSuchThing', is: true })).toThrow('asset.noSuchThing');
    expect(() => truthOf({ fact: 'flow.protocol', is: 'x' })).toThrow('flow.protocol');
  });
});
