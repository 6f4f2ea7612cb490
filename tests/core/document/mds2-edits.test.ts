import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { inTurn } from '../../../src/core/document/edits/edit';
import { answerQuestion, judgeNote, noteQuestion, writeQuestion } from '../../../src/core/document/edits/mds2';
import { onOlderForm } from '../../../src/core/document/edits/older-mds2';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const PAPER = 'mds2:ct';
const start = documentOf({
  nodes: [{ id: 'ct', deviceType: 'ct', mds2: { status: 'provided', answers: { 'MLDP-2': 'See Note' } } }],
});
const paper = (document: HospitalDocument) => document.evidence.values().find(({ id }) => id === PAPER);
const fact = (document: HospitalDocument, id: string) =>
  factsOf(modelOf(document, library), '2026-11-22').fact(id, 'ct');

describe('filling in a form', () => {
  it('answers a question, keeps its note, and takes the answer back', () => {
    const answered = inTurn(answerQuestion(PAPER, 'ALOF-1', 'No'), noteQuestion(PAPER, 'ALOF-1', ' 10 min '))(start);
    expect(paper(answered)?.answers?.['ALOF-1']).toEqual({ answer: 'No', note: '10 min' });
    const back = answerQuestion(PAPER, 'ALOF-1', undefined)(answered);
    expect(paper(back)?.answers?.['ALOF-1']).toEqual({ note: '10 min' });
    expect(paper(noteQuestion(PAPER, 'ALOF-1', '')(back))?.answers?.['ALOF-1']).toBeUndefined();
  });
  it('changes nothing where the answer is the same', () => {
    expect(answerQuestion(PAPER, 'MLDP-2', 'See Note')(start)).toBe(start);
  });
  it('writes what the form says of the paper into the paper, too', () => {
    const write = inTurn(writeQuestion(PAPER, 'DOC-1', 'Acme'), writeQuestion(PAPER, 'DOC-7', '2026/3/20'));
    expect(paper(write(start))).toMatchObject({ manufacturer: 'Acme', releaseDate: '2026-03-20' });
    expect(paper(writeQuestion(PAPER, 'DOC-1', '')(write(start)))?.manufacturer).toBeUndefined();
  });
});

describe('a note that stands for an answer', () => {
  it('decides nothing until a person says what it means, and then counts as that', () => {
    expect(fact(start, 'asset.mds2.MLDP-2').value).toBeUndefined();
    expect(fact(start, 'asset.mds2.seeNoteUnresolved').value).toBe(1);
    const judged = judgeNote(PAPER, 'MLDP-2', 'No')(start);
    expect(fact(judged, 'asset.mds2.MLDP-2')).toMatchObject({ value: 'No', source: { kind: 'evidence' } });
    expect(fact(judged, 'asset.antimalware').value).toBe('none');
    expect(fact(judged, 'asset.mds2.seeNoteUnresolved').value).toBe(0);
    expect(paper(judged)?.answers?.['MLDP-2']?.answer).toBe('See Note');
  });
  it('is judged anew once the answer itself changes', () => {
    const judged = judgeNote(PAPER, 'MLDP-2', 'No')(start);
    expect(paper(answerQuestion(PAPER, 'MLDP-2', 'Yes')(judged))?.answers?.['MLDP-2']).toEqual({ answer: 'Yes' });
  });
});

describe('filling in a form of 2013', () => {
  it('answers what 2019 asks too under its number, decides what the answer reaches, and takes both back', async () => {
    const form = await library.loadOlderMds2();
    const answer = (question: string, given: 'Yes' | 'No' | undefined) =>
      onOlderForm(PAPER, form, answerQuestion(PAPER, question, given));
    const beside = answerQuestion(PAPER, 'TXCF-2', 'Yes')(start);
    const filled = inTurn(answer('1-1', 'No'), answer('15-10', 'No'), answer('18-2', 'No'))(beside);
    expect(paper(filled)?.answers).toEqual({
      'MLDP-2': { answer: 'See Note' },
      'TXCF-2': { answer: 'Yes' },
      'ALOF-1': { answer: 'No', carriedFrom: '1-1' },
      '15-10': { answer: 'No' },
      'SAHD-11': { answer: 'Yes', carriedFrom: '15-10' },
      '18-2': { answer: 'No' },
    });
    expect(fact(filled, 'asset.mds2.ALOF-1').value).toBe('No');
    const back = inTurn(answer('15-10', undefined), answer('1-1', undefined), answer('18-2', undefined))(filled);
    expect(paper(back)?.answers).toEqual(paper(beside)?.answers);
    expect(answer('1-1', 'No')(filled)).toBe(filled);
  });
});
