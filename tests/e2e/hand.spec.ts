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
  line,
  middleOf,
  startEmpty,
  test,
  toast,
} from './support';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const PUMP = 'Infusion pump';
const MONITOR = 'Bedside patient monitor';

const startWithTwo = async (page: Page): Promise<void> => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await addPart(page, 'a', MONITOR);
  await expect(device(page, MONITOR)).toBeVisible();
};

/** Two devices in a view of buildings and rooms, the pump in the building Annex. */
const startInAnnex = async (page: Page): Promise<void> => {
  await startWithTwo(page);
  await page.getByRole('button', { name: 'Add a view', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Physical/ }).check();
  const choice = dialog.getByRole('combobox', { name: 'What it shows' });
  await choice.selectOption({ label: 'The whole hospital' });
  await dialog.getByRole('button', { name: 'Add the view' }).click();
  await expect(dialog).toHaveCount(0);
  await choose(page, new RegExp(`^${PUMP}`));
  await command(page, 'Buildings and rooms');
  await dialog.getByRole('button', { name: 'Add a building' }).click();
  await page.keyboard.type('Annex');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Annex', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Put the selection here (1)' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Annex' })).toContainText('Devices: 1');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await canvas(page).press('Escape');
  await canvas(page).press('0');
  await expect(device(page, PUMP)).toBeVisible();
  await expect(device(page, MONITOR)).toBeVisible();
};

test('a device is dragged into a building of the physical view, and is there from then on', async ({ page }) => {
  await startInAnnex(page);
  await drag(page, await middleOf(device(page, MONITOR)), await middleOf(device(page, PUMP)));
  await command(page, 'Buildings and rooms');
  const annex = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Annex' });
  await expect(annex).toContainText('Devices: 2');
});

test('a cable is drawn by hand in the physical view, and has its ports in the table of ports', async ({ page }) => {
  await startInAnnex(page);
  await page.getByRole('button', { name: 'Draw a data flow' }).click();
  await drag(page, await middleOf(device(page, PUMP)), await middleOf(device(page, MONITOR)));
  const dialog = page.getByRole('dialog', { name: `Ports and cables: ${PUMP}` });
  await dialog.getByRole('textbox', { name: 'Port', exact: true }).fill('LAN1');
  await dialog.getByRole('combobox', { name: 'Medium' }).selectOption('fibre');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  const row = dialog.getByRole('row', { name: /LAN1/ });
  await expect(row).toContainText(MONITOR);
  await expect(row).toContainText('Fibre');
});

test('a device that is dragged keeps the gap that its neighbours have', async ({ page }) => {
  await startWithTwo(page);
  await addPart(page, 'a', 'CT scanner');
  await expect(device(page, 'CT scanner')).toBeVisible();
  // In a row of its own, from left to right.
  const first = await middleOf(device(page, PUMP));
  const y = first.y + 160;
  for (const [name, x] of [
    [PUMP, first.x - 100],
    [MONITOR, first.x + 150],
    ['CT scanner', first.x + 404],
  ] as const)
    await drag(page, await middleOf(device(page, name)), { x, y: y + 2 });
  await expect
    .poll(async () => {
      const [a, b, c] = [
        await middleOf(device(page, PUMP)),
        await middleOf(device(page, MONITOR)),
        await middleOf(device(page, 'CT scanner')),
      ];
      return Math.abs(c.x - b.x - (b.x - a.x));
    })
    .toBeLessThan(0.6);
});

test('a flow that is drawn to a collapsed zone is refused with the reason', async ({ page }) => {
  await startEmpty(page);
  await page.getByRole('button', { name: 'Draw a zone' }).click();
  const box = await canvas(page).boundingBox();
  if (box === null) throw new Error('There is no drawing on the page.');
  const corner = { x: box.x + 60, y: box.y + 60 };
  await drag(page, corner, { x: corner.x + 300, y: corner.y + 240 });
  const field = page.getByRole('main').getByRole('textbox', { name: 'Name' });
  await field.fill('Ward');
  await field.press('Enter');
  await expect(line(page, 'Zone Ward')).toBeVisible();
  await page.keyboard.press('Escape');
  await line(page, 'Zone Ward').click();
  await command(page, 'Collapse or expand');
  await expect(canvas(page).getByRole('treeitem', { name: /Ward/ })).toHaveAccessibleName(/collapsed/);
  await canvas(page).press('Escape');
  await addPart(page, 'a', PUMP);
  await page.getByRole('button', { name: 'Draw a data flow' }).click();
  const from = await middleOf(device(page, PUMP));
  await drag(page, from, { x: corner.x + 60, y: corner.y + 40 });
  await expect(toast(page).getByText('This zone is collapsed. Expand it to connect a device in it.')).toBeVisible();
  await expectCount(page, 'Flows', 0);
});

test('a note is copied alone and with its device, and goes to another tab', async ({ page, context }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await choose(page, new RegExp(`^${PUMP}`));
  await canvas(page).press('s');
  const field = page.getByRole('main').getByRole('textbox', { name: 'Text of the note' });
  await field.fill('Ask the ward');
  await field.press('Control+Enter');
  const notes = (where: Page) => canvas(where).getByRole('treeitem', { name: /^Note: Ask the ward/ });
  await expect(notes(page)).toHaveCount(1);
  await canvas(page).press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Ask the ward');
  await canvas(page).press('Control+v');
  await expect(notes(page)).toHaveCount(2);
  await expectCount(page, 'Devices', 1);
  await canvas(page).press('Control+a');
  await canvas(page).press('Control+x');
  await expectCount(page, 'Devices', 0);
  await expect(notes(page)).toHaveCount(0);

  const other = await context.newPage();
  await startEmpty(other);
  await canvas(other).press('Control+v');
  await expectCount(other, 'Devices', 1);
  await expect(notes(other)).toHaveCount(2);
});
