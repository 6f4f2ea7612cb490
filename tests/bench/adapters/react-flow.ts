import type { Page } from 'playwright';
import type { Adapter, Bench, Spot } from '../adapter';

const roomOf = async (page: Page) => {
  const box = await page.locator('.react-flow').boundingBox();
  if (box === null) throw new Error('The drawing is not on the page.');
  return box;
};

const DEVICE = '.react-flow__node-default';

/** So many devices lie between those of two turns. */
const FAR_APART = 1_621;

/** Where one device is on screen, and how wide; another one at each turn. */
const boxOf = (page: Page, turn: number) =>
  page.evaluate(
    ([selector, past]) => {
      const all = document.querySelectorAll(selector);
      const box = all[(Math.floor(all.length / 2) + past) % all.length]?.getBoundingClientRect();
      return box === undefined ? undefined : { x: box.x, y: box.y, width: box.width, height: box.height };
    },
    [DEVICE, turn * FAR_APART] as const,
  );

/** Zooms with the wheel at the device until it can be read, and brings it to the middle. */
const goToDevice = async ({ page, hand }: Bench, turn: number): Promise<Spot | undefined> => {
  await page.waitForTimeout(300);
  const room = await roomOf(page);
  const middle = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  for (let times = 0; times < 30; times += 1) {
    const box = await boxOf(page, turn);
    if (box === undefined) return undefined;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (box.width > 120 && Math.hypot(at.x - middle.x, at.y - middle.y) < 60) return at;
    await hand.turn(middle, at.x - middle.x, at.y - middle.y);
    if (box.width <= 120) await hand.turn(middle, 0, -40, true);
    await page.waitForTimeout(200);
  }
  return undefined;
};

/** A plain page with React Flow; see `peers/react-flow`. It has no undo, no choosing of all and no SVG of its own. */
export const adapter: Adapter = {
  name: 'React Flow, plain',
  asksForFrames: false,
  started: async ({ page }) => {
    await page.waitForSelector('input[type=file]');
  },
  open: ({ page, file }) => page.setInputFiles('input[type=file]', file),
  usable: (assets) => document.getElementsByClassName('react-flow__node-default').length >= assets,
  ready: (assets) =>
    document.getElementsByClassName('react-flow__node-default').length >= assets &&
    document.getElementsByClassName('react-flow__edge').length > 0,
  settled: async ({ page }) => {
    await page.waitForTimeout(1500);
  },
  fit: async ({ page }) => {
    await page.locator('.react-flow__controls-fitview').click();
    await page.waitForTimeout(600);
  },
  middle: async ({ page }) => {
    const room = await roomOf(page);
    return { x: Math.round(room.x + room.width / 2), y: Math.round(room.y + room.height / 2) };
  },
  device: async (bench, turn) => {
    await adapter.fit?.(bench);
    return goToDevice(bench, turn);
  },
  onDevice: async (bench) => {
    const spot = await adapter.device?.(bench, 0);
    if (spot === undefined) throw new Error('No device could be found on the page.');
    await bench.page.mouse.click(spot.x, spot.y);
    await bench.page.waitForTimeout(600);
  },
  nudge: 'ArrowRight',
};
