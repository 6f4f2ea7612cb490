import { countOf, expect, start, test, title } from './support';

test('a first visit opens the hospital of 300 beds with its threats', async ({ page }) => {
  await start(page);
  await expect(title(page)).toHaveValue(/300/);
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await expect.poll(() => countOf(page, 'Threats')).toBeGreaterThan(0);
  await expect.poll(() => countOf(page, 'Questions')).toBeGreaterThan(0);
  await expect.poll(() => countOf(page, 'Plan')).toBeGreaterThan(0);
});

test('the page speaks English and changes to Japanese at a press, and remembers it', async ({ page }) => {
  await start(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('tab', { name: /^Threats: / })).toBeVisible();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('tab', { name: /^脅威/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('tab', { name: /^Threats: / })).toBeVisible();
});

test('a reader of another language is greeted in English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL });
  const page = await context.newPage();
  await start(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

test('the policy of the page forbids foreign scripts, inline scripts and eval', async ({ page, watch }) => {
  await start(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const directives = new Map(
    (policy ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('default-src')).toBe("'none'");
  expect(directives.get('connect-src')).toBe("'self'");
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inserted = "yes"';
    document.body.append(script);
  });
  await expect(page.locator('html')).not.toHaveAttribute('data-inserted');
  await expect.poll(() => watch.faults.filter((fault) => fault.startsWith('policy: script-src')).length).toBe(1);
  // The breach was ours, and the browser told of it twice.
  watch.faults.length = 0;
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('a first visit is in Japanese throughout', async ({ page }) => {
    await start(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    const threats = page.getByRole('tab', { name: /^脅威.*[1-9]/ }).first();
    await expect(threats).toBeVisible();
    for (const name of ['書き出す', 'English']) await expect(page.getByRole('button', { name })).toBeVisible();
    await expect(page.getByRole('treegrid').getByRole('row').nth(1)).toContainText(/[\u3041-\u30ff\u4e00-\u9fff]/);
    const words = await page.locator('body').innerText();
    expect(words).not.toMatch(/\{\{|undefined|\b[a-z]+\.[a-z]+\.[a-zA-Z]+\b/);
  });
});
