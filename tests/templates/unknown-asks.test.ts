import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis/analyse';
import { TRUE } from '../../src/core/analysis/comparison';
import { compileCondition } from '../../src/core/analysis/condition';
import { idOfSubject, subjectsOf } from '../../src/core/analysis/subjects';
import { type Facts, factsOf } from '../../src/core/facts/facts-of';
import { modelOf } from '../../src/core/model/model';
import { library } from '../../src/templates';
import { documentOf, modelWith } from '../support/hospital';
import { writtenRules } from '../support/rules';

const TODAY = '2026-11-22';

/** What people write down when they have done something about a known hazard: without it the hazard stands. */
const RECORDS = ['asset.compensatingControls', 'asset.replacementPlan', 'asset.downtimeProcedure'];

/** Rules that may report though a reason is unknown, and why that is no guess. */
const ALLOWED: Readonly<Record<string, { readonly facts: readonly string[]; readonly why: string }>> = {
  'unknown-purpose-line': { facts: ['flow.purpose'], why: 'that nobody knows what a line is for is the finding' },
  'unknown-line-into-inner-zone': { facts: ['flow.purpose'], why: 'the same, for lines that lead further in' },
  'protocol-unknown-across-boundary': {
    facts: ['flow.protocol'],
    why: 'that nobody recorded the traffic is the finding',
  },
  'update-path-to-many-devices': {
    facts: ['flow.integrity'],
    why: 'a maker that shows nothing of signatures on a path to many patients is the finding; a hospital is asked',
  },
  'out-of-support-on-network': {
    facts: ['asset.lifecycle.endOfSupport'],
    why: 'the stage says that support has ended',
  },
  'no-restore-procedure': { facts: ['asset.restoreProcedure'], why: 'the MDS2 says that there is none' },
  'device-within-reach-of-visitors': {
    facts: ['asset.location.area'],
    why: 'the type of the zone says where it stands',
  },
};

/** Facts of a hospital of which nobody knows anything. */
const unknownFacts = (facts: Facts): Facts => ({
  ...facts,
  reader: (scope, path) => {
    const reader = facts.reader(scope, path);
    return reader && { ...reader, read: () => ({ value: undefined, source: { kind: 'unknown' } }) };
  },
});

describe('what is unknown', () => {
  const model = modelWith({
    zones: [{ id: 'a' }, { id: 'b' }],
    nodes: [
      { id: 'one', deviceType: 'ehr-server', zone: 'a' },
      { id: 'two', deviceType: 'infusion-pump', zone: 'b' },
    ],
    flows: [{ id: 'f', from: 'one', to: 'two' }],
  });
  const facts = unknownFacts(factsOf(model, TODAY));

  it.each(writtenRules.map((rule) => [rule.id, rule] as const))('is never reported by %s', (_, rule) => {
    const condition = compileCondition(rule.when, rule.scope, facts);
    const subjects = subjectsOf(rule.scope, model);
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.filter((subject) => condition.truth(subject) === TRUE).map(idOfSubject)).toEqual([]);
  });
});

describe('a threat', () => {
  it.each(writtenRules.map((rule) => [rule.id, rule] as const))('of %s rests on what is known', (_, rule) => {
    const unknown = rule.examples.reports.flatMap(({ model }) => {
      const report = analyse(modelOf(documentOf(model), library), { today: model.asOf ?? TODAY, rules: [rule] });
      return report.threats.flatMap(({ because }) =>
        because.filter(({ value }) => value === undefined).map(({ fact }) => fact),
      );
    });
    const allowed = [...RECORDS, ...(ALLOWED[rule.id]?.facts ?? [])];
    expect(unknown.filter((fact) => !allowed.includes(fact))).toEqual([]);
  });

  it('may rest on no other rule that is allowed more', () => {
    expect(Object.keys(ALLOWED).filter((id) => !library.rules.has(id))).toEqual([]);
  });
});
