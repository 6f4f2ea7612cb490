import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  questionsFor,
  RUBRIC,
  type RubricAnswers,
  readRubric,
  rubricResult,
  rubricVector,
} from '../../../../src/core/evidence/cvss/rubric';
import { scoreVector } from '../../../../src/core/evidence/cvss/score';
import { RubricWordsSchema } from '../../../../src/core/library/cvss-words';
import { loadRubricWords } from '../../../../src/templates';

/** The calmest answer to every question that is asked. */
const answered = (given: Readonly<Record<string, string>>): RubricAnswers => {
  let answers: RubricAnswers = new Map(Object.entries(given));
  for (let next = questionsFor(answers).find(({ id }) => !answers.has(id)); next !== undefined; ) {
    answers = new Map([...answers, [next.id, 'N']]);
    next = questionsFor(answers).find(({ id }) => !answers.has(id));
  }
  return answers;
};
const vectorFor = (given: Readonly<Record<string, string>>): string | undefined => {
  const result = rubricResult(answered(given), '3.1');
  return result && rubricVector(result);
};

describe('the rubric for medical devices', () => {
  it('asks only what earlier answers leave open', () => {
    const ids = (answers: Readonly<Record<string, string>>) =>
      questionsFor(new Map(Object.entries(answers))).map(({ id }) => id);
    expect(ids({})).toContain('XAVN');
    expect(ids({})).not.toContain('XAVT');
    expect(ids({ XAVN: 'Y' })).toContain('XAVT');
    expect(ids({ XAVN: 'Y', XAVT: 'Y' })).not.toContain('XAVW');
    expect(ids({ XAVN: 'N' })).toContain('XAVP');
    expect(ids({ XPRL: 'Y', XPRZ: 'N' })).not.toContain('XPRS');
  });

  it('gives no vector while an answer is missing', () => {
    expect(rubricResult(new Map([['XAVN', 'Y']]), '3.1')).toBeUndefined();
  });

  it('leads to where the attacker is', () => {
    expect(vectorFor({ XAVN: 'Y', XAVT: 'Y' })).toContain('/AV:N/');
    expect(vectorFor({ XAVN: 'Y', XAVT: 'N', XAVW: 'Y', XAVR: 'N' })).toContain('/AV:A/');
    expect(vectorFor({ XAVN: 'Y', XAVT: 'N', XAVW: 'Y', XAVR: 'Y' })).toContain('/AV:L/');
    expect(vectorFor({ XAVN: 'Y', XAVT: 'N', XAVW: 'N' })).toContain('/AV:L/');
    expect(vectorFor({ XAVN: 'N', XAVP: 'Y' })).toContain('/AV:P/');
    expect(vectorFor({ XAVN: 'N', XAVP: 'N' })).toContain('/AV:L/');
  });

  it('leads to the rights that are needed', () => {
    expect(vectorFor({ XPRL: 'N' })).toContain('/PR:N/');
    expect(vectorFor({ XPRL: 'Y', XPRZ: 'N' })).toContain('/PR:N/');
    expect(vectorFor({ XPRL: 'Y', XPRZ: 'Y', XPRS: 'N' })).toContain('/PR:L/');
    expect(vectorFor({ XPRL: 'Y', XPRZ: 'Y', XPRS: 'Y' })).toContain('/PR:H/');
  });

  it('takes the worst of the six classes', () => {
    const vector = vectorFor({ XIT: 'H', XIW: 'L', XAD: 'L' });
    expect(vector).toContain('/C:N/I:H/A:L');
    expect(vectorFor({ XCP: 'L', XCPM: 'Y' })).toContain('/C:H/');
  });

  it('keeps all answers in the extended vector, and reads them back', () => {
    const answers = answered({ XAVN: 'Y', XAVT: 'Y', XACL: 'Y', XPRL: 'N', XCT: 'H', XIT: 'H', XAT: 'H' });
    const result = rubricResult(answers, '3.0');
    expect(result && scoreVector(result.vector).base).toBe(9.8);
    expect([...readRubric(result?.extended ?? '')].sort()).toEqual([...answers].sort());
    expect(readRubric('XAVN:maybe/HELLO:Y/XUI:Y')).toEqual(new Map([['XUI', 'Y']]));
  });

  it('has words for every question', async () => {
    const { questions } = v.parse(RubricWordsSchema, await loadRubricWords());
    expect(Object.keys(questions).sort()).toEqual(RUBRIC.map(({ id }) => id).sort());
  });
});
