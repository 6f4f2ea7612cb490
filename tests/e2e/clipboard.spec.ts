import type { Page } from '@playwright/test';
import {
  canvas,
  expect,
  expectCount,
  inspector,
  line,
  pick,
  startClinic,
  startEmpty,
  test,
  title,
  toast,
  tree,
} from './support';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const onClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const idsIn = (text: string): ReadonlySet<string> => new Set(text.match(/"id":"[^"]+"/g));
const assets = async (page: Page): Promise<number> =>
  Number((await page.getByText(/^Devices: \d+$/).textContent())?.split(': ')[1]);

test('what was copied goes as text to another tab, and to another document', async ({ page, context }) => {
  await startClinic(page);
  await pick(page, 'Reception PC');
  const name = await inspector(page).getByRole('textbox', { name: 'Name', exact: true }).first().inputValue();
  await canvas(page).press('Control+c');
  const text = await onClipboard(page);
  expect(JSON.parse(text)).toMatchObject({ format: 'sekisho-clip', version: 1 });
  expect(text).toContain(name);

  const other = await context.newPage();
  await startEmpty(other);
  await canvas(other).press('Control+v');
  await expectCount(other, 'Devices', 1);
  await expect(line(other, name)).toHaveAttribute('aria-selected', 'true');
  await canvas(other).press('Control+x');
  await expectCount(other, 'Devices', 0);
  const cut = await onClipboard(other);
  await other.close();

  await page.bringToFront();
  const before = await assets(page);
  await canvas(page).press('Control+v');
  await expectCount(page, 'Devices', before + 1);
  await canvas(page).press('Control+c');
  // One device, once more with an identity of its own in each document.
  const ids = [text, cut, await onClipboard(page)].map((each) => idsIn(each).values().next().value);
  expect(new Set(ids).size).toBe(3);
  await page.evaluate(() => navigator.clipboard.writeText('{"a":1}'));
  await canvas(page).press('Control+v');
  await expectCount(page, 'Devices', before + 1);
});

test('what is cut and pasted has fresh identities, and takes decisions along when the person wants it', async ({
  page,
}) => {
  await startClinic(page);
  await page.getByRole('treegrid', { name: 'List of threats' }).getByRole('row').nth(1).click();
  const card = page.getByRole('region', { name: 'Details of the threat' });
  await card.getByRole('radio', { name: 'Accept' }).check();
  await card.getByRole('textbox', { name: 'Rationale' }).fill('Decided by the committee');
  await card.getByRole('button', { name: 'Record decision' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  const before = await assets(page);

  await canvas(page).press('Control+a');
  await canvas(page).press('Control+x');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Decisions about threats to them');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectCount(page, 'Devices', 0);
  const cut = idsIn(await onClipboard(page));
  await canvas(page).press('Control+v');
  await expectCount(page, 'Devices', before);
  await expect(tree(page).locator('[aria-selected="true"]').first()).toBeVisible();
  await toast(page).getByRole('button', { name: 'Use them for the copies too' }).click();
  await expect(toast(page)).toContainText(/Decisions carried over: [1-9]/);
  await canvas(page).press('Control+a');
  await canvas(page).press('Control+c');
  const pasted = idsIn(await onClipboard(page));
  expect(pasted.size).toBeGreaterThan(before);
  expect([...pasted].filter((id) => cut.has(id) && !id.includes('party'))).toEqual([]);
  await expect(title(page)).toHaveValue(/^Small clinic/);
});
