import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openReport, panelsDrawn } from './report.ts';

const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const html = (page: Page, name: string) => page.locator('html').getAttribute(name);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

describe('language, appearance and view', () => {
  it('are Chinese and the system’s appearance unless asked otherwise', async () => {
    const { page } = await openReport({ scheme: 'dark', layout: 'unasked' });
    expect(await html(page, 'lang')).toBe('zh-CN');
    expect(await html(page, 'data-theme')).toBe('dark');
    expect(await page.title()).toBe('数说 · 甘肃工会工作数据（2016）');
    expect(await html(page, 'data-layout')).toBe('overview');
    expect(parameters(page)).toEqual({});
  });

  it('follow the system while it changes', async () => {
    const { page } = await openReport();
    expect(await html(page, 'data-theme')).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => html(page, 'data-theme')).toBe('dark');
    await button(page, '浅色').click();
    expect(await html(page, 'data-theme')).toBe('light');
  });

  it('are written into the address, beside whatever else stands there, and remembered', async () => {
    const { page, noFaults } = await openReport({ path: '?campaign=a&theme=light#relief', layout: 'unasked' });
    await button(page, '通读').click();
    await button(page, 'English').click();
    await button(page, 'Dark').click();
    await page.locator('#contracts').getByRole('button', { name: 'Growth', exact: true }).click();
    const all = { campaign: 'a', layout: 'report', lang: 'en', theme: 'dark', view: 'growth' };
    expect(parameters(page)).toEqual(all);
    expect(new URL(page.url()).hash).toBe('#relief');
    expect(await html(page, 'lang')).toBe('en');
    expect(await page.title()).toContain('Shushuo');

    await page.goto(new URL('/', page.url()).href);
    await panelsDrawn(page);
    expect(await html(page, 'lang')).toBe('en');
    expect(await html(page, 'data-theme')).toBe('dark');
    expect(await html(page, 'data-layout')).toBe('report');
    const pressed = page.locator('#contracts [aria-pressed=true]');
    expect(await pressed.textContent()).toBe('Growth');

    await page.goto(new URL('/?lang=zh&view=index', page.url()).href);
    await panelsDrawn(page);
    expect(await html(page, 'lang')).toBe('zh-CN');
    expect(await html(page, 'data-theme')).toBe('dark');
    expect(await pressed.textContent()).toBe('指数');
    await noFaults();
  });

  it('ignore what they do not know', async () => {
    const { page, noFaults } = await openReport({
      path: '?lang=fr&theme=sepia&view=3d&layout=stack',
      layout: 'unasked',
    });
    expect(await html(page, 'lang')).toBe('zh-CN');
    expect(await html(page, 'data-theme')).toBe('light');
    expect(await html(page, 'data-layout')).toBe('overview');
    expect(await page.locator('#contracts [aria-pressed=true]').textContent()).toBe('水平');
    await noFaults();
  });

  it('go back with the browser', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await page.evaluate(() => history.pushState(null, '', '?lang=en'));
    await page.goBack();
    expect(await html(page, 'lang')).toBe('zh-CN');
    await page.goForward();
    await expect.poll(() => html(page, 'lang')).toBe('en');
  });

  it('work where the browser forbids its memory', async () => {
    const { page, context, noFaults } = await openReport();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await panelsDrawn(page);
    await button(page, 'English').click();
    expect(await html(page, 'lang')).toBe('en');
    await noFaults();
  });

  it('switch every panel that can be compared, and only those', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await page.locator('#membership').getByRole('button', { name: '水平' }).click();
    for (const id of ['contracts', 'democratic-management', 'grassroots', 'membership'])
      await expect.poll(() => page.locator(`#${id} [aria-pressed=true]`).textContent(), { message: id }).toBe('水平');
    expect(await page.locator('#growth-ranking [aria-pressed=true]').textContent()).toBe('指数');
    expect(await page.locator('#relief [aria-pressed]').count()).toBe(0);
  });
});
