import { analysed, canvas, expect, inspector, pressUntil, startClinic, startEmpty, test } from './support';

test('the palette adds, connects and counts, and the key map answers to ?', async ({ page }) => {
  await startEmpty(page);
  await canvas(page).focus();
  const palette = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(canvas(page)).toBeFocused();
  };
  await palette('+yueki ×140');
  await expect(page.getByText('Devices: 140')).toBeVisible();
  await palette('+pacs');
  await palette('infusion -> pacs');
  await expect(page.getByText('Flows: 1')).toBeVisible();

  await page.keyboard.press('?');
  const map = page.getByRole('dialog');
  await expect(map.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('lock');
  const lock = map.getByRole('button', { name: /^Change the keys of “Lock or unlock”/ });
  await pressUntil(page, 'Tab', map.locator('.key-button:focus'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await expect(map.getByText('M is taken by “Move to a zone”.')).toBeVisible();
  await page.keyboard.press('j');
  await expect(lock).toContainText('J');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();
  await page.reload();
  await analysed(page);
  await canvas(page).press('?');
  await expect(lock).toContainText('J');
});

test('focus is never lost: after deleting, undoing, and leaving the palette, a dialog or the properties', async ({
  page,
}) => {
  await startClinic(page);
  await canvas(page).focus();
  const active = page.locator('[data-canvas] [role="treeitem"][id]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(active).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('d');
  await expect(active).toHaveAccessibleName(/^Flow from/);
  await page.keyboard.press('Escape');
  await expect(active).toHaveAttribute('aria-level', '2');
  const gone = await active.getAttribute('aria-label');
  await page.keyboard.press('Delete');
  await expect(active).not.toHaveAccessibleName(gone ?? '');
  await expect(canvas(page)).toBeFocused();
  await expect(page.locator('[data-spoken]')).toContainText(/Delete|threats/);
  await page.keyboard.press('Control+z');
  await expect(canvas(page)).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('i');
  await expect(inspector(page).locator(':focus')).toHaveCount(1);
  await pressUntil(page, 'F6', page.locator('[data-canvas]:focus'));
});
