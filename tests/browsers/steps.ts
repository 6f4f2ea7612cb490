import type { OtherBrowser } from './other-browser';

const PATIENCE = 30_000;

const until = async (browser: OtherBrowser, what: string, expression: string): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if ((await browser.evaluate(expression)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`This did not happen in this browser: ${what}`);
};

const there = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`;
const FOCUS = "document.querySelector('[data-canvas]').focus()";
const DEVICES = "Number(/(?:Devices|機器)\\D*(\\d[\\d,]*)/.exec(document.body.innerText)?.[1].replace(',', ''))";
/** How large the drawing is shown, once it rests. */
const ZOOM = "Number(document.querySelector('[data-canvas]').dataset.view?.split(' ')[2])";
/** How many different colours the drawing has; a blank one has one. */
const COLOURS = `(() => {
  const canvas = document.querySelector('[data-canvas] canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
})()`;

export interface Step {
  readonly name: string;
  readonly run: (browser: OtherBrowser) => Promise<void>;
}

const expectThat = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Adds a pump by the keyboard; gives the number of devices before. */
const added = async (browser: OtherBrowser): Promise<number> => {
  const before = Number(await browser.evaluate(DEVICES));
  expectThat(before > 0, 'The status bar does not count the devices.');
  await browser.evaluate(FOCUS);
  await browser.press('a');
  await until(browser, 'the dialog opens', there('dialog[open] input'));
  await browser.type('pump');
  await until(browser, 'the pump is found', there('dialog[open] [role="option"]'));
  await browser.press('Enter');
  await until(browser, 'the device is there', `${DEVICES} === ${before + 1}`);
  return before;
};

/** What a person does first, in the order in which they do it. */
export const stepsAt = (url: string): readonly Step[] => [
  {
    name: 'shows the example hospital and its threats',
    run: async (browser) => {
      await browser.open(url);
      await until(browser, 'the drawing is painted', there('[data-canvas][data-painted="true"]'));
      await until(browser, 'the analysis is done', there('[data-analysis="current"]'));
      await until(browser, 'the drawing is no longer blank', `${COLOURS} > 20`);
    },
  },
  {
    name: 'adds a device by typing, and takes it back',
    run: async (browser) => {
      const before = await added(browser);
      await browser.evaluate(FOCUS);
      await browser.press('Control+z');
      await until(browser, 'the device is gone again', `${DEVICES} === ${before}`);
    },
  },
  {
    name: 'moves about with the keyboard, zooms, and still paints',
    run: async (browser) => {
      await browser.evaluate(FOCUS);
      const whole = await browser.evaluate(ZOOM);
      await browser.press('ArrowRight', 'ArrowDown');
      await browser.type('++');
      await until(browser, 'the drawing comes nearer', `${ZOOM} > ${String(whole)}`);
      await until(browser, 'the drawing is not blank after zooming', `${COLOURS} > 20`);
      const near = await browser.evaluate(ZOOM);
      await browser.press('0');
      await until(browser, 'the drawing is far away again', `${ZOOM} < ${String(near)}`);
    },
  },
  {
    name: 'keeps what was changed over a reload',
    run: async (browser) => {
      const before = await added(browser);
      await until(browser, 'the change is kept', '/(Saved|保存済み) \\d/.test(document.body.innerText)');
      await browser.open(url);
      await until(browser, 'the drawing is painted again', there('[data-canvas][data-painted="true"]'));
      await until(browser, 'the device is still there', `${DEVICES} === ${before + 1}`);
      await until(browser, 'the analysis is done again', there('[data-analysis="current"]'));
    },
  },
];
