import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { preview } from 'vite';
import { type Firefox, startFirefox } from './bidi';

const INSTALLED = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const PORT = 4377;
const PATIENCE = 30_000;

const until = async (firefox: Firefox, what: string, expression: string): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if ((await firefox.evaluate(expression)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`This did not happen in Firefox: ${what}`);
};

const there = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`;
const FOCUS = "document.querySelector('[data-canvas]').focus()";
const ASSETS = "Number(/(?:Assets|機器)\\D*(\\d[\\d,]*)/.exec(document.body.innerText)?.[1].replace(',', ''))";
/** How many different colours the drawing has; a blank one has one. */
const COLOURS = `(() => {
  const canvas = document.querySelector('[data-canvas] canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
})()`;

interface Step {
  readonly name: string;
  readonly run: (firefox: Firefox) => Promise<void>;
}

const expectThat = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Adds a pump by the keyboard; gives the number of assets before. */
const added = async (firefox: Firefox): Promise<number> => {
  const before = Number(await firefox.evaluate(ASSETS));
  expectThat(before > 0, 'The status bar does not count the assets.');
  await firefox.evaluate(FOCUS);
  await firefox.press('a');
  await until(firefox, 'the dialog opens', there('dialog[open] input'));
  await firefox.type('pump');
  await until(firefox, 'the pump is found', there('dialog[open] [role="option"]'));
  await firefox.press('Enter');
  await until(firefox, 'the device is there', `${ASSETS} === ${before + 1}`);
  return before;
};

/** What a person does first, in the order in which they do it. */
const steps: readonly Step[] = [
  {
    name: 'shows the example hospital and its threats',
    run: async (firefox) => {
      await firefox.open(`http://127.0.0.1:${PORT}/`);
      await until(firefox, 'the drawing is painted', there('[data-canvas][data-painted="true"]'));
      await until(firefox, 'the analysis is done', there('[data-analysis="current"]'));
      expectThat(Number(await firefox.evaluate(COLOURS)) > 20, 'The drawing is blank.');
    },
  },
  {
    name: 'adds a device by typing, and takes it back',
    run: async (firefox) => {
      const before = await added(firefox);
      await firefox.evaluate(FOCUS);
      await firefox.press('Control+z');
      await until(firefox, 'the device is gone again', `${ASSETS} === ${before}`);
    },
  },
  {
    name: 'moves about with the keyboard, zooms, and still paints',
    run: async (firefox) => {
      await firefox.evaluate(FOCUS);
      await firefox.press('ArrowRight', 'ArrowDown', 'Enter', '1');
      await new Promise((resolve) => setTimeout(resolve, 500));
      expectThat(Number(await firefox.evaluate(COLOURS)) > 20, 'The drawing is blank after zooming.');
      await firefox.press('0');
    },
  },
  {
    name: 'keeps what was changed over a reload',
    run: async (firefox) => {
      const before = await added(firefox);
      await until(firefox, 'the change is kept', '/(Saved|保存済み) \\d/.test(document.body.innerText)');
      await firefox.open(`http://127.0.0.1:${PORT}/`);
      await until(firefox, 'the drawing is painted again', there('[data-canvas][data-painted="true"]'));
      await until(firefox, 'the device is still there', `${ASSETS} === ${before + 1}`);
    },
  },
];

/** Runs the first steps of a person in Firefox on the built page. Says so and does nothing where there is none. */
export const main = async (): Promise<number> => {
  const path = process.env.FIREFOX ?? INSTALLED.find((place) => existsSync(place));
  if (path === undefined) {
    console.log('Skipped: no Firefox is installed. Install one (Debian: firefox-esr), or set FIREFOX to its path.');
    return 0;
  }
  const server = await preview({ logLevel: 'error', preview: { port: PORT, host: '127.0.0.1', strictPort: true } });
  const firefox = await startFirefox(path);
  let failed = 0;
  try {
    for (const { name, run } of steps) {
      try {
        await run(firefox);
        console.log(`passed: ${name}`);
      } catch (reason) {
        failed += 1;
        console.error(`failed: ${name}\n  ${String(reason)}`);
      }
    }
    for (const fault of firefox.faults) console.error(`the page complained: ${fault}`);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/firefox.png', Buffer.from(await firefox.screenshot(), 'base64'));
  } finally {
    await firefox.close();
    await server.close();
  }
  console.log(`${steps.length - failed} passed, ${failed} failed in Firefox`);
  return failed === 0 && firefox.faults.length === 0 ? 0 : 1;
};
