import { addPart, analysed, canvas, choose, expect, inspector, line, startEmpty, test, toast, tree } from './support';

const PUMP = 'Infusion pump';

test('a pump is added by keyboard, found under its Japanese name, and stands in the tree', async ({ page }) => {
  await startEmpty(page);
  await canvas(page).press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('輸液ポンプ');
  await expect(dialog.getByRole('option').first()).toContainText(PUMP);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Devices: 1')).toBeVisible();
});

test('a vendor’s line drawn by keyboard brings threats, and undo takes all of it back', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await addPart(page, 'a', 'Vendor');
  const vendor = await tree(page).locator('[aria-selected="true"]').getAttribute('aria-label');
  await canvas(page).press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Device at the other end' }).fill('pump');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add data flow' }).click();
  await expect(toast(page)).toContainText(PUMP);
  await expect(page.getByText('Flows: 1')).toBeVisible();
  await expect(inspector(page)).toContainText(PUMP);
  await analysed(page);
  await expect(page.getByRole('contentinfo')).toContainText(/Open threats: [1-9]|Questions: [1-9]/);

  await canvas(page).focus();
  for (const left of ['Flows: 0', 'Devices: 1', 'Devices: 0']) {
    await page.keyboard.press('Control+z');
    await expect(page.getByText(left)).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
  for (const again of ['Devices: 1', 'Devices: 2', 'Flows: 1']) {
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText(again)).toBeVisible();
  }
  await expect(line(page, vendor ?? '').first()).toBeVisible();
});

test('fields change in the inspector: text, choice, yes or no, date, and unknown again', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  const serial = inspector(page).getByRole('textbox', { name: 'Serial number' });
  await inspector(page)
    .getByRole('tab', { name: /^Facts/ })
    .click();
  await serial.fill('SN-00412');
  await serial.press('Enter');
  const group = inspector(page).getByRole('radiogroup').first();
  await group.getByRole('radio', { name: 'yes', exact: true }).check({ force: true });
  await expect(group.getByRole('radio', { name: 'yes', exact: true })).toBeChecked();
  const date = inspector(page)
    .getByRole('textbox', { name: /end of support/i })
    .first();
  await date.fill('2019-13-45');
  await date.press('Enter');
  await expect(inspector(page).getByRole('alert')).toHaveText('Write an existing day like 2026-03-31.');
  await date.fill('2019-03-31');
  await date.press('Enter');
  await expect(inspector(page).getByRole('alert')).toHaveCount(0);
  await serial.fill('');
  await serial.press('Enter');
  await expect(serial).toHaveAttribute('placeholder', 'unknown');
  await canvas(page).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect(date).toHaveValue('');
  await expect(page.getByText('Devices: 1')).toBeVisible();
});

test('a device is renamed on the drawing, moved into a zone by name, and deleted', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await canvas(page).press('F2');
  const field = page.getByRole('main').getByRole('textbox');
  await field.fill('Pump of ward 3');
  await field.press('Enter');
  await expect(line(page, /^Pump of ward 3, in no zone/)).toBeVisible();
  await expect(canvas(page)).toBeFocused();

  await addPart(page, 'z', 'Clinical');
  const name = inspector(page).getByRole('textbox', { name: /^Name/ }).first();
  await expect(name).not.toHaveValue('Pump of ward 3');
  const zone = await name.inputValue();
  await choose(page, /^Pump of ward 3/);
  await canvas(page).press('m');
  await page.getByRole('dialog').getByRole('combobox').fill(zone);
  await page.keyboard.press('Enter');
  await expect(line(page, `Pump of ward 3, ${zone}`)).toHaveAttribute('aria-level', '2');
  await canvas(page).press('Delete');
  await expect(line(page, /Pump of ward 3/)).toHaveCount(0);
});

test('a copy of a device is pasted beside it with a name and an identity of its own', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await canvas(page).focus();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Devices: 2')).toBeVisible();
  await expect(line(page, PUMP)).toHaveCount(2);
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Devices: 3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Devices: 1')).toBeVisible();
});
