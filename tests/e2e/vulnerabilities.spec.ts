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

test('where is log4j: load data, check, find it, judge it, and take all of it back', async ({ page }) => {
  await page.goto('/');
  await analysed(page);
  await page.locator('.app > input[type=file]').setInputFiles(file('h.json', HOSPITAL));
  await expect(title(page)).toHaveValue('Looked up');
  await analysed(page);
  await dock(page).getByRole('tab', { name: 'Vulnerabilities' }).click();
  const grid = dock(page).getByRole('grid', { name: 'What was found' });
  await expect(grid.getByRole('row', { name: /log4j-core 2\.14\.1.*Not checked/ })).toBeVisible();

  await dock(page).getByRole('button', { name: 'Data', exact: true }).click();
  await expect(dock(page).getByText('No data is loaded yet.')).toBeVisible();
  await dock(page)
    .locator('input[data-feeds]')
    .setInputFiles([file('osv.json', OSV), file('kev.json', KEV)]);
  await expect(dock(page).getByText('kev.json loaded. Entries: 1.')).toBeVisible();
  await dock(page)
    .getByRole('status')
    .filter({ hasText: 'not checked against' })
    .getByRole('button', { name: 'Check now' })
    .click();
  const found = grid.getByRole('row', { name: /log4j-core 2\.14\.1.*Affected.*used in attacks/ });
  await expect(found).toBeVisible();

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
