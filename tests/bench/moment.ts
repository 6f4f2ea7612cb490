import type { Page } from 'playwright';

/** Longer than this nobody waits, in milliseconds. */
const PATIENCE = 60_000;

/** Begins to count, in the page, when one of these events arrives first; until then from now on. */
export const countFrom = (page: Page, ...events: readonly string[]): Promise<void> =>
  page.evaluate((names) => {
    const stop = new AbortController();
    const begin = (): void => {
      Reflect.set(window, 'benchBegun', performance.now());
    };
    const first = (): void => {
      begin();
      stop.abort();
    };
    for (const name of names) window.addEventListener(name, first, { capture: true, signal: stop.signal });
    begin();
  }, events);

/** How long until after the first frame in which it holds, by the page's own clock; not a number where it never does. */
export const momentOf = async (page: Page, holds: (assets: number) => boolean, assets: number): Promise<number> => {
  // As text, since it is asked in the page once per frame.
  const moment = `new Promise((done) => {
    const begun = performance.now();
    const ask = () => performance.now() - begun > ${PATIENCE} ? done(NaN) : (${holds.toString()})(${assets})
      ? setTimeout(() => done(performance.now() - window.benchBegun))
      : requestAnimationFrame(ask);
    requestAnimationFrame(ask);
  })`;
  return Number(await page.evaluate(moment));
};
