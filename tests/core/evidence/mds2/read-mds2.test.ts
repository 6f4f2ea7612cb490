import { describe, expect, it } from 'vitest';
import { readMds2Answer } from '../../../../src/core/evidence/mds2/answer-words';
import { questionIdsOf } from '../../../../src/core/evidence/mds2/question-id';
import { readMds2 } from '../../../../src/core/evidence/mds2/read-mds2';
import { library } from '../../../../src/templates';

const form = library.mds2;

describe('an answer in a cell', () => {
  it.each([
    ['Yes', 'Yes', undefined],
    [' yes\n', 'Yes', undefined],
    ['Yes, LDAP', 'Yes', 'LDAP'],
    ['Yes,optional', 'Yes', 'optional'],
    ['N/A: No default accounts', 'N/A', 'No default accounts'],
    ['ＮＯ', 'No', undefined],
    ['○', 'Yes', undefined],
    ['はい（LDAP）', 'Yes', '(LDAP)'],
    ['該当なし', 'N/A', undefined],
    ['なし', 'No', undefined],
    ['不可', 'No', undefined],
    ['See Note 3', 'See Note', 'See Note 3'],
    ['注2参照', 'See Note', '注2参照'],
    ['Not applicable', 'N/A', undefined],
    ['－', 'N/A', undefined],
  ])('%s', (cell, answer, note) => {
    expect(readMds2Answer(cell)).toEqual(note === undefined ? { answer } : { answer, note });
  });

  it.each(['', '   ', '____', 'Notwendig', 'Yesterday', 'Contact us', '2024-04-01'])('"%s" is none', (cell) => {
    expect(readMds2Answer(cell)).toBeUndefined();
  });
});

describe('an id in a cell', () => {
  const { read } = questionIdsOf(form);
  it('is read whatever letters and dashes it is written in', () => {
    expect(['ＡＵＤＴ－５．１', 'audt - 5.1', 'AUDT‐5.1', 'AUDT 5.1'].map((cell) => read(cell)?.id)).toEqual(
      Array(4).fill('AUDT-5.1'),
    );
  });
  it('is told from a known misprint and from one slip of the pen', () => {
    expect(read('SHAD-15')).toEqual({ id: 'SAHD-15', repairedFrom: 'SHAD-15' });
    expect(read('AUTD-2.8.1')).toEqual({ id: 'AUDT-2.8.1', repairedFrom: 'AUTD-2.8.1' });
  });
  it('is none where several sections or no question can be meant', () => {
    expect(read('XXTH-1')).toBeUndefined();
    expect(read('AUTH-99')).toBeUndefined();
    expect(read('CVE-2021')).toBeUndefined();
  });
});

describe('a filled-in form', () => {
  const ids = form.questions.map(({ id }) => id);
  const sheet = (rows: readonly (readonly string[])[]) => [
    { name: 'Cover', rows: [['a title']] },
    { name: 'MDS2', rows },
  ];
  const filled = (change: (id: string) => readonly string[] = (id) => [id, 'question', 'Yes', '']) =>
    sheet([['ID', 'Question', 'Answer', 'See note'], ...ids.map(change)]);
  const read = (sheets: ReturnType<typeof sheet>) => {
    const result = readMds2(sheets, form);
    if (!result.ok) throw new Error('not read');
    return { ...result.value, issues: result.issues };
  };

  it('keeps an id that a spreadsheet took for a number', () => {
    const { questions, issues } = read(
      filled((id) => (id === 'MPII-3.10' ? ['MPII-3.1', 'question', 'No', ''] : [id, 'question', 'Yes', ''])),
    );
    expect([questions.get('MPII-3.1')?.answer, questions.get('MPII-3.10')?.answer]).toEqual(['Yes', 'No']);
    expect(issues.filter(({ code }) => code === 'mds2-id-repaired')).toMatchObject([
      { params: { written: 'MPII-3.1', question: 'MPII-3.10' } },
    ]);
  });
  it('leaves a question unanswered that two rows answer differently', () => {
    const { questions, issues } = read([
      ...filled().slice(0, 1),
      { name: 'MDS2', rows: [...(filled()[1]?.rows ?? []), ['ALOF-1', 'question', 'No', '']] },
    ]);
    expect(questions.get('ALOF-1')?.answer).toBeUndefined();
    expect(questions.get('ALOF-1')?.note).toBe('Yes / No');
    expect(issues.some(({ code, path }) => code === 'mds2-answered-twice' && path === 'MDS2!C242')).toBe(true);
  });
  it('takes blanks and words that are no answer for unanswered, and keeps the words', () => {
    const { questions } = read(
      filled((id) => [id, 'question', id === 'ALOF-1' ? '____' : id === 'ALOF-2' ? 'ask us' : 'Yes', '']),
    );
    expect(questions.get('ALOF-1')).toEqual({
      answer: undefined,
      raw: '____',
      place: `MDS2!C${ids.indexOf('ALOF-1') + 2}`,
    });
    expect(questions.get('ALOF-2')).toMatchObject({ answer: undefined, note: 'ask us' });
  });
  it('puts the note at the end of the sheet beside the answer that refers to it', () => {
    const { questions } = read([
      {
        name: 'MDS2',
        rows: [
          ...(filled((id) => [id, 'question', 'No', id === 'ALOF-1' ? 'Note 1' : ''])[1]?.rows ?? []),
          [],
          ['Note 1: only on the console'],
        ],
      },
    ]);
    expect(questions.get('ALOF-1')?.note).toBe('only on the console');
  });
  it('is not found in a sheet that only mentions a few questions', () => {
    expect(
      readMds2(
        sheet([
          ['AUDT-1', 'Yes'],
          ['AUDT-2', 'No'],
        ]),
        form,
      ),
    ).toMatchObject({ ok: false });
  });
});
