import { analysed, expect, start, startClinic, test, toast } from './support';

test('switches a rule off, writes another and hands it out, by keys alone', async ({ page }) => {
  await start(page);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('Rules');
  await expect(page.getByRole('option', { name: /^Rules/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search rules' });
  await expect(search).toBeFocused();
  await page.keyboard.type('no-audit-log');
  const count = page.getByText(/^Rules: 1 of \d+, switched on: \d+ \(about the drawing: 2\)$/);
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
  await expect(page.getByRole('textbox', { name: 'Title (English)' })).toBeFocused();
  await page.keyboard.type('A rule of our own');
  await page.keyboard.press('Tab');
  await page.keyboard.type('{subject} may stop.');
  const fact = page.getByRole('combobox', { name: 'Fact', exact: true });
  await fact.focus();
  await page.keyboard.type('サポート終了');
  await expect(page.getByRole('option', { name: /^end of support of the operating system/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(fact).toHaveValue('asset.operatingSystem.endOfSupport');
  await page.getByRole('checkbox', { name: 'Denial of service' }).press('Space');
  for (const axis of ['Patients', 'Data', 'Availability']) {
    await page.getByRole('combobox', { name: axis, exact: true }).focus();
    await page.keyboard.press('2');
  }
  const keep = page.getByRole('button', { name: 'Keep in this document' });
  await expect(keep).toBeEnabled();
  await keep.press('Enter');
  await expect(page.getByRole('heading', { name: 'A rule of our own' })).toBeVisible();
  const handed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export own rules' }).press('Enter');
  expect((await handed).suggestedFilename()).toMatch(/\.json$/);
  const file = await (await handed).path();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await analysed(page);

  await startClinic(page);
  await page.locator('.app > input[type=file]').setInputFiles(file);
  const offer = page.getByRole('dialog', { name: 'Add rules to this document?' });
  await expect(offer).toContainText('A rule of our own');
  await offer.getByRole('button', { name: 'Add to this document (1)' }).press('Enter');
  await expect(toast(page)).toContainText('Rules taken in from');
  await toast(page).getByRole('button', { name: 'Show rules' }).click();
  await expect(page.locator('.rule-line')).toHaveText(/A rule of our own/);
});
