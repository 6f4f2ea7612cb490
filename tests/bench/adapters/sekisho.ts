import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { HospitalDocument } from '../../../src/core/document/document';
import { parseDocument } from '../../../src/core/document/parse';
import { ZONE_HEADER } from '../../../src/core/document/sizes';
import type { Rect } from '../../../src/core/drawing/scene';
import type { Adapter, Bench, Spot } from '../adapter';

const SURFACE = '[data-canvas]';

/** Where the drawing is on screen, and which part of it is shown: screen = drawing × zoom + (x, y). */
const look = async (page: Page): Promise<{ x: number; y: number; zoom: number; room: Rect }> => {
  const box = await page.locator(SURFACE).boundingBox();
  const [x = 0, y = 0, zoom = 1] = ((await page.locator(SURFACE).getAttribute('data-view')) ?? '')
    .split(' ')
    .map(Number);
  if (box === null) throw new Error('The drawing is not on the page.');
  return { x: x + box.x, y: y + box.y, zoom, room: box };
};

const onCanvas = async (page: Page, key: string): Promise<void> => {
  await page.locator(SURFACE).focus();
  await page.keyboard.press(key);
  await page.waitForTimeout(600);
};

const documents = new Map<string, HospitalDocument>();
const documentOf = async (file: string): Promise<HospitalDocument> => {
  const known = documents.get(file);
  if (known !== undefined) return known;
  const read = parseDocument(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error('The benchmark has a file that cannot be read.');
  documents.set(file, read.value);
  return read.value;
};

/** Where an element stands in the first view, in its drawing; places are relative to the zone around. */
const placeOf = (document: HospitalDocument, id: string | undefined): Spot | undefined => {
  const place = document.views.values()[0]?.placements.get(id ?? '');
  if (place === undefined) return undefined;
  const around = document.assets.get(place.id)?.zone ?? document.zones.get(place.id)?.parent;
  const origin = around === undefined ? undefined : placeOf(document, around);
  return { x: place.x + (origin?.x ?? 0), y: place.y + (origin?.y ?? 0) };
};

/** The zone whose content, with that of the zones in it, comes nearest to 500 devices; at the next turns the next. */
const zoneOfMany = (document: HospitalDocument, turn: number): string | undefined => {
  const counts = new Map<string, number>();
  for (const { zone } of document.assets.values())
    for (let at: string | undefined = zone; at !== undefined; at = document.zones.get(at)?.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => Math.abs(a - 500) - Math.abs(b - 500))[turn]?.[0];
};

/** Turns the wheel with Ctrl over a point of the drawing until it is as large as wanted, and brings it to the middle. */
const goTo = async ({ page, hand }: Bench, at: Spot, zoom: number): Promise<Spot> => {
  const spot = async (): Promise<Spot & { readonly zoom: number; readonly room: Rect }> => {
    const now = await look(page);
    return { x: at.x * now.zoom + now.x, y: at.y * now.zoom + now.y, zoom: now.zoom, room: now.room };
  };
  for (let turn = 0; turn < 30; turn += 1) {
    const now = await spot();
    const middle = { x: now.room.x + now.room.width / 2, y: now.room.y + now.room.height / 2 };
    await hand.turn(middle, now.x - middle.x, now.y - middle.y);
    await page.waitForTimeout(200);
    if (now.zoom > zoom * 0.85) break;
    await hand.turn(middle, 0, -100 * Math.min(1, Math.log(zoom / now.zoom)), true);
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(400);
  return spot();
};

/** So many devices lie between those of two turns. */
const FAR_APART = 1_621;

/** Zoom at which a device can be read and its neighbours too. */
const READABLE = 1;

/** Zoom at which the headers of zones are high enough to take a zone by its own and not by one inside it. */
const WITH_HEADERS = 0.2;

const findDevice = async ({ page }: Bench): Promise<Spot | undefined> => {
  const { room } = await look(page);
  const places = await page.locator('.near-device').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  const middle = { x: room.x + room.width / 2, y: room.y + room.height / 2 };
  const away = ({ x, y }: Spot): number => Math.hypot(x - middle.x, y - middle.y);
  return places.sort((a, b) => away(a) - away(b))[0];
};

/** This editor. */
export const adapter: Adapter = {
  name: 'Sekisho',
  started: async ({ page }) => {
    await page.waitForSelector(`${SURFACE}[data-painted="true"]`, { timeout: 60_000 });
    await page.waitForSelector('[data-analysis="current"]', { timeout: 60_000 });
    await page.waitForTimeout(1000);
  },
  open: ({ page, file }) => page.setInputFiles('input[type=file]', file),
  usable: (assets) => document.querySelector('[data-canvas]')?.getAttribute('data-devices') === String(assets),
  ready: (assets) => {
    const title = document.querySelector('.inspector h2')?.textContent ?? '';
    return (
      document.querySelector('[data-canvas]')?.getAttribute('data-devices') === String(assets) &&
      title !== '' &&
      document.title.startsWith(title) &&
      document.querySelectorAll('[role=treeitem]').length > 0
    );
  },
  settled: async ({ page }) => {
    await page.waitForSelector('[data-analysis="current"]', { timeout: 180_000 });
    await page.waitForTimeout(1500);
  },
  fit: ({ page }) => onCanvas(page, '0'),
  middle: async ({ page }) => {
    const { room } = await look(page);
    return { x: Math.round(room.x + room.width / 2), y: Math.round(room.y + room.height / 2) };
  },
  device: async (bench, turn) => {
    await onCanvas(bench.page, '0');
    const document = await documentOf(bench.file);
    const assets = document.assets.values();
    const asset = assets[(Math.floor(assets.length / 2) + turn * FAR_APART) % assets.length];
    const at = placeOf(document, asset?.id);
    if (at === undefined) return undefined;
    await goTo(bench, { x: at.x + 20, y: at.y + 20 }, READABLE);
    return findDevice(bench);
  },
  zone: async (bench, turn) => {
    await onCanvas(bench.page, '0');
    const document = await documentOf(bench.file);
    const at = placeOf(document, zoneOfMany(document, turn));
    if (at === undefined) return undefined;
    const grip = { x: at.x + ZONE_HEADER, y: at.y + ZONE_HEADER / 4 };
    return goTo(bench, grip, WITH_HEADERS);
  },
  field: async ({ page }) => {
    const field = page.locator('.inspector input[type=text], .inspector input:not([type])').first();
    if ((await field.count()) === 0) return false;
    await field.click();
    await page.waitForTimeout(300);
    return true;
  },
  commit: 'Enter',
  prepare: async (page) => {
    await page.addInitScript(() => {
      const reports: number[] = [];
      Reflect.set(window, 'benchReports', reports);
      // The status bar says so once the lists show the report; a small one is there before it says that one is made.
      const isShown = (): boolean => document.querySelector('[data-analysis=current]') !== null;
      const painted = (): void => {
        requestAnimationFrame(() => (isShown() ? setTimeout(() => reports.push(performance.now())) : painted()));
      };
      Reflect.set(
        window,
        'Worker',
        class extends Worker {
          constructor(...given: ConstructorParameters<typeof Worker>) {
            super(...given);
            this.addEventListener('message', ({ data }) => data?.kind === 'done' && painted());
          }
        },
      );
    });
  },
  property: async ({ page }, turn) => {
    const choice = page.locator('.inspector select').first();
    if ((await choice.count()) === 0) return false;
    const values = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const value = values[turn % values.length];
    if (value === undefined || value === (await choice.inputValue())) return false;
    await choice.selectOption(value);
    return true;
  },
  onDevice: async (bench) => {
    const spot = await adapter.device?.(bench, 0);
    if (spot === undefined) throw new Error('No device could be found on the page.');
    await bench.page.mouse.click(spot.x, spot.y);
    await bench.page.locator(SURFACE).focus();
    await bench.page.waitForTimeout(600);
  },
  nudge: 'Alt+ArrowRight',
  selectAll: 'Control+a',
  undo: 'Control+z',
  redo: 'Control+Shift+z',
  table: {
    show: ({ page }) => page.getByRole('navigation').getByRole('button', { name: 'Tables' }).click(),
    seen: () => document.querySelector('[role=grid] [role=gridcell][data-line="0"]') !== null,
    hide: ({ page }) => page.getByRole('navigation').getByRole('button', { name: 'Tables' }).click(),
  },
  palette: {
    show: ({ page }) => page.keyboard.press('Control+k'),
    seen: () => document.querySelector('[role=listbox] [role=option]') !== null,
    hide: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  drill: {
    show: ({ page }) => page.keyboard.press('Shift+Enter'),
    seen: () => document.querySelector('.breadcrumbs') !== null,
    hide: ({ page }) => page.locator('.breadcrumbs li:first-child button').click(),
    hidden: () => document.querySelector('.breadcrumbs') === null,
  },
  svg: async ({ page }) => {
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /SVG/ }).click();
    const path = await (await download).path();
    return (await readFile(path)).length;
  },
};
