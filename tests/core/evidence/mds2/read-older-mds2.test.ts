import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { compareForms } from '../../../../src/core/evidence/mds2/compare-forms';
import { OLDER_QUESTIONS } from '../../../../src/core/evidence/mds2/older-questions';
import { readMds2 } from '../../../../src/core/evidence/mds2/read-mds2';
import { readOlderMds2 } from '../../../../src/core/evidence/mds2/read-older-mds2';
import { readEvidence } from '../../../../src/core/formats/evidence/read-evidence';
import {
  answersBesideOlder,
  keepOlderAnswers,
  OLDER_MDS2,
  olderAnswersIn,
  sameQuestion,
} from '../../../../src/core/model/older-mds2';
import { library } from '../../../../src/templates';
import { BOXES, JAPANESE, PLAIN, RENUMBERED } from './older-workbooks';

const form = library.mds2;
const older = await library.loadOlderMds2();

const read = (rows: readonly (readonly string[])[]) => {
  const filled = readOlderMds2([{ name: 'MDS2', rows }], form, older);
  if (!filled.ok) throw new Error('not read');
  const { questions } = filled.value;
  const said = (id: string) => questions.get(id)?.answer;
  return { ...filled, questions, said };
};

describe('a form of the 2013 edition', () => {
  const { value, issues, questions, said } = read(PLAIN);

  it('is no form of 2019, and needs more than a number or two', () => {
    expect(readMds2([{ name: 'x', rows: PLAIN }], form).ok).toBe(false);
    expect(readOlderMds2([{ name: 'x', rows: PLAIN.slice(0, 9) }], form, older).ok).toBe(false);
  });
  it('tells what it is about from a head with labels above their values', () => {
    const { questions: _, ...about } = value;
    expect(about).toEqual({
      edition: 'HIMSS/NEMA HN 1-2013',
      description: 'Ultrasound',
      manufacturer: 'Acme Medical',
      model: 'Echo 9',
      documentId: 'D-77',
      releaseDate: '2016-04-05',
    });
  });
  it('answers the questions of 2019 that ask the same, under their number and with its own', () => {
    expect(questions.get('MPII-1')).toMatchObject({ answer: 'Yes', carriedFrom: 'A', place: 'MDS2!C6' });
    expect(questions.get('MPII-2.1')).toMatchObject({ answer: 'Yes', carriedFrom: 'C.1' });
    expect(questions.get('MPII-3.6')).toMatchObject({ answer: 'N/A', carriedFrom: 'D.6' });
    expect(questions.get('ALOF-1')).toMatchObject({ answer: 'No', carriedFrom: '1-1', note: '2' });
    expect(questions.get('AUDT-2.10')).toMatchObject({ answer: 'Yes', carriedFrom: '2-2.6', note: 'alarms / 4' });
    expect(questions.get('RMOT-1')).toMatchObject({ answer: 'Yes', carriedFrom: '20-1' });
  });
  it('decides others only as far as the answer reaches', () => {
    expect(said('2-2.1')).toBe('No');
    expect(questions.get('AUDT-2.1')).toMatchObject({ answer: 'No', carriedFrom: '2-2.1' });
    expect(said('AUDT-2.2')).toBe('No');
    expect(said('CSUP-2.3')).toBe('No');
    // That default passwords can be changed does not say that all can.
    expect(said('12-4')).toBe('Yes');
    expect(questions.has('PAUT-5')).toBe(false);
    // Asked the other way round in 2019.
    expect(said('15-10')).toBe('No');
    expect(questions.get('SAHD-11')).toMatchObject({ answer: 'Yes', raw: 'No', carriedFrom: '15-10' });
    expect(said('SAHD-3')).toBe('Yes');
    expect(questions.has('SAHD-3.1')).toBe(false);
  });
  it('leaves unanswered what is unanswered or no answer, and decides nothing by a note', () => {
    expect(questions.get('TXCF-2')).toMatchObject({ answer: undefined, carriedFrom: '18-2' });
    expect(questions.get('STCF-1')).toMatchObject({ answer: undefined, note: 'Maybe', carriedFrom: '17-1' });
    expect(questions.get('10-3')).toMatchObject({ answer: undefined });
    expect(said('1-1.2')).toBe('See Note');
    expect(questions.get('1-1.2')?.note).toBe('3');
  });
  it('keeps under their own number what 2019 does not ask', () => {
    expect(said('B.1')).toBe('Yes');
    expect(said('12-5')).toBe('Yes');
    expect(questions.get('14-1')?.raw).toBe('Windows 7 SP1');
    expect(issues.map(({ code }) => code)).toEqual(['mds2-older-edition']);
  });
});

describe('a form of 2013 in other shapes', () => {
  it('is read in Japanese, in any order, and where numbers were taken for days', () => {
    const { value, said, questions } = read(JAPANESE);
    expect(value).toMatchObject({ manufacturer: '架空医療機器', model: 'MR-5' });
    expect(said('RMOT-1')).toBe('Yes');
    expect(said('ALOF-1')).toBe('No');
    expect(questions.get('AUDT-2')).toMatchObject({ answer: 'Yes', carriedFrom: '2-1' });
    expect(said('AUDT-2.6')).toBe('Yes');
    expect(questions.get('NAUT-1')).toMatchObject({ answer: 'N/A', carriedFrom: '11-1' });
    expect(questions.get('PAUT-2')).toMatchObject({ answer: 'Yes', carriedFrom: '12-2' });
    expect(questions.get('PAUT-2')?.note).toContain('LDAP');
    expect(said('SAHD-9')).toBe('No');
    expect(said('SAHD-12')).toBe('See Note');
    expect(questions.get('STCF-1')).toMatchObject({ answer: undefined });
    expect(said('TXCF-1')).toBe('No');
  });
  it('is read from boxes, where a mark says what stands above it', () => {
    const { said, questions } = read(BOXES);
    expect(said('ALOF-1')).toBe('Yes');
    expect(said('ALOF-2')).toBe('No');
    expect(said('AUTH-1')).toBe('Yes');
    expect(questions.get('AUTH-3')).toMatchObject({ answer: 'Yes', note: '2', place: 'MDS2!B6' });
    expect(said('DIDT-1')).toBe('N/A');
    expect(said('EMRG-1')).toBeUndefined();
    expect(said('IGAU-1')).toBeUndefined();
    expect(said('NAUT-1')).toBe('No');
    expect(said('SAHD-7')).toBe('Yes');
    expect(said('SAHD-8')).toBe('No');
    expect(said('TXCF-3')).toBe('Yes');
    expect(said('20-2.1')).toBe('Yes');
  });
  it('lets words decide where they speak for another question than the number, and says so', () => {
    const { said, questions, issues } = read(RENUMBERED);
    expect(questions.get('SAHD-9')).toMatchObject({ answer: 'No', carriedFrom: '15-8' });
    expect(questions.has('SAHD-1')).toBe(false);
    expect(said('15-5')).toBe('Yes');
    expect(questions.get('TXCF-2')).toMatchObject({ answer: 'No', carriedFrom: '18-2' });
    expect(said('TXCF-3')).toBeUndefined();
    expect(said('21-1')).toBe('Yes');
    expect(questions.get('21-1')?.note).toBe('A question that the maker added');
    expect(said('SGUD-2')).toBe('No');
    expect(said('PLOK-2')).toBe('Yes');
    expect(issues.map(({ code }) => code)).toEqual(['mds2-id-repaired', 'mds2-answered-twice', 'mds2-older-edition']);
  });
});

describe('a workbook of 2013', () => {
  it('is read with days for numbers, numbers for notes, true for yes, and merged cells', async () => {
    const head = ['', 'Question', 'Answer', '', 'Note #'];
    const body = [...PLAIN.slice(5), ['12-3', 'Locked after failed attempts', 'No', '']].map(
      ([id, asked, said, note]) => [
        id === '2-1' ? new Date(Date.UTC(2026, 1, 1)) : (id ?? ''),
        asked ?? '',
        said === 'yes' ? true : (said ?? ''),
        '',
        note === '' ? null : Number(note) || (note ?? ''),
      ],
    );
    const merges = body.map((_, at) => ({ startRow: at + 1, endRow: at + 1, startCol: 2, endCol: 3 }));
    const file = await writeXlsx({
      sheets: [
        { name: 'Instructions', rows: [['HN 1-2013']] },
        { name: 'Form', rows: [head, ...body], merges },
      ],
    });
    const evidence = await readEvidence(file, library);
    if (!evidence.ok || evidence.value.kind !== 'mds2') throw new Error('not read');
    const { questions, edition } = evidence.value.form;
    expect(edition).toBe('HIMSS/NEMA HN 1-2013');
    expect(questions.get('AUDT-2')).toMatchObject({ answer: 'Yes', carriedFrom: '2-1', place: 'Form!C9' });
    expect(questions.get('MPII-2.1')).toMatchObject({ answer: 'Yes', carriedFrom: 'C.1' });
    expect(questions.get('ALOF-1')).toMatchObject({ answer: 'No', note: '2' });
    expect(questions.get('PAUT-3')).toMatchObject({ answer: 'No', carriedFrom: '12-3' });
    expect(questions.get('TXCF-2')).toMatchObject({ answer: undefined });
  });
});

describe('the table of 2013', () => {
  const newer = new Map(form.questions.map((question) => [question.id, question]));

  it('leads to questions of 2019 that there are, and to each in one sense at most', () => {
    const same = older.questions.flatMap((question) => sameQuestion(question) ?? []);
    expect(new Set(same).size).toBe(same.length);
    const reached = older.questions.flatMap(({ carries = [] }) => carries.map(({ question }) => question));
    expect(reached.filter((id) => !newer.has(id))).toEqual([]);
    expect(OLDER_QUESTIONS.map(({ to }) => to).filter((to) => !same.includes(to))).toEqual([]);
  });
  it('takes a yes for as good or as bad as 2019 does where both ask the same', () => {
    const turned = older.questions.filter((question) => {
      const same = sameQuestion(question);
      return same !== undefined && newer.get(same)?.polarity !== question.polarity;
    });
    expect(turned.map(({ id }) => id)).toEqual([]);
  });
  it('is named as papers name it', () => {
    expect(older.edition).toBe(OLDER_MDS2);
  });
  it('counts its sections rightly and hangs questions on such as stand before them', () => {
    for (const { code, count } of older.sections)
      expect(older.questions.filter(({ section }) => section === code)).toHaveLength(count);
    const seen = new Set<string>();
    for (const { id, parent } of older.questions) {
      if (parent !== null) expect(seen.has(parent), id).toBe(true);
      seen.add(id);
    }
    expect(older.questions).toHaveLength(81);
  });
});

describe('answers of 2013 as a paper keeps them', () => {
  it('come back as they were given, and drop what they decided when they are taken back', () => {
    const given = {
      A: { answer: 'Yes' },
      '2-2.1': { answer: 'No' },
      '12-1': { answer: 'No' },
      '12-1.1': { answer: 'See Note', judged: 'No', note: 'x' },
      '15-10': { answer: 'Yes' },
      '99-9': { answer: 'Yes' },
    } as const;
    const kept = keepOlderAnswers(given, older);
    expect(Object.keys(kept).sort()).toEqual(
      ['12-1', '12-1.1', '15-10', '2-2.1', '99-9', 'AUDT-2.1', 'AUDT-2.2', 'MPII-1', 'PAUT-1'].sort(),
    );
    const { '99-9': unknown, ...known } = given;
    expect(olderAnswersIn(kept, older)).toEqual(known);
    expect(answersBesideOlder({ ...kept, 'SAHD-13': { answer: 'No' } }, older)).toEqual({
      '99-9': unknown,
      'SAHD-13': { answer: 'No' },
    });
  });
});

describe('a form of 2013 beside one of 2019', () => {
  const before = read(PLAIN).value;
  const said = (answers: Record<string, 'Yes' | 'No'>) => ({
    edition: form.edition,
    questions: new Map(
      Object.entries(answers).map(([id, answer]) => [id, { answer, raw: answer, place: 'x' }] as const),
    ),
  });

  it('is compared where both say something to the same question, and nowhere else', () => {
    const after = said({ 'ALOF-1': 'Yes', 'MPII-1': 'Yes', 'SAHD-11': 'No', 'SBOM-1': 'Yes', 'CSUP-2.3': 'No' });
    const changes = compareForms(
      { ...before, questions: new Map([...before.questions].filter(([id]) => id !== 'AUDT-2')) },
      after,
    );
    const changed = changes.filter(({ after: now }) => now !== undefined).map(({ question }) => question);
    expect(changed).toEqual(['ALOF-1', 'SAHD-11']);
    expect(changes.map(({ question }) => question)).not.toContain('SBOM-1');
    expect(changes.map(({ question }) => question)).not.toContain('B.1');
  });
});
