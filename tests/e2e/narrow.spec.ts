import type { Page } from '@playwright/test';
import { boxOf, canvas, command, dock, expect, inspector, start, test } from './support';

/** How many pixels the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('nothing is wider than the window at any common size', async ({ page }) => {
  await start(page);
  for (const [width, height] of [
    [1440, 900],
    [1200, 800],
    [1024, 768],
    [390, 844],
    [320, 512],
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect.poll(async () => (await canvas(page).boundingBox())?.width).toBeLessThanOrEqual(width);
      await expect.poll(() => overflow(page)).toBe(0);
      await page.evaluate(() => window.scrollTo(500, 500));
      expect(await page.evaluate(() => window.scrollX + window.scrollY)).toBe(0);
      const box = await canvas(page).boundingBox();
      expect(box?.width).toBeGreaterThan(Math.min(width - 10, 400));
      expect(box?.height).toBeGreaterThan(200);
    });
});

test('on a narrow window one sheet holds every panel', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start(page);
  const sheet = page.getByRole('region', { name: 'Panels' });
  for (const [tab, inside] of [
    ['Properties', page.getByRole('textbox', { name: 'Title', exact: true })],
    ['Structure', page.getByRole('tree', { name: /^(Structure|構成)/ })],
    ['Parts', page.getByRole('searchbox', { name: 'Find a part by any name' })],
  ] as const) {
    await sheet.getByRole('tab', { name: tab }).click();
    await expect(inside).toBeVisible();
  }
  await sheet.getByRole('tab', { name: 'Findings' }).click();
  await page.getByRole('treegrid').getByRole('row').nth(1).click();
  await expect(page.getByRole('button', { name: '‹ Back to the list' })).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test('at four times the size no dialog is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 512 });
  await start(page);
  const body = page.locator('dialog[open] .dialog-body');
  for (const words of [
    'Settings…',
    'Print this view…',
    'Assess a vulnerability',
    'The four questions…',
    'Name and content',
  ])
    await test.step(words, async () => {
      await command(page, words);
      await expect(body).toBeVisible();
      expect.soft(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
      await expect(body).toHaveCount(0);
    });
});

test('at four times the size the list of rules has room, and moves with all that stands around it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 512 });
  await start(page);
  await command(page, 'Rules…');
  const list = page.locator('dialog[open] .rules-list');
  await expect(list).toBeVisible();
  expect((await boxOf(list)).height).toBeGreaterThan(200);
  const last = page.locator('dialog[open] .pack-actions').getByRole('button').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

test('panels are opened, closed and resized by keyboard, and stay so', async ({ page }) => {
  await start(page);
  const threats = page.getByRole('button', { name: /^Threats \d/ });
  await threats.press('Enter');
  await expect(dock(page)).toHaveCount(0);
  await threats.press('Enter');
  await expect(dock(page)).toBeVisible();
  const tree = page.getByRole('button', { name: 'Structure', exact: true });
  await tree.press('Enter');
  await expect(page.getByRole('tree', { name: /^(Structure|構成)/ })).toHaveCount(0);
  await tree.press('Enter');
  await expect(page.getByRole('tree', { name: /^(Structure|構成)/ })).toBeVisible();

  const edge = page.getByRole('separator', { name: 'Width of the properties' });
  const before = (await inspector(page).boundingBox())?.width ?? 0;
  await edge.press('ArrowLeft');
  await expect.poll(async () => (await inspector(page).boundingBox())?.width).toBe(before + 16);
  await page.reload();
  await expect(inspector(page)).toBeVisible();
  expect((await inspector(page).boundingBox())?.width).toBe(before + 16);
});

test('the largest text leaves the page usable', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Settings…' }).click();
  await page.getByRole('radio', { name: '130%' }).check({ force: true });
  await page.keyboard.press('Escape');
  expect(await overflow(page)).toBe(0);
  await page.getByRole('treegrid').getByRole('row').nth(1).click();
  await expect(page.getByRole('region', { name: 'Details of the threat' }).getByRole('heading').first()).toBeVisible();
});
