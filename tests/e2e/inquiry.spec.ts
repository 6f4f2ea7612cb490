import { readFile, writeFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { dock, expect, startClinic, test, toast } from './support';

test('questions go out as a sheet, and come back as answers that can be taken over and undone', async ({
  page,
}, info) => {
  await startClinic(page);
  await page.getByRole('tab', { name: /^Questions: / }).click();
  await dock(page).getByRole('button', { name: 'Ask vendors and departments' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask vendors and departments' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Write all sheets' }).click();
  const file = await (await download).path();

  const { sheets } = await readXlsx(await readFile(file));
  const filled = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => {
      const key = String(row[7] ?? '');
      if (key.startsWith('asset.credentials|')) return row.with(5, 'individual');
      return key.startsWith('flow.logged|') ? row.with(5, 'perhaps') : row;
    }),
  }));
  const answers = filled.flatMap(({ rows }) => rows).filter((row) => row[5] === 'individual').length;
  expect(answers).toBeGreaterThan(0);
  const returned = info.outputPath('returned.xlsx');
  await writeFile(returned, await writeXlsx({ sheets: filled }));
  await dialog.locator('input[type=file]').setInputFiles(returned);
  await expect(dialog.getByText(`Answers understood in “returned.xlsx”: ${answers}.`)).toBeVisible();
  await dialog.getByRole('button', { name: `Take over answers (${answers})` }).click();
  await expect(toast(page)).toContainText(`Answers taken over: ${answers}.`);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled();

  await dock(page).getByRole('button', { name: 'Ask vendors and departments' }).click();
  await dialog.locator('input[type=file]').setInputFiles('README.md');
  await expect(dialog.getByRole('alert')).toContainText('holds no sheet of questions');
});
