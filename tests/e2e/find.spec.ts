import { analysed, canvas, expect, start, test } from './support';

test('a filter dims or hides what does not match, says how much is shown, and is kept with the document', async ({
  page,
}) => {
  await start(page);
  await canvas(page).press('f');
  await page.getByRole('searchbox', { name: 'Name, address, type, zone' }).fill('internet');
  const status = page.getByRole('contentinfo');
  await expect(status).toContainText(/\d of [\d,]+ shown/);
  const all = await canvas(page).getAttribute('data-devices');
  await page.getByRole('combobox', { name: 'Filter' }).selectOption('hide');
  await expect(canvas(page)).not.toHaveAttribute('data-devices', all ?? '');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Save this filter…' }).click();
  await page.keyboard.type('Internet');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(canvas(page)).toHaveAttribute('data-devices', all ?? '');
  await canvas(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
});

test('an overlay is chosen by key or menu and explained in the legend', async ({ page }) => {
  await start(page);
  await canvas(page).press('o');
  await expect(page.getByRole('button', { name: 'Overlay: Unknowns' })).toBeVisible();
  await page.getByRole('button', { name: 'Overlay: Unknowns' }).click();
  await page.getByRole('menuitemradio', { name: 'End of support' }).click();
  await page.getByRole('button', { name: 'Legend' }).click();
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('End unknown');
  await expect(legend).toContainText(/\?End unknown\d+/);
});

test('neighbours of what is selected are highlighted, and Escape ends it', async ({ page }) => {
  await start(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('vpn');
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('n');
  const note = page.getByRole('status').filter({ hasText: /Neighbours highlighted: \d+/ });
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('what was found is flown to, and the overview moves the drawing by pointer and keys', async ({ page }) => {
    await start(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('vpn');
    await page.keyboard.press('Enter');
    const view = async (): Promise<readonly number[]> =>
      ((await canvas(page).getAttribute('data-view')) ?? '').split(' ').map(Number);
    await expect.poll(async () => (await view())[2]).toBeGreaterThanOrEqual(0.7);
    await analysed(page);
    await canvas(page).press('1');
    const overview = page.getByRole('region', { name: 'Overview of the drawing' }).getByRole('group');
    const before = await view();
    await overview.click({ position: { x: 6, y: 6 } });
    await expect.poll(async () => (await view())[0]).not.toBe(before[0]);
    const [x = 0] = await view();
    await overview.press('ArrowRight');
    await expect.poll(async () => (await view())[0]).toBeLessThan(x);
    await page.getByRole('button', { name: 'Hide the overview' }).click();
    await expect(page.getByRole('button', { name: 'Show the overview' })).toBeVisible();
  });
});
