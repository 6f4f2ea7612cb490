import { expect, start, test } from './support';

test('adds a view of the ways of updates, and says what is missing in it', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Add a view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a view' });
  await dialog.getByRole('radio', { name: /^Updates and patches/ }).check();
  await expect(dialog.getByRole('heading', { name: 'What this view must show' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Add the view' }).click();
  await expect(page.getByRole('button', { name: 'Updates and patches', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
