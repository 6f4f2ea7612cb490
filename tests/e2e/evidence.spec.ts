import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { analysed, command, device, expect, inspector, middleOf, type Point, pick, startClinic, test } from './support';

/** An MDS2 of the X-ray system, newer than the one of the example, with as many rows as a form has at least. */
const mds2 = async (): Promise<Buffer> => {
  const answers = [
    'AUDT-1',
    'AUTH-1',
    'CNFS-1',
    'CSUP-1',
    'DTBK-1',
    'EMRG-1',
    'MLDP-1',
    'NAUT-1',
    'PAUT-1',
    'SAHD-1',
    'TXCF-1',
  ];
  const rows = [
    ['ID', 'Question', 'Answer', 'Note'],
    ['DOC-2', 'Device description', 'X-ray DR system', ''],
    ['DOC-7', 'Release date', '2026-01-10', ''],
    ...answers.map((id) => [id, 'Does it?', 'Yes', '']),
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'MDS2', rows }] }));
};

const SBOM = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'device', name: 'Electrocardiograph', version: '4.2' } },
  components: [{ type: 'library', name: 'openssl', version: '1.0.2k' }],
});

test('files given at once are sorted to devices, attached in one step, and taken back in one', async ({ page }) => {
  await startClinic(page);
  await page.locator('.app > input[type=file]').setInputFiles([
    { name: 'xray.xlsx', mimeType: 'application/octet-stream', buffer: await mds2() },
    { name: 'parts.json', mimeType: 'application/json', buffer: Buffer.from(SBOM) },
    { name: 'manual.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ]);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'Devices that xray.xlsx is about' })).toContainText('X-ray DR system');
  await expect(dialog.getByRole('list', { name: 'Devices that parts.json is about' })).toContainText(
    'Electrocardiograph',
  );
  await expect(dialog.getByText('There is an entry for this paper.')).toBeVisible();
  await expect(dialog.getByText('Takes the place of: MDS2 · 2018-06-01.')).toBeVisible();
  await expect(dialog.getByText('The content of this kind of file is not read.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Attach (3)' }).click();
  await expect(dialog.getByRole('heading', { name: 'What the papers changed' })).toBeVisible();
  await expect(dialog.getByText(/^Facts that say otherwise/)).toBeVisible();
  await expect(dialog.getByText('Working out what follows from it.')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await analysed(page);

  await command(page, 'Register of papers');
  const register = page.getByRole('grid', { name: 'Register of papers' });
  const line = register.getByRole('row', { name: /Electrocardiograph/ });
  await expect(line.getByRole('gridcell', { name: /^received|^provided/i })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(line.getByRole('gridcell', { name: /missing/i })).toBeVisible();
});

/** Holds a file over a point of the page, and lets it go there: what a hand with a file from the desktop does. */
const holdFile = (page: Page, { x, y }: Point, drops: boolean): Promise<void> =>
  page.evaluate(
    ([left, top, isDrop]) => {
      const under = document.elementFromPoint(left, top) ?? document.body;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['%PDF-1.7 disclosure'], 'MDS 2026.pdf', { type: 'application/pdf' }));
      const init = { dataTransfer, clientX: left, clientY: top, bubbles: true, cancelable: true };
      under.dispatchEvent(new DragEvent('dragover', init));
      if (isDrop) under.dispatchEvent(new DragEvent('drop', init));
    },
    [x, y, drops] as const,
  );

test('a file dropped on a device is kept as it is, and comes again with the hospital that it is handed over with', async ({
  page,
}) => {
  await startClinic(page);
  await pick(page, 'Electrocardiograph');
  const at = await middleOf(device(page, /^Electrocardiograph/));
  await holdFile(page, at, false);
  await expect(page.getByText('Drop to attach to Electrocardiograph')).toBeVisible();
  await holdFile(page, at, true);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Chosen by you')).toBeVisible();
  await dialog.getByRole('button', { name: 'Attach (1)' }).click();
  await expect(dialog.getByRole('heading', { name: 'What the papers changed' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await inspector(page)
    .getByRole('tab', { name: /^Papers/ })
    .click();
  const save = inspector(page).getByRole('button', { name: 'Save MDS 2026.pdf' });
  const own = page.waitForEvent('download');
  await save.click();
  expect(readFileSync(await (await own).path(), 'utf8')).toBe('%PDF-1.7 disclosure');

  const whole = page.waitForEvent('download');
  await command(page, 'Save with attached files');
  const zip = readFileSync(await (await whole).path());
  await inspector(page)
    .getByRole('button', { name: /^Remove from this browser/ })
    .click();
  await expect(inspector(page).getByText(/not in this browser/)).toBeVisible();
  await page
    .locator('.app > input[type=file]')
    .setInputFiles([{ name: 'hospital.zip', mimeType: 'application/zip', buffer: zip }]);
  await dialog.getByRole('button', { name: 'Open it separately' }).click();
  await analysed(page);
  await pick(page, 'Electrocardiograph');
  await inspector(page)
    .getByRole('tab', { name: /^Papers/ })
    .click();
  await expect(save).toBeVisible();
});
