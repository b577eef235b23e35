import { describe, expect, it } from 'vitest';
import { openReport, pageAlive } from './report.ts';
import { openPage } from './site.ts';

describe('the contents', () => {
  it('stand beside the report and mark the topic being read', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const nav = page.getByRole('navigation');
    await nav.getByRole('link', { name: '帮扶' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => nav.locator('[aria-current]').allTextContents()).toEqual(['帮扶']);
    const top = await page.locator('#topic-relief h2').evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(await nav.getByRole('link').count()).toBe(12);
  });

  it('are a line on a phone that opens, leads on and closes by keyboard', async () => {
    const { page } = await openReport({ lang: 'en', width: 360, height: 740 });
    const nav = page.getByRole('navigation');
    expect(await nav.getByRole('link').count()).toBe(0);
    await nav.locator('summary').focus();
    await page.keyboard.press('Enter');
    await nav.getByRole('link', { name: 'Relief' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => nav.getByRole('link').count()).toBe(0);
    const places = await page.evaluate(() => [
      document.querySelector('#topic-relief h2')?.getBoundingClientRect().top ?? 0,
      document.querySelector('.aside')?.getBoundingClientRect().bottom ?? 0,
    ]);
    expect(places[0]).toBeGreaterThanOrEqual(places[1] ?? 0);
    await nav.locator('summary').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => nav.getByRole('link').count()).toBe(0);
  });

  it('can be skipped', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('lead to the panel in the address', async () => {
    const { page } = await openReport({ path: '?lang=zh#grassroots' });
    const top = () => page.locator('#grassroots').evaluate((panel) => panel.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    expect(await top()).toBeGreaterThanOrEqual(0);
  });
});

it.each(['contracts', 'relief'])(
  'the tab key leads through the table of %s to its link and out of it',
  async (panel) => {
    const { page } = await openPage({ path: `panels/${panel}/`, lang: 'zh' });
    await pageAlive(page);
    const inTable = () => page.evaluate(() => document.activeElement?.closest('table') !== null);
    await page.locator('thead button').first().focus();
    const stops: boolean[] = [];
    for (let press = 0; press < 12 && (await inTable()); press += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.matches('td .stated-link') ?? false));
    }
    expect(await inTable()).toBe(false);
    expect(stops.filter(Boolean)).toHaveLength(1);
  },
);

describe('the search', () => {
  it('finds figures by words of either language, at any width of letters, by unit and by quantity', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const results = page.locator('.results > ul > li');
    for (const [query, count] of [
      ['合同', 2],
      ['人次 培训', 3],
      ['relief', 2],
      ['yuan', 4],
      ['ＣＯＮＴＲＡＣＴＳ', 2],
      ['2.05万份', 1],
    ] as const) {
      await page.getByRole('searchbox').fill(query);
      await page.locator('.results-count').getByText(`找到 ${count} 项指标`).waitFor();
      expect(await results.count(), query).toBe(count);
    }
  });

  it('leads from a result to its panel, with the figure lit', async () => {
    const { page, noFaults } = await openReport({ lang: 'en' });
    await page.getByRole('searchbox').fill('cadre training');
    const result = page.locator('.results > ul > li').first();
    expect(await result.innerText()).toMatch(/Training of union cadres.*31万人.*Union cadres/s);
    await result.locator('.result-panel').first().click();
    expect(new URL(page.url()).hash).toBe('#cadres');
    await expect.poll(() => page.locator('#cadres tr[data-hovered=true]').count()).toBe(1);
    expect(await page.locator('.results').count()).toBe(0);
    await noFaults();
  });

  it('shows its list within the window of a phone, wherever the field stands', async () => {
    const { page } = await openReport({ lang: 'zh', width: 360, height: 640 });
    const box = page.getByRole('searchbox');
    const belowPx = () =>
      page.evaluate(() => (document.querySelector('.search')?.getBoundingClientRect().bottom ?? 0) - innerHeight);
    // The field stands at the foot of what is in view.
    await page.evaluate((px) => scrollBy({ top: px, behavior: 'instant' }), await belowPx());
    await box.fill('合同');
    const list = page.locator('.results');
    await list.waitFor();
    await expect.poll(() => list.evaluate((one) => one.getBoundingClientRect().bottom - innerHeight)).toBeLessThan(1);
  });

  it('says so when there is nothing, and Escape clears it', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const box = page.getByRole('searchbox');
    await box.fill('不存在');
    await expect.poll(() => page.getByRole('search').getByRole('status').textContent()).toContain('没有找到');
    expect(await page.locator('.results').innerText()).toContain('不存在');
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
    await expect.poll(() => page.locator('.results').count()).toBe(0);
  });
});

describe('a table', () => {
  it('sorts by a column upwards, downwards and back, and says so', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const table = page.locator('#growth-ranking table');
    const header = table.getByRole('columnheader', { name: '数值' });
    const values = () => table.locator('tbody tr td:nth-child(3)').allTextContents();
    const own = await values();
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const numbers = (await values()).map((text) => Number(text.replaceAll(',', '')));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await values()).toEqual(
      (await values()).sort((a, b) => Number(b.replaceAll(',', '')) - Number(a.replaceAll(',', ''))),
    );
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBeNull();
    expect(await values()).toEqual(own);
  });

  it('is walked row by row with the arrow keys, lighting each figure', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const rows = page.locator('#growth-ranking tbody tr');
    await rows.first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => rows.nth(1).getAttribute('data-hovered')).toBe('true');
    await page.keyboard.press('End');
    await expect.poll(() => rows.last().getAttribute('data-hovered')).toBe('true');
  });

  it('is closed on a phone, opens, and scrolls by keyboard inside its card', async () => {
    const { page } = await openReport({ lang: 'en', width: 360 });
    const panel = page.locator('#contracts');
    const region = panel.getByRole('region');
    expect(await region.count()).toBe(0);
    await panel.locator('summary').click();
    await region.waitFor();
    expect(await region.getAttribute('tabindex')).toBe('0');
    expect(await panel.getByRole('table').locator('tbody tr').count()).toBe(2);
  });

  it('stands beside its chart on a wide screen', async () => {
    const { page } = await openReport({ lang: 'zh', width: 1920 });
    const chart = await page.locator('#contracts .chart').boundingBox();
    const table = await page.locator('#contracts table').boundingBox();
    expect(table?.x).toBeGreaterThan((chart?.x ?? 0) + (chart?.width ?? 0) - 1);
    expect(Math.abs((table?.y ?? 0) - (chart?.y ?? 0))).toBeLessThan(60);
  });
});
