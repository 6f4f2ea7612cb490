import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsxFile } from '../../src/workers/xlsx';

const sheetOf = async (head: readonly (readonly string[])[]): Promise<{ sheet: string; styles: string }> => {
  const answer = await writeXlsxFile([
    {
      name: 'MDS2',
      head,
      rows: [['DOC-1', 'Manufacturer']],
      widths: [14, 70],
      answerColumn: 1,
      hiddenColumn: -1,
      choices: [[]],
    },
  ]);
  if (answer.kind !== 'written') throw new Error(answer.kind);
  const parts = unzipSync(new Uint8Array(await answer.file.arrayBuffer()));
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return { sheet: textOf('xl/worksheets/sheet1.xml'), styles: textOf('xl/styles.xml') };
};

describe('a workbook of a form', () => {
  it('lets what stands above the table run on to the right, and breaks lines in the table', async () => {
    const { sheet, styles } = await sheetOf([
      ['A long title of the form'],
      ['ANSI/NEMA HN 1-2019'],
      ['Id', 'Question'],
    ]);
    const formats = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf .*?(?:\/>|<\/xf>)/g)].map(([text]) => text);
    const wraps = (cell: string): boolean => {
      const style = new RegExp(`r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1] ?? '0';
      return formats[Number(style)]?.includes('wrapText') === true;
    };
    expect(['A1', 'A2', 'A4', 'B4'].map(wraps)).toEqual([false, false, true, true]);
  });
});
