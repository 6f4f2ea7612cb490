import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  addPart,
  canvas,
  choose,
  command,
  device,
  drag,
  expect,
  inspector,
  middleOf,
  startEmpty,
  test,
} from './support';

const PUMP = 'Infusion pump';

/** The words of the note that the keyboard is on, as they are said to people who do not see them. */
const spoken = (page: Page) => page.getByRole('treeitem', { name: /^Note: / });
const field = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Text of the note' });

const write = async (page: Page, words: string): Promise<void> => {
  await canvas(page).press('s');
  await field(page).fill(words);
  await field(page).press('Control+Enter');
  await expect(field(page)).toHaveCount(0);
};

/** The text elements of the drawing as it is exported, with their places. */
const exported = async (page: Page): Promise<readonly { x: number; y: number; words: string }[]> => {
  const download = page.waitForEvent('download');
  await command(page, 'Export the drawing (SVG)');
  const svg = readFileSync(await (await download).path(), 'utf8');
  return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, y, words]) => ({
    x: Number(x),
    y: Number(y),
    words: words ?? '',
  }));
};

test('a note is written beside a device, moves with it, and all of it is undone', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await choose(page, new RegExp(`^${PUMP}`));
  await write(page, 'Replaced in March\nAsk the ward');
  await canvas(page).focus();
  await expect(inspector(page).getByRole('textbox', { name: 'Text of the note' })).toHaveValue(
    'Replaced in March\nAsk the ward',
  );
  await expect(inspector(page).getByText(PUMP)).toBeVisible();

  const before = (await exported(page)).find(({ words }) => words === 'Ask the ward');
  const at = await middleOf(device(page, PUMP));
  await drag(page, at, { x: at.x + 96, y: at.y - 64 });
  const after = (await exported(page)).find(({ words }) => words === 'Ask the ward');
  expect(after?.x).toBeGreaterThan((before?.x ?? 0) + 48);
  expect(after?.y).toBeLessThan((before?.y ?? 0) - 32);

  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  expect((await exported(page)).some(({ words }) => words === 'Ask the ward')).toBe(false);
});

test('a note is reached, moved, rewritten and deleted without a pointer', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await canvas(page).press('Escape');
  await canvas(page).press('Escape');
  await write(page, 'First words');
  await canvas(page).press('Escape');
  await canvas(page).press('ArrowRight');
  await canvas(page).press('PageDown');
  await expect(spoken(page)).toHaveAccessibleName('Note: First words');

  const before = (await exported(page)).find(({ words }) => words === 'First words');
  await canvas(page).press('Alt+ArrowRight');
  const after = (await exported(page)).find(({ words }) => words === 'First words');
  expect(after?.x).toBe((before?.x ?? 0) + 8);

  await canvas(page).press('Enter');
  await field(page).press('Control+a');
  await page.keyboard.type('Never kept');
  await page.keyboard.press('Escape');
  await expect(spoken(page)).toHaveAccessibleName('Note: First words');
  await canvas(page).press('F2');
  await field(page).press('Control+a');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await page.keyboard.type('line');
  await page.keyboard.press('Control+Enter');
  await expect(spoken(page)).toHaveAccessibleName(/^Note: Second\s+line$/);
  await canvas(page).press('Delete');
  await expect(spoken(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  expect((await exported(page)).map(({ words }) => words)).toContain('Second');
});
