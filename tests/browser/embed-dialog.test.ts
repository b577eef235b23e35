import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openReport } from './report.ts';
import { type OpenedPage, type PageOptions, siteUrl } from './site.ts';

async function openDialog(options: PageOptions): Promise<OpenedPage> {
  const opened = await openReport(options);
  const isChinese = options.lang === 'zh';
  const panel = opened.page.locator('#contracts');
  await panel.getByRole('button', { name: isChinese ? '导出' : 'Export', exact: true }).click();
  await opened.page.getByRole('button', { name: isChinese ? '嵌入……' : 'Embed…' }).click();
  await opened.page.getByRole('heading', { name: isChinese ? '嵌入这张图' : 'Embed this chart' }).waitFor();
  return opened;
}

const live = (page: Page) =>
  page.frameLocator('.embed-preview iframe').locator('[data-panel=contracts][data-state=ready]');

describe('the embed dialog', () => {
  it('shows the panel live in a sandbox, at three sizes, and writes the code for what is chosen', async () => {
    const { page, noFaults } = await openDialog({ lang: 'en' });
    await live(page).waitFor();
    expect(await page.locator('.embed-preview iframe').getAttribute('sandbox')).toBe('allow-scripts');
    for (const [name, width] of [
      ['Phone', '360'],
      ['Wide', '1600'],
      ['Slide', '960'],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      await live(page).waitFor();
      expect(await page.locator('.embed-preview iframe').getAttribute('width')).toBe(width);
    }
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: '中文' }).check();
    await page.getByRole('radio', { name: 'Growth', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Transparent background' }).check();
    await page.getByLabel('Fixed height in pixels').fill('360');
    await live(page).waitFor();
    // The code takes the headline the panel has in the chosen language.
    const title = '集体合同达2.05万份，是2008年的2.2倍';
    await page.waitForFunction((text) => document.querySelector('textarea')?.value.includes(text), title);
    expect(await page.getByRole('textbox', { name: 'Code: Web component' }).inputValue()).toBe(
      `<script async src="${siteUrl}embed.js"></script>
<shushuo-panel panel="contracts" lang="zh" theme="dark" view="growth" height="360" transparent>
  <a href="${siteUrl}panels/contracts/">${title}（图表）</a>
</shushuo-panel>`,
    );
    expect(await page.getByRole('textbox', { name: 'Code: Frame (iframe)' }).inputValue()).toContain(
      `${siteUrl}embed/contracts/?theme=dark&amp;view=growth&amp;transparent=1"`,
    );
    await noFaults(/ERR_ABORTED/);
  });

  it('copies each of the five by key, and says so', async () => {
    const { page, context, noFaults } = await openDialog({ lang: 'zh' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [name, part] of [
      ['内嵌框架（iframe）', '<iframe src='],
      ['网页组件', '<shushuo-panel panel="contracts"'],
      ['reveal.js 幻灯片', 'data-preload'],
      ['Markdown 图片', '[![集体合同'],
      ['HTML 图片', '<picture>'],
    ] as const) {
      await page.getByRole('button', { name: `复制${name}的代码` }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(`已复制${name}的代码。`).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(part);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await noFaults(/ERR_ABORTED/);
  });

  it('selects the code where the clipboard is closed', async () => {
    const { page } = await openDialog({ lang: 'en' });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy code: Markdown picture' }).click();
    await page.getByText('the code is selected').waitFor();
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toMatch(/^\[!\[/);
  });

  it.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('is open to everybody: %s, %s, %s px', async (lang, theme, width) => {
    const { page } = await openDialog({ lang, theme, width });
    await live(page).waitFor();
    await expectAccessible(page, '.export-dialog');
    const overflow = await page.locator('.export-dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBe(0);
  });
});
