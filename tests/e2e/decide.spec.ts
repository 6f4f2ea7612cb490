import type { Locator, Page } from '@playwright/test';
import { choose, countOf, dock, expect, inspector, kept, start, startClinic, test } from './support';

const list = (page: Page): Locator => page.getByRole('treegrid', { name: 'List of threats' });
const card = (page: Page): Locator => page.getByRole('region', { name: 'Details of the threat' });

/** Opens the card of the most urgent threat, each in a line of its own, and says what it is called and about. */
const openFirst = async (page: Page): Promise<{ readonly title: string; readonly subject: string }> => {
  const together = page.getByRole('button', { name: 'By cause' });
  await together.click();
  await expect(together).toHaveAttribute('aria-pressed', 'false');
  await list(page).getByRole('row').nth(1).click();
  const title = (await card(page).getByRole('heading', { level: 3 }).textContent()) ?? '';
  const subject = (await card(page).locator('.card-subject').textContent()) ?? '';
  expect(title).not.toBe('');
  return { title, subject };
};

test('a card says what can happen, why, what helps and what would make it go away', async ({ page }) => {
  await start(page);
  await openFirst(page);
  for (const name of ['What can happen', 'Why it was found', 'What helps', 'What would make it go away'])
    await expect(card(page).getByRole('heading', { name })).toBeVisible();
  await expect(card(page).getByText('stated').first()).toBeVisible();
});

test('threats of one cause are one line that opens', async ({ page }) => {
  await start(page);
  const group = list(page).getByRole('row', { expanded: false }).first();
  const name = (await group.locator('.finding-title b').textContent()) ?? '';
  await group.click();
  await page.keyboard.press('ArrowRight');
  await expect(list(page).getByRole('row', { expanded: true }).filter({ hasText: name })).toBeVisible();
  const member = list(page).locator('[aria-level="2"]').first();
  await expect(member).toContainText(name);
  await member.click();
  await expect(card(page).getByRole('heading', { level: 3 })).toHaveText(name);
});

test('a choice in the list selects on the drawing and a choice in the tree marks the list', async ({ page }) => {
  await startClinic(page);
  await openFirst(page);
  await expect(
    page
      .getByRole('tree', { name: /^(Structure|構成)/ })
      .locator('[aria-selected="true"]')
      .first(),
  ).toBeVisible();
  const name = await inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first().inputValue();
  expect(name).not.toBe('');
  await card(page).getByRole('button', { name: 'Close' }).click();
  await choose(page, new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await page.getByRole('button', { name: 'Only what is selected' }).click();
  await expect(dock(page).getByText(/^\d+ of \d+ shown/)).toBeVisible();
  const shown = await list(page).getAttribute('aria-rowcount');
  expect(Number(shown) - 1).toBeLessThan(await countOf(page, 'Threats'));
});

test('threats can be searched, filtered by level and STRIDE, and sorted', async ({ page }) => {
  await start(page);
  const count = dock(page).getByText(/^\d+ of \d+ shown/);
  const all = await count.textContent();
  await page.getByRole('button', { name: 'Level 4, Critical' }).click();
  await expect(count).not.toHaveText(all ?? '');
  await page.getByRole('button', { name: 'More filters' }).click();
  const critical = await count.textContent();
  await page.getByRole('button', { name: 'Repudiation' }).click();
  await expect(count).not.toHaveText(critical ?? '');
  await page.getByRole('searchbox', { name: 'Search threats' }).fill('no such threat at all');
  await expect(dock(page).getByText(/No threat passes the filters/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(count).toHaveText(all ?? '');
  await page.getByRole('button', { name: 'Sort by Treatment' }).click();
  await expect(list(page).getByRole('columnheader', { name: 'Sort by Treatment' })).toHaveAttribute(
    'aria-sort',
    /ascending|descending/,
  );
});

test('accepting asks for a rationale first', async ({ page }) => {
  await startClinic(page);
  await openFirst(page);
  await card(page).getByRole('radio', { name: 'Accept' }).check();
  await card(page).getByRole('button', { name: 'Record decision' }).click();
  await expect(card(page).getByRole('alert')).toHaveText('“Accept” needs a rationale.');
  await expect(card(page).getByRole('textbox', { name: 'Rationale' })).toBeFocused();
  await card(page).getByRole('textbox', { name: 'Rationale' }).fill('The line is cut outside service hours.');
  await card(page).getByRole('button', { name: 'Record decision' }).click();
  await expect(card(page).getByText(/Recorded on \d{4}-\d\d-\d\d: Accept/)).toBeVisible();
});

test('a decision survives renaming its subject and loading the page again', async ({ page }) => {
  await startClinic(page);
  const { title } = await openFirst(page);
  await card(page).getByRole('radio', { name: 'Mitigate' }).check();
  await card(page).getByRole('textbox', { name: 'Rationale' }).fill('A bastion is ordered.');
  await card(page).getByRole('textbox', { name: 'Owner' }).fill('Network team');
  await card(page).getByLabel('Due date').fill('2030-01-31');
  await card(page).getByRole('button', { name: 'Record decision' }).click();
  await expect(card(page).getByText(/Recorded on .*: Mitigate/)).toBeVisible();

  const name = inspector(page).getByRole('textbox', { name: /^Name/ }).first();
  await name.fill('Renamed by a test');
  await name.press('Enter');
  await expect(
    page
      .getByRole('tree', { name: /^(Structure|構成)/ })
      .getByText('Renamed by a test')
      .first(),
  ).toBeVisible();
  await expect(card(page).locator('.card-subject')).toContainText('Renamed by a test');
  await expect(card(page).getByRole('textbox', { name: 'Owner' })).toHaveValue('Network team');

  await kept(page);
  await page.reload();
  await page.getByRole('searchbox', { name: 'Search threats' }).fill(title);
  const row = list(page).getByRole('row').filter({ hasText: 'Mitigate 2030-01-31' });
  await row.click();
  await expect(card(page).getByRole('textbox', { name: 'Rationale' })).toHaveValue('A bastion is ordered.');
  await expect(card(page).locator('.card-subject')).toContainText('Renamed by a test');
});

test('an answer given on the card of a question closes it, and undo opens it again', async ({ page }) => {
  await startClinic(page);
  await page.getByRole('tab', { name: /^Questions: / }).click();
  await page.getByRole('treegrid', { name: 'List of questions' }).getByRole('row').nth(1).click();
  // Few answers stand side by side; of more, one is chosen from a list and set.
  const answer = card(page).locator('.missing .answer').first();
  await expect(answer).toBeVisible();
  const before = await countOf(page, 'Questions');
  const choices = answer.getByRole('combobox');
  if ((await choices.count()) > 0) await choices.selectOption({ index: 1 });
  await answer.getByRole('button').first().click();
  await expect.poll(() => countOf(page, 'Questions')).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => countOf(page, 'Questions')).toBe(before);
});
