import type { Locator, Page } from '@playwright/test';
import { addPart, canvas, choose, expect, inspector, line, startEmpty, test, tree } from './support';

const PUMP = 'Infusion pump';
/** The element above the painted device, which stands exactly where it is painted. */
const device = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('application', { name: 'Devices on screen' }).getByRole('img', { name });

interface Point {
  readonly x: number;
  readonly y: number;
}
const middleOf = async (locator: Locator): Promise<Point> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The element is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};
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
  await expect(inspector(page)).toContainText(`${PUMP} → Bedside patient monitor`);
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
