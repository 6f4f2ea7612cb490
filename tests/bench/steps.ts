import type { CDPSession, Page } from 'playwright';
import type { Adapter, Bench, Shown } from './adapter';
import { countFrom, momentOf } from './moment';
import { frameRows, p95, type Row, row, taskRows, workRow } from './rows';
import type { Recorded, Work } from './trace';

export interface Lab extends Bench {
  readonly adapter: Adapter;
  readonly session: CDPSession;
  readonly record: (step: () => Promise<unknown>, everyFrame?: boolean) => Promise<Recorded>;
  /** Whether one quick round is enough. */
  readonly quick: boolean;
}

export const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
};

/** Presses keys one after the other. */
const press = async (page: Page, keys: readonly string[], pause: number): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  }
};

/** So many are dropped, one after the other, and this long each is carried before, in milliseconds. */
const DROPS = 6;
const A_SHORT_WAY = 600;

const mostOf = (works: readonly Work[]): Work => ({
  wall: Math.max(...works.map(({ wall }) => wall)),
  cpu: Math.max(...works.map(({ cpu }) => cpu)),
});

const pan = async ({ adapter, hand, record, quick, ...bench }: Lab): Promise<readonly Row[]> => {
  await adapter.fit?.({ hand, ...bench });
  const at = await adapter.middle({ hand, ...bench });
  const time = quick ? 600 : 3000;
  const recorded = await record(() =>
    hand.wheel(at, time, (part) => ({ dx: part < 0.5 ? 4 : -4, dy: part < 0.5 ? 2 : -2 })),
  );
  return frameRows('pan, whole in view', recorded, time, true);
};

const zoom = async ({ adapter, hand, record, quick, ...bench }: Lab): Promise<readonly Row[]> => {
  await adapter.fit?.({ hand, ...bench });
  const at = await adapter.middle({ hand, ...bench });
  const time = quick ? 600 : 3000;
  const recorded = await record(() =>
    hand.wheel(at, time, (part) => ({ dx: 0, dy: part < 0.5 ? -3 : 3 }), adapter.zoomKey !== 'none'),
  );
  return frameRows('zoom to one room and back', recorded, time, false);
};

/** Moves one for a while; then drops it and others, each by itself, and takes that back where the program can. */
const dragged = async (lab: Lab, what: string, verb: 'device' | 'zone'): Promise<readonly Row[]> => {
  const { adapter, hand, record, quick, page } = lab;
  const from = await adapter[verb]?.(lab, 0);
  if (from === undefined) return [];
  const time = quick ? 600 : 3000;
  let at = from;
  const moving = await record(async () => {
    at = await hand.drag(from, time);
  });
  const dropping: Recorded[] = [];
  for (let turn = 0; turn < (quick ? 1 : DROPS); turn += 1) {
    const next = turn === 0 ? undefined : await adapter[verb]?.(lab, turn);
    if (next !== undefined) at = await hand.drag(next, A_SHORT_WAY);
    await page.waitForTimeout(300);
    const dropped = await record(async () => {
      await hand.release(at);
      await page.waitForTimeout(700);
    }, true);
    dropping.push(dropped);
    if (adapter.undo !== undefined) await page.keyboard.press(adapter.undo);
    await page.waitForTimeout(1500);
  }
  const longest = dropping.map(({ perFrame }) => mostOf(perFrame));
  return [
    ...frameRows(what, moving, time, false),
    workRow(
      `${what}: dropped, work until painted`,
      dropping.flatMap(({ drops }) => drops),
      50,
      1,
    ),
    workRow(`${what}: dropped, work of the longest frame until it rests`, longest, 50, 1),
    ...taskRows(`${what}, dropped`, ...dropping),
  ];
};
const moveDevice = (lab: Lab): Promise<readonly Row[]> => dragged(lab, 'move a device', 'device');
const moveZone = (lab: Lab): Promise<readonly Row[]> => dragged(lab, 'move a zone of 500', 'zone');

const rowsOfKeys = (what: string, samples: readonly Recorded[], most: number): readonly Row[] => {
  const keys = samples.flatMap((one) => one.keys);
  return [
    workRow(`${what}: work until painted`, keys, most),
    row(`${what}: until painted, with the wait for the frame, p95`, p95(keys.map(({ toPaint }) => toPaint))),
    ...taskRows(what, ...samples),
  ];
};

const keyRows = async (
  { page, record }: Lab,
  what: string,
  keys: readonly string[],
  pause: number,
  most: number,
): Promise<readonly Row[]> => rowsOfKeys(what, [await record(() => press(page, keys, pause))], most);

const type = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, quick } = lab;
  await adapter.onDevice?.(lab);
  if ((await adapter.field?.(lab)) !== true) return [];
  const letters = [...(quick ? 'pump' : 'infusion pump seven in the north wing')].map((letter) =>
    letter === ' ' ? 'Space' : letter,
  );
  return keyRows(lab, 'type in a field', letters, 60, 16);
};

/** The name of a device changed again and again; the text comes without keys, so that only the key that ends it counts. */
const property = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, page, record, quick } = lab;
  const { commit } = adapter;
  if (commit === undefined) return [];
  await adapter.onDevice?.(lab);
  const samples: Recorded[] = [];
  for (let turn = 0; turn < (quick ? 2 : 20); turn += 1) {
    if ((await adapter.field?.(lab)) !== true) return [];
    await page.keyboard.insertText(String(turn % 10));
    await page.waitForTimeout(300);
    samples.push(await record(() => press(page, [commit], 900)));
  }
  return rowsOfKeys('edit a property', samples, 16);
};

const nudge = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, quick } = lab;
  if (adapter.nudge === undefined) return [];
  await adapter.onDevice?.(lab);
  return keyRows(lab, 'nudge a device', new Array<string>(quick ? 3 : 20).fill(adapter.nudge), 120, 16);
};

const undoRedo = async (lab: Lab): Promise<readonly Row[]> => {
  const { undo, redo } = lab.adapter;
  if (undo === undefined || redo === undefined) return [];
  const times = lab.quick ? 2 : 8;
  return [
    ...(await keyRows(lab, 'undo', new Array<string>(times).fill(undo), 250, 50)),
    ...(await keyRows(lab, 'redo', new Array<string>(times).fill(redo), 250, 50)),
  ];
};

const selectAll = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, quick, page } = lab;
  if (adapter.selectAll === undefined) return [];
  await adapter.onDevice?.(lab);
  await adapter.fit?.(lab);
  const keys = Array.from({ length: quick ? 1 : 4 }, () => adapter.selectAll ?? '');
  const rows = await keyRows(lab, 'select all', keys, 700, 50);
  await page.keyboard.press('Escape');
  return rows;
};

/** Shows something: how long until it is seen, and what the main thread did meanwhile. */
const shownRows = async (
  lab: Lab,
  what: string,
  { show, seen }: Pick<Shown, 'show' | 'seen'>,
  most?: number,
): Promise<readonly Row[]> => {
  const { page, assets, record } = lab;
  let until = Number.NaN;
  const recorded = await record(async () => {
    await countFrom(page, 'mousedown', 'keydown');
    const moment = momentOf(page, seen, assets);
    await show(lab);
    until = await moment;
    // What goes on after the first frame belongs to it.
    await page.waitForTimeout(700);
  });
  return [row(`${what}: until seen`, until, most), ...taskRows(what, recorded)];
};

/** The first time what it needs is fetched too; people open it again and again. */
const twice = async (lab: Lab, what: string, shown: Shown, most: number): Promise<readonly Row[]> => {
  const first = await shownRows(lab, `${what}, the first time`, shown, most);
  await shown.hide(lab);
  await lab.page.waitForTimeout(500);
  const again = await shownRows(lab, `${what}, again`, shown, most);
  await shown.hide(lab);
  return [...first, ...again];
};

const table = async (lab: Lab): Promise<readonly Row[]> =>
  lab.adapter.table === undefined ? [] : twice(lab, 'open the table of devices', lab.adapter.table, 300);

const palette = async (lab: Lab): Promise<readonly Row[]> => {
  const { palette: shown } = lab.adapter;
  if (shown === undefined) return [];
  const opened = await shownRows(lab, 'open the palette', shown);
  const text = lab.quick ? 'pump' : 'infusion pump 3';
  const letters = [...text].map((letter) => (letter === ' ' ? 'Space' : letter));
  const typed = await keyRows(lab, 'type in the palette', letters, 250, 16);
  await shown.hide(lab);
  return [...opened, ...typed];
};

const drill = async (lab: Lab): Promise<readonly Row[]> => {
  const { drill: shown, onDevice } = lab.adapter;
  if (shown === undefined) return [];
  await onDevice?.(lab);
  const into = await shownRows(lab, 'look into a zone', shown);
  const { hide, hidden } = shown;
  if (hidden === undefined) return into;
  return [...into, ...(await shownRows(lab, 'back to the whole', { show: hide, seen: hidden }))];
};

const svg = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, record } = lab;
  if (adapter.svg === undefined) return [];
  let bytes = 0;
  const recorded = await record(async () => {
    bytes = (await adapter.svg?.(lab)) ?? 0;
  });
  return [
    row('svg of everything, with choosing it', recorded.wall, 500),
    {
      what: 'svg of everything: size',
      value: `${(bytes / 1e6).toFixed(1)} MB`,
      must: '≤ 20 MB',
      reached: bytes <= 2e7,
    },
    ...taskRows('svg of everything', recorded),
  ];
};

const history = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, quick, page, session } = lab;
  const { nudge } = adapter;
  if (nudge === undefined) return [];
  await adapter.onDevice?.(lab);
  const before = await heapOf(session);
  const edits = quick ? 20 : 1000;
  for (let at = 0; at < edits; at += 1)
    await page.keyboard.press(at % 2 === 0 ? nudge : nudge.replace('Right', 'Left'));
  await adapter.settled?.(lab);
  const added = (await heapOf(session)) - before;
  return [
    { what: `heap added by ${edits} edits`, value: `${added.toFixed(1)} MB`, must: '≤ 10 MB', reached: added <= 10 },
  ];
};

/** How long from the change of a property until what is worked out from it is shown. */
const arrival = async (page: Page): Promise<number> =>
  Number(
    await page.evaluate(`new Promise((done) => {
      const begun = performance.now();
      const ask = () => {
        const last = window.benchReports.at(-1) ?? 0;
        if (last > window.benchBegun) done(last - window.benchBegun);
        else if (performance.now() - begun > 20000) done(NaN);
        else setTimeout(ask, 5);
      };
      ask();
    })`),
  );

const report = async (lab: Lab): Promise<readonly Row[]> => {
  const { adapter, quick, page } = lab;
  if (adapter.property === undefined || adapter.prepare === undefined) return [];
  await adapter.onDevice?.(lab);
  const took: number[] = [];
  for (let turn = 0; turn < (quick ? 3 : 24); turn += 1) {
    await countFrom(page, 'change');
    if (await adapter.property(lab, turn)) took.push(await arrival(page));
    await adapter.settled?.(lab);
  }
  return [
    row('edit a property → lists up to date, median', p95(took, 0.5)),
    row('edit a property → lists up to date, p95', p95(took)),
  ];
};

/** What is done after opening, in this order; each begins with the page as the one before left it. */
export const steps = {
  pan,
  zoom,
  moveDevice,
  moveZone,
  type,
  property,
  nudge,
  undoRedo,
  selectAll,
  table,
  palette,
  drill,
  svg,
  report,
  history,
} as const;
