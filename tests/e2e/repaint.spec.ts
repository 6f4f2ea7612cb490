import type { Page } from '@playwright/test';
import {
  analysed,
  canvas,
  device,
  drag,
  expect,
  expectCount,
  inspector,
  middleOf,
  pick,
  start,
  startClinic,
  test,
} from './support';

const FRAMES = 8;

/** What the drawing shows once it is the same as some frames before. */
const pictureAtRest = (page: Page): Promise<string> =>
  page.evaluate(async (frames) => {
    const picture = document.querySelector<HTMLCanvasElement>('[data-canvas] > canvas');
    for (let last = ''; ; ) {
      for (let at = 0; at < frames; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = picture?.toDataURL() ?? '';
      if (now === last) return now;
      last = now;
    }
  }, FRAMES);

const setTheme = (page: Page, theme: 'dark' | 'light'): Promise<void> =>
  page.evaluate((to) => {
    document.documentElement.dataset.theme = to;
  }, theme);

/** Other colours and back: everything is painted anew. */
const paintedAnew = async (page: Page): Promise<string> => {
  await setTheme(page, 'dark');
  await pictureAtRest(page);
  await setTheme(page, 'light');
  return pictureAtRest(page);
};

/** The part in which two pictures are not the same, and how many pixels; `undefined` for none. */
const differenceOf = (page: Page, one: string, other: string): Promise<object | undefined> =>
  page.evaluate(
    async (urls) => {
      const [a, b] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d');
          sheet?.drawImage(image, 0, 0);
          return sheet?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a === undefined || b === undefined) return { pixels: 'none to be read' };
      const [across, down]: [number[], number[]] = [[], []];
      for (let at = 0; at < a.data.length; at += 4)
        if ([0, 1, 2].some((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > 40)) {
          across.push((at / 4) % a.width);
          down.push(Math.floor(at / 4 / a.width));
        }
      // Where lines meet the edge of what was painted anew, single pixels are mixed otherwise.
      if (across.length < 8) return undefined;
      const ends = (all: readonly number[]): readonly number[] =>
        all.reduce(([least = 0, most = 0], one) => [Math.min(least, one), Math.max(most, one)], [all[0] ?? 0, 0]);
      return { pixels: across.length, across: ends(across), down: ends(down) };
    },
    [one, other],
  );

const expectNoTrace = async (page: Page, after: string): Promise<void> => {
  await analysed(page);
  await expect(canvas(page)).toHaveAttribute('data-stage', 'settled');
  const seen = await pictureAtRest(page);
  const anew = await paintedAnew(page);
  expect(await differenceOf(page, seen, anew), `left behind after: ${after}`).toBeUndefined();
};

const ECG = /^Electrocardiograph/;

for (const [distance, keys] of [
  ['as a whole', []],
  ['from near', ['+', '+', '+']],
  ['from farther', ['-', '-']],
] as const)
  test(`seen ${distance}, nothing of what stood there stays after a device is moved, renamed, deleted and back`, async ({
    page,
  }) => {
    await startClinic(page);
    await setTheme(page, 'light');
    await pick(page, 'Electrocardiograph');
    for (const key of keys) await canvas(page).press(key);
    await pictureAtRest(page);
    await canvas(page).press('ArrowRight');
    await canvas(page).press('ArrowDown');
    await expectNoTrace(page, 'a nudge');
    const from = await middleOf(device(page, ECG));
    await drag(page, from, { x: from.x + 72, y: from.y + 40 });
    await expectNoTrace(page, 'a drop');
    await canvas(page).press('F2');
    await page.keyboard.type('EMR');
    await page.keyboard.press('Enter');
    await expectNoTrace(page, 'another name');
    await canvas(page).press('Delete');
    await expectNoTrace(page, 'deleting');
    for (const _ of ['delete', 'name', 'drop']) await canvas(page).press('Control+z');
    await expectNoTrace(page, 'undoing');
  });

/** A ward of five hundred pumps beside its servers, as a plain hospital model. */
const ward = (): string => {
  const pumps = Array.from({ length: 500 }, (_, at) => ({
    id: `pump-${at}`,
    deviceType: 'infusion-pump',
    zone: 'ward',
    label: { ja: `ポンプ ${at}`, en: `Pump ${at}` },
  }));
  const servers = [1, 2, 3].map((at) => ({
    id: `server-${at}`,
    deviceType: 'ehr-server',
    zone: 'servers',
    label: { ja: `サーバー ${at}`, en: `Server ${at}` },
  }));
  const flows = pumps.map(({ id }, at) => ({
    id: `f-${at}`,
    from: id,
    to: `server-${(at % 3) + 1}`,
    protocol: 'hl7-v2',
  }));
  const zones = [
    { id: 'ward', zoneType: 'clinical', label: { ja: '病棟', en: 'Ward' } },
    { id: 'servers', zoneType: 'servers', label: { ja: 'サーバー', en: 'Servers' } },
  ];
  const title = { ja: '病棟', en: 'Ward' };
  return JSON.stringify({
    schema: 'neutral-hospital-model/1',
    id: 'ward',
    title,
    perspective: 'hospital',
    asOf: '2026-11-22',
    zones,
    boundaries: [],
    nodes: [...pumps, ...servers],
    flows,
  });
};

test('nothing of what stood there stays after a zone of five hundred devices is dropped, and back', async ({
  page,
}) => {
  await start(page);
  await page
    .locator('.app > input[type=file]')
    .setInputFiles({ name: 'ward.json', mimeType: 'application/json', buffer: Buffer.from(ward()) });
  await expectCount(page, 'Devices', 503);
  await setTheme(page, 'light');
  await canvas(page).press('0');
  // From so far the whole zone is taken wherever one takes hold of it.
  for (let times = 0; times < 2; times += 1) await canvas(page).press('-');
  await pictureAtRest(page);
  const middle = await middleOf(canvas(page));
  await drag(page, middle, { x: middle.x + 90, y: middle.y + 60 });
  await expect(inspector(page).getByRole('heading', { name: 'Ward' })).toBeVisible();
  await expectNoTrace(page, 'a drop');
  for (let times = 0; times < 3; times += 1) await canvas(page).press('+');
  await expectNoTrace(page, 'coming nearer');
  await canvas(page).press('Control+z');
  await expectNoTrace(page, 'undoing');
});
