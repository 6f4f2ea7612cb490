import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { canvas, dock, expect, inspector, start, startClinic, test, tree } from './support';

const open = async (page: Page, part: 'Segmentation' | 'Attack paths' | 'Flows judged'): Promise<Locator> => {
  await page.getByRole('tab', { name: /^Plan: / }).click();
  await page.getByRole('tab', { name: new RegExp(`^${part}: `) }).click();
  return dock(page).getByRole('list').first();
};
/** The numbers of red-brown path steps cannot be read from a picture; that the picture changes can. */
const picture = (page: Page): Promise<Buffer> => page.getByRole('main').locator('canvas').first().screenshot();

test('proposals say what to do, to what, and what it brings; one is shown on the drawing', async ({ page }) => {
  await start(page);
  await open(page, 'Segmentation');
  const proposals = page.getByRole('list', { name: 'Proposals, most urgent first' });
  const first = proposals.getByRole('listitem').first();
  await expect(first.getByRole('heading')).not.toBeEmpty();
  await expect(first).toContainText(/Priority \d/);
  await expect(first).toContainText(/attack paths \d+ → \d+/);
  await first.getByRole('button', { name: 'Show in the drawing' }).click();
  await expect(tree(page).locator('[aria-selected="true"]').first()).toBeVisible();
});

test('an attack path is shown on the drawing, step by step, and hidden again', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await start(page);
  await open(page, 'Attack paths');
  const first = page.getByRole('list', { name: 'List of attack paths' }).getByRole('listitem').first();
  expect(await first.getByRole('listitem').count()).toBeGreaterThan(0);
  const show = first.getByRole('button', { name: 'Show in the drawing' });
  await show.click();
  await expect(first.getByRole('button', { name: 'Hide' })).toHaveAttribute('aria-pressed', 'true');
  await expect(tree(page).locator('[aria-selected="true"]')).toHaveCount(1);
  await expect(page.locator('[data-painted="true"]')).toBeVisible();
  const withPath = await picture(page);
  await first.getByRole('button', { name: 'Hide' }).click();
  await expect(first.getByRole('button', { name: 'Show in the drawing' })).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => (await picture(page)).equals(withPath)).toBe(false);
});

test('flows are judged against the matrix, filtered by verdict, and chosen on the drawing', async ({ page }) => {
  await start(page);
  await open(page, 'Flows judged');
  const filter = page.getByRole('group', { name: 'Verdict' });
  const flows = page.getByRole('list', { name: 'List of judged flows' });
  for (const verdict of ['never', 'unexpected', 'allowed']) {
    const chip = filter.getByRole('button', { name: new RegExp(`${verdict} \\d+$`) });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    const count = Number((await chip.textContent())?.match(/\d+$/)?.[0]);
    if (count === 0) await expect(dock(page).getByText('No flow has this verdict.')).toBeVisible();
    else await expect(flows.getByRole('listitem').first()).toContainText(verdict);
  }
  await filter.getByRole('button', { name: /^All \d+/ }).click();
  await flows.getByRole('button').first().click();
  await expect(flows.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(inspector(page).getByRole('combobox', { name: 'Protocol' })).toBeVisible();
});

test('the crossing that a flow takes is opened without a pointer, and what guards it is stated', async ({ page }) => {
  await startClinic(page);
  await open(page, 'Flows judged');
  await page
    .getByRole('group', { name: 'Verdict' })
    .getByRole('button', { name: /unexpected \d+$/ })
    .press('Enter');
  await page.getByRole('list', { name: 'List of judged flows' }).getByRole('button').first().press('Enter');
  const crossing = inspector(page)
    .locator('section', { has: page.getByRole('heading', { name: 'Crossing', exact: true }) })
    .last()
    .getByRole('button');
  const name = (await crossing.first().textContent()) ?? '';
  await crossing.first().press('Enter');
  await expect(inspector(page).getByRole('heading', { level: 2, name })).toBeVisible();
  const enforcement = inspector(page).getByRole('combobox', { name: /^Enforcement/ });
  await enforcement.selectOption('firewall');
  await expect(inspector(page).getByText('What guards this crossing is recorded.')).toBeVisible();
  await expect(enforcement.locator('option:checked')).toHaveText('firewall');
  const { violations } = await new AxeBuilder({ page }).include('[data-region="inspector"]').analyze();
  expect(violations).toEqual([]);
  await canvas(page).focus();
  await page.keyboard.press('Control+z');
  await expect(inspector(page).getByText('Nothing is recorded yet about what guards this crossing.')).toBeVisible();
});
