import type { CDPSession, Page } from 'playwright';

/** `cpu`: the processor time of it, which is less where the machine had others to serve. */
export interface Work {
  readonly wall: number;
  readonly cpu: number;
}

/** What the page did until its answer was painted; `toPaint` with all waiting. */
export type Answer = Work & { readonly toPaint: number };

/** What the main thread did during a step, as the browser itself recorded it. Times in milliseconds. */
export interface Recorded {
  /** From the beginning to the end of the step. */
  readonly wall: number;
  /** Frames for which the page was asked to draw. */
  readonly frames: number;
  /** Time in tasks between one frame and the next, one figure for each frame. */
  readonly perFrame: readonly Work[];
  /** For each key: the tasks from the key to the end of the next frame, and how long that took with all waiting. */
  readonly keys: readonly Answer[];
  /** The same for each time a button of the mouse was let go. */
  readonly drops: readonly Answer[];
  readonly cpu: number;
  /** Of the task that took longest by the clock. */
  readonly longest: number;
  /** Of the task that took most processor time, which may be another: a task that waited for others counts little. */
  readonly longestCpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, as `dur` and `tdur`; the latter is processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const CATEGORIES = 'toplevel,blink.user_timing,devtools.timeline';
const BEGIN = 'bench-begin';
const END = 'bench-end';
const KEY = 'bench-key';
const DROP = 'bench-drop';
const BEATING = 'benchBeating';

/** Asks for each frame, or stops asking. */
const beat = (page: Page, isOn: boolean): Promise<void> =>
  page.evaluate(
    ([name, on]) => {
      Reflect.set(window, name, on);
      const next = (): void => {
        if (Reflect.get(window, name) === true) requestAnimationFrame(next);
      };
      next();
    },
    [BEATING, isOn] as const,
  );

const isTask = ({ name, ph }: TraceEvent): boolean => ph === 'X' && name === 'ThreadControllerImpl::RunTask';
const ms = (micros: number): number => micros / 1000;

const workOf = (tasks: readonly TraceEvent[]): Work => ({
  wall: ms(tasks.reduce((sum, { dur = 0 }) => sum + dur, 0)),
  cpu: ms(tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0)),
});
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** What followed each of the marks of this name. */
const answersTo = (mark: string, main: readonly TraceEvent[], tasks: readonly TraceEvent[]): readonly Answer[] =>
  main
    .filter(({ name }) => name === mark)
    .flatMap((asked) => {
      const frame = main.find(({ name, ts }) => name === 'FireAnimationFrame' && ts > asked.ts);
      const drawn = tasks.find((task) => frame !== undefined && task.ts <= frame.ts && endOf(task) >= frame.ts);
      if (drawn === undefined) return [];
      const work = workOf(tasks.filter((task) => endOf(task) >= asked.ts && task.ts <= drawn.ts));
      return [{ ...work, toPaint: ms(endOf(drawn) - asked.ts) }];
    });

const summary = (events: readonly TraceEvent[]): Recorded => {
  const begin = events.find(({ name }) => name === BEGIN);
  const end = events.findLast(({ name }) => name === END);
  if (begin === undefined || end === undefined) throw new Error('The browser recorded nothing.');
  const main = events
    .filter(({ pid, tid, ts, dur = 0 }) => pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < end.ts)
    .sort((a, b) => a.ts - b.ts);
  const tasks = main.filter(isTask);
  const beats = main.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  // One beat per frame, however many callbacks it has.
  const frames = beats.filter((ts, at) => at === 0 || ts - (beats[at - 1] ?? 0) > 4000);
  const between: TraceEvent[][] = frames.map(() => []);
  let at = 0;
  for (const task of tasks) {
    while (at < frames.length - 1 && (frames[at] ?? 0) < task.ts) at += 1;
    between[at]?.push(task);
  }
  const most = (times: readonly number[]): number => ms(times.reduce((sofar, time) => Math.max(sofar, time), 0));
  return {
    wall: ms(end.ts - begin.ts),
    frames: frames.length,
    perFrame: between.map(workOf),
    keys: answersTo(KEY, main, tasks),
    drops: answersTo(DROP, main, tasks),
    cpu: ms(tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0)),
    longest: most(tasks.map(({ dur = 0 }) => dur)),
    longestCpu: most(tasks.map(({ tdur = 0 }) => tdur)),
  };
};

/**
 * Records the main thread of the page while a step runs. Works for any page and needs nothing from it; `asksForFrames`
 * says whether the page asks for the frames it draws, which then are counted. Else, and where a step says so, each frame is
 * asked for: what a page that rests does now and then would count as one long frame.
 */
export const createRecorder =
  (page: Page, browser: CDPSession, asksForFrames: boolean) =>
  async (step: () => Promise<unknown>, everyFrame = !asksForFrames): Promise<Recorded> => {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }): void => {
      // The protocol leaves the events of a trace untyped.
      events.push(...(value as TraceEvent[]));
    };
    browser.on('Tracing.dataCollected', collect);
    const complete = new Promise<void>((resolve) => browser.once('Tracing.tracingComplete', () => resolve()));
    await browser.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES.split(','), excludedCategories: ['*'] },
    });
    await page.evaluate(
      ([begin, key, drop]) => {
        if (!Reflect.has(window, key)) {
          Reflect.set(window, key, true);
          const mark = (name: string): void => {
            performance.mark(name);
            requestAnimationFrame(() => {});
          };
          const onKey = (event: KeyboardEvent): void => {
            if (!['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) mark(key);
          };
          window.addEventListener('keydown', onKey, { capture: true });
          window.addEventListener('pointerup', () => mark(drop), { capture: true });
        }
        performance.mark(begin);
      },
      [BEGIN, KEY, DROP] as const,
    );
    if (everyFrame) await beat(page, true);
    await step();
    if (everyFrame) await beat(page, false);
    await page.evaluate((name) => {
      performance.mark(name);
    }, END);
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', collect);
    return summary(events);
  };
