import { analysed, expect, start, test } from './support';

test('switches a rule off, writes another and hands it out, by keys alone', async ({ page }) => {
  await start(page);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('Rules');
  await expect(page.getByRole('option', { name: /^Rules/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search rules' });
  await expect(search).toBeFocused();
  await page.keyboard.type('no-audit-log');
  const count = page.getByText(/^1 of \d+ rules, \d+ switched on$/);
  await expect(count).toBeVisible();
  const before = (await count.textContent()) ?? '';
  const rule = page.locator('.rule-line').first();
  await rule.focus();
  await page.keyboard.press('Enter');
  const runs = page.getByRole('checkbox', { name: 'Runs in this document' });
  await runs.focus();
  await page.keyboard.press('Space');
  await expect(count).not.toHaveText(before);

  await page.getByRole('button', { name: 'Write a rule' }).press('Enter');
  await page.getByRole('textbox', { name: 'Title (English)' }).fill('A rule of our own');
  await page.getByRole('button', { name: 'Keep in this document' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'A rule of our own' })).toBeVisible();
  const handed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export own rules' }).press('Enter');
  expect((await handed).suggestedFilename()).toMatch(/\.json$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await analysed(page);
});
