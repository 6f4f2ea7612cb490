import type { CDPSession, Locator, Page } from '@playwright/test';
import { addPart, canvas, expect, line, middleOf, type Point, startEmpty, test } from './support';

test.use({ hasTouch: true });

const PUMP = 'Infusion pump';
const device = (page: Page): Locator =>
  page.getByRole('group', { name: 'Devices on screen' }).getByRole('img', { name: PUMP });

/** Fingers on the screen, as the browser gets them from a real one. */
const fingers = (session: CDPSession) => {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(({ x, y }, id) => ({ x, y, id })) });
  return {
    down: (...at: readonly Point[]) => send('touchStart', at),
    move: (...at: readonly Point[]) => send('touchMove', at),
    up: () => send('touchEnd', []),
    slide: async (from: Point, to: Point): Promise<void> => {
      await send('touchStart', [from]);
      for (const part of [0.25, 0.5, 0.75, 1])
        await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
      await send('touchEnd', []);
    },
  };
};

const startWithPump = async (page: Page) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await canvas(page).press('Escape');
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'false');
  return fingers(await page.context().newCDPSession(page));
};

test('a finger pans over what is not selected, a tap selects, and then a drag moves', async ({ page }) => {
  const { slide } = await startWithPump(page);
  const start = await middleOf(device(page));
  await slide(start, { x: start.x + 80, y: start.y + 40 });
  await expect.poll(async () => (await middleOf(device(page))).x - start.x).toBeCloseTo(80, 0);
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'false');
  const panned = await middleOf(device(page));
  // A finger trembles a little.
  await slide(panned, { x: panned.x + 6, y: panned.y });
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'true');
  expect(await middleOf(device(page))).toEqual(panned);
  await slide(panned, { x: panned.x, y: panned.y + 120 });
  await expect.poll(async () => (await middleOf(device(page))).y - panned.y).toBeGreaterThan(100);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await middleOf(device(page))).y - panned.y).toBeCloseTo(0, 0);
});

test('two fingers zoom and pan, and move nothing', async ({ page }) => {
  const { down, move, up } = await startWithPump(page);
  const { x, y } = await middleOf(device(page));
  await page.touchscreen.tap(x, y);
  const before = await device(page).boundingBox();
  await down({ x, y });
  await move({ x: x + 4, y });
  await down({ x: x + 4, y }, { x: x + 104, y });
  for (const apart of [120, 150, 180, 204]) await move({ x: x + 4, y }, { x: x + apart, y });
  await up();
  await expect
    .poll(async () => ((await device(page).boundingBox())?.width ?? 0) / (before?.width ?? 1))
    .toBeCloseTo(2, 1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  // The last step was the adding of the pump.
  await expect(page.getByText('Devices: 0')).toBeVisible();
});

test('a long press opens the menu of what is there', async ({ page }) => {
  const { down, up } = await startWithPump(page);
  await down(await middleOf(device(page)));
  await expect(page.getByRole('menuitem', { name: /^Duplicate/ })).toBeVisible();
  await up();
  await page.getByRole('menuitem', { name: /^Duplicate/ }).tap();
  await expect(page.getByText('Devices: 2')).toBeVisible();
});

test('a finger that rests on empty ground and moves on draws a lasso', async ({ page }) => {
  const { down, move, up } = await startWithPump(page);
  const box = await device(page).boundingBox();
  if (box === null) throw new Error('The pump is not on the page.');
  const from = { x: box.x - 60, y: box.y - 60 };
  await down(from);
  await expect(page.getByRole('menu')).toBeVisible();
  await move({ x: box.x + 20, y: box.y + 20 });
  await expect(page.getByRole('menu')).toHaveCount(0);
  await move({ x: box.x + 40, y: box.y + 30 });
  await up();
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'true');
  expect(await device(page).boundingBox()).toEqual(box);
  await expect(canvas(page)).toBeFocused();
});

test.describe('on a tablet', () => {
  test.use({ isMobile: true, viewport: { width: 1180, height: 820 } });

  /** The buttons that are seen there, with those that are too small for a finger. */
  const tooSmall = async (place: Locator): Promise<readonly string[]> => {
    await expect(place.first()).toBeVisible();
    return place.locator('button:visible, [role="menuitem"]:visible, [role="tab"]:visible').evaluateAll((all) =>
      all.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.textContent;
        return width >= 43.5 && height >= 43.5 ? [] : [`${name} ${width} × ${height}`];
      }),
    );
  };

  test('what is in bars and menus is large enough for a finger', async ({ page }) => {
    await startEmpty(page);
    await addPart(page, 'a', PUMP);
    expect(await tooSmall(page.getByRole('banner'))).toEqual([]);
    expect(await tooSmall(page.getByRole('region', { name: 'Drawing tools' }))).toEqual([]);
    await page.getByRole('button', { name: 'Document', exact: true }).tap();
    expect(await tooSmall(page.getByRole('menu'))).toEqual([]);
    await page.keyboard.press('Escape');
    await canvas(page).press('Shift+F10');
    expect(await tooSmall(page.getByRole('menu'))).toEqual([]);
  });
});
