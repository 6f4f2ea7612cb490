import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { analysed, boxOf, canvas, dock, expect, start, test, tree } from './support';

const plan = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Segmentation plan', exact: true }).click();
  await page.getByRole('button', { name: 'Work it out', exact: true }).click();
  await expect(dock(page).getByRole('table', { name: /What each stage brings/ })).toBeVisible({ timeout: 60_000 });
};

test('a plan is worked out, its first stage previewed in the drawing, accepted as one step and undone', async ({
  page,
}) => {
  await start(page);
  await plan(page);
  const rows = dock(page).getByRole('row');
  const first = Number(await rows.nth(2).getByRole('button').first().textContent());
  expect(first).toBeLessThan(Number(await rows.nth(1).getByRole('button').first().textContent()));

  // However long the plan is, the window itself does not scroll away.
  await dock(page).getByRole('textbox', { name: 'Name of the plan' }).fill('All of it');
  await dock(page).getByRole('button', { name: 'Keep what is chosen' }).press('Enter');
  await expect(dock(page).getByRole('list', { name: 'Plans that are kept' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);

  const tall = (await boxOf(dock(page))).height;
  await dock(page).getByRole('button', { name: 'Preview in the drawing: Stage 1' }).click();
  const bar = page.getByRole('region', { name: 'Preview of a change' });
  await expect(bar.getByText('Preview: Stage 1')).toBeVisible({ timeout: 30_000 });
  // The drawing is looked at now, so it gets the room.
  expect((await boxOf(dock(page))).height).toBeLessThan(tall / 2);
  // The promise of the plan is what trying it out gives.
  await expect(bar).toContainText(`→ ${first}`);
  await expect(bar.getByRole('button', { name: 'After', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await bar.getByRole('button', { name: 'Before', exact: true }).press('Enter');
  await expect(bar.getByRole('button', { name: 'Before', exact: true })).toHaveAttribute('aria-pressed', 'true');
  // Both states beside each other, at the same place; one part left out, the figures follow.
  await bar.getByRole('button', { name: 'Side by side' }).press('Enter');
  const before = page.getByRole('region', { name: /^The hospital before the change/ });
  await expect(before.locator('[data-painted]')).toBeVisible();
  await bar.getByRole('button', { name: 'Take or leave parts' }).press('Enter');
  const parts = page.getByRole('region', { name: 'Take or leave parts' });
  const step = parts.getByRole('listitem').first().getByRole('checkbox');
  await step.press(' ');
  await expect(step).not.toBeChecked({ timeout: 30_000 });
  await expect(step).toBeEnabled();
  await step.press(' ');
  await expect(step).toBeChecked({ timeout: 30_000 });
  await expect(bar).toContainText(`→ ${first}`);
  const { violations } = await new AxeBuilder({ page })
    .include('[data-region="dock"]')
    .include('.preview-bar')
    .include('.preview-opened')
    .analyze();
  expect(violations).toEqual([]);

  await bar.getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(bar).toBeHidden();
  expect((await boxOf(dock(page))).height).toBe(tall);
  await analysed(page);
  await expect(dock(page).getByText(/The hospital has changed since/)).toBeVisible();
  await canvas(page).press('Control+z');
  await expect(dock(page).getByText('These figures are of the hospital as it is drawn now.')).toBeVisible();
});

test('a number opens to what it counts, and a line of it leads into the drawing, by keys alone', async ({ page }) => {
  await start(page);
  await plan(page);
  await dock(page).getByRole('tab', { name: 'Who reaches what' }).press('Enter');
  await dock(page)
    .getByRole('button', { name: /^Reached from/ })
    .first()
    .press('Enter');
  const list = dock(page).getByRole('listbox', { name: /^Reached from/ });
  await list.press('End');
  await list.press('Enter');
  await expect(tree(page).locator('[aria-selected="true"]')).toHaveCount(1);
});

test('rules are written for equipment, and rules in use are compared with what is declared', async ({ page }) => {
  await start(page);
  await page.getByRole('tab', { name: 'Segmentation plan', exact: true }).click();
  await dock(page).getByRole('tab', { name: 'Rules for equipment' }).press('Enter');
  await dock(page)
    .getByRole('combobox', { name: /^For/ })
    .selectOption({ label: 'Aerleon / Capirca (for many other makers)' });
  // Under the pointer it can be read as well as elsewhere.
  await dock(page).getByRole('button', { name: 'Write the rules' }).hover();
  const { violations } = await new AxeBuilder({ page }).include('.studio .rules-part').analyze();
  expect(violations).toEqual([]);
  await dock(page).getByRole('button', { name: 'Write the rules' }).press('Enter');
  await expect(dock(page).getByText('Read this before you load them')).toBeVisible();
  const saved = page.waitForEvent('download');
  await dock(page).getByRole('button', { name: 'Save all as one zip file' }).press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
  const rules = [
    'ip access-list extended INSIDE',
    ' permit tcp any any eq 3389',
    ' something else',
    'interface Vlan10',
    ' ip access-group INSIDE in',
    '',
  ].join('\n');
  await dock(page)
    .locator('input[data-rules]')
    .setInputFiles({ name: 'core.conf', mimeType: 'text/plain', buffer: Buffer.from(rules) });
  await expect(dock(page).getByText(/^Allowed, but nobody declared it/)).toBeVisible();
  await expect(dock(page).getByText(/^Declared, but the rules stop it/)).toBeVisible();
  await expect(dock(page).getByText(/^Lines that were not understood \(1\)/)).toBeVisible();
});

test('a device is tried out before it is bought', async ({ page }) => {
  await start(page);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('buy a device');
  await expect(page.getByRole('option', { name: /^What if we buy a device/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is bought or connected').selectOption({ label: 'CT scanner' });
  await dialog.getByLabel('Name', { exact: true }).fill('Second CT');
  expect(await dialog.getByRole('checkbox').count()).toBeGreaterThan(0);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Try it out in the drawing' }).press('Enter');
  const bar = page.getByRole('region', { name: 'Preview of a change' });
  await expect(bar.getByText('Preview: What if: Second CT')).toBeVisible({ timeout: 30_000 });
  await bar.getByRole('button', { name: 'Discard' }).press('Enter');
  await expect(bar).toBeHidden();
});
