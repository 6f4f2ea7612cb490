import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** What a page did that it should not have: requests beyond its own origin, errors, breaches of its own policy. */
export interface Watch {
  readonly requests: string[];
  readonly faults: string[];
}

interface Fixtures {
  readonly watch: Watch;
}

/** Every test fails at its end when the page complained or asked anything of a foreign origin. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { requests: [], faults: [] };
      page.on('request', (request) => watch.requests.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') watch.faults.push(message.text());
      });
      page.on('pageerror', (error) => watch.faults.push(String(error)));
      await page.exposeFunction('reportViolation', (text: string) => watch.faults.push(text));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
          const report: unknown = Reflect.get(window, 'reportViolation');
          if (typeof report === 'function') report(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`);
        });
      });
      await use(watch);
      const own = (url: string): boolean => /^(blob|data):/.test(url) || url.startsWith(baseURL ?? '');
      expect(watch.requests.filter((url) => !own(url))).toEqual([]);
      expect(watch.faults).toEqual([]);
    },
    { auto: true },
  ],
});
test.use({ locale: 'en-US' });

export { expect };

const CLINIC = 'Clinic with a vendor’s remote line';

/** The parts of the page that follow the drawing some frames later have followed. */
export const followed = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1)
      // A page in the background gets no frames.
      await new Promise((resolve) => (document.hidden ? setTimeout(resolve, 16) : requestAnimationFrame(resolve)));
  });

/** The report belongs to what is drawn. */
export const analysed = async (page: Page): Promise<void> => {
  await followed(page);
  await expect(page.locator('[data-analysis="current"]')).toBeVisible({ timeout: 60_000 });
  await followed(page);
};

/** What was done last is kept in this browser. */
export const kept = async (page: Page): Promise<void> => {
  await followed(page);
  await expect(page.getByText(/^Saved/)).toBeVisible();
};

/** A first visit, or a reload: the page is there and its report too. */
export const start = async (page: Page): Promise<void> => {
  await page.goto('/');
  await analysed(page);
};

export const title = (page: Page): Locator => page.getByRole('textbox', { name: 'Title of the document' });
export const canvas = (page: Page): Locator => page.getByRole('application', { name: /^(Diagram: |図：)/ });
export const tree = (page: Page): Locator => page.getByRole('tree', { name: /^(Structure|構成)/ });
export const line = (page: Page, name: string | RegExp): Locator => tree(page).getByRole('treeitem', { name });
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Properties' });
export const dock = (page: Page): Locator => page.getByRole('region', { name: 'Threats, questions, segmentation' });
export const toast = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Chooses from the menu beside the title. */
export const fromMenu = async (page: Page, entry: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Document', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

/** Opens one of the choices of the dialog for new documents. */
export const begin = async (page: Page, choice: string): Promise<void> => {
  await fromMenu(page, /^New document/);
  await page.getByRole('dialog').getByRole('button', { name: choice }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** An empty drawing, with the report that says so. */
export const startEmpty = async (page: Page): Promise<void> => {
  await page.goto('/');
  await begin(page, 'Hospital or clinic');
  await expect(title(page)).toHaveValue('New hospital');
  await expect(page.getByText('Devices: 0')).toBeVisible();
  await analysed(page);
};

export const startClinic = async (page: Page): Promise<void> => {
  await page.goto('/');
  await begin(page, CLINIC);
  await expect(title(page)).toHaveValue(/^Small clinic/);
  await analysed(page);
};

/** Adds a device or a zone by the first letters of its name, with the keyboard alone. */
export const addPart = async (page: Page, key: 'a' | 'z', query: string): Promise<void> => {
  await canvas(page).press(key);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(query);
  await expect(dialog.getByRole('option').first()).toContainText(new RegExp(query, 'i'));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
};

/** Runs a command through the palette, by the words that it is listed with. */
export const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
};

/** The element above the painted device, which stands exactly where it is painted. */
export const device = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('group', { name: 'Devices on screen' }).getByRole('img', { name });

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where something is once it has stood still for some frames, as a person waits before taking hold of it. */
export const boxOf = async (locator: Locator): Promise<Point & { readonly width: number; readonly height: number }> =>
  locator.evaluate(async (element) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    let box = element.getBoundingClientRect();
    for (let still = 0; still < 4; still += 1) {
      await frame();
      const now = element.getBoundingClientRect();
      if (now.x !== box.x || now.y !== box.y || now.width !== box.width) still = -1;
      box = now;
    }
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  });

export const middleOf = async (locator: Locator): Promise<Point> => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

export const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};

/** How many there are, as the bar at the bottom says. */
export const expectCount = async (page: Page, what: 'Devices' | 'Flows' | 'Zones', count: number): Promise<void> => {
  await expect(page.getByRole('contentinfo').getByText(`${what}: ${count}`, { exact: true })).toBeVisible();
};

/** Looks at an element through its line in the tree. */
export const choose = async (page: Page, name: string | RegExp): Promise<void> => {
  await line(page, name).first().click();
  await expect(line(page, name).first()).toHaveAttribute('aria-selected', 'true');
};

/** Selects an element through the filter of the tree, which shows it wherever it stands. */
export const pick = async (page: Page, name: string): Promise<void> => {
  const filter = page.getByPlaceholder(/^Filter by name/);
  await filter.fill(name);
  await choose(page, new RegExp(`^${name}`));
  await filter.fill('');
};

/** The number that a tab of the dock shows. */
export const countOf = async (page: Page, tab: 'Threats' | 'Questions' | 'Plan'): Promise<number> => {
  const label = await page.getByRole('tab', { name: new RegExp(`^${tab}: `) }).getAttribute('aria-label');
  return Number(label?.split(': ')[1]);
};

/** Presses a key as often as it takes to get there, as a person without a pointer does. */
export const pressUntil = async (page: Page, key: string, there: Locator): Promise<void> => {
  for (let times = 0; times < 120; times += 1) {
    await page.keyboard.press(key);
    if ((await there.count()) > 0) return;
  }
  throw new Error(`${key} never gets there: ${there}`);
};

/** Decides on the threat of the open card by keys alone: the first answer, a reason, and recording it. */
export const decideByKeys = async (page: Page): Promise<void> => {
  const card = page.getByRole('region', { name: 'Details of the threat' });
  await pressUntil(page, 'F6', dock(page).locator(':focus'));
  await pressUntil(page, 'Tab', card.locator('input[type="radio"]:focus'));
  await page.keyboard.press('Space');
  await pressUntil(page, 'Tab', card.locator('textarea:focus'));
  await page.keyboard.type('Filtered at the edge.');
  await pressUntil(page, 'Tab', card.locator('button[type="submit"]:focus'));
  await page.keyboard.press('Enter');
  await expect(card.getByText(/Recorded on .*: Mitigate/)).toBeVisible();
};
