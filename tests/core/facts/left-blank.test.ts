import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts-of';
import { questionsOfRules } from '../../../src/core/library/question-use';
import { library } from '../../../src/templates';
import { modelWith } from '../../support/hospital';

type Paper = Readonly<Record<string, unknown>>;
const blankWith = (mds2: Paper) =>
  factsOf(modelWith({ nodes: [{ id: 'a', deviceType: 'ct', mds2 }] }), '2026-11-22').fact('asset.mds2.leftBlank', 'a');
const FILE = { status: 'provided', file: 'ct.xlsx' } as const;
/** Every question answered, with Yes where nothing else is said. */
const all = (others: Paper = {}): Paper => ({
  ...Object.fromEntries(library.mds2.questions.map(({ id }) => [id, 'Yes'])),
  // Answers that close the rest of a section.
  ...Object.fromEntries(library.mds2.closes.map(({ question, answer }) => [question, answer === 'Yes' ? 'No' : 'Yes'])),
  ...others,
});

describe('the questions that a form leaves blank', () => {
  it('are those that rules ask for, in the order of the form', () => {
    const asked = new Set(questionsOfRules(library));
    const blank = blankWith({ ...FILE, answers: { 'CONN-2': 'Yes' } });
    expect(blank.source).toEqual({ kind: 'evidence', document: 'mds2:a' });
    expect(blank.value).toContain('MLDP-1');
    expect(blank.value).not.toContain('CONN-2');
    const order = library.mds2.questions.map(({ id }) => id).filter((id) => asked.has(id));
    expect(blank.value).toEqual(order.filter((id) => (blank.value as readonly string[]).includes(id)));
  });
  it('are none where all are answered, and one where one is not', () => {
    expect(blankWith({ ...FILE, answers: all() }).value).toEqual([]);
    const { 'ALOF-1': _, ...others } = all();
    expect(blankWith({ ...FILE, answers: others }).value).toEqual(['ALOF-1']);
  });
  it('are not those under a question that was answered with No, nor those that only refer to a note', () => {
    const { 'SAHD-3.1': _, 'SAHD-3.2': __, ...others } = all({ 'SAHD-3': 'No' });
    expect(blankWith({ ...FILE, answers: others }).value).toEqual([]);
    expect(blankWith({ ...FILE, answers: all({ 'ALOF-1': 'See Note' }) }).value).toEqual([]);
  });
  it('are unknown of a form typed in by hand, of the edition of 2013, and of no form', () => {
    expect(blankWith({ status: 'provided', answers: { 'CONN-2': 'Yes' } }).value).toBeUndefined();
    const older = { ...FILE, edition: 'HIMSS/NEMA HN 1-2013', answers: { 'ALOF-1': 'Yes' } };
    expect(blankWith(older).value).toBeUndefined();
    expect(blankWith({ status: 'requested' }).value).toBeUndefined();
  });
});
