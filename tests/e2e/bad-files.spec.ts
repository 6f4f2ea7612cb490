import type { Page } from '@playwright/test';
import { addPart, expect, line, startEmpty, test, title } from './support';

const LISTS = 'parties zones assets links flows conduits controls evidence threats treatments views'.split(' ');
/** A document of our own format that is complete but for what is given. */
const own = (fields: object): string =>
  JSON.stringify({
    format: 'sekisho',
    version: 1,
    id: 'd',
    title: 'Other',
    perspective: 'hospital',
    ...Object.fromEntries(LISTS.map((list) => [list, []])),
    ...fields,
  });
const pump = { id: 'pump', kind: 'infusion-pump', name: 'Pump' };

interface BadFile {
  readonly name: string;
  readonly content: string;
  readonly en: RegExp;
  readonly ja: RegExp;
}

const BAD: readonly BadFile[] = [
  { name: 'empty', content: '', en: /The file is empty/, ja: /空/ },
  { name: 'cut off', content: own({ assets: [pump] }).slice(0, -12), en: /ends in the middle \(line 1/, ja: /途中/ },
  { name: 'no JSON', content: '{"format": sekisho}', en: /not valid JSON at line 1/, ja: /1行\d+文字目がJSON/ },
  { name: 'newer', content: own({ version: 99 }), en: /version 99.*newer Sekisho/, ja: /99/ },
  {
    name: 'deep',
    content: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    en: /stand more than \d+ deep/,
    ja: /深|入れ子|段/,
  },
  {
    name: 'proto',
    content: own({}).replace('{', '{"__proto__": {"polluted": true}, '),
    en: /"__proto__" is not known|__proto__/,
    ja: /__proto__/,
  },
  { name: 'twice', content: own({ assets: [pump, pump] }), en: /"pump" is there already/, ja: /pump/ },
  {
    name: 'nothing',
    content: own({ assets: [{ ...pump, zone: 'nowhere' }] }),
    en: /refers to "nowhere", which does not exist/,
    ja: /nowhere/,
  },
  {
    name: 'ring',
    content: own({
      zones: [
        { id: 'a', kind: 'ward', name: 'A', parent: 'b' },
        { id: 'b', kind: 'ward', name: 'B', parent: 'a' },
      ],
    }),
    en: /zones stand inside each other in a ring/,
    ja: /ゾーン|区画|区域/,
  },
  { name: 'other', content: '{"hello": "world"}', en: /no format that can be read/, ja: /形式/ },
];

const give = (page: Page, { name, content }: BadFile): Promise<void> =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(content) });

test('each bad file is refused with its place and a next step, and the open document stays', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', 'Infusion pump');
  const dialog = page.getByRole('dialog');
  for (const bad of BAD) {
    await test.step(bad.name, async () => {
      await give(page, bad);
      await expect(dialog.getByRole('heading', { name: `${bad.name}.json could not be opened` })).toBeVisible();
      await expect(dialog.getByRole('listitem').first()).toContainText(bad.en);
      await expect(dialog.getByText('The open document is unchanged.')).toBeVisible();
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await expect(title(page)).toHaveValue('New hospital');
      await expect(line(page, 'Infusion pump')).toBeVisible();
    });
  }
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toHaveAttribute('aria-disabled', 'false');
});

test('words of a plain model that are not known are kept and reported', async ({ page }) => {
  await startEmpty(page);
  const model = {
    schema: 'neutral-hospital-model/1',
    title: 'Small ward',
    perspective: 'hospital',
    zones: [{ id: 'z', label: 'Ward', zoneType: 'ward', enforcement: 'quantum-wall' }],
    nodes: [{ id: 'n', label: 'Pump', zone: 'z', deviceType: 'infusion-pump', quantum: true }],
    flows: [{ id: 'f', from: 'n', to: 'gone' }],
  };
  const content = JSON.stringify(model);
  await give(page, { name: 'plain', content, en: /./, ja: /./ });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'plain.json was opened, with notes' })).toBeVisible();
  for (const word of ['quantum-wall', '"quantum"', 'gone']) await expect(dialog).toContainText(word);
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('each bad file is refused in Japanese', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('[data-analysis="current"]')).toBeVisible({ timeout: 30_000 });
    const before = await page.getByRole('banner').getByRole('textbox').first().inputValue();
    const dialog = page.getByRole('dialog');
    for (const bad of BAD) {
      await test.step(bad.name, async () => {
        await give(page, bad);
        await expect(dialog.getByRole('listitem').first()).toContainText(bad.ja);
        await expect(dialog.getByRole('listitem').first()).toContainText(/[\u3041-\u3096]/);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      });
    }
    await expect(page.getByRole('banner').getByRole('textbox').first()).toHaveValue(before);
  });
});
