import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { ABOUT, CROSSINGS, FLOWS, PAPERS, PARTIES, type Typed, ZONES } from './clinic-lines';
import { analysed, canvas, expect, inspector, pressUntil, test, title } from './support';

const run = promisify(execFile);

/** Writes into the palette and takes the first line. */
const palette = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** Sets fields of what is selected, from the drawing. */
const setFields = async (page: Page, line: string): Promise<void> => {
  if (line === '') return;
  await page.keyboard.press('=');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
};

/** Adds an element through its list, and gives it its name in place. */
const add = async (page: Page, key: 'a' | 'z', { kind, name, fields }: Typed): Promise<void> => {
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(kind);
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByRole('main').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await setFields(page, fields);
};

/** Records a paper of the selected device in the properties, with its answers. */
const record = async (page: Page, { device, paper, status, answers }: (typeof PAPERS)[number]): Promise<void> => {
  // Nobody goes on before the properties are those of the device.
  await expect(inspector(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(device);
  await page.keyboard.press('i');
  await pressUntil(page, 'Tab', inspector(page).locator('[role="tab"]:focus'));
  await page.keyboard.press('End');
  await expect(inspector(page).getByRole('tab', { name: /^Papers/ })).toHaveAttribute('aria-selected', 'true');
  await pressUntil(page, 'Tab', inspector(page).locator('button:focus', { hasText: `Record ${paper}` }));
  await page.keyboard.press('Enter');
  const section = inspector(page).locator('.paper', {
    has: page.getByRole('heading', { name: new RegExp(`^${paper}`) }),
  });
  await expect(section).toBeVisible();
  await pressUntil(page, 'Shift+Tab', section.locator('select[aria-label="Status"]:focus'));
  await page.keyboard.type(status);
  if (Object.keys(answers).length > 0) {
    await pressUntil(page, 'Tab', section.locator('button:focus', { hasText: 'Open the form' }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await expect(form.locator('[data-question]').first()).toBeVisible();
    for (const [id, answer] of Object.entries(answers)) {
      await page.keyboard.press('/');
      await expect(form.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type(id);
      await expect(form.locator('[data-question]').first()).toHaveAttribute('data-question', id);
      await page.keyboard.press('Enter');
      const line = form.locator(`[data-question="${id}"]`);
      await expect(line.locator('button:focus')).toBeVisible();
      await page.keyboard.press(answer === 'Yes' ? 'y' : 'n');
      await expect(line.getByRole('button', { name: answer, exact: true })).toHaveAttribute('aria-pressed', 'true');
    }
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  }
  await pressUntil(page, 'F6', page.locator('[data-canvas]:focus'));
};

interface Finding {
  readonly rule: string;
  readonly subjects: readonly string[];
  readonly level: string;
}
interface Saved {
  readonly [table: string]: readonly { readonly id: string; readonly name?: string | { readonly en: string } }[];
}

/** Saves by key, and tells the threats and questions of the file by rule and names, since ids differ. */
const findingsOf = async (page: Page): Promise<readonly string[]> => {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await (await download).path();
  const { stdout } = await run(
    'node',
    ['bin/sekisho.mjs', 'analyse', file, '--format', 'json', '--date', '2026-11-22'],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const { readFile } = await import('node:fs/promises');
  const saved = JSON.parse(await readFile(file, 'utf8')) as Saved;
  const names = new Map(
    [...(saved.assets ?? []), ...(saved.zones ?? [])].map(({ id, name }) => [
      id,
      typeof name === 'object' ? name.en : name,
    ]),
  );
  for (const flow of (saved.flows ?? []) as unknown as readonly { id: string; from: string; to: string }[])
    names.set(flow.id, `${names.get(flow.from)} -> ${names.get(flow.to)}`);
  const analysis = JSON.parse(stdout) as {
    readonly threats: readonly Finding[];
    readonly questions: readonly Finding[];
  };
  const said = ({ rule, subjects, level }: Finding): string =>
    [rule, level, ...subjects.map((id) => names.get(id) ?? 'crossing').sort()].join(' | ');
  return [...analysis.threats.map(said), ...analysis.questions.map((finding) => `? ${said(finding)}`)].sort();
};

test('the clinic is built from an empty page by keyboard alone, and has the threats of the file', {
  tag: '@long',
}, async ({ page }) => {
  // Some hundred keys one after the other, each answered before the next: much on a machine that does other things.
  test.setTimeout(300_000);
  await page.goto('/');
  await expect(title(page)).not.toHaveValue('');
  await palette(page, '>new document');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Hospital or clinic' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveValue('New hospital');

  await palette(page, '>go to the drawing');
  await expect(canvas(page)).toBeFocused();
  await setFields(page, ABOUT);
  for (const zone of ZONES) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await add(page, 'z', zone);
    for (const device of zone.devices) await add(page, 'a', device);
  }
  for (const { name, fields } of PARTIES) {
    await palette(page, name);
    await setFields(page, fields);
  }
  for (const { ends, fields } of FLOWS) {
    await palette(page, ends);
    await setFields(page, fields);
  }
  for (const { zones, fields } of CROSSINGS) {
    await palette(page, zones);
    await setFields(page, fields);
  }
  for (const paper of PAPERS) {
    await palette(page, paper.device);
    await record(page, paper);
  }
  await expect(page.getByText('Devices: 19')).toBeVisible();
  await expect(page.getByText('Flows: 19')).toBeVisible();
  await analysed(page);
  const built = await findingsOf(page);

  await palette(page, '>open the example: clinic');
  await expect(title(page)).toHaveValue(/^Small clinic \(/);
  await analysed(page);
  expect(built).toEqual(await findingsOf(page));
  expect(built.length).toBeGreaterThan(40);
});
