import { analysed, command, dock, expect, startClinic, test } from './support';

test('the timeline shows what ends when, takes a plan by keyboard, and can be saved as a drawing', async ({ page }) => {
  await startClinic(page);
  await dock(page).getByRole('tab', { name: 'Support' }).click();
  const grid = dock(page).getByRole('grid', { name: 'When support of each device ends' });
  await expect(grid.getByRole('row', { name: /Ended\. Support ends 20\d\d-/ }).first()).toBeVisible();

  await grid.focus();
  await page.keyboard.press('ArrowDown');
  const chosen = grid.getByRole('row', { selected: true });
  await expect(chosen).toHaveAccessibleName(/Plan: no plan/);
  const plan = dock(page).getByRole('textbox', { name: /^Replacement plan of/ });
  await plan.fill('2027, 3 million yen');
  await page.keyboard.press('Enter');
  await analysed(page);
  await expect(grid.getByText('2027, 3 million yen')).toBeVisible();

  const saving = page.waitForEvent('download');
  await dock(page).getByRole('button', { name: 'Export' }).click();
  await dock(page).getByRole('menuitem', { name: 'Save as SVG' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^Support of .*\.svg$/);

  await page.keyboard.press('Control+z');
  await expect(grid.getByText('2027, 3 million yen')).toHaveCount(0);
});

test('a vulnerability is assessed by choices, and its score follows each of them', async ({ page }) => {
  await startClinic(page);
  await command(page, 'Assess a vulnerability with CVSS');
  const dialog = page.getByRole('dialog', { name: 'Assess a vulnerability with CVSS' });
  await expect(dialog.getByText(/^The score appears here/)).toBeVisible();
  const choices = [
    ['Attack Vector AV', 'N'],
    ['Attack Complexity AC', 'L'],
    ['Privileges Required PR', 'N'],
    ['User Interaction UI', 'N'],
    ['Scope S', 'U'],
    ['Confidentiality C', 'H'],
    ['Integrity I', 'H'],
    ['Availability A', 'H'],
  ] as const;
  for (const [name, value] of choices)
    await dialog.getByRole('combobox', { name: new RegExp(`^${name}`) }).selectOption(value);
  await expect(dialog.getByText('Score 9.8 (critical)')).toBeVisible();
  await dialog.getByRole('combobox', { name: /^Availability A/ }).selectOption('N');
  await expect(dialog.getByText('Score 9.1 (critical)')).toBeVisible();
});

test('dates of a table of one’s own are added, are there at the next start, and can be removed again', async ({
  page,
}) => {
  await startClinic(page);
  await dock(page).getByRole('tab', { name: 'Support' }).click();
  const source = dock(page).getByText(/^Dates of operating systems:.*age in days: \d+/);
  await expect(source).not.toContainText('ours.csv');
  const file = {
    name: 'ours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('product,version,eol\nAcmeOS,2,2031-01-31\n'),
  };
  await dock(page).getByLabel('Load newer dates…').setInputFiles(file);
  await dock(page).getByRole('button', { name: 'Start anew now' }).click();
  await analysed(page);
  await dock(page).getByRole('tab', { name: 'Support' }).click();
  await expect(source).toContainText('ours.csv');
  await dock(page).getByRole('button', { name: 'Use the dates that came with Sekisho' }).click();
  await expect(page.getByRole('button', { name: 'Use the dates that came with Sekisho' })).toHaveCount(0);
  await analysed(page);
  await dock(page).getByRole('tab', { name: 'Support' }).click();
  await expect(source).not.toContainText('ours.csv');
});
