import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { keysOfText, keysTogether, type OtherBrowser } from './other-browser';

const PORT = 4388;
const DISPLAY = ':97';
const PATIENCE = 20_000;

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

const call = async (method: string, path: string, body?: Json): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  const value = isJson(answer) ? answer.value : undefined;
  if (!response.ok) throw new Error(isJson(value) ? `${String(value.error)}: ${String(value.message)}` : path);
  return value;
};

const ready = async (): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    try {
      await call('GET', '/status');
      return;
    } catch {
      await pause(200);
    }
  }
  throw new Error('The driver of WebKit does not answer.');
};

/**
 * Starts WebKitGTK, the engine of Safari as it runs on Linux, through its own WebDriver (w3.org/TR/webdriver2) on a
 * screen of its own. `driver`: path of WebKitWebDriver; `browser`: of MiniBrowser.
 */
export const startWebKit = async (driver: string, browser: string): Promise<OtherBrowser> => {
  const children: ChildProcess[] = [];
  const hasScreen = process.env.DISPLAY !== undefined;
  if (!hasScreen && existsSync('/usr/bin/Xvfb'))
    children.push(spawn('/usr/bin/Xvfb', [DISPLAY, '-screen', '0', '1440x900x24'], { stdio: 'ignore' }));
  const env = { ...process.env, LANG: 'en_US.UTF-8', ...(hasScreen ? {} : { DISPLAY }) };
  children.push(spawn(driver, [`--port=${PORT}`], { stdio: 'ignore', env }));
  await ready();
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const opened = await call('POST', '/session', { capabilities });
  const session = `/session/${isJson(opened) ? String(opened.sessionId) : ''}`;
  const faults: string[] = [];

  const evaluate = (expression: string): Promise<unknown> =>
    call('POST', `${session}/execute/async`, {
      // Put into the script itself: the page forbids eval.
      script: `const done = arguments[0]; Promise.resolve((${expression})).then(done, (reason) => done('failed: ' + reason));`,
      args: [],
    });
  const act = (actions: ReturnType<typeof keysOfText>): Promise<unknown> =>
    call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  return {
    faults,
    open: async (url) => {
      await call('POST', `${session}/url`, { url });
    },
    evaluate,
    press: async (...keys) => {
      for (const combination of keys) await act(keysTogether(combination));
    },
    type: async (text) => {
      await act(keysOfText(text));
    },
    screenshot: async () => String(await call('GET', `${session}/screenshot`)),
    close: async () => {
      await call('DELETE', session).catch(() => {});
      for (const child of [...children].reverse()) child.kill('SIGKILL');
    },
  };
};
