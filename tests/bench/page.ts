import { type Browser, chromium } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/browser';
import type { Adapter, Bench } from './adapter';
import { createHand } from './hand';
import { countFrom, momentOf } from './moment';
import { type Row, row, taskRows } from './rows';
import { heapOf, type Lab, steps } from './steps';
import { createRecorder } from './trace';

export interface PageOptions {
  /** A file of the program's own; its number of devices. */
  readonly file: string;
  readonly assets: number;
  /** Where the program is served; without it the built page of this project. */
  readonly url: string | undefined;
  readonly adapter: Adapter;
  /** Names of steps; without them all. */
  readonly only: readonly string[] | undefined;
  readonly quick: boolean;
}

/** Opens the file; the time until the drawing is seen, until all is there, and what the main thread did meanwhile. */
const open = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, page, assets, session, record } = lab;
  await countFrom(page, 'change');
  const when = (holds: (assets: number) => boolean): Promise<number> => momentOf(page, holds, assets);
  let [usable, ready] = [Number.NaN, Number.NaN];
  const recorded = await record(async () => {
    const [seen, all] = [when(adapter.usable), when(adapter.ready ?? adapter.usable)];
    await adapter.open(lab);
    [usable, ready] = await Promise.all([seen, all]);
  });
  const after = await record(async () => adapter.settled?.(lab));
  const heap = await heapOf(session);
  return [
    row('open a file: first usable frame', usable, 1000),
    row('open a file: fully ready', ready, 2000),
    ...taskRows('open a file', recorded),
    ...taskRows('after opening, until the report is there', after),
    { what: 'heap after opening', value: `${heap.toFixed(1)} MB`, must: '≤ 150 MB', reached: heap <= 150 },
  ];
};

const inPage = async (browser: Browser, url: string, options: PageOptions): Promise<readonly Row[]> => {
  const { adapter } = options;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const bench: Bench = { page, hand: createHand(session), file: options.file, assets: options.assets };
  const record = createRecorder(page, await browser.newBrowserCDPSession(), adapter.asksForFrames ?? true);
  const lab: Lab = { ...bench, adapter, session, record, quick: options.quick };
  await adapter.prepare?.(page);
  await page.goto(url);
  await adapter.started(bench);
  const rows: Row[] = [...(await open(lab))];
  for (const [name, step] of Object.entries(steps)) {
    if (options.only !== undefined && !options.only.includes(name)) continue;
    try {
      rows.push(...(await step(lab)));
    } catch (thrown) {
      rows.push({ what: name, value: `failed: ${String(thrown).split('\n')[0]}`, must: '', reached: false });
    }
  }
  await page.close();
  return rows;
};

/** What a person would do with a large drawing, in headless Chromium with real input events. */
export const benchPage = async (options: PageOptions): Promise<readonly Row[]> => {
  const server =
    options.url === undefined
      ? await preview({ logLevel: 'error', preview: { port: 4390, host: '127.0.0.1' } })
      : undefined;
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    return await inPage(browser, options.url ?? 'http://127.0.0.1:4390/', options);
  } finally {
    await browser.close();
    await server?.close();
  }
};
