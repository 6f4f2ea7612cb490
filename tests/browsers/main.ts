import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { preview } from 'vite';
import { startFirefox } from './firefox';
import type { OtherBrowser } from './other-browser';
import { stepsAt } from './steps';
import { startWebKit } from './webkit';

const PORT = 4377;

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const WEBKIT = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
];

interface Candidate {
  readonly name: string;
  readonly hint: string;
  /** Starts it; `undefined` where it is not installed. */
  readonly start: () => Promise<OtherBrowser> | undefined;
}

const candidates: readonly Candidate[] = [
  {
    name: 'Firefox',
    hint: 'Install one (Debian: firefox-esr), or set FIREFOX to its path.',
    start: () => {
      const path = process.env.FIREFOX ?? FIREFOX.find((place) => existsSync(place));
      return path === undefined ? undefined : startFirefox(path);
    },
  },
  {
    name: 'WebKit',
    hint: 'Install it (Debian: webkit2gtk-driver and xvfb).',
    start: () => {
      const path = WEBKIT.find((place) => existsSync(place));
      return path === undefined || !existsSync(WEBKIT_DRIVER) ? undefined : startWebKit(WEBKIT_DRIVER, path);
    },
  },
];

const tryIn = async (name: string, browser: OtherBrowser): Promise<number> => {
  const steps = stepsAt(`http://127.0.0.1:${PORT}/`);
  let failed = 0;
  mkdirSync('test-results', { recursive: true });
  for (const [at, step] of steps.entries()) {
    try {
      await step.run(browser);
      console.log(`${name}, passed: ${step.name}`);
    } catch (reason) {
      failed += 1;
      console.error(`${name}, failed: ${step.name}\n  ${String(reason)}`);
    }
    const picture = `test-results/${name.toLowerCase()}-${at + 1}.png`;
    writeFileSync(picture, Buffer.from(await browser.screenshot(), 'base64'));
  }
  for (const fault of browser.faults) console.error(`${name}, the page complained: ${fault}`);
  console.log(`${name}: ${steps.length - failed} passed, ${failed} failed`);
  return failed + browser.faults.length;
};

/**
 * Runs the first steps of a person on the built page in every other browser that is installed, and says which are not.
 * What each looks like after each step is in `test-results`.
 * `argv` may name some of them.
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const server = await preview({ logLevel: 'error', preview: { port: PORT, host: '127.0.0.1', strictPort: true } });
  let failed = 0;
  try {
    for (const { name, hint, start } of candidates) {
      if (argv.length > 0 && !argv.includes(name.toLowerCase())) continue;
      const starting = start();
      if (starting === undefined) {
        console.log(`Skipped: ${name} is not installed. ${hint}`);
        continue;
      }
      const browser = await starting;
      try {
        failed += await tryIn(name, browser);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return failed === 0 ? 0 : 1;
};
