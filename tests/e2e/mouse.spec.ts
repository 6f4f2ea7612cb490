import type { Locator, Page } from '@playwright/test';
import {
  addPart,
  boxOf,
  canvas,
  choose,
  device,
  drag,
  expect,
  inspector,
  line,
  middleOf,
  type Point,
  startEmpty,
  test,
  tree,
} from './support';

const PUMP = 'Infusion pump';
/** Draws a zone below or beside what is there already and gives it a name. */
const drawZone = async (page: Page, name: string, from: Point, to: Point): Promise<void> => {
  await page.getByRole('button', { name: 'Draw a zone' }).click();
  await drag(page, from, to);
  const field = page.getByRole('main').getByRole('textbox', { name: 'Name' });
  await field.fill(name);
  await field.press('Enter');
  await expect(line(page, `Zone ${name}`)).toBeVisible();
};
/** Places on screen inside the drawing, by share of its width and height. */
const at = async (page: Page, across: number, down: number): Promise<Point> => {
  const box = await canvas(page).boundingBox();
  if (box === null) throw new Error('There is no drawing on the page.');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
};

test('zones are drawn with the tool, and a device is dragged into one, on to another, and back by undo', async ({
  page,
}) => {
  await startEmpty(page);
  await drawZone(page, 'Ward', await at(page, 0.05, 0.1), await at(page, 0.45, 0.9));
  await drawZone(page, 'Laboratory', await at(page, 0.55, 0.1), await at(page, 0.95, 0.9));
  await page.keyboard.press('Escape');
  await addPart(page, 'a', PUMP);
  await expect(device(page, PUMP)).toBeVisible();
  await drag(page, await middleOf(device(page, PUMP)), await at(page, 0.25, 0.5));
  await expect(line(page, `${PUMP}, Ward`)).toHaveAttribute('aria-level', '2');
  await drag(page, await middleOf(device(page, PUMP)), await at(page, 0.75, 0.5));
  await expect(line(page, `${PUMP}, Laboratory`)).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Control+z');
  await expect(line(page, `${PUMP}, Ward`)).toBeVisible();
});

test('a zone drawn inside another is nested, and takes its content along', async ({ page }) => {
  await startEmpty(page);
  await drawZone(page, 'Hospital', await at(page, 0.03, 0.05), await at(page, 0.95, 0.95));
  await drawZone(page, 'Ward', await at(page, 0.2, 0.3), await at(page, 0.7, 0.8));
  await expect(line(page, 'Zone Ward')).toHaveAttribute('aria-level', '2');
});

test('two devices are connected by dragging with the flow tool', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await addPart(page, 'a', 'Bedside patient monitor');
  await expect(device(page, 'Bedside patient monitor')).toBeVisible();
  await page.getByRole('button', { name: 'Draw a data flow' }).click();
  await drag(page, await middleOf(device(page, PUMP)), await middleOf(device(page, 'Bedside patient monitor')));
  await expect(page.getByText('Flows: 1')).toBeVisible();
  await expect(inspector(page).getByPlaceholder(`${PUMP} → Bedside patient monitor`)).toBeVisible();
});

test('a part is dragged out of the library to its place', async ({ page }) => {
  await startEmpty(page);
  await drawZone(page, 'Ward', await at(page, 0.1, 0.1), await at(page, 0.9, 0.9));
  await page.getByRole('tab', { name: 'Parts' }).click();
  await page.getByRole('searchbox', { name: 'Find a part by any name' }).fill('輸液ポンプ');
  const box = await canvas(page).boundingBox();
  await page
    .getByRole('button', { name: `Add ${PUMP}` })
    .first()
    .dragTo(canvas(page), { targetPosition: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
  await page.getByRole('tab', { name: 'Structure' }).click();
  await expect(line(page, `${PUMP}, Ward`)).toHaveAttribute('aria-selected', 'true');
});

test('the menu of the right button acts on what is under the pointer', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await addPart(page, 'a', 'Bedside patient monitor');
  await choose(page, PUMP);
  const { x, y } = await middleOf(device(page, 'Bedside patient monitor'));
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(line(page, 'Bedside patient monitor')).toHaveCount(0);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(1);
});

const MONITOR = 'Bedside patient monitor';
const undoButton = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ });

/** Two devices beside each other in an empty drawing. */
const startWithTwo = async (page: Page): Promise<void> => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await addPart(page, 'a', MONITOR);
  await expect(device(page, MONITOR)).toBeVisible();
};

test('a lasso selects what it touches, and with Shift takes it out again', async ({ page }) => {
  await startWithTwo(page);
  const [a, b] = [await middleOf(device(page, PUMP)), await middleOf(device(page, MONITOR))];
  const corners = [
    { x: Math.min(a.x, b.x) - 120, y: Math.min(a.y, b.y) - 60 },
    { x: Math.max(a.x, b.x) + 20, y: Math.max(a.y, b.y) + 10 },
  ] as const;
  await drag(page, ...corners);
  await expect(line(page, PUMP)).toHaveAttribute('aria-selected', 'true');
  await expect(line(page, MONITOR)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.down('Shift');
  await drag(page, ...corners);
  await page.keyboard.up('Shift');
  await expect(tree(page).locator('[aria-selected="true"]')).toHaveCount(0);
});

test('Esc calls a drag off without a step of history, and Alt copies instead of moving', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  const start = await middleOf(device(page, PUMP));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 200, start.y + 120, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await middleOf(device(page, PUMP))).toEqual(start);
  await page.keyboard.down('Alt');
  await drag(page, start, { x: start.x, y: start.y + 160 });
  await page.keyboard.up('Alt');
  await expect(page.getByText('Devices: 2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Devices: 1')).toBeVisible();
  // The step before is the adding of the pump: the drag that was called off left none.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Devices: 0')).toBeVisible();
});

test('a device goes in line with its neighbour, or where it is put while Ctrl is held', async ({ page }) => {
  await startWithTwo(page);
  const still = await middleOf(device(page, PUMP));
  const start = await middleOf(device(page, MONITOR));
  await drag(page, start, { x: still.x + 3, y: still.y + 163 });
  await expect.poll(async () => (await middleOf(device(page, MONITOR))).x).toBeCloseTo(still.x, 0);
  const there = await middleOf(device(page, MONITOR));
  await page.mouse.move(there.x, there.y);
  await page.mouse.down();
  await page.keyboard.down('Control');
  await page.mouse.move(there.x + 30, there.y + 3, { steps: 3 });
  await page.mouse.move(there.x + 3, there.y + 3, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect.poll(async () => (await middleOf(device(page, MONITOR))).x - still.x).toBeGreaterThan(2);
});

test('an end of a flow is taken to another device by hand, and back by the menu', async ({ page }) => {
  await startWithTwo(page);
  const { x, y } = await middleOf(device(page, PUMP));
  await drag(page, await middleOf(device(page, MONITOR)), { x: x + 300, y });
  await addPart(page, 'a', 'CT scanner');
  await drag(page, await middleOf(device(page, 'CT scanner')), { x, y: y + 200 });
  await page.getByRole('button', { name: 'Draw a data flow' }).click();
  await drag(page, await middleOf(device(page, PUMP)), await middleOf(device(page, MONITOR)));
  await canvas(page).press('v');
  await expect(inspector(page).getByPlaceholder(`${PUMP} → ${MONITOR}`)).toBeVisible();
  const box = await boxOf(device(page, MONITOR));
  await drag(page, { x: box.x, y: box.y + box.height / 2 }, await middleOf(device(page, 'CT scanner')));
  await expect(inspector(page).getByPlaceholder(`${PUMP} → CT scanner`)).toBeVisible();
  await canvas(page).press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Reconnect the end/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(MONITOR);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByPlaceholder(`${PUMP} → ${MONITOR}`)).toBeVisible();
});

test('a flow dropped on free ground adds a device there, in one step', async ({ page }) => {
  await startEmpty(page);
  await addPart(page, 'a', PUMP);
  await page.getByRole('button', { name: 'Draw a data flow' }).click();
  const { x, y } = await middleOf(device(page, PUMP));
  await drag(page, { x, y }, { x, y: y + 200 });
  await page.getByRole('dialog').getByRole('combobox').fill(MONITOR);
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(MONITOR);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Flows: 1')).toBeVisible();
  await undoButton(page).click();
  await expect(page.getByText('Devices: 1')).toBeVisible();
  await expect(page.getByText('Flows: 0')).toBeVisible();
});

test('a zone grows for what is dropped at its edge, and what is locked says why it stays', async ({ page }) => {
  await startEmpty(page);
  await drawZone(page, 'Ward', await at(page, 0.1, 0.1), await at(page, 0.5, 0.6));
  await page.keyboard.press('Escape');
  await addPart(page, 'a', PUMP);
  await drag(page, await middleOf(device(page, PUMP)), await at(page, 0.3, 0.58));
  await expect(line(page, `${PUMP}, Ward`)).toHaveAttribute('aria-level', '2');
  await canvas(page).press('l');
  await expect(canvas(page).getByRole('treeitem', { name: /locked/ })).toBeAttached();
  const before = await middleOf(device(page, PUMP));
  await drag(page, before, await at(page, 0.3, 0.3));
  await expect(page.getByText(/is locked to its place/)).toBeVisible();
  expect(await middleOf(device(page, PUMP))).toEqual(before);
});

test('a zone is collapsed and expanded by its chevron, and renamed by a double click', async ({ page }) => {
  await startEmpty(page);
  await drawZone(page, 'Ward', await at(page, 0.1, 0.1), await at(page, 0.6, 0.8));
  await page.keyboard.press('Escape');
  const corner = await at(page, 0.1, 0.1);
  await page.mouse.dblclick(corner.x + 13, corner.y + 14);
  const zone = canvas(page).getByRole('treeitem', { name: /Ward/ });
  await expect(zone).toHaveAccessibleName(/collapsed/);
  await page.mouse.click(corner.x + 13, corner.y + 14);
  await expect(zone).not.toHaveAccessibleName(/collapsed/);
  await page.mouse.dblclick(corner.x + 70, corner.y + 14);
  const field = page.getByRole('main').getByRole('textbox', { name: 'Name' });
  await field.fill('Intensive care');
  await field.press('Enter');
  await expect(line(page, 'Zone Intensive care')).toBeVisible();
});
