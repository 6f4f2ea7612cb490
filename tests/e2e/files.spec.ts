import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  addPart,
  analysed,
  canvas,
  expect,
  fromMenu,
  kept,
  line,
  start,
  startClinic,
  startEmpty,
  test,
  title,
} from './support';

const give = async (page: Page, name: string, content: string | Buffer): Promise<void> => {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer });
};
/** What the browser saves after the action, as text. */
const saved = async (page: Page, action: () => Promise<void>): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};
const save = (page: Page): Promise<{ name: string; text: string }> =>
  saved(page, () => page.keyboard.press('Control+s'));

test('a saved file opens again and saves to the same bytes', async ({ page }) => {
  await start(page);
  await addPart(page, 'a', 'Infusion pump');
  const first = await save(page);
  expect(first.name).toMatch(/\.json$/);
  await startEmpty(page);
  await give(page, first.name, first.text);
  await expect(title(page)).toHaveValue(/300/);
  await analysed(page);
  await canvas(page).focus();
  const second = await save(page);
  expect(second.text === first.text).toBe(true);
});

test('the drawing is exported with its Japanese as text and without any script', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  const { name, text } = await saved(page, async () => {
    await page.getByRole('button', { name: '書き出す' }).click();
    await page.getByRole('menuitem', { name: /SVG/ }).click();
  });
  expect(name).toMatch(/\.svg$/);
  expect(text).toMatch(/<text[^>]*>[^<]*[\u3041-\u30ff\u4e00-\u9fff]/);
  expect(text).not.toMatch(/<script|\son\w+=|javascript:|<foreignObject/i);
  const drawn = await page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { faults: read.querySelectorAll('parsererror').length, texts: read.querySelectorAll('text').length };
  }, text);
  expect(drawn.faults).toBe(0);
  expect(drawn.texts).toBeGreaterThan(50);
});

test('a plain hospital model is written, and read again with all its devices, zones and flows', async ({ page }) => {
  await startClinic(page);
  const { text } = await saved(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Plain hospital model' }).click();
  });
  const model: unknown = JSON.parse(text);
  expect(model).toMatchObject({ schema: 'neutral-hospital-model/1' });
  const counts = await page
    .getByRole('contentinfo')
    .getByText(/^(Devices|Flows|Zones): /)
    .allTextContents();
  await startEmpty(page);
  await give(page, 'clinic.json', text);
  for (const count of counts) await expect(page.getByText(count, { exact: true })).toBeVisible();
});

test('a file dropped on the page is opened', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', 'Infusion pump');
  const { text } = await save(page);
  await startClinic(page);
  const transfer = await page.evaluateHandle((content) => {
    const held = new DataTransfer();
    held.items.add(new File([content], 'pump.json', { type: 'application/json' }));
    return held;
  }, text);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText(/^Drop to open a hospital/)).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(title(page)).toHaveValue('New hospital');
  await expect(page.getByText('Devices: 1')).toBeVisible();
});

test('an edit is kept and is there after loading the page again', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', 'Infusion pump');
  await kept(page);
  await page.reload();
  await expect(line(page, 'Infusion pump')).toBeVisible();
  await expect(title(page)).toHaveValue('New hospital');
});

test('changed documents are listed, opened again, copied, and deleted only after asking', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', 'Infusion pump');
  await title(page).fill('Ward of the test');
  await title(page).press('Enter');
  await kept(page);
  await fromMenu(page, /^New document/);
  await page.getByRole('dialog').getByRole('button', { name: 'Hospital or clinic' }).click();
  await expect(page.getByText('Devices: 0')).toBeVisible();
  await fromMenu(page, /^Documents/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy Ward of the test' }).click();
  const copy = 'Ward of the test (copy)';
  await dialog.getByRole('button', { name: `Delete ${copy}` }).click();
  await expect(dialog.getByText(`Delete “${copy}”?`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByText(copy)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Open Ward of the test' }).click();
  await expect(title(page)).toHaveValue('Ward of the test');
  await expect(line(page, 'Infusion pump')).toBeVisible();
});
