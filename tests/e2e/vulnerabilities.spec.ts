import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { analysed, dock, expect, test, title } from './support';

const HOSPITAL = {
  schema: 'neutral-hospital-model/1',
  id: 'h',
  title: 'Looked up',
  perspective: 'hospital',
  zones: [{ id: 'z', zoneType: 'modality', label: 'Rooms' }],
  nodes: [
    {
      id: 'ct',
      deviceType: 'ct',
      label: 'CT north',
      zone: 'z',
      sbom: {
        status: 'provided',
        file: 'ct.cdx.json',
        components: [
          { name: 'log4j-core', version: '2.14.1', purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1' },
          { name: 'zlib', version: '1.2' },
        ],
      },
    },
  ],
};
const OSV = {
  id: 'GHSA-jfh8-c2jp-5v3q',
  modified: '2026-10-02T00:00:00Z',
  aliases: ['CVE-2021-44228'],
  affected: [
    {
      package: { ecosystem: 'Maven', name: 'org.apache.logging.log4j:log4j-core' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.0' }, { fixed: '2.15.0' }] }],
    },
  ],
};
const KEV = {
  catalogVersion: '1',
  dateReleased: '2026-11-20T00:00:00Z',
  vulnerabilities: [{ cveID: 'CVE-2021-44228', dateAdded: '2021-12-10', vendorProject: 'Apache', product: 'Log4j2' }],
};
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing below the drawing keeps anybody out, light or dark. */
const expectNoBarrier = async (page: Page): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveCSS('color-scheme', new RegExp(colorScheme));
    const { violations } = await new AxeBuilder({ page }).include('[data-region="dock"]').withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
};

const gridOf = (page: Page): Locator => dock(page).getByRole('grid', { name: 'What was found' });
const affectedIn = (page: Page): Locator =>
  gridOf(page).getByRole('row', { name: /log4j-core 2\.14\.1.*Affected.*used in attacks/ });

/** The hospital with what is loaded, which is nothing. */
const openData = async (page: Page): Promise<void> => {
  await page.goto('/');
  await analysed(page);
  await page.locator('.app > input[type=file]').setInputFiles(file('h.json', HOSPITAL));
  await expect(title(page)).toHaveValue('Looked up');
  await analysed(page);
  await dock(page).getByRole('tab', { name: 'Vulnerabilities' }).click();
  await expect(gridOf(page).getByRole('row', { name: /log4j-core 2\.14\.1.*Not checked/ })).toBeVisible();

  await dock(page).getByRole('button', { name: 'Data', exact: true }).click();
  await expect(dock(page).getByText('No data is loaded yet.')).toBeVisible();
};

const loadAndCheck = async (page: Page): Promise<void> => {
  await dock(page)
    .locator('input[data-feeds]')
    .setInputFiles([file('osv.json', OSV), file('kev.json', KEV)]);
  await expect(dock(page).getByText('kev.json loaded. Entries: 1.')).toBeVisible();
  await dock(page)
    .getByRole('status')
    .filter({ hasText: 'not checked against' })
    .getByRole('button', { name: 'Check now' })
    .click();
  await expect(affectedIn(page)).toBeVisible();
};

test('where is log4j: load data, check, find it, judge it, and take all of it back', async ({ page }) => {
  await openData(page);
  await loadAndCheck(page);
  const [grid, found] = [gridOf(page), affectedIn(page)];

  await dock(page)
    .getByRole('searchbox', { name: /^Search parts/ })
    .fill('log4j');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await found.click();
  const card = dock(page).getByRole('region', { name: 'What was found, in detail' });
  await expect(card.getByText('Used in attacks since 2021-12-10')).toBeVisible();
  await expect(card.getByText(/Fixed in version 2\.15\.0/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'CT north' })).toBeVisible();

  await card.getByRole('textbox', { name: 'Reason' }).fill('The class is not in the file.');
  await card.getByRole('button', { name: 'It is not affected' }).click();
  await expect(grid.getByRole('row', { name: /log4j-core 2\.14\.1.*Not affected/ })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(found).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(grid.getByRole('row', { name: /log4j-core 2\.14\.1.*Not checked/ })).toBeVisible();
});

test('vulnerabilities keep nobody out, before and after a check', { tag: '@long' }, async ({ page }) => {
  await openData(page);
  await expectNoBarrier(page);
  await loadAndCheck(page);
  await affectedIn(page).click();
  await expect(dock(page).getByRole('textbox', { name: 'Reason' })).toBeVisible();
  await expectNoBarrier(page);
});
