import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formSheet } from '../../../../src/core/evidence/mds2/form-sheet';
import { readMds2 } from '../../../../src/core/evidence/mds2/read-mds2';
import { readWorkbook } from '../../../../src/core/formats/xlsx';
import { LANGUAGES } from '../../../../src/core/library/vocabulary';
import { type EvidenceDocument, MDS2_ANSWERS } from '../../../../src/core/model/evidence-document';
import { library } from '../../../../src/templates';
import { writeXlsxFile } from '../../../../src/workers/xlsx';

const { mds2: form } = library;

/** Notes as people write them, and as those do who mean harm. */
const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('=1+1', '+cmd', '@SUM(A1)', '-2', '＝A1', '<b>&amp;', '備考1を参照', 'はい', 'line 1\nline 2'),
);

const answered = fc.record({ answer: fc.constantFrom(...MDS2_ANSWERS), note: words }, { requiredKeys: ['answer'] });

/** What a reader of a cell sees of it. */
const seen = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, '')
    .trim();

const readBack = async (answers: EvidenceDocument['answers'], language: (typeof LANGUAGES)[number]) => {
  const written = await writeXlsxFile([{ ...formSheet(form, { answers }, language), hiddenColumn: -1 }]);
  if (written.kind !== 'written') throw new Error('nothing was written');
  const sheets = await readWorkbook(new Uint8Array(await written.file.arrayBuffer()));
  if (!sheets.ok) throw new Error('the workbook cannot be read');
  return readMds2(sheets.value, form);
};

describe('a form written as a sheet', () => {
  it.each(LANGUAGES)('says the same when it is read back (%s)', async (language) => {
    const ids = form.questions.filter(({ polarity }) => polarity !== 'text').map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...ids), answered, { minKeys: 1, maxKeys: 60 }),
        async (answers) => {
          const read = await readBack(answers, language);
          if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join());
          const back = Object.fromEntries(
            [...read.value.questions]
              .filter(([, { answer }]) => answer !== undefined)
              .map(([id, { answer, note }]) => [id, { answer, note: note ?? '' }]),
          );
          expect(back).toEqual(
            Object.fromEntries(
              Object.entries(answers).map(([id, { answer, note }]) => [id, { answer, note: seen(note ?? '') }]),
            ),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('keeps manufacturer, model, number and day, and all 240 rows where nothing is filled in', async () => {
    const answers = {
      'DOC-1': { raw: '=Acme' },
      'DOC-3': { raw: 'X-1' },
      'DOC-4': { raw: 'D-7' },
      'DOC-7': { raw: '2026-03-20' },
    };
    const read = await readBack({ ...answers, 'MPII-3.10': { answer: 'No' }, 'ALOF-1': { answer: 'Yes' } }, 'ja');
    if (!read.ok) throw new Error('not read');
    expect(read.value).toMatchObject({
      manufacturer: '=Acme',
      model: 'X-1',
      documentId: 'D-7',
      releaseDate: '2026-03-20',
    });
    expect(read.value.questions.size).toBe(form.questions.length);
    expect(read.value.questions.get('MPII-3.10')?.answer).toBe('No');
    expect(read.value.questions.get('MPII-3.1')?.answer).toBeUndefined();
  });
});
