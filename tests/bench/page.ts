import { type Browser, chromium } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/browser';
import type { Adapter, Bench } from './adapter';
import { createHand } from './hand';
import { countFrom, momentOf } from './moment';
import { type Row, row, spread, taskRows } from './rows';
import { heapOf, type Lab, steps } from './steps';
import { createRecorder, type Recorded } from './trace';

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

/** What opening the file took in one page. */
interface Opened {
  readonly usable: number;
  readonly ready: number;
  readonly recorded: Recorded;
  /** What followed, until the report was there. */
  readonly after: Recorded;
}

/** Opens the file; the time until the drawing is seen, until all is there, and what the main thread did meanwhile. */
const open = async (lab: Lab): Promise<Opened> => {
  const { adapter, page, assets, record } = lab;
  await countFrom(page, 'change');
  const when = (holds: (assets: number) => boolean): Promise<number> => momentOf(page, holds, assets);
  let [usable, ready] = [Number.NaN, Number.NaN];
  const recorded = await record(async () => {
    const [seen, all] = [when(adapter.usable), when(adapter.ready ?? adapter.usable)];
    await adapter.open(lab);
    [usable, ready] = await Promise.all([seen, all]);
  });
  const after = await record(async () => adapter.settled?.(lab));
  return { usable, ready, recorded, after };
};

const openRows = (times: readonly Opened[], heap: number): readonly Row[] => {
  const usable = times.map((one) => one.usable);
  const ready = times.map((one) => one.ready);
  return [
    row('open a file: first usable frame', Math.max(...usable), 1000, spread(usable)),
    row('open a file: fully ready', Math.max(...ready), 2000, spread(ready)),
    ...taskRows('open a file', ...times.map(({ recorded }) => recorded)),
    ...taskRows('after opening, until the report is there', ...times.map(({ after }) => after)),
    { what: 'heap after opening', value: `${heap.toFixed(1)} MB`, must: '≤ 150 MB', reached: heap <= 150 },
  ];
};

/** So often the file is opened, each time in a page of its own that has run nothing before. */
const OPENINGS = 3;

const inPage = async (browser: Browser, url: string, options: PageOptions): Promise<readonly Row[]> => {
  const { adapter, quick } = options;
  const recording = await browser.newBrowserCDPSession();
  const times: Opened[] = [];
  const begun = async (): Promise<Lab> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const bench: Bench = { page, hand: createHand(session), file: options.file, assets: options.assets };
    const record = createRecorder(page, recording, adapter.asksForFrames ?? true);
    await adapter.prepare?.(page);
    await page.goto(url);
    await adapter.started(bench);
    return { ...bench, adapter, session, record, quick };
  };
  for (let time = 1; time < (quick ? 1 : OPENINGS); time += 1) {
    const lab = await begun();
    times.push(await open(lab));
    await lab.page.context().close();
  }
  const lab = await begun();
  times.push(await open(lab));
  const rows: Row[] = [...openRows(times, await heapOf(lab.session))];
  for (const [name, step] of Object.entries(steps)) {
    if (options.only !== undefined && !options.only.includes(name)) continue;
    try {
      rows.push(...(await step(lab)));
    } catch (thrown) {
      rows.push({ what: name, value: `failed: ${String(thrown).split('\n')[0]}`, must: '', reached: false });
    }
  }
  await lab.page.close();
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
