import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { dock, expect, test } from './support';

const advisory = (at: number) => ({
  cve: {
    id: `CVE-2026-${10_000 + at}`,
    lastModified: '2026-10-01T00:00:00.000',
    vulnStatus: 'Analyzed',
    descriptions: [
      { lang: 'en', value: `Flaw ${at}: ${'somebody far away can do what only its owner may. '.repeat(30)}` },
    ],
    configurations: [
      { nodes: [{ cpeMatch: [{ vulnerable: true, criteria: `cpe:2.3:a:maker:thing${at % 4000}:*:*:*:*:*:*:*:*` }] }] },
    ],
  },
});
const head = (day: string) =>
  `{"format":"NVD_CVE","version":"2.0","timestamp":"${day}T00:00:00.000","vulnerabilities":[`;

/** A feed of 110 MB, so that there is time to stop in the middle of it. */
const writeLarge = async (path: string): Promise<void> => {
  const file = createWriteStream(path);
  file.write(head('2026-11-20'));
  let size = 0;
  for (let at = 0; size < 110_000_000; at += 1) {
    const text = `${at === 0 ? '' : ','}${JSON.stringify(advisory(at))}`;
    size += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end(']}');
  await once(file, 'close');
};

test(
  'a load of 110 MB that is stopped, or whose page is loaded anew, leaves what was there before',
  {
    tag: '@long',
  },
  async ({ page }, info) => {
    const large = info.outputPath('nvd.json');
    await writeLarge(large);
    const data = async () => {
      await dock(page).getByRole('tab', { name: 'Vulnerabilities' }).click();
      await dock(page).getByRole('button', { name: 'Data', exact: true }).click();
    };
    const feeds = dock(page).locator('.feeds');
    const chooser = dock(page).locator('input[data-feeds]');
    const isInTheMiddle = () => expect(dock(page).getByText(/nvd\.json: [1-9]\d?%/)).toBeVisible();
    const isAsBefore = async () => {
      await expect(feeds.getByRole('listitem')).toHaveCount(1);
      await expect(feeds).toContainText('Entries: 1 ');
      await expect(feeds).toContainText('2026-11-01');
    };

    await page.goto('/');
    await data();
    const small = `${head('2026-11-01')}${JSON.stringify(advisory(1))}]}`;
    await chooser.setInputFiles({ name: 'nvd.json', mimeType: 'application/json', buffer: Buffer.from(small) });
    await isAsBefore();

    await chooser.setInputFiles(large);
    await isInTheMiddle();
    await dock(page).getByRole('button', { name: 'Stop' }).click();
    await expect(dock(page).getByText(/^nvd\.json: .*stopped/)).toBeVisible();
    await isAsBefore();

    await chooser.setInputFiles(large);
    await isInTheMiddle();
    await page.reload();
    await data();
    await isAsBefore();

    await chooser.setInputFiles(large);
    await expect(feeds).toContainText('2026-11-20', { timeout: 100_000 });
    await expect(feeds.getByRole('listitem')).toHaveCount(1);
  },
);
