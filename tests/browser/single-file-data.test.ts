import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reportText } from '../report.ts';
import { onDisk, openFile, saved, text } from './disk.ts';
import { expectAccessible, openReport, panelsDrawn } from './report.ts';

/** A part of next year's figures, some of them those of the report. */
const FIGURES = reportText('figures.csv')
  .split(/(?<=\n)/)
  .slice(0, 9)
  .join('')
  .replaceAll('100多万项,1000000', '120多万项,1200000');
const HOSTILE = '</script><script>document.documentElement.id="run"</script><!--';
const TABLE = `地区,2021,2022,2023\n兰州市,412.3,426.8,\n"${HOSTILE.replaceAll('"', '""')}",298,296.4,295.2\n庆阳市,1,2,3\n`;

/** Opens a file by the page's own choice of files. */
async function pick(page: Page, name: string, content: string): Promise<void> {
  const buffer = Buffer.from(content);
  await page.locator('.open-data input[type=file]').setInputFiles([{ name, mimeType: 'text/csv', buffer }]);
  await page.locator('.user-data .byline', { hasText: name }).waitFor();
  await panelsDrawn(page);
}

/** What a reader sees of the data: name, where they are from, headlines, charts and tables. */
const seen = async (page: Page) => ({
  title: await page.locator('h1').innerText(),
  kicker: await page.locator('.user-data .kicker').innerText(),
  headlines: await page.locator('[data-panel] h3').allInnerTexts(),
  marks: await page.locator('[data-panel] .chart svg text').allTextContents(),
  tables: await page.locator('[data-panel] table').allTextContents(),
});

const idOf = (page: Page) => page.locator('html').getAttribute('id');

async function exportCsv(page: Page, menu: string, item: string): Promise<Uint8Array> {
  await page.locator('[data-panel]').first().getByRole('button', { name: menu, exact: true }).click();
  return (await saved(page, item)).bytes;
}

it('opens data of the reader’s own from a disk, and says that it fetches none', async () => {
  const { page, asked, noFaults } = await openFile({
    path: '?layout=report&data=https://example.org/a.csv',
    lang: 'en',
  });
  await page.getByRole('dialog').getByText('This one web page file uses no network').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped.csv'));
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  }, TABLE);
  await page.locator('.user-data .byline', { hasText: 'dropped.csv' }).waitFor();
  await panelsDrawn(page);
  expect(await page.locator('[data-panel] h3').innerText()).toContain('rose from 412.3');
  await page.locator('[data-panel]').getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Embed…' }).click();
  await page.frameLocator('.embed-preview iframe').getByRole('img', { name: 'rose from 412.3' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Code: HTML with' }).inputValue()).toContain('<svg role="img"');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Change the chart' }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Undo the last step' }).click();
  await page.locator('#relief').waitFor();

  await pick(page, 'next.csv', FIGURES);
  expect(await page.locator('[data-panel]').count()).toBeGreaterThan(1);
  expect(new TextDecoder().decode(await exportCsv(page, 'Export', 'Table, CSV'))).toContain('120多万项');

  // Enough that its reading can be cancelled.
  await page.evaluate(() => {
    const file = new File(['a,b\n', '1,2\n'.repeat(4_000_000)], 'long.csv');
    window.dispatchEvent(new CustomEvent('shushuo-files', { detail: [file] }));
  });
  await page.locator('.user-data-busy').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled; the page is as it was').waitFor({ state: 'attached' });
  expect(await page.locator('h1').innerText()).toBe('next');

  await page.getByRole('button', { name: 'Open your own data' }).click();
  await page.getByRole('dialog').getByText('download data that have an address').waitFor();

  // As the browser keeps them for files of a disk, or keeps nothing.
  await page.reload();
  await page.locator('h1', { hasText: 'next' }).waitFor();
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    };
    Object.defineProperties(window, { indexedDB: refuse, localStorage: refuse });
  });
  await page.reload();
  await page.locator('#relief').waitFor();
  await pick(page, 'again.csv', TABLE);
  await page.locator('.user-data-local', { hasText: 'The browser has no room to keep these data' }).waitFor();
  expect(asked()).toEqual([]);
  expect(await idOf(page)).toBeNull();
  await noFaults();
});

it('is saved on the site with the data inside, and shows them as they were', async () => {
  const site = await openReport({ lang: 'zh' });
  const name = `年度 ${HOSTILE} "表".csv`;
  await pick(site.page, name, TABLE);
  await site.page.getByRole('button', { name: '改名' }).click();
  await site.page.getByLabel('数据的名称').fill('人口/2023 "终稿" <b>');
  await site.page.getByRole('button', { name: '保存', exact: true }).click();
  await site.page.locator('h1', { hasText: '终稿' }).waitFor();
  await panelsDrawn(site.page);
  const before = await seen(site.page);
  const csv = await exportCsv(site.page, '导出', '表格 CSV');
  await site.page.keyboard.press('Escape');
  await site.page.getByRole('button', { name: '存成单个网页……' }).click();
  await site.page.locator('dialog').waitFor();
  await expectAccessible(site.page, 'dialog');
  const said = await site.page.getByText(/文件约 [\d.]+ MB/).innerText();
  const first = await saved(site.page, '下载: 单个网页文件（HTML）');
  await site.page.getByText('已保存。').waitFor();
  expect(first.name).toBe('人口-2023-终稿-b-report.html');
  expect(Number(/[\d.]+/.exec(said)?.[0])).toBeCloseTo(first.bytes.byteLength / 1e6, 1);
  await site.noFaults();

  const held = await openFile({ lang: 'zh' }, onDisk(first.name, first.bytes));
  await panelsDrawn(held.page);
  expect(await seen(held.page)).toEqual(before);
  expect(await held.page.locator('.user-data .byline').innerText()).toContain(HOSTILE);
  expect(await held.page.locator('.user-data-local').first().innerText()).toContain('就在这个网页文件里');
  expect(await exportCsv(held.page, '导出', '表格 CSV')).toEqual(csv);
  await held.page.keyboard.press('Escape');
  await held.page.getByRole('button', { name: '回到报告' }).click();
  await held.page.locator('#relief').waitFor();
  await held.page.getByRole('button', { name: '打开自己的数据' }).click();
  await held.page.getByRole('button', { name: '打开文件里的数据' }).click();
  await held.page.locator('h1', { hasText: '终稿' }).waitFor();
  expect(held.asked()).toEqual([]);
  expect(await idOf(held.page)).toBeNull();
  await held.noFaults();
});

it('is saved by itself too, and shows its data beside the report as they were', async () => {
  const first = await openFile({ lang: 'zh' });
  await pick(first.page, 'next.csv', FIGURES);
  await first.page.getByRole('button', { name: '与报告对照' }).click();
  await first.page.getByText('自己的数据，与报告对照').waitFor();
  await panelsDrawn(first.page);
  const compared = await seen(first.page);
  await first.page.getByRole('button', { name: '存成单个网页……' }).click();
  const file = await saved(first.page, '下载: 单个网页文件（HTML）');
  expect(first.asked()).toEqual([]);
  await first.noFaults();

  const again = await openFile({ lang: 'zh' }, onDisk('again.html', file.bytes));
  await panelsDrawn(again.page);
  expect(await seen(again.page)).toEqual(compared);
  expect(again.asked()).toEqual([]);
  await again.noFaults();
});

it('says what is wrong where the data inside are damaged, and shows the report', async () => {
  const broken = text.replace(
    '<!-- files -->',
    '<script type="application/octet-stream" data-file="own/manifest.json">e30=</script>\n<!-- files -->',
  );
  const { page, noFaults } = await openFile({ lang: 'zh' }, onDisk('damaged.html', broken));
  await page.getByRole('dialog').getByText('这个网页文件里的数据已经损坏').waitFor();
  await page.locator('#relief').waitFor();
  await noFaults();
});
