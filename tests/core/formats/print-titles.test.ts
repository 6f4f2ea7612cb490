import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/core/formats/write-workbook';
import { writeXlsxFile } from '../../../src/workers/xlsx';

const rangesIn = (file: Uint8Array): readonly (string | undefined)[] => {
  const text = strFromU8(unzipSync(file)['xl/workbook.xml'] ?? new Uint8Array());
  return [...text.matchAll(/<definedName name="_xlnm\.Print_Titles" localSheetId="(\d+)">([^<]*)</g)].map(
    ([, sheet, range]) => `${sheet} ${range?.replaceAll('&apos;', "'").replaceAll('&#39;', "'")}`,
  );
};
const rows = [['Head'], ['cell']];
const names = ['Before and after', '通すもの', "Maker's sheet"];

describe('heads that are printed on every page', () => {
  it('name their sheet in quotes, without which a space in it makes the workbook a broken one', async () => {
    const sheets = names.map((name) => ({ name, table: rows, widths: [10] }));
    expect(rangesIn(await writeWorkbook({ title: 'Plan', about: [['Day', '2026-11-22']], sheets }))).toEqual([
      "0 'Before and after'!$4:$4",
      "1 '通すもの'!$4:$4",
      "2 'Maker''s sheet'!$4:$4",
    ]);
  });

  it('do so in workbooks of the page too', async () => {
    const plain = { widths: [10], answerColumn: 0, hiddenColumn: -1, choices: [] };
    const answer = await writeXlsxFile(names.map((name) => ({ ...plain, name, head: [['Title'], ['Head']], rows })));
    if (answer.kind !== 'written') throw new Error(answer.kind);
    expect(rangesIn(new Uint8Array(await answer.file.arrayBuffer()))).toEqual([
      "0 'Before and after'!$2:$2",
      "1 '通すもの'!$2:$2",
      "2 'Maker''s sheet'!$2:$2",
    ]);
  });
});
