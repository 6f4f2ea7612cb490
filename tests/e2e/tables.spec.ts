import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { canvas, expect, inspector, line, pick, startClinic, test } from './support';

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Devices, table' });
const cell = (page: Page, line: number, column: string): Locator =>
  grid(page)
    .locator(`[data-line="${line}"][data-column]`)
    .and(page.locator(`[data-path="${column}"]`));

/** Opens the tables from the rail. */
const openTables = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Tables' }).click();
  await expect(grid(page)).toBeVisible();
  await expect(cell(page, 0, 'name')).toBeVisible();
};

/** Puts text on the clipboard of the field that has the keyboard, as a spreadsheet does. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((written) => {
    const data = new DataTransfer();
    data.setData('text/plain', written);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
};

test('devices are filled in like a spreadsheet: typed, pasted as a block, filled down, undone', async ({ page }) => {
  await startClinic(page);
  await openTables(page);

  await test.step('sort', async () => {
    await grid(page).getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expect(grid(page).getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('type and go down', async () => {
    await cell(page, 0, 'location.floor').click();
    await page.keyboard.type('2F');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 'location.floor')).toHaveText('2F');
    await expect(cell(page, 1, 'location.floor')).toHaveAttribute('data-active', 'true');
  });

  await test.step('paste a block', async () => {
    await cell(page, 0, 'manufacturer').click();
    await paste(page, 'A社\tX-1\r\n"B社"\t"two\nlines"\r\n');
    await expect(cell(page, 0, 'manufacturer')).toHaveText('A社');
    await expect(cell(page, 1, 'model')).toContainText('two');
    await expect(page.getByText('Cells changed: 4')).toBeVisible();
  });

  await test.step('fill down and take it back', async () => {
    await cell(page, 0, 'location.floor').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(cell(page, 2, 'location.floor')).toHaveText('2F');
    await page.keyboard.press('Control+z');
    await expect(cell(page, 2, 'location.floor')).not.toHaveText('2F');
    await expect(cell(page, 0, 'location.floor')).toHaveText('2F');
  });

  await test.step('what is selected here is selected in the drawing, and the other way round', async () => {
    const name = await cell(page, 3, 'name').innerText();
    await cell(page, 3, 'name').click();
    await expect(inspector(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name);
    await expect(canvas(page).getByRole('treeitem', { selected: true, name })).toHaveCount(1);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Show in the drawing' }).click();
    await page.keyboard.press('ArrowUp');
    await expect(cell(page, 2, 'name')).toHaveAttribute('data-active', 'true');
  });
});

test('the tables are reached and used without a pointer', async ({ page }) => {
  await startClinic(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Tables of devices');
  await expect(page.getByRole('option', { name: /Tables of devices/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'name')).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' (old)');
  await page.keyboard.press('Tab');
  await expect(cell(page, 1, 'name')).toContainText('(old)');
  await expect(cell(page, 1, 'kind')).toHaveAttribute('data-active', 'true');
});

test('cables are recorded in the table of links: pasted by the names of their ends, chosen, joined and taken back', async ({
  page,
}) => {
  await startClinic(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Tables' }).click();
  await page.getByRole('tab', { name: /^Links/ }).click();
  const links = page.getByRole('grid', { name: 'Links, table' });
  const linkCell = (line: number, path: string): Locator => links.locator(`[data-line="${line}"][data-path="${path}"]`);
  await expect(page.getByText('Paste rows with both ends, or draw them.')).toBeVisible();

  await test.step('paste rows that name devices', async () => {
    await links.focus();
    await paste(
      page,
      'Uplink\tReception PC\tLAN1\tWireless AP\t2\r\nServer cable\tEHR server (on site)\t\tReception PC\t\r\n',
    );
    await expect(page.getByText('Rows: 2')).toBeVisible();
    await expect(linkCell(0, 'ends.0.asset')).toHaveText('Reception PC');
    await expect(linkCell(0, 'ends.0.port')).toHaveText('LAN1');
    await expect(linkCell(1, 'ends.1.asset')).toHaveText('Reception PC');
  });

  await test.step('choose the medium by keys', async () => {
    await linkCell(0, 'medium').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('wired');
    await page.keyboard.press('Enter');
    await expect(linkCell(0, 'medium')).toHaveText(/wired/i);
  });

  await test.step('join two devices that are selected in the drawing', async () => {
    await pick(page, 'Electrocardiograph');
    await page.getByPlaceholder(/^Filter by name/).fill('Wireless AP');
    await line(page, /^Wireless AP/).click({ modifiers: ['Control'] });
    await page.getByRole('button', { name: 'Add a link' }).click();
    await expect(page.getByText('Rows: 3')).toBeVisible();
  });

  await test.step('take it back, and what was pasted', async () => {
    for (const _ of ['the link', 'the medium', 'what was pasted']) await page.keyboard.press('Control+z');
    await expect(page.getByText('Rows: 0')).toBeVisible();
  });
});

for (const [locale, colorScheme, name] of [
  ['en-US', 'dark', 'Tables'],
  ['ja-JP', 'light', '台帳'],
] as const)
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('the tables have no barrier', { tag: '@long' }, async ({ page }) => {
      test.slow();
      await page.goto('/');
      await page.getByRole('navigation').getByRole('button', { name }).click();
      const clean = async (what: string, part = '[data-region="dock"]'): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).include(part).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        );
        expect.soft(found, what).toEqual([]);
      };
      const first = page.locator('[data-line="0"][data-path="kind"]');
      await first.click();
      await clean('devices');
      await page.keyboard.press('F2');
      await expect(page.getByRole('listbox')).toBeVisible();
      await clean('a cell that is edited');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await expect(page.getByRole('menu')).toBeVisible();
      await clean('the menu', '.table-menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^(Table in place|図の代わりに)/ }).click();
      await page.getByRole('combobox', { name: /^(Group by|まとめる列)/ }).selectOption('zone');
      await expect(page.locator('.table-group').first()).toBeVisible();
      await clean('groups, in place of the drawing');
      await page.getByRole('tab', { name: /^(Parties|関係者)/ }).click();
      await clean('parties');
    });
  });
