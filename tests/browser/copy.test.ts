import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { filterPaste } from '../export/copy/wechat-filter.ts';
import { expectAccessible, openReport, panelsDrawn } from './report.ts';
import { type OpenedPage, type PageOptions, siteUrl } from './site.ts';

async function openCopy(options: PageOptions, panel = '#contracts'): Promise<OpenedPage> {
  const opened = await openReport(options);
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(opened.page, panel, options.lang === 'zh');
  return opened;
}

async function openDialog(page: Page, panel: string, isChinese: boolean): Promise<void> {
  await page
    .locator(panel)
    .getByRole('button', { name: isChinese ? '导出' : 'Export', exact: true })
    .click();
  await page.getByRole('button', { name: isChinese ? '复制到……' : 'Copy to…' }).click();
  await page.getByRole('heading', { name: isChinese ? '复制到别处' : 'Copy to another place' }).waitFor();
}

/** Presses a button of a place, and returns what is on the clipboard then, by type; pictures by their size in bytes. */
async function copied(page: Page, place: string, button: string): Promise<Record<string, string>> {
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.getByRole('region', { name: place }).getByRole('button', { name: button, exact: true }).click();
  // Of a picture there is no text.
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 30_000 }).not.toBe('before');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) return {};
    const parts = item.types.map(async (type) => {
      const blob = await item.getType(type);
      return [type, type === 'image/png' ? String(blob.size) : await blob.text()] as const;
    });
    return Object.fromEntries(await Promise.all(parts));
  });
}

/** What stands in an editor after a paste. */
async function pasted(page: Page): Promise<string> {
  const editor = await page.context().newPage();
  await editor.setContent('<!DOCTYPE html><title>Editor</title><div contenteditable="true"></div>');
  await editor.locator('div').focus();
  await editor.keyboard.press('Control+v');
  await editor.locator('div > *').first().waitFor();
  const html = await editor.locator('div').innerHTML();
  await editor.close();
  return html;
}

const count = (html: string, part: RegExp): number => html.match(part)?.length ?? 0;

describe('copying to a place', () => {
  it('puts on the clipboard what each place takes', async () => {
    const { page, noFaults } = await openCopy({ lang: 'zh' });
    const headline = await page.locator('#contracts-headline').innerText();
    const article = await copied(page, '公众号', '复制图文');
    expect(Object.keys(article).sort()).toEqual(['text/html', 'text/plain']);
    expect(article['text/html']).toContain('<svg');
    expect(article['text/plain']).toContain(headline);
    const inEditor = await pasted(page);
    expect(count(filterPaste(inEditor), /<(?:path|text|polyline|polygon|rect) /g)).toBe(
      count(article['text/html'] ?? '', /<(?:path|text|polyline|polygon|rect) /g),
    );
    expect(count(inEditor, /<text /g)).toBeGreaterThan(3);
    const picture = await copied(page, '公众号', '复制图片');
    expect(Number(picture['image/png'])).toBeGreaterThan(10_000);
    const captioned = await copied(page, 'WPS、Word', '复制图片和图注');
    expect(captioned['text/html']).toMatch(/<img src="data:image\/png;base64,[^"]{1000,}" alt="[^"]{20,}"/);
    expect((await copied(page, 'WPS、Word', '复制表格'))['text/html']).toContain('<table');
    const link = await copied(page, '飞书、钉钉、腾讯文档', '复制链接');
    expect(link['text/plain']).toBe(`${siteUrl}panels/contracts/`);
    expect(link['text/html']).toContain(`>${headline}</a>`);
    const html = (await copied(page, '网页', '复制 HTML'))['text/plain'] ?? '';
    expect(html).toMatch(/^<figure [\s\S]*<svg [\s\S]*<\/figure>\n$/);
    await page.getByText('已复制', { exact: true }).waitFor();
    await noFaults();
  });

  it('has code for documents that names the site', async () => {
    const { page } = await openCopy({ lang: 'en' });
    const codeOf = (tool: string) => page.getByRole('textbox', { name: `Code: ${tool}` }).inputValue();
    for (const tool of ['Slidev', 'Quarto', 'Jupyter', 'Notion', 'WordPress'])
      expect(await codeOf(tool)).toContain(`${siteUrl}en/embed/contracts/`);
    expect(await codeOf('Marp')).toContain(`<img src="${siteUrl}images/contracts.en.light.png"`);
    await page.getByRole('button', { name: 'Copy code: Quarto' }).click();
    await page.getByText('Copied the code: Quarto.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('.content-visible');
  });

  it('names a picture beside the document for data that only this browser has, and no link', async () => {
    const { page, context } = await openReport({ lang: 'en' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['place,members\nLanzhou,20\nTianshui,30\nJiuquan,25\n'], 'members.csv'));
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    });
    await page.locator('header.user-data', { hasText: 'members.csv' }).waitFor();
    await panelsDrawn(page);
    await openDialog(page, '[data-panel]', false);
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Code: Notion' }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the picture, PNG' }).click(),
    ]);
    expect(await page.getByRole('textbox', { name: 'Code: Marp' }).inputValue()).toContain(
      `<img src="${download.suggestedFilename()}"`,
    );
    expect((await copied(page, 'WeChat article (公众号)', 'Copy article'))['text/html']).toContain('Lanzhou');
  });

  it('says so where the clipboard is closed', async () => {
    const { page } = await openCopy({ lang: 'en' });
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The browser does not allow writing to the clipboard.').waitFor();
  });

  it.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('is open to everybody: %s, %s, %s px', async (lang, theme, width) => {
    const { page } = await openCopy({ lang, theme, width });
    await expectAccessible(page, '.export-dialog');
    const overflow = await page.locator('.export-dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBe(0);
  });
});
