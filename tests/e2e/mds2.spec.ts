import type { Page } from '@playwright/test';
import { analysed, command, dock, expect, startClinic, test } from './support';

const GENUINE = 'Software or updates are installed without checking that they are genuine';

/** The threats about the X-ray system, found by name. */
const searched = async (page: Page): Promise<void> => {
  await dock(page).getByRole('searchbox', { name: 'Search threats' }).fill('genuine');
};

test('answers given by keys open questions under them, end a threat, and can be undone', async ({ page }) => {
  await startClinic(page);
  await searched(page);
  const threat = page.getByRole('treegrid', { name: 'List of threats' }).getByText(GENUINE);
  await expect(threat).toBeVisible();
  await command(page, 'Fill in an MDS2');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /X-ray/ }).click();
  await dialog.getByRole('button', { name: /^SAHD/ }).click();
  const question = (id: string) => dialog.locator(`[data-question="${id}"]`);
  await expect(question('SAHD-3.1')).toHaveCount(0);
  await question('SAHD-3').getByRole('button', { name: 'Yes', exact: true }).focus();
  // Each answer goes on to the next question that is open; the one under it is asked now.
  await page.keyboard.press('y');
  await expect(question('SAHD-3.1').locator('button:focus')).toBeVisible();
  await page.keyboard.press('y');
  await expect(question('SAHD-4').locator('button:focus')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(question('SAHD-3.2').locator('button:focus')).toBeVisible();
  await page.keyboard.press('y');
  await expect(question('SAHD-3.2').getByRole('button', { name: 'Yes', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await analysed(page);
  await expect(threat).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await analysed(page);
  await expect(threat).toBeVisible();
});

test('a form begun without any device goes out as a workbook', async ({ page }) => {
  await startClinic(page);
  await command(page, 'Fill in an MDS2');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Begin an empty one' }).click();
  await dialog.getByRole('textbox', { name: 'DOC-1 Manufacturer' }).fill('Acme');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'MDS2: Acme' })).toBeVisible();
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export in English (xlsx)' }).click();
  expect((await file).suggestedFilename()).toMatch(/^MDS2.Acme.*\.xlsx$/);
});

test('a form of 2013 has its own questions, and is shown as 2019 takes it', async ({ page }) => {
  await startClinic(page);
  await command(page, 'Fill in an MDS2');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Begin one of the 2013 edition' }).click();
  await dialog.getByRole('button', { name: /^SAHD/ }).click();
  const question = (id: string) => dialog.locator(`[data-question="${id}"]`);
  await question('15-10').getByRole('button', { name: 'No', exact: true }).click();
  await expect(question('15-10').getByText('In the 2019 edition: SAHD-11')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show as 2019' }).click();
  await dialog.getByRole('button', { name: /^SAHD/ }).click();
  await expect(question('SAHD-11').getByRole('button', { name: 'Yes', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
