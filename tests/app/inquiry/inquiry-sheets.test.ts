import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetSteps } from '../../../src/app/inquiry/inquiry-text';
import { returnedRows } from '../../../src/app/inquiry/returned-rows';
import { analyse } from '../../../src/core/analysis/analyse';
import { inquiriesOf } from '../../../src/core/inquiry/inquiries';
import { readAnswers } from '../../../src/core/inquiry/read-answers';
import { LANGUAGES } from '../../../src/core/library/vocabulary';
import { allAtOnce } from '../../../src/core/steps';
import { createI18n } from '../../../src/i18n/i18n';
import type { SheetText } from '../../../src/workers/sheet-protocol';
import { readSheetFile, writeXlsxFile } from '../../../src/workers/xlsx';
import { modelWith } from '../../support/hospital';

const model = modelWith({
  zones: [
    { id: 'modality', zoneType: 'modality' },
    { id: 'outside', zoneType: 'vendor-remote' },
  ],
  nodes: [
    { id: 'vendor', deviceType: 'vendor-support-center', zone: 'outside' },
    {
      id: 'ct',
      label: { ja: '=CT装置', en: '=CT scanner' },
      deviceType: 'ct',
      zone: 'modality',
      manufacturer: 'Kato/Abe: [x]',
    },
    { id: 'mri', deviceType: 'mri', zone: 'modality' },
  ],
  flows: [
    { id: 'images', from: 'ct', to: 'mri', protocol: 'dicom', purpose: 'clinical' },
    { id: 'upkeep', from: 'vendor', to: 'ct', protocol: 'rdp', purpose: 'maintenance' },
  ],
});
const inquiries = inquiriesOf(analyse(model, { today: '2026-11-22' }), model);

const written = async (sheets: readonly SheetText[]): Promise<Blob> => {
  const answer = await writeXlsxFile(sheets);
  if (answer.kind !== 'written') throw new Error('nothing was written');
  return answer.file;
};
const readBack = async (file: Blob) => {
  const answer = await readSheetFile(file);
  if (answer.kind !== 'read') throw new Error('nothing was read');
  return answer.sheets;
};

describe.each(LANGUAGES)('sheets of questions in %s', (language) => {
  const { t } = createI18n(language);
  const sheets = allAtOnce(sheetSteps(inquiries, { model, language, t, title: 'St. Luke', date: '2026-11-22' }));

  it('come back with every question, and with the answers that were written into them', async () => {
    const filled = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        row.map((cell, column) => (column === 5 ? (sheet.choices[at]?.[0] ?? '') : cell)),
      ),
    }));
    const rows = returnedRows(await readBack(await written(filled)));
    expect(rows).toHaveLength(inquiries.reduce((sum, { lines }) => sum + lines.length, 0));
    const choices = sheets.flatMap((sheet) => sheet.choices).filter((each) => each.length > 0);
    const { answers, faults, open } = readAnswers(rows, model);
    expect(faults).toEqual([]);
    expect(answers).toHaveLength(choices.length);
    expect(open).toBe(rows.length - choices.length);
    expect(answers.length).toBeGreaterThan(5);
  });

  it('are found when people sort them, add columns in front, or take lines away', async () => {
    const moved = sheets.map((sheet) => ({
      ...sheet,
      head: sheet.head.map((row) => ['', ...row]),
      rows: sheet.rows
        .toReversed()
        .slice(1)
        .map((row) => ['memo', ...row.with(5, '不明')]),
      widths: [4, ...sheet.widths],
      choices: [],
    }));
    const rows = returnedRows(await readBack(await written(moved)));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ answer }) => answer === '不明')).toBe(true);
  });

  it('come back as a table in text as well, also in the encoding of Japanese Windows', async () => {
    const key = sheets.flatMap(({ rows }) => rows.flat()).find((cell) => /^asset\.[\w.-]+\|/.test(cell)) ?? '';
    expect(key).not.toBe('');
    const head = [...new TextEncoder().encode('Questions,,,\r\nNo.,Answer,,\r\n1,')];
    // はい in CP932.
    const csv = Uint8Array.from([...head, 0x82, 0xcd, 0x82, 0xa2, ...new TextEncoder().encode(`,,${key}\r\n`)]);
    expect(returnedRows(await readBack(new Blob([csv])))).toEqual([{ row: 3, key, answer: 'はい' }]);
  });

  it('have names that spreadsheets accept, each its own, and hold texts as texts', async () => {
    const names = sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
    const cells = (await readBack(await written(sheets))).flatMap(({ rows }) => rows.flat());
    expect(cells).toContain(language === 'ja' ? '=CT装置' : '=CT scanner');
  });
});

describe('a sheet that came back far larger than it went out', () => {
  it('is read as far as workbooks are, and says what was left out', async () => {
    const large: SheetText = {
      name: 'A',
      head: [['x']],
      rows: Array.from({ length: 20_001 }, () => ['x']),
      widths: [5],
      answerColumn: 0,
      hiddenColumn: 1,
      choices: [],
    };
    const answer = await readSheetFile(await written([large]));
    expect(answer.kind === 'read' && answer.issues.map(({ code }) => code)).toEqual(['xlsx-cut']);
  });
});

describe('files that are no sheets', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const answer = await readSheetFile(new Blob([new Uint8Array(bytes)]));
    return answer.kind === 'refused' ? answer.why : answer.kind;
  };

  it('are refused with the reason', async () => {
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('not-xlsx');
    expect(await refusal(new TextEncoder().encode('a,b\0,c'))).toBe('not-xlsx');
    expect(await refusal(new Uint8Array())).toBe('not-xlsx');
    expect(await refusal(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('broken');
    expect(await refusal(zipSync({ 'xl/a.xml': new Uint8Array(30 * 1_048_576) }))).toBe('too-much');
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('broken');
  });
});
