import type { Locator, Page } from '@playwright/test';
import { canvas, decideByKeys, expect, inspector, pressUntil, start, test, tree } from './support';

const onDrawing = (page: Page): Locator => page.locator('[data-canvas]:focus');
const chosen = (page: Page): Locator => tree(page).locator('[aria-selected="true"]');

test('the whole journey without a pointer: walk, open, change a field, undo', async ({ page }) => {
  await start(page);
  await pressUntil(page, 'F6', onDrawing(page));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-canvas]')).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(1);
  await expect(inspector(page).getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();

  await pressUntil(page, 'F6', inspector(page).locator(':focus'));
  await pressUntil(page, 'Tab', inspector(page).locator('input:focus[placeholder="unknown"]:not([role])'));
  const field = inspector(page).locator('input:focus');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo: Change' });
  await expect(undo).toBeVisible();
  await expect(field).toHaveValue('12');
  await pressUntil(page, 'F6', onDrawing(page));
  await page.keyboard.press('Control+z');
  await expect(undo).toHaveCount(0);
});

test('a threat is reached, opened and decided by keys', async ({ page }) => {
  await start(page);
  await pressUntil(page, 'F6', onDrawing(page));
  await page.keyboard.press(']');
  const card = page.getByRole('region', { name: 'Details of the threat' });
  await expect(card.getByRole('heading', { level: 3 })).not.toBeEmpty();
  await decideByKeys(page);
});

test('the tree is walked by arrow keys, and closes and opens', async ({ page }) => {
  await start(page);
  await tree(page).focus();
  await page.keyboard.press('Home');
  const active = tree(page).locator('[data-active="true"]');
  await expect(active).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(active).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(active).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Enter');
  await expect(active).toHaveAttribute('aria-selected', 'true');
});

test('single keys can be turned off', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Settings…' }).click();
  await page.getByRole('checkbox', { name: /single keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await canvas(page).press('a');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Find devices/ })).toBeFocused();
});
