import { describe, expect, it } from 'vitest';
import {
  isAnswered,
  isAsked,
  nextUnanswered,
  progressOf,
  questionsById,
  shownQuestions,
} from '../../../../src/core/evidence/mds2/asked';
import { library } from '../../../../src/templates';

const { mds2: form } = library;
const filling = (answers: Readonly<Record<string, string>>) => ({
  form,
  answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer: answer as 'Yes' }])),
});
const asked = (id: string, answers: Readonly<Record<string, string>> = {}): boolean => {
  const question = questionsById(form).get(id);
  return question !== undefined && isAsked(question, filling(answers));
};

describe('a question under another', () => {
  it('is asked once that one is answered with Yes', () => {
    expect(asked('AUDT-2.8.1')).toBe(false);
    expect(asked('AUDT-2.8.1', { 'AUDT-2.8': 'Yes' })).toBe(false);
    expect(asked('AUDT-2.8.1', { 'AUDT-2': 'Yes', 'AUDT-2.8': 'Yes' })).toBe(true);
    expect(asked('AUDT-2.1', { 'AUDT-2': 'No' })).toBe(false);
    expect(asked('AUDT-2.1', { 'AUDT-2': 'See Note' })).toBe(false);
  });
  it('is asked for another answer where the form says so', () => {
    expect(asked('TXCF-2.1', { 'TXCF-2': 'No' })).toBe(true);
    expect(asked('TXCF-2.1', { 'TXCF-2': 'Yes' })).toBe(false);
    expect(asked('MLDP-3', { 'MLDP-2': 'No' })).toBe(true);
  });
  it('is not asked in a section that an answer closes', () => {
    expect(asked('PLOK-2')).toBe(true);
    expect(asked('PLOK-2', { 'PLOK-1': 'Yes' })).toBe(false);
    expect(asked('CSUP-2.1', { 'CSUP-1': 'No', 'CSUP-2': 'Yes' })).toBe(false);
    expect(asked('CSUP-1', { 'CSUP-1': 'No' })).toBe(true);
  });
});

describe('a form that is being filled in', () => {
  it('shows an answer to a question that is not asked, so that nothing is hidden', () => {
    expect(shownQuestions(filling({ 'AUDT-2.1': 'Yes' })).map(({ id }) => id)).toContain('AUDT-2.1');
    expect(shownQuestions(filling({})).map(({ id }) => id)).not.toContain('AUDT-2.1');
  });
  it('counts what is asked and what of it is answered, section by section', () => {
    const before = progressOf(filling({}));
    const after = progressOf(filling({ 'ALOF-1': 'Yes', 'TXCF-2': 'No', 'AUDT-2.1': 'Yes' }));
    expect(after.sections.get('ALOF')).toEqual({ asked: 2, answered: 1 });
    expect(after.whole).toEqual({ asked: before.whole.asked + 1, answered: 2 });
  });
  it('knows the next question without an answer, and begins again at the end', () => {
    expect(nextUnanswered(filling({}), 'ALOF-1')).toBe('ALOF-2');
    expect(nextUnanswered(filling({ 'TXCF-2': 'No' }), 'TXCF-2')).toBe('TXCF-2.1');
    expect(nextUnanswered(filling({}), 'RMOT-3')).toBe('DOC-1');
    const all = Object.fromEntries(form.questions.map(({ id }) => [id, 'Yes']));
    const done = filling(all);
    expect(
      form.questions.filter((question) => !isAnswered(question, done)).every(({ polarity }) => polarity === 'text'),
    ).toBe(true);
  });
});
