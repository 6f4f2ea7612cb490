import AxeBuilder from '@axe-core/playwright';
import { dock, expect, start, test } from './support';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('a review of zones says where a device belongs and why, moves it at a word, and has no barrier', async ({
  page,
}) => {
  await start(page);
  await dock(page).getByRole('tab', { name: 'Segmentation plan', exact: true }).click();
  await dock(page).getByRole('tab', { name: 'Zones', exact: true }).click();
  await dock(page).getByRole('button', { name: 'Work it out', exact: true }).click();
  const line = dock(page)
    .getByRole('listitem')
    .filter({ hasText: /^Mobile X-ray: from/ })
    .first();
  await line.locator('summary').click();
  await expect(line.getByText(/^Next best:/)).toBeVisible();
  // At its beginning nothing of the list stands half behind the bar that stays over it.
  await line.evaluate((element) => {
    for (let around = element.parentElement; around !== null; around = around.parentElement) around.scrollTop = 0;
  });
  const { violations } = await new AxeBuilder({ page }).include('[data-region="dock"]').withTags(TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
  await line.getByRole('button', { name: /^Move there: Mobile X-ray/ }).click();
  await expect(dock(page).getByText('The hospital has changed since.', { exact: false })).toBeVisible();
});
