import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/browser';
import { type Figure, figureOf } from './figures';

const FRAMES = 180;

interface FrameWork {
  readonly work: readonly number[];
}

/**
 * Moves the drawing for a number of frames by wheel events and gives the main-thread work of each frame in ms: handling
 * the event, and from the frame's start until the browser is free again.
 */
const frames = (page: Page, count: number, wheel: { dx: number; dy: number; ctrl: boolean }): Promise<FrameWork> =>
  page.evaluate(
    async ([count, wheel]) => {
      const target = document.querySelector('[data-canvas]');
      if (target === null) throw new Error('The drawing is not on the page.');
      const box = target.getBoundingClientRect();
      const work: number[] = [];
      const channel = new MessageChannel();
      for (let frame = 0; frame < count; frame += 1) {
        const turn = frame < count / 2 ? 1 : -1;
        const before = performance.now();
        target.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            clientX: box.x + box.width / 2,
            clientY: box.y + box.height / 2,
            deltaX: wheel.dx * turn,
            deltaY: wheel.dy * turn,
            ctrlKey: wheel.ctrl,
          }),
        );
        const handled = performance.now() - before;
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const start = performance.now();
            channel.port1.onmessage = () => {
              work.push(handled + performance.now() - start);
              resolve();
            };
            channel.port2.postMessage(null);
          });
        });
      }
      return { work };
    },
    [count, wheel] as const,
  );

const untilShown = (page: Page, title: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      document.title.includes(wanted) && document.querySelector('[data-canvas][data-painted="true"]') !== null,
    title,
    { timeout: 120_000, polling: 'raf' },
  );

/** Opens a generated hospital in the built page as a person would, by choosing a file, and moves about in it. */
export const benchPage = async (text: string, assets: number, runs: number): Promise<readonly Figure[]> => {
  const size = assets.toLocaleString('en');
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'hospital.json');
  writeFileSync(file, text);
  const title = `(${assets})`;
  const server = await preview({ logLevel: 'error', preview: { port: 4390, host: '127.0.0.1' } });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
  const open: number[] = [];
  const analysed: number[] = [];
  let pan: readonly number[] = [];
  let panNear: readonly number[] = [];
  let zoom: readonly number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
      await page.goto('http://127.0.0.1:4390/');
      await page.waitForSelector('[data-canvas][data-painted="true"]', { timeout: 60_000 });
      const start = performance.now();
      await page.setInputFiles('input[type=file]', file);
      await untilShown(page, title);
      open.push(performance.now() - start);
      await page.waitForSelector('[data-analysis="current"]', { timeout: 120_000 });
      analysed.push(performance.now() - start);
      if (run === runs - 1) {
        await page.locator('[data-canvas]').focus();
        await page.keyboard.press('0');
        await page.waitForTimeout(500);
        pan = (await frames(page, FRAMES, { dx: 5, dy: 2, ctrl: false })).work;
        zoom = (await frames(page, FRAMES, { dx: 0, dy: -30, ctrl: true })).work;
        await page.keyboard.press('1');
        await page.waitForTimeout(500);
        panNear = (await frames(page, FRAMES, { dx: 5, dy: 2, ctrl: false })).work;
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return [
    figureOf('page: choose a file until it is painted', size, open),
    figureOf('page: choose a file until threats are there', size, analysed),
    figureOf('page: main-thread work per frame, panning the whole', size, pan),
    figureOf('page: main-thread work per frame, zooming in and out', size, zoom),
    figureOf('page: main-thread work per frame, panning at 100 %', size, panNear),
  ];
};
