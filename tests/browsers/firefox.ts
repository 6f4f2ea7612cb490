import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOfText, keysTogether, type OtherBrowser } from './other-browser';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const START = /WebDriver BiDi listening on (ws:\/\/\S+)/;

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = START.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Firefox ended before it listened: ${said.slice(-500)}`)));
  });

const plainValue = (remote: unknown): unknown => {
  if (!isJson(remote)) return undefined;
  return remote.type === 'array' && Array.isArray(remote.value) ? remote.value.map(plainValue) : remote.value;
};

/**
 * Starts a Firefox without a window, driven through WebDriver BiDi (w3.org/TR/webdriver-bidi), since no other tool at
 * hand drives a stock one. Rejects where it does not listen.
 */
export const startFirefox = async (path: string): Promise<OtherBrowser> => {
  const home = mkdtempSync(join(tmpdir(), 'sekisho-firefox-'));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900', LANG: 'en_US.UTF-8' },
  });
  const socket = new WebSocket(`${await listening(child)}/session`);
  const faults: string[] = [];
  const waiting = new Map<number, { resolve: (result: Json) => void; reject: (reason: Error) => void }>();
  let last = 0;
  const send = (method: string, params: Json): Promise<Json> => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    if (!isJson(message)) return;
    if (message.method === 'log.entryAdded' && isJson(message.params) && message.params.level === 'error')
      faults.push(String(message.params.text));
    const asked = typeof message.id === 'number' ? waiting.get(message.id) : undefined;
    if (message.type === 'error') asked?.reject(new Error(`${String(message.error)}: ${String(message.message)}`));
    else if (isJson(message.result)) asked?.resolve(message.result);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('Firefox cannot be reached.')), { once: true });
  });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await send('browsingContext.getTree', {});
  const [first]: readonly unknown[] = Array.isArray(contexts) ? contexts : [];
  const context = isJson(first) ? String(first.context) : '';

  const act = (actions: ReturnType<typeof keysOfText>): Promise<Json> =>
    send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  return {
    faults,
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const done = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (done.type === 'exception')
        throw new Error(JSON.stringify(isJson(done.exceptionDetails) ? done.exceptionDetails.text : done));
      return plainValue(done.result);
    },
    press: async (...keys) => {
      for (const combination of keys) await act(keysTogether(combination));
    },
    type: async (text) => {
      await act(keysOfText(text));
    },
    screenshot: async () => String((await send('browsingContext.captureScreenshot', { context })).data),
    close: async () => {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      void send('browser.close', {}).catch(() => {});
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
      child.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
};
