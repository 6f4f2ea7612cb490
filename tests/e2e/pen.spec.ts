import type { Page } from '@playwright/test';
import { addPart, canvas, device, expect, line, middleOf, type Point, startEmpty, test } from './support';

const PUMP = 'Infusion pump';

/** A pen on the screen, as the browser gets it from a real one. */
const penOn = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point, buttons: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      buttons,
      button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
    });
  return {
    down: (at: Point) => send('mousePressed', at, 1),
    move: (at: Point) => send('mouseMoved', at, 1),
    up: (at: Point) => send('mouseReleased', at, 0),
    draw: async (from: Point, to: Point): Promise<void> => {
      await send('mousePressed', from, 1);
      for (const part of [0.25, 0.5, 0.75, 1])
        await send('mouseMoved', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1);
      await send('mouseReleased', to, 0);
    },
  };
};

const startWithPump = async (page: Page) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await canvas(page).press('Escape');
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'false');
  return penOn(page);
};

test('a pen selects what it taps, moves what it drags, and draws a lasso on empty ground', async ({ page }) => {
  const { down, up, draw } = await startWithPump(page);
  const start = await middleOf(device(page, PUMP));
  await down(start);
  await up(start);
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'true');
  await canvas(page).press('Escape');
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'false');

  await draw(start, { x: start.x, y: start.y + 120 });
  await expect.poll(async () => (await middleOf(device(page, PUMP))).y - start.y).toBeGreaterThan(100);
  await canvas(page).press('Escape');
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'false');

  const box = await device(page, PUMP).boundingBox();
  if (box === null) throw new Error('The pump is not on the page.');
  await draw({ x: box.x - 40, y: box.y - 40 }, { x: box.x + 20, y: box.y + 20 });
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'true');
  expect(await device(page, PUMP).boundingBox()).toEqual(box);
});

test('a pen that rests opens the menu of what is there', async ({ page }) => {
  const { down, up } = await startWithPump(page);
  const at = await middleOf(device(page, PUMP));
  await down(at);
  await expect(page.getByRole('menuitem', { name: /^Duplicate/ })).toBeVisible();
  await up(at);
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(page.getByText('Devices: 2')).toBeVisible();
});
