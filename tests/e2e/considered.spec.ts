import { analysed, dock, expect, startClinic, test } from './support';

test('every element has its STRIDE row, and an open cell is answered where it asks', async ({ page }) => {
  await startClinic(page);
  await dock(page).getByRole('tab', { name: 'STRIDE' }).click();
  const grid = dock(page).getByRole('grid', { name: 'STRIDE matrix' });
  await expect(grid).toBeVisible();
  await expect(dock(page).getByText(/^\d+% considered$/)).toBeVisible();

  await dock(page).getByLabel('Kind').selectOption('Devices and people');
  await dock(page).getByRole('button', { name: 'Only with open cells' }).click();
  const open = grid.getByRole('gridcell', { name: /, Denial of service: Not considered yet$/ }).first();
  const name = ((await open.getAttribute('aria-label')) ?? '').split(', Denial of service')[0] ?? '';
  await open.click();
  await dock(page)
    .getByRole('group', { name: `${name} spare unit` })
    .getByRole('button', { name: 'yes' })
    .click();
  await expect(dock(page).getByRole('article').getByText('Answered', { exact: true })).toBeVisible();

  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(dock(page).getByRole('article').getByText(name, { exact: true })).toHaveCount(0);
});

test('the quality of the drawing tells what lacks, and rises with what is filled in', async ({ page }) => {
  await startClinic(page);
  await dock(page).getByRole('tab', { name: 'Model quality' }).click();
  const quality = dock(page).getByRole('region', { name: 'Quality of the drawing' });
  const whole = quality.getByText(/^Network diagram complete to/);
  await expect(whole).toBeVisible();
  const before = await whole.textContent();

  await quality.getByRole('button', { name: /^Host names and roles/ }).click();
  const details = quality.getByRole('region', { name: 'Details' });
  await details.getByRole('textbox', { name: 'Host name' }).first().fill('ehr-01');
  await page.keyboard.press('Enter');
  await details.getByRole('textbox', { name: 'Role' }).first().fill('Patient records');
  await page.keyboard.press('Enter');
  await expect(whole).not.toHaveText(before ?? '');
  await analysed(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(whole).toHaveText(before ?? '');
});
