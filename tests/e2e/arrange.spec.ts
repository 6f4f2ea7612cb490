import type { Page } from '@playwright/test';
import {
  addPart,
  canvas,
  choose,
  command,
  device,
  drag,
  expect,
  expectCount,
  inspector,
  middleOf,
  pick,
  startClinic,
  startEmpty,
  test,
  toast,
} from './support';

const PUMP = 'Infusion pump';
const MONITOR = 'Bedside patient monitor';

const undo = (page: Page): Promise<void> => canvas(page).press('Control+z');
const lefts = async (page: Page, names: readonly string[]): Promise<readonly number[]> =>
  Promise.all(names.map(async (name) => Math.round((await middleOf(device(page, name))).x)));

test('devices are put in line by the menu and by the properties, and locked to their places', async ({ page }) => {
  await startEmpty(page);
  const CT = 'CT scanner';
  const names = [PUMP, MONITOR, CT];
  for (const name of names) await addPart(page, 'a', name);
  await page.keyboard.press('0');
  await expect(device(page, CT)).toBeVisible();
  const { x, y } = await middleOf(device(page, PUMP));
  await drag(page, await middleOf(device(page, MONITOR)), { x: x + 105, y: y + 130 });
  await drag(page, await middleOf(device(page, CT)), { x: x + 290, y: y + 260 });
  const before = await lefts(page, names);
  expect(new Set(before).size).toBe(3);

  await canvas(page).press('Control+a');
  await canvas(page).press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Align left edges' }).click();
  await expect.poll(async () => new Set(await lefts(page, names)).size).toBe(1);
  await undo(page);
  await expect.poll(() => lefts(page, names)).toEqual(before);

  await inspector(page).getByRole('button', { name: 'Equal gaps across' }).click();
  const even = async (): Promise<number> => {
    const [a = 0, b = 0, c = 0] = [...(await lefts(page, names))].sort((one, other) => one - other);
    return Math.abs(b - a - (c - b));
  };
  await expect.poll(even).toBeLessThanOrEqual(2);
  await undo(page);

  await canvas(page).press('l');
  await expect(
    canvas(page)
      .getByRole('treeitem', { name: /locked/ })
      .first(),
  ).toBeAttached();
  await canvas(page).press('ArrowRight');
  await inspector(page).getByRole('button', { name: 'Align top edges' }).click();
  expect(await lefts(page, names)).toEqual(before);
});

test('many devices are made by duplicating, changed together in one step, and deleted after asking', async ({
  page,
}) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await canvas(page).focus();
  for (let count = 1; count < 32; count *= 2) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+d');
    await expectCount(page, 'Devices', 2 * count);
  }
  await addPart(page, 'a', MONITOR);
  await choose(page, PUMP);
  await canvas(page).focus();
  await command(page, 'Select all of this kind');
  await expect(inspector(page).getByRole('heading', { name: 'Selected: 32' })).toBeVisible();

  const version = inspector(page).getByRole('textbox', { name: 'Version of the operating system' });
  await version.fill('7.4.1');
  await version.press('Enter');
  await expect(version).toHaveValue('7.4.1');
  await choose(page, MONITOR);
  const facts = inspector(page).getByRole('tab', { name: /^Facts/ });
  await facts.click();
  await expect(version).toHaveValue('');
  await choose(page, PUMP);
  await facts.click();
  await expect(version).toHaveValue('7.4.1');
  await undo(page);
  await expect(version).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(version).toHaveValue('7.4.1');

  await canvas(page).press('Control+a');
  await canvas(page).press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This deletes: devices: 33.');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expectCount(page, 'Devices', 33);
  await canvas(page).press('Delete');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectCount(page, 'Devices', 0);
  await expect(toast(page)).toContainText('Deleted: devices: 33');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expectCount(page, 'Devices', 33);
});

test('zones are collapsed and expanded together, and the drawing is tidied up and back', async ({ page }) => {
  await startClinic(page);
  await canvas(page).focus();
  const shown = canvas(page);
  const all = (await shown.getAttribute('data-devices')) ?? '';
  await command(page, 'Collapse all zones');
  await expect(shown).not.toHaveAttribute('data-devices', all);
  await command(page, 'Expand all zones');
  await expect(shown).toHaveAttribute('data-devices', all);

  await pick(page, 'Reception PC');
  await canvas(page).focus();
  await command(page, 'Select all in this zone');
  await expect(inspector(page).getByRole('heading', { name: /^Selected: \d\d/ })).toBeVisible();

  await page.keyboard.press('0');
  await pick(page, 'Reception PC');
  const home = await middleOf(device(page, /^Reception PC/));
  await canvas(page).press('Alt+Shift+ArrowDown');
  await expect(page.getByRole('button', { name: 'Undo: Move' })).toBeVisible();
  // The way back is offered before the next frame shows where the device is now.
  await expect.poll(async () => (await middleOf(device(page, /^Reception PC/))).y).toBeGreaterThan(home.y);
  const moved = await middleOf(device(page, /^Reception PC/));
  await command(page, 'Tidy up the drawing, hand-placed too');
  await expect(page.getByRole('button', { name: 'Undo: Tidy up' })).toBeVisible();
  await expect.poll(() => middleOf(device(page, /^Reception PC/))).not.toEqual(moved);
  await undo(page);
  await undo(page);
  await expect.poll(() => middleOf(device(page, /^Reception PC/))).toEqual(home);
});

test('deleting one device names the data flows that go along', async ({ page }) => {
  await startClinic(page);
  await pick(page, 'VPN router');
  await canvas(page).press('Delete');
  await expect(toast(page)).toContainText(/Deleted: devices: 1, data flows: \d+/);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await pick(page, 'VPN router');
});
