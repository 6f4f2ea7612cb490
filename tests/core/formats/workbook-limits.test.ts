import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/formats/xlsx';

const codesOf = async (sheets: Parameters<typeof writeXlsx>[0]['sheets']) => {
  const read = await readWorkbook(await writeXlsx({ sheets }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { codes: read.issues.map(({ code }) => code), sheets: read.value };
};

describe('a workbook beyond the limits', () => {
  it('is read without a word within them', async () => {
    expect((await codesOf([{ name: 'A', rows: [['one', 'two']] }])).codes).toEqual([]);
  });

  it('says that columns and sheets were left out', async () => {
    const wide = Array.from({ length: 300 }, (_, at) => `c${at}`);
    const { codes, sheets } = await codesOf([{ name: 'A', rows: [wide] }]);
    expect(codes).toEqual(['xlsx-cut']);
    expect(sheets[0]?.rows[0]).toHaveLength(256);
    const many = Array.from({ length: 14 }, (_, at) => ({ name: `S${at}`, rows: [['x']] }));
    const left = await codesOf(many);
    expect(left.codes).toEqual(['xlsx-sheets-left']);
    expect(left.sheets).toHaveLength(12);
  });

  it('says that rows were left out', async () => {
    const { codes, sheets } = await codesOf([{ name: 'A', rows: Array.from({ length: 20_002 }, () => ['x']) }]);
    expect(codes).toEqual(['xlsx-cut']);
    expect(sheets[0]?.rows).toHaveLength(20_000);
  });
});
