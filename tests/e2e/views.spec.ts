import type { Page } from '@playwright/test';
import { canvas, command, expect, inspector, pick, startClinic, test } from './support';

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true });
const crumbs = (page: Page) => page.getByRole('navigation', { name: 'Where we are in the view' });

const addView = async (page: Page, kind: string, what: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Add a view', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  const choice = dialog.getByRole('combobox', { name: 'What it shows' });
  const wanted = await choice.getByRole('option', { name: what }).getAttribute('value');
  await choice.selectOption(wanted);
  await dialog.getByRole('button', { name: 'Add the view' }).click();
  await expect(dialog).toHaveCount(0);
};

test('a device is put into a room that was just made, by menu alone, in one step', async ({ page }) => {
  await startClinic(page);
  await addView(page, 'Physical', 'The whole hospital');
  await expect(tab(page, 'Physical placement')).toHaveAttribute('aria-current', 'page');
  await expect(canvas(page)).toHaveAccessibleName('Diagram: Physical placement');

  await pick(page, 'Reception PC');
  await command(page, 'Buildings and rooms');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add a building' }).click();
  await page.keyboard.type('Annex');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Annex', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Put the selection here (1)' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Annex' })).toContainText('Devices: 1');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await command(page, 'Look into the zone or place');
  await expect(crumbs(page)).toContainText('Physical placement');
  await expect(crumbs(page)).toContainText('Annex');
});

test('a view of what is selected is made, renamed, copied and removed', async ({ page }) => {
  await startClinic(page);
  await pick(page, 'Reception PC');
  await addView(page, 'Own view', /What is selected/);
  await expect(tab(page, 'Own view')).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'View: Own view' }).click();
  await page.getByRole('menuitem', { name: /Name and content/ }).click();
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
  await name.fill('Reception');
  await name.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(tab(page, 'Reception')).toBeVisible();
  await page.getByRole('button', { name: 'View: Reception' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(tab(page, 'Reception (copy)')).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'View: Reception (copy)' }).click();
  await page.getByRole('menuitem', { name: 'Remove this view' }).click();
  await expect(tab(page, 'Reception (copy)')).toHaveCount(0);
});

test('a zone is looked into and left again without changing the document', async ({ page }) => {
  await startClinic(page);
  await pick(page, 'Reception PC');
  await command(page, 'Look into the zone or place');
  await expect(crumbs(page)).toBeVisible();
  await canvas(page).focus();
  await page.keyboard.press('Shift+Backspace');
  await page.keyboard.press('Shift+Backspace');
  await page.keyboard.press('Shift+Backspace');
  await expect(crumbs(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('an element is hidden in a view, counted, and shown again', async ({ page }) => {
  await startClinic(page);
  await pick(page, 'Reception PC');
  await command(page, 'Hide in this view');
  await page.getByRole('button', { name: 'Hidden here (1)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Show all of it' }).click();
  await expect(page.getByText('Nothing is hidden in this view.')).toBeVisible();
});

test('a cable with ports and a medium is connected and unplugged', async ({ page }) => {
  await startClinic(page);
  await pick(page, 'Reception PC');
  await command(page, 'Ports and cables');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Port', exact: true }).fill('LAN1');
  await dialog.getByRole('combobox', { name: 'Connect to' }).selectOption({ index: 1 });
  await dialog.getByRole('combobox', { name: 'Medium' }).selectOption('fibre');
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await expect(dialog.getByRole('row', { name: /LAN1/ })).toContainText('Fibre');
  await dialog.getByRole('button', { name: /^Unplug/ }).click();
  await expect(dialog.getByText('No cable is recorded.')).toBeVisible();
  await expect(inspector(page)).toBeVisible();
});
