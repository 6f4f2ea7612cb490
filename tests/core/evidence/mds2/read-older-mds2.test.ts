import { describe, expect, it } from 'vitest';
import { olderQuestionIn } from '../../../../src/core/evidence/mds2/older-questions';
import { readMds2 } from '../../../../src/core/evidence/mds2/read-mds2';
import { OLDER_EDITION, readOlderMds2 } from '../../../../src/core/evidence/mds2/read-older-mds2';
import { library } from '../../../../src/templates';

const form = library.mds2;

/** The numbers only have the shape of those of the form; a reader goes by the words. */
const ROWS: readonly (readonly string[])[] = [
  ['Manufacturer', '', 'Acme', ''],
  ['', 'Device Model', 'X-1', ''],
  ['', 'Question', 'Answer', 'Note #'],
  ['A', 'Can this device display, transmit, or maintain private data?', 'Yes', ''],
  ['1-1', 'Force reauthorization after a length of inactivity?', 'No', ''],
  ['2-2.2', 'Display/presentation of data', 'Yes', ''],
  ['2-2.3', 'Creation/modification/deletion of data', 'yes, partly', '2'],
  ['2-2.4', 'Import/export of data from removable media', 'N/A', ''],
  ['2-2.5', 'Receipt/transmission of data from/to external (e.g., network) connection', 'See Note', '3'],
  ['2-2.6', 'Something that nobody asks any more', 'No', ''],
  ['15-1', 'Are all services which are not required deleted or disabled?', 'No', ''],
  ['15-2', 'Are all accounts which are not required disabled, for both users and applications?', 'Yes', ''],
  ['18-1', 'Can private data be transmitted only via a point-to-point dedicated cable?', 'No', ''],
  ['18-2', 'Is private data encrypted prior to transmission via a network or removable media?', '', ''],
  ['19-1', 'Ensures that data is not modified during transmission?', 'No', ''],
];

describe('a form of the 2013 edition', () => {
  const sheets = [{ name: 'MDS2', rows: ROWS }];
  const read = readOlderMds2(sheets, form);
  if (!read.ok) throw new Error('not read');
  const { questions, ...about } = read.value;

  it('is no form of 2019, and is told by the shape of its numbers', () => {
    expect(readMds2(sheets, form).ok).toBe(false);
    expect(about).toEqual({ edition: OLDER_EDITION, manufacturer: 'Acme', model: 'X-1' });
    expect(readOlderMds2([{ name: 'x', rows: [['1-1', 'a', 'Yes']] }], form).ok).toBe(false);
  });
  it('answers the questions of 2019 that ask the same, and tells under which number', () => {
    expect(questions.get('ALOF-1')).toMatchObject({ answer: 'No', carriedFrom: '1-1', place: 'MDS2!C5' });
    expect(questions.get('AUDT-2.6')).toMatchObject({ answer: 'Yes', note: 'partly / 2', carriedFrom: '2-2.3' });
    expect(questions.get('SAHD-9')).toMatchObject({ answer: 'No' });
    expect(questions.get('TXCF-1')).toMatchObject({ answer: 'No', carriedFrom: '18-1' });
  });
  it('leaves unanswered what is unanswered', () => {
    expect(questions.get('TXCF-2')).toMatchObject({ answer: undefined, carriedFrom: '18-2' });
  });
  it('keeps the others as they are written, with the words of the question', () => {
    expect(questions.get('2-2.6')).toMatchObject({ answer: 'No', note: 'Something that nobody asks any more' });
    expect(questions.get('15-2')?.answer).toBe('Yes');
    expect(read.issues).toMatchObject([{ code: 'mds2-older-edition', params: { carried: 10, kept: 2 } }]);
  });
  it('carries over to questions only that the form of 2019 has', () => {
    expect(olderQuestionIn('Is there anything else?')).toBeUndefined();
    const known = new Set(form.questions.map(({ id }) => id));
    expect([...questions.keys()].filter((id) => !known.has(id))).toEqual(['2-2.6', '15-2']);
  });
});
