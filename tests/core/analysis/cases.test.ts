import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  accusedByAbsence,
  type ExpectedCase,
  meets,
  newThreats,
  openCase,
  unknownRules,
  verdictOn,
} from '../../support/expected-case';
import { type Gaps, KNOWN_GAPS, LIMITS } from './known-gaps';

const CASES = readdirSync(new URL('../../fixtures/expectations/', import.meta.url))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

const ranks = (expected: ExpectedCase['topThreats']): readonly number[] => expected.map(({ rank }) => rank);

/** Where a report falls short of what the expert of the case expects; nothing where it does not. */
const gapsOf = (subject: ExpectedCase): Gaps => {
  const { topThreats, broken = [], threatsAtMost, questionsAtMost, model, report } = subject;
  const { threats, questions } = report;
  const first = threats.slice(0, LIMITS.first);
  // Without named rules an expectation may also be met by asking: its words then speak of what is unknown.
  const missing = topThreats.filter(
    (expected) =>
      !threats.some((threat) => meets(threat, expected, model)) &&
      !(expected.rules === undefined && questions.some((question) => meets(question, expected, model))),
  );
  const critical = topThreats.filter(({ tier }) => tier === 'critical');
  const late = critical.filter((expected) => !first.some((threat) => meets(threat, expected, model)));
  const mild = critical.filter(
    (expected) => !threats.some((threat) => threat.level >= LIMITS.level && meets(threat, expected, model)),
  );
  const keysOf = (verdict: string): readonly string[] =>
    threats
      .filter((threat) => verdictOn(threat, subject) === verdict)
      .map(({ key }) => key)
      .sort();
  const changes = broken.map((change) => ({ change, found: newThreats(subject, change) }));
  const unnoticed = changes.filter(({ change, found }) => !found.some((threat) => meets(threat, change, model)));
  const repeated = changes.filter(({ found }) => found.length > LIMITS.lines);
  const accused = broken.length > 0 ? accusedByAbsence(subject) : [];
  const wrong = keysOf('wrong');
  const noise = keysOf('noise');
  return {
    ...(missing.length > (1 - LIMITS.recall) * topThreats.length && { missing: ranks(missing) }),
    ...(late.length > 0 && { late: ranks(late) }),
    ...(mild.length > 0 && { mild: ranks(mild) }),
    ...(wrong.length > 0 && { wrong }),
    ...(noise.length > LIMITS.noise * threats.length && { noise }),
    ...(unnoticed.length > 0 && { unnoticed: unnoticed.map(({ change }) => change.en) }),
    ...(repeated.length > 0 && { repeated: repeated.map(({ change }) => change.en) }),
    ...(accused.length > 0 && { accused }),
    ...(threatsAtMost !== undefined && threats.length > threatsAtMost && { threats: threats.length }),
    ...(questionsAtMost !== undefined && questions.length > questionsAtMost && { questions: questions.length }),
  };
};

describe.each(CASES)('what an expert says of %s', (id) => {
  const subject = openCase(id);
  const { ignored, report } = subject;

  it('is read whole and analysed by all rules without a failure', () => {
    // One of them says in words what its networks are called where others give an address.
    expect(ignored.filter((place) => !/^zones\[\d\]\.subnet address-not-understood$/.test(place))).toEqual([]);
    expect(report.failures).toEqual([]);
  });

  it('names rules that exist', () => expect(unknownRules(subject)).toEqual([]));

  it('was judged for every threat that is reported', () => {
    const open = report.threats.filter((threat) => verdictOn(threat, subject) === undefined).map(({ key }) => key);
    expect(open, `say in expectations/${id}.json whether these matter, are acceptable, noise or wrong`).toEqual([]);
  });

  it('is met but for the gaps we know', { timeout: 60_000 }, () => {
    expect(gapsOf(subject), 'a gap opened or closed: see known-gaps.ts').toEqual(KNOWN_GAPS[id] ?? {});
  });
});

describe('the gaps we know', () => {
  it('are those of cases that exist', () => {
    expect(Object.keys(KNOWN_GAPS).filter((id) => !CASES.includes(id))).toEqual([]);
  });
});
