import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/export/checksum.ts';
import { readPngText } from '../../src/export/png-chunks.ts';
import { runExport } from '../../src/export/requests/run-export.ts';
import { dataset, exportTools, ORIGIN } from '../export/tools.ts';
import { unzip } from '../export/unzip.ts';
import { reportFiles } from '../report.ts';
import { expectAccessible, openReport } from './report.ts';
import { openPage, siteUrl } from './site.ts';

async function openMenu(page: Page, id: string, name = '导出'): Promise<void> {
  await page.locator(`#${id}`).getByRole('button', { name, exact: true }).click();
  await page.locator('.export-menu').waitFor();
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

const startOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 5));

/** The same source as the page's worker, in Node. */
const source = {
  dataset,
  origin: { ...ORIGIN, checksum: checksumOf(reportFiles().get('figures.csv') ?? new Uint8Array()) },
  originals: new Map(),
};

describe('the menu of a panel', () => {
  it('saves every format under a name that says what it is', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await openMenu(page, 'contracts');
    const wanted: [string, string, string][] = [
      ['图片 PNG', 'gansu-unions-2016-contracts-zh-light-16x9@2x.png', '\x89PNG\r'],
      ['图片 SVG', 'gansu-unions-2016-contracts-zh-light-16x9.svg', '<svg '],
      ['图片 PDF', 'gansu-unions-2016-contracts-zh-light-16x9.pdf', '%PDF-'],
      ['幻灯片 PPTX（可编辑）', 'gansu-unions-2016-contracts-zh-light-16x9.pptx', 'PK\x03\x04'],
      ['Word 文档 DOCX', 'gansu-unions-2016-contracts-zh.docx', 'PK\x03\x04'],
      ['表格 Excel', 'gansu-unions-2016-contracts-zh.xlsx', 'PK\x03\x04'],
      ['表格 CSV', 'gansu-unions-2016-contracts-zh.csv', '\xef\xbb\xbf'],
    ];
    for (const [item, name, start] of wanted) {
      const file = await saved(page, item);
      expect(file.name).toBe(name);
      expect(startOf(file.bytes).startsWith(start), name).toBe(true);
      await page.getByText(`已保存 ${name}`).waitFor();
    }
    await noFaults();
  });

  it('saves the very bytes that the command line writes', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await openMenu(page, 'contracts');
    const look = {
      panel: 'contracts',
      view: null,
      lang: 'zh',
      theme: 'light',
      size: '16:9',
      scale: 2,
      background: 'paper',
      titled: true,
      outlines: false,
    } as const;
    for (const [item, format] of [
      ['图片 PDF', 'pdf'],
      ['图片 PNG', 'png'],
      ['图片 SVG', 'svg'],
    ] as const) {
      const own = await runExport({ kind: 'picture', format, look }, source, exportTools);
      expect(Buffer.compare((await saved(page, item)).bytes, own.bytes), format).toBe(0);
    }
    await noFaults();
  });

  it.each(['contracts', 'relief'])('saves the very document that the command line writes: %s', async (panel) => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await openMenu(page, panel);
    const own = await runExport({ kind: 'document', panels: [panel], view: null, lang: 'zh' }, source, exportTools);
    const { name, bytes } = await saved(page, 'Word 文档 DOCX');
    expect(name).toBe(own.name);
    expect(Buffer.from(bytes).equals(own.bytes)).toBe(true);
    await noFaults();
  });

  it('takes the view that is shown, and says it in the name', async () => {
    const { page } = await openReport({ lang: 'en', path: '?view=index' });
    await openMenu(page, 'contracts', 'Export');
    const { name, bytes } = await saved(page, 'Picture, PNG');
    expect(name).toBe('gansu-unions-2016-contracts-index-en-light-16x9@2x.png');
    expect(readPngText(bytes)?.get('Shushuo')).toBe('panel=contracts&lang=en&theme=light&view=index');
  });

  it('copies picture and table', async () => {
    const { page, context, noFaults } = await openReport({ lang: 'zh' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMenu(page, 'relief');
    await page.getByRole('button', { name: '复制图片' }).click();
    await page.getByText('已复制').waitFor();
    const types = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
    expect(await types()).toEqual(['image/png']);
    await page.getByRole('button', { name: '复制表格' }).click();
    await expect.poll(types).toEqual(['text/plain', 'text/html']);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('发放帮扶金\t5.1亿元\t510000000\t元');
    await noFaults();
  });

  it('is walked by arrow keys, closed by Escape, and gives the focus back', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await openMenu(page, 'skills');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('复制图片');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('图片 PNG');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('更多选项……');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.export-menu').count()).toBe(0);
    expect(await focused()).toBe('导出');
  });

  it('costs nothing before it is opened', async () => {
    const { page, responses } = await openReport({ lang: 'zh' });
    const loaded = () =>
      responses.map((response) => new URL(response.url()).pathname).filter((path) => /export|wasm|fonts\//.test(path));
    expect(loaded()).toEqual([]);
    await openMenu(page, 'skills');
    expect(loaded().length).toBeGreaterThan(0);
  });
});

describe('the picture dialog', () => {
  it('shows the picture as it will be, and remembers what was chosen', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await openMenu(page, 'contracts');
    await page.getByRole('button', { name: '更多选项……' }).click();
    const picture = page.getByRole('img', { name: '预览' });
    await picture.waitFor();
    const ratio = () =>
      picture.evaluate((image: HTMLImageElement) => Math.round((image.naturalWidth / image.naturalHeight) * 100));
    await expect.poll(ratio).toBe(178);
    await page.getByRole('radio', { name: '9:16' }).check();
    await expect.poll(ratio).toBe(56);
    await page.getByRole('radio', { name: '3×' }).check();
    await page.getByText('3240 × 5760 像素').waitFor();
    await page.reload();
    await openMenu(page, 'contracts');
    await page.getByRole('button', { name: '更多选项……' }).click();
    expect(await page.getByRole('radio', { name: '9:16' }).isChecked()).toBe(true);
    await noFaults();
  });

  it('says which sizes can be had', async () => {
    const { page } = await openReport({ lang: 'en' });
    await openMenu(page, 'contracts', 'Export');
    await page.getByRole('button', { name: 'More options…' }).click();
    await page.getByRole('radio', { name: 'Custom' }).check();
    await page.getByLabel('Width in pixels').fill('20');
    await page.getByText('The width must be 320 to 8000 pixels').waitFor();
    expect(await page.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
    await page.getByLabel('Width in pixels').fill('640');
    await page.getByRole('radio', { name: 'SVG' }).check();
    await page.getByRole('checkbox', { name: 'Text as outlines' }).check();
    const { name, bytes } = await saved(page, 'Download');
    expect(name).toBe('gansu-unions-2016-contracts-en-light-640x800.svg');
    expect(new TextDecoder().decode(bytes)).not.toContain('<text');
  });
});

describe('the whole report', () => {
  it('is a press kit whose pictures are the same bytes as the command line’s', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await page.getByRole('button', { name: '导出整份报告……' }).click();
    await page.getByRole('checkbox', { name: 'PNG' }).uncheck();
    await page.getByRole('checkbox', { name: 'English' }).check();
    await page.getByText(`${2 * dataset.views.length} 张图片`).waitFor();
    const { name, bytes } = await saved(page, '生成: 图片包（ZIP）');
    expect(name).toBe('gansu-unions-2016-press-kit.zip');
    const files = new Map(unzip(bytes).map((entry) => [entry.path, entry.bytes]));
    for (const lang of ['zh', 'en'] as const)
      for (const { id: panel } of dataset.views) {
        const look = {
          panel,
          view: null,
          lang,
          theme: 'light',
          size: '16:9',
          scale: 1,
          background: 'paper',
          titled: true,
          outlines: false,
        } as const;
        const own = await runExport({ kind: 'picture', format: 'svg', look }, source, exportTools);
        const theirs = files.get(`pictures/${own.name}`);
        expect(theirs, own.name).toBeDefined();
        expect(Buffer.compare(theirs ?? new Uint8Array(), own.bytes), own.name).toBe(0);
      }
    await noFaults();
  });

  it('is a presentation, a booklet and all data in three formats', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await page.getByRole('button', { name: '导出整份报告……' }).click();
    for (const [button, name] of [
      ['生成: 演示文稿（PPTX）', 'gansu-unions-2016-report-zh-light-16x9.pptx'],
      ['生成: 小册子（PDF，A4）', 'gansu-unions-2016-report-zh.pdf'],
      ['XLSX: 全部数据 XLSX', 'gansu-unions-2016-report-zh.xlsx'],
      ['CSV: 全部数据 CSV', 'gansu-unions-2016-figures-zh.csv'],
      ['JSON: 全部数据 JSON', 'gansu-unions-2016-report-zh.json'],
    ] as const) {
      const file = await saved(page, button);
      expect(file.name).toBe(name);
      expect(file.bytes.length, name).toBeGreaterThan(1000);
    }
    await noFaults();
  });

  it('shows how far it is, can be cancelled, and leaves nothing', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole('button', { name: '导出整份报告……' }).click();
    for (const size of ['4:3', '1:1', '3:4', '9:16']) await page.getByRole('checkbox', { name: size }).check();
    await page.getByRole('button', { name: '生成: 图片包（ZIP）' }).click();
    await page.getByText(new RegExp(`正在生成，[1-9]\\d*／${10 * dataset.views.length}`)).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消，没有留下文件。').waitFor();
    expect(downloads).toEqual([]);
    expect((await saved(page, 'CSV: 全部数据 CSV')).name).toBe('gansu-unions-2016-figures-zh.csv');
  });

  it('says what went wrong where a part cannot be fetched, and can be tried again', async () => {
    let status: number | null = 503;
    const { page } = await openReport({ lang: 'zh' });
    await page.route('**/fonts/*.gz', (route) => (status === null ? route.continue() : route.fulfill({ status })));
    await openMenu(page, 'contracts');
    await page.getByRole('button', { name: '图片 SVG' }).click();
    await page.getByText('没有成功：服务器答复 503').waitFor();
    status = null;
    expect((await saved(page, '图片 SVG')).name).toContain('contracts');
  });

  it('makes files where the report has no places and no actions', async () => {
    const { page } = await openReport({ lang: 'en', routes: { 'data/places.csv': 404, 'data/actions.csv': 404 } });
    await openMenu(page, 'contracts', 'Export');
    expect((await saved(page, 'Table, CSV')).name).toBe('gansu-unions-2016-contracts-en.csv');
  });

  it('says in the reader’s language that the data can no longer be read', async () => {
    const { page } = await openReport({ lang: 'en' });
    await page.route('**/data/figures.csv', (route) => route.fulfill({ body: 'id,topic\n' }));
    await openMenu(page, 'contracts', 'Export');
    await page.getByRole('button', { name: 'Table, CSV' }).click();
    const said = page.getByRole('status').filter({ hasText: 'figures.csv' });
    await said.waitFor();
    expect(await said.textContent()).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a picture that comes back', () => {
  async function drop(page: Page, bytes: Uint8Array, type: string): Promise<void> {
    await page.evaluate(
      ([data, mime]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(data)], 'picture', { type: mime }));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [[...bytes], type] as const,
    );
  }

  it('opens its panel in its view and language', async () => {
    const look = {
      panel: 'grassroots',
      view: 'growth',
      lang: 'en',
      theme: 'dark',
      size: '640x400',
      scale: 1,
      background: 'white',
      titled: true,
      outlines: false,
    } as const;
    const { bytes } = await runExport({ kind: 'picture', format: 'png', look }, source, exportTools);
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await drop(page, bytes, 'image/png');
    await page
      .getByText('Opened what the picture shows: 36,600 grassroots unions cover 84,000 legal-person units')
      .waitFor();
    expect(new URL(page.url()).searchParams.toString()).toBe('layout=report&lang=en&view=growth&theme=dark');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('grassroots');
    await noFaults();
  });

  it('that is not ours changes nothing', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await drop(page, new TextEncoder().encode('not a picture'), 'image/png');
    await page.getByText('认不出这张图片').waitFor();
  });
});

describe('inside a frame that forbids downloads', () => {
  it('the file can be opened in a new tab, and the page says so', async () => {
    const { page } = await openPage();
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts allow-same-origin allow-popups" width="1200" height="700" src="${siteUrl}?layout=report&lang=zh"></iframe>`,
      }),
    );
    await page.goto(new URL('host.html', siteUrl).href);
    const frame = page.frameLocator('iframe');
    await frame.locator('#contracts[data-state=ready]').waitFor();
    await frame.locator('#contracts').getByRole('button', { name: '导出', exact: true }).click();
    await frame.getByRole('button', { name: '图片 SVG' }).click();
    await frame.getByText('下载可能被拦下').waitFor();
    expect(await frame.getByRole('link', { name: '在新标签页打开' }).getAttribute('href')).toMatch(/^blob:/);
  });
});

describe('menu and dialogs are open to everybody', () => {
  it.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)('%s, %s, %s px', async (lang, theme, width) => {
    const { page, noFaults } = await openReport({ lang, theme, width });
    const [menu, more, whole] =
      lang === 'zh'
        ? ['导出', '更多选项……', '导出整份报告……']
        : ['Export', 'More options…', 'Export the whole report…'];
    await openMenu(page, 'contracts', menu);
    await expectAccessible(page);
    await page.getByRole('button', { name: more }).click();
    await page.locator('.export-preview img').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: whole }).click();
    await page.locator('.export-dialog').waitFor();
    await expectAccessible(page);
    await noFaults();
  });
});
