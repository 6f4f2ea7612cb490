import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  addPart,
  canvas,
  choose,
  command,
  device,
  expect,
  expectCount,
  line,
  middleOf,
  start,
  startEmpty,
  test,
} from './support';

const PUMP = 'Infusion pump';

/** Width and height of each page of a PDF, in points rounded to whole ones. */
const pagesOf = (pdf: Buffer): readonly (readonly number[])[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([\d.\s]+)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).slice(2).map(Number).map(Math.round),
  );

const A4_LANDSCAPE = [842, 595];
const A3_PORTRAIT = [842, 1191];
/** A browser rounds the sizes of paper to its own pixels. */
const expectSizes = (pages: readonly (readonly number[])[], [width = 0, height = 0]: readonly number[]): void => {
  for (const [w = 0, h = 0] of pages)
    expect([Math.abs(w - width) <= 1, Math.abs(h - height) <= 1, w, h]).toEqual([true, true, w, h]);
};

/** Prints with what the dialog says, and gives the file that comes out and the number of sheets announced. */
const printed = async (
  page: Page,
): Promise<{ readonly pages: readonly (readonly number[])[]; readonly sheets: number }> => {
  const button = page.getByRole('dialog').getByRole('button', { name: /^Print \(sheets: \d+\)$/ });
  const sheets = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  await button.click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  // Nothing of the page is on paper, only the sheets.
  await expect(canvas(page)).toBeHidden();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('.print-sheets img')).toHaveCount(sheets);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: null });
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-printed');
    globalThis.dispatchEvent(new Event('afterprint'));
  });
  await expect(page.locator('.print-sheets')).toHaveCount(0);
  return { pages: pagesOf(pdf), sheets };
};

test('the view that is shown is printed on the chosen paper, on one sheet or several, and exported', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await start(page);
  await canvas(page).press('Control+p');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^Sheet / })).toHaveCount(1);

  const one = await printed(page);
  expect(one.sheets).toBe(1);
  expect(one.pages).toHaveLength(1);
  expectSizes(one.pages, A4_LANDSCAPE);

  await dialog.getByRole('radio', { name: 'A3' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'Portrait' }).check({ force: true });
  const large = await printed(page);
  expect(large.pages).toHaveLength(1);
  expectSizes(large.pages, A3_PORTRAIT);

  await dialog.getByRole('radio', { name: 'Readable, on several sheets' }).check({ force: true });
  const several = await printed(page);
  expect(several.sheets).toBeGreaterThan(1);
  expect(several.pages).toHaveLength(several.sheets);
  expectSizes(several.pages, A3_PORTRAIT);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const exported = async (): Promise<string> => {
    await canvas(page).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), command(page, 'Export the drawing')]);
    return readFile(await download.path(), 'utf8');
  };
  const first = await exported();
  const other = page.getByRole('navigation', { name: 'Views' }).locator('.tab:not([aria-current])').first();
  const name = (await other.textContent()) ?? '';
  await other.click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  const second = await exported();
  const words = (svg: string): ReadonlySet<string> =>
    new Set([...svg.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, word = '']) => word));
  expect(words(second).size).toBeGreaterThan(10);
  expect([...words(second)].filter((word) => !words(first).has(word)).length).toBeGreaterThan(0);
});

test('loading the page again in the middle of a change keeps what was done before', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(device(page, PUMP)).toBeVisible();
  const { x, y } = await middleOf(device(page, PUMP));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 80, { steps: 4 });
  await page.reload();
  await page.mouse.up();
  await expect(line(page, PUMP)).toBeVisible();

  await choose(page, PUMP);
  await canvas(page).press('F2');
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill('Pump of ward 3');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await canvas(page).press('F2');
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill('Half a na');
  await page.reload();
  await expect(line(page, 'Pump of ward 3')).toBeVisible();
  await expectCount(page, 'Devices', 1);
});
