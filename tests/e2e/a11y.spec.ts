import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  addPart,
  begin,
  canvas,
  choose,
  command,
  expect,
  fromMenu,
  inspector,
  start,
  startClinic,
  test,
} from './support';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is, one line for each rule with the places. */
const findings = async (page: Page, part: string): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
};
const clean = async (page: Page, what: string, part = 'html'): Promise<void> => {
  await test.step(what, async () => expect.soft(await findings(page, part), what).toEqual([]));
};
const DOCK = '[data-region="dock"]';
const INSPECTOR = '[data-region="inspector"]';
const LEFT = '[data-region="left"]';
const TOP = '[data-region="top"]';
const TOOLS = '[data-region="tools"]';

for (const locale of ['en-US', 'ja-JP'])
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'light' });
    test('the first screen has no barrier, light or dark, wide or narrow', async ({ page }) => {
      test.slow();
      await start(page);
      await clean(page, 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveCSS('color-scheme', /dark/);
      await clean(page, 'dark');
      if (locale === 'ja-JP') return;
      for (const [width, height] of [
        [1024, 768],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(async () => (await canvas(page).boundingBox())?.width).toBeLessThan(width + 1);
        await clean(page, `${width} × ${height}`);
      }
    });
  });

test('no dialog has a barrier', { tag: '@long' }, async ({ page }) => {
  await start(page);
  const dialog = page.getByRole('dialog');
  const look = async (what: string): Promise<void> => {
    await expect(dialog).toBeVisible();
    await clean(page, what, 'dialog');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  for (const [key, what] of [
    ['a', 'add a device'],
    ['z', 'add a zone'],
    ['?', 'keys'],
  ] as const) {
    await canvas(page).press(key);
    await look(what);
  }
  await choose(page, /^Zone /);
  await canvas(page).press('m');
  await look('move to');
  for (const entry of [/^New document/, /^Documents/]) {
    await fromMenu(page, entry);
    await look(String(entry));
  }
  for (const words of [
    'Print this view…',
    'Ask vendors and departments…',
    'Fill in an MDS2…',
    'Compare two papers',
    'Attached files in this browser',
    'Assess a vulnerability with CVSS…',
    'The four questions…',
    'Buildings and rooms',
    'Name and content of this view',
  ]) {
    await command(page, words);
    await look(words);
  }
  await page.getByRole('button', { name: 'Settings…' }).click();
  await look('settings');
  await page.getByRole('button', { name: 'Add a view' }).click();
  await look('add a view');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await look('a file that could not be opened');
});

test('neither the menus, the lists below with a card open, nor the parts have a barrier', { tag: '@long' }, async ({
  page,
}) => {
  await start(page);
  await page.getByRole('treegrid').getByRole('row').nth(1).click();
  await page.getByRole('radio', { name: 'Accept' }).check();
  await page.getByRole('button', { name: 'Record decision' }).click();
  await clean(page, 'card of a threat with a fault in the form', DOCK);
  await page.getByRole('tab', { name: /^Questions: / }).click();
  await page.getByRole('treegrid').getByRole('row').nth(1).click();
  await clean(page, 'card of a question', DOCK);
  await page.getByRole('tab', { name: /^Plan: / }).click();
  await clean(page, 'proposals', DOCK);
  for (const part of ['Attack paths', 'Flows judged']) {
    await page.getByRole('tab', { name: new RegExp(`^${part}`) }).click();
    await clean(page, part, DOCK);
  }
  await page.getByRole('tab', { name: 'Parts', exact: true }).click();
  await clean(page, 'parts', LEFT);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await clean(page, 'open menu', TOP);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Legend' }).click();
  await clean(page, 'legend', TOOLS);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /^Find devices/ }).fill('pump');
  await clean(page, 'finding', TOP);
  await page.getByRole('combobox', { name: /^Find devices/ }).fill('zzzqqq');
  await expect(page.getByText('Nothing matches “zzzqqq”.')).toBeVisible();
  await clean(page, 'nothing found', TOP);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('no tab of the segmentation plan has a barrier', async ({ page }) => {
      test.slow();
      await start(page);
      await command(page, 'Segmentation plan');
      const studio = page.getByRole('region', { name: 'Segmentation plan' });
      await clean(page, 'nothing worked out yet', DOCK);
      await studio.getByRole('button', { name: 'Work it out', exact: true }).press('Enter');
      await expect(studio.getByRole('table', { name: /What each stage brings/ })).toBeVisible({ timeout: 60_000 });
      await studio.getByRole('textbox', { name: 'Name of the plan' }).fill('One');
      await page.keyboard.press('Enter');
      await studio.getByRole('button', { name: /^Today: Critical devices reached/ }).press('Enter');
      await clean(page, 'The plan, with a list open', DOCK);
      for (const name of ['Who reaches what', 'Ways of attack', 'Where to close', 'What one takeover costs']) {
        await studio.getByRole('tab', { name }).press('Enter');
        if (name === 'Ways of attack') await studio.locator('summary').nth(1).press('Enter');
        await clean(page, name, DOCK);
      }
      await studio.getByRole('tab', { name: 'Zones', exact: true }).press('Enter');
      await expect(studio.getByText('Working', { exact: false })).toHaveCount(0);
      await clean(page, 'Zones', DOCK);
      await studio.getByRole('tab', { name: 'Rules for equipment' }).press('Enter');
      await studio.getByRole('button', { name: 'Write the rules' }).press('Enter');
      await expect(studio.getByText('Read this before you load them')).toBeVisible();
      await clean(page, 'Rules for equipment', DOCK);
    });
  });

test('nothing in the inspector has a barrier', { tag: '@long' }, async ({ page }) => {
  await startClinic(page);
  await choose(page, /^Zone /);
  await clean(page, 'a zone', INSPECTOR);
  await page.getByRole('tab', { name: /^Plan: / }).click();
  await page.getByRole('tab', { name: /^Flows judged/ }).click();
  await page.getByRole('list', { name: 'List of judged flows' }).getByRole('button').first().click();
  await clean(page, 'a flow', INSPECTOR);
  await addPart(page, 'a', 'Infusion pump');
  for (const tab of ['Overview', 'Facts', 'Flows', 'Threats', 'Papers']) {
    await inspector(page)
      .getByRole('tab', { name: new RegExp(`^${tab}`) })
      .click();
    await clean(page, `a device: ${tab}`, INSPECTOR);
  }
});

test('an empty document has no barrier', async ({ page }) => {
  await start(page);
  await begin(page, 'Medical device or system');
  await expect(page.getByText('Devices: 0')).toBeVisible();
  await clean(page, 'empty');
});
