import type { Locator, Page } from '@playwright/test';
import { analysed, canvas, dock, expect, pressUntil, start, test } from './support';

/** The focus is on something a person can see, never nowhere. */
const keepsFocus = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null))
    .toBe(true);

const focused = (locator: Locator): Locator => locator.and(locator.page().locator(':focus'));

test('segmentation is gone through by keys alone: entries, ways, stages, a measure, undo, and what is handed on', async ({
  page,
}) => {
  const panel = dock(page);
  const tab = (name: string) => panel.getByRole('tab', { name, exact: true });
  await start(page);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('VLAN');
  await expect(page.getByRole('option', { name: /^Segmentation plan/ })).toBeVisible();
  await pressUntil(
    page,
    'ArrowDown',
    page.locator('[role="option"][aria-selected="true"]', { hasText: 'Segmentation plan' }),
  );
  await page.keyboard.press('Enter');
  await keepsFocus(page);

  await pressUntil(page, 'F6', panel.locator(':focus'));
  await pressUntil(page, 'Tab', focused(panel.getByRole('button', { name: 'Work it out', exact: true })));
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table', { name: /What each stage brings/ })).toBeVisible({ timeout: 60_000 });
  await keepsFocus(page);

  await test.step('an entry, and what it reaches', async () => {
    await pressUntil(page, 'Shift+Tab', focused(tab('The plan')));
    await pressUntil(page, 'ArrowRight', focused(tab('Who reaches what')));
    await page.keyboard.press('Enter');
    const reached = panel.getByRole('button', { name: /^Reached from/ });
    await expect(reached.first()).toBeVisible();
    await pressUntil(page, 'Tab', focused(reached));
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('listbox', { name: /^Reached from/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(focused(reached)).toHaveCount(1);
  });

  await test.step('a way, and what makes it possible', async () => {
    await pressUntil(page, 'Shift+Tab', focused(tab('Who reaches what')));
    await pressUntil(page, 'ArrowRight', focused(tab('Ways of attack')));
    await page.keyboard.press('Enter');
    const way = panel.getByRole('list', { name: 'Ways of attack' }).locator('summary');
    await expect(way.first()).toBeVisible();
    await pressUntil(page, 'Tab', focused(way));
    await page.keyboard.press('Enter');
    await expect(panel.getByText('What makes it possible').first()).toBeVisible();
    await keepsFocus(page);
  });

  await test.step('a stage, and a measure tried and carried out', async () => {
    await pressUntil(page, 'Shift+Tab', focused(tab('Ways of attack')));
    await pressUntil(page, 'ArrowLeft', focused(tab('The plan')));
    await page.keyboard.press('Enter');
    const stage = panel.locator('.stage', { hasText: 'Stage 2' }).locator('summary').first();
    await expect(stage).toBeVisible();
    await pressUntil(page, 'Tab', focused(stage));
    await page.keyboard.press('Enter');
    await expect(panel.locator('.stage > details[open]')).toHaveCount(2);
    await expect(stage).toBeFocused();
    const preview = panel.getByRole('button', { name: 'Preview in the drawing: Stage 1', exact: true });
    await pressUntil(page, 'Shift+Tab', focused(preview));
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'Preview of a change' });
    await expect(bar.getByText('Preview: Stage 1')).toBeVisible({ timeout: 30_000 });
    await keepsFocus(page);
    await pressUntil(page, 'F6', canvas(page).and(page.locator(':focus')));
    await pressUntil(page, 'Shift+Tab', focused(bar.getByRole('button', { name: 'Accept' })));
    await page.keyboard.press('Enter');
    await expect(bar).toBeHidden();
    await keepsFocus(page);
    await analysed(page);
    await expect(panel.getByText(/The document has changed since/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(panel.getByText('These figures are of the hospital as it is drawn now.')).toBeVisible();
    await keepsFocus(page);
  });

  await test.step('the plan is handed on', async () => {
    await pressUntil(page, 'F6', panel.locator(':focus'));
    await pressUntil(page, 'Tab', focused(panel.getByRole('button', { name: 'Markdown' })));
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/\.md$/);
    await keepsFocus(page);
  });
});
