import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page, test } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/browser';
import { randomOf } from '../support/random';
import { begin, canvas, choose, expect, fromMenu, kept, title, toast, tree } from './support';

/** Kills of the tab, and of the whole browser for every ten of those; `SEKISHO_KILLS=200` asks for as many. */
const KILLS = Number(process.env.SEKISHO_KILLS ?? 2);
const BROWSER_KILLS = Math.max(1, Math.round(KILLS / 10));
/** What may be lost, in milliseconds. */
const LAST = 1000;

interface Edited {
  readonly number: number;
  readonly at: number;
}

const opened = async (page: Page, url = '/'): Promise<void> => {
  await page.goto(url);
  await expect(page.locator('[data-canvas][data-painted="true"]')).toBeVisible();
};

const rename = async (page: Page, name: string): Promise<void> => {
  await canvas(page).focus();
  await page.keyboard.press('F2');
  // Letters that come before the field would be keys of the drawing.
  await expect(page.getByRole('main').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

const prepared = async (page: Page, url = '/'): Promise<void> => {
  await opened(page, url);
  await begin(page, 'Clinic with a vendor’s remote line');
  await expect(title(page)).toHaveValue(/^Small clinic/);
  await choose(page, /Internet/);
  await rename(page, 'Thing 0');
  await kept(page);
};

/** Edits in two ways for a while: the title, then the name of a device, both ending in the number of the edit. */
const editFor = async (page: Page, time: number, from: number, random: () => number): Promise<readonly Edited[]> => {
  const done: Edited[] = [];
  const end = Date.now() + time;
  for (let number = from; Date.now() < end; number += 1) {
    await title(page).fill(`State ${number}`);
    await title(page).press('Enter');
    await rename(page, `Thing ${number}`);
    done.push({ number, at: Date.now() });
    await page.waitForTimeout(random() * 150);
  }
  return done;
};

const numberIn = (text: string): number => Number(/(\d+)\D*$/.exec(text)?.[1] ?? 0);

/** The process of the browser itself, above those of its pages; fails where the browser does not name it. */
const processOf = async (context: BrowserContext): Promise<number> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const found = await session?.send('SystemInfo.getProcessInfo');
  const id = found?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('The browser does not tell its process.');
  return id;
};

/**
 * What is there after a kill: at most the last second is gone, and it is one whole state of the document. `before` is the
 * name that was there when these edits began at `from`. Gives the name that is there now.
 */
const expectKept = async (
  page: Page,
  done: readonly Edited[],
  killedAt: number,
  { from, before }: { readonly from: number; readonly before: number },
): Promise<number> => {
  const due = done.filter(({ at }) => at <= killedAt - LAST).at(-1)?.number ?? 0;
  const found = numberIn(await title(page).inputValue());
  expect(found, `the title of edit ${due} must be there`).toBeGreaterThanOrEqual(due);
  const name = await tree(page)
    .getByText(/^Thing \d+$/)
    .first()
    .textContent();
  const thing = numberIn(name ?? '');
  // The name follows the title: it has the same number, or that of the edit before, some of which earlier kills took.
  const earlier = found > from ? found - 1 : before;
  expect([found, earlier], 'title and name must belong to one state').toContain(thing);
  return thing;
};

test('after a crash the page says up to when the work is there, once, and nothing after an ordinary leave', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  let page = await context.newPage();
  await prepared(page, baseURL);
  const notice = (): Locator =>
    page.getByRole('status').getByText(/^The visit before broke off\. Your changes up to 2/);
  await page.reload();
  await opened(page, baseURL);
  await expect(tree(page).getByText('Thing 0')).toBeVisible();
  await expect(notice()).toHaveCount(0);

  await choose(page, /Thing/);
  await rename(page, 'Thing 1');
  await kept(page);
  const killer = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  void killer.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
  page = await context.newPage();
  await opened(page, baseURL);
  await expect(notice()).toBeVisible();
  await expect(tree(page).getByText('Thing 1')).toBeVisible();
  await expect(toast(page).getByRole('button', { name: 'Save to a file' })).toBeVisible();
  await page.reload();
  await opened(page, baseURL);
  await expect(tree(page).getByText('Thing 1')).toBeVisible();
  await expect(notice()).toHaveCount(0);
  await context.close();
});

test('a tab that is killed while editing loses at most the last second', { tag: '@long' }, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const random = randomOf(KILLS).next;
  let page = await context.newPage();
  await prepared(page, baseURL);
  let number = 1;
  let before = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const done = await editFor(page, 400 + random() * 1800, number, random);
    const from = number;
    number += done.length;
    const killer = await context.newCDPSession(page);
    const gone = page.waitForEvent('crash');
    void killer.send('Page.crash').catch(() => {});
    const killedAt = Date.now();
    await gone;
    await page.close();
    page = await context.newPage();
    await opened(page, baseURL);
    before = await expectKept(page, done, killedAt, { from, before });
    await choose(page, /Thing/);
  }
  await context.close();
});

test('a browser that is killed while editing loses at most the last second', { tag: '@long' }, async ({ baseURL }) => {
  test.setTimeout(60_000 + BROWSER_KILLS * 60_000);
  const home = mkdtempSync(join(tmpdir(), 'sekisho-kill-'));
  const random = randomOf(KILLS + 1).next;
  const launch = async (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(home, {
      executablePath: await chromiumPath(),
      args: CHROMIUM_FLAGS,
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
    });
  let context = await launch();
  let page = await context.newPage();
  await prepared(page, baseURL);
  let number = 1;
  let before = 0;
  for (let kill = 0; kill < BROWSER_KILLS; kill += 1) {
    const done = await editFor(page, 1400 + random() * 1200, number, random);
    const from = number;
    number += done.length;
    const gone = new Promise((resolve) => context.once('close', resolve));
    process.kill(await processOf(context), 'SIGKILL');
    const killedAt = Date.now();
    await gone;
    context = await launch();
    page = await context.newPage();
    await opened(page, baseURL);
    before = await expectKept(page, done, killedAt, { from, before });
    await choose(page, /Thing/);
  }
  await context.close();
  rmSync(home, { recursive: true, force: true });
});

test('two tabs with one document keep what they make of it apart, and the second is told', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const one = await context.newPage();
  await prepared(one, baseURL);
  await title(one).fill('From the first');
  await title(one).press('Enter');
  await kept(one);
  const two = await context.newPage();
  await opened(two, baseURL);
  await expect(two.getByText(/open in another window too/)).toBeVisible();
  await title(two).fill('From the second');
  await title(two).press('Enter');
  await kept(two);
  await title(one).fill('From the first again');
  await title(one).press('Enter');
  await kept(one);
  await fromMenu(one, /^Documents in this browser/);
  const documents = one.getByRole('dialog');
  await expect(documents.getByText('From the first again')).toBeVisible();
  await expect(documents.getByText('From the second')).toBeVisible();
  await context.close();
});
