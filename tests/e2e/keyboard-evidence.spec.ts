import type { Locator, Page } from '@playwright/test';
import { analysed, decideByKeys, dock, expect, inspector, pressUntil, startClinic, test } from './support';

const SBOM = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'device', name: 'Electrocardiograph', version: '4.2' } },
  components: [{ type: 'library', name: 'openssl', version: '1.0.2k' }],
});

const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo: / });

/** A command by its words in the palette, as one does who has no hand at a pointer. */
const run = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: words }).first()).toBeVisible();
  await page.keyboard.press('Enter');
};

test('a paper is attached, a question answered, a threat decided and all of it taken back, by keys alone', {
  tag: '@long',
}, async ({ page }) => {
  // Asked for early: the browser takes a moment until it hands its dialog for files over.
  const chooser = page.waitForEvent('filechooser');
  await startClinic(page);

  // A paper: the browser's own dialog for files gives it, and the page's dialog begins at what attaches it.
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles([{ name: 'parts.json', mimeType: 'application/json', buffer: Buffer.from(SBOM) }]);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Attach (1)' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'What the papers changed' })).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await analysed(page);

  // A question: the first of the list, answered by the first word that is offered.
  await run(page, 'Questions');
  await pressUntil(page, 'F6', dock(page).locator(':focus'));
  await pressUntil(page, 'Tab', dock(page).getByRole('treegrid').and(page.locator(':focus')));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const question = dock(page).locator('.question-card');
  await expect(question).toBeVisible();
  await pressUntil(page, 'Tab', question.locator('.answer button:focus, .answer input:focus'));
  await page.keyboard.press('Space');
  await expect(undo(page)).toBeVisible();
  await analysed(page);

  // A threat: the first that is open.
  await pressUntil(page, 'F6', page.locator('[data-canvas]:focus'));
  await page.keyboard.press(']');
  await decideByKeys(page);

  // All of it is taken back, step by step.
  await pressUntil(page, 'F6', page.locator('[data-canvas]:focus'));
  for (let steps = 0; steps < 8 && (await undo(page).count()) > 0; steps += 1) {
    await page.keyboard.press('Control+z');
    await analysed(page);
  }
  await expect(undo(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Redo: / })).toBeVisible();
  await expect(inspector(page)).toBeVisible();
});
