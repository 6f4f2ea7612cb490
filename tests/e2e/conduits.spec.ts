import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dock, expect, inspector, start, test } from './support';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const open = async (page: Page, part?: string): Promise<void> => {
  await start(page);
  await page.getByRole('tab', { name: 'Boundaries', exact: true }).click();
  if (part !== undefined) await dock(page).getByRole('button', { name: part, exact: true }).click();
};
/** No part of the panel has a barrier. */
const clean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('[data-region="dock"]').withTags(TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
};

test('a conduit is found among those that must never be, recorded as one step, and taken back', async ({ page }) => {
  await open(page);
  const grid = dock(page).getByRole('grid');
  await dock(page)
    .getByRole('button', { name: /^never \d+$/ })
    .click();
  await grid
    .getByRole('gridcell', { name: /: never/ })
    .first()
    .click();
  const form = dock(page).getByRole('form', { name: /^Record of the conduit/ });
  await form.getByRole('combobox', { name: 'Rule set' }).selectOption({ index: 1 });
  await clean(page);
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(form.getByRole('button', { name: 'Record' })).toHaveCount(0);
  await dock(page).getByRole('list', { name: 'Flows of this field' }).getByRole('button').first().click();
  await expect(inspector(page).getByRole('combobox', { name: 'Protocol' })).toBeVisible();
});

test('lines from outside end at one entry, with figures before and after, and the register goes out as a workbook', async ({
  page,
}) => {
  await open(page, 'Lines from outside');
  await dock(page).getByRole('button', { name: 'One controlled entry' }).click();
  const row = dock(page).getByRole('row', { name: /^of which not at a controlled entry/ });
  await expect(row.getByRole('cell')).toHaveText([/^\d+$/, /^\d+$/]);
  const [before, after] = (await row.getByRole('cell').allTextContents()).map(Number);
  expect(after).toBeLessThan(before ?? 0);
  await clean(page);
  await dock(page).getByRole('button', { name: 'Record as carried out' }).click();
  await expect(row.getByRole('cell').first()).toHaveText(String(after));
  const download = page.waitForEvent('download');
  await dock(page).getByRole('button', { name: 'xlsx' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Lines from outside .*\.xlsx$/);
});

test('the walk along responsibilities goes on by keys and keeps what is agreed', async ({ page }) => {
  await open(page, 'Responsibilities');
  const card = dock(page).getByRole('region', { name: 'The boundary that is looked at' });
  await dock(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(card).toContainText(/Boundary 2 of \d+/);
  await page.keyboard.press('Alt+PageUp');
  await expect(card).toContainText(/Boundary 1 of \d+/);
  const form = card.getByRole('form', { name: 'What is agreed' });
  await form.getByRole('combobox', { name: 'Incident: restore' }).selectOption({ label: 'both together' });
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(form.getByRole('button', { name: 'Record' })).toHaveCount(0);
  await clean(page);
});
