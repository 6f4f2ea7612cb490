import { analysed, expect, startClinic, test } from './support';

test('a measure is tried out without a change, then carried out, and the threat goes away', async ({ page }) => {
  await startClinic(page);
  await analysed(page);
  await page.getByRole('button', { name: 'By cause' }).click();
  const list = page.getByRole('treegrid', { name: 'List of threats' });
  await list.getByRole('row').filter({ hasText: 'without a second factor' }).first().click();
  const card = page.getByRole('region', { name: 'Details of the threat' });
  await expect(card.getByText(/an attacker gets to|stands where attacks begin/)).toBeVisible();
  await expect(card.getByText(/How many patients at once is unknown|patients at once/)).toBeVisible();
  const line = card
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Carried out' }) })
    .last();
  await line.getByRole('button', { name: /^Try: / }).click();
  await expect(line.getByText(/^Gone: /)).toBeVisible();
  await line.getByRole('button', { name: 'Carried out' }).click();
  await analysed(page);
  await expect(card.getByText(/an attacker gets to|stands where attacks begin/)).toHaveCount(0);
});
