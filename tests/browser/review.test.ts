import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dataKept, expectAccessible, importOf, pageAlive, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const TEXT = [
  '一、五年来的工作',
  '（一）组织建设。2023年全市建立基层工会组织4120个，工会会员达到51.6万人，比2018年增长18%。',
  '（二）维权服务。五年来签订集体合同3200份，发放帮扶资金2630万元，覆盖职工30万至40万人。',
].join('\n');

/** The front page with the text under review. */
async function openReview(text = TEXT) {
  const opened = await openPage({});
  const { page } = opened;
  await pageAlive(page);
  await page.locator('.open-data button').first().click();
  await page.locator('dialog textarea').fill(text);
  await page.locator('dialog form button[type=submit]').first().click();
  await page.locator('dialog.review').waitFor();
  return opened;
}

const rowsIn = (page: Page) => page.locator('.review-table tbody tr[data-row] td:nth-child(2)').allInnerTexts();
/** How many decisions the browser keeps of the review. */
const decisionsKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('shushuo-review');
        request.onupgradeneeded = () => request.result.createObjectStore('own-data');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const last = request.result.transaction('own-data').objectStore('own-data').get('last');
          last.onsuccess = () => {
            request.result.close();
            resolve(last.result?.decisions.length ?? 0);
          };
        };
      }),
  );
const countsIn = (page: Page) => page.locator('.review-counts').innerText();

describe('the text of a report', () => {
  it('is gone through by keys alone: moved in, edited, set aside, undone', async () => {
    const { page, noFaults } = await openReview();
    expect(await rowsIn(page)).toEqual(['4120个', '51.6万人', '3200份', '2630万元', '30万至40万人']);
    await page.locator('.review-table tbody button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.review-text mark[data-current]', { hasText: '51.6万人' }).waitFor();
    await page.keyboard.press('Enter');
    const name = page.getByLabel('指标', { exact: true });
    await name.fill('全市工会会员');
    await page.keyboard.press('Enter');
    await page.locator('.review-table').getByText('全市工会会员').waitFor();
    await page.getByRole('button', { name: /^修改“集体合同/ }).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => rowsIn(page)).toEqual(['4120个', '51.6万人', '2630万元', '30万至40万人']);
    await page.locator('.review-table tbody button').first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rowsIn(page)).toHaveLength(5);
    await noFaults();
  });

  it('takes a number back that was set aside, and adds words of the text', async () => {
    const { page } = await openReview();
    const before = await countsIn(page);
    await page.locator('.review-asides summary').first().click();
    const [first] = await page.locator('.review-asides li').allInnerTexts();
    expect(first).toMatch(/一/);
    await page.getByLabel('文字里的说法').fill('2023年全市');
    await page.getByRole('button', { name: '加一条' }).click();
    await page.getByRole('alert').waitFor();
    expect(await countsIn(page)).toBe(before);
    await page.getByRole('button', { name: /^修改“集体合同/ }).focus();
    await page.keyboard.press('Delete');
    await page.getByLabel('文字里的说法').fill('3200份');
    await page.getByRole('button', { name: '加一条' }).click();
    await expect.poll(() => rowsIn(page)).toContain('3200份');
  });

  it('is there with all that was decided after a reload', async () => {
    const { page } = await openReview();
    await page.getByRole('button', { name: /^修改“集体合同/ }).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => rowsIn(page)).toHaveLength(4);
    await page.waitForFunction(() => localStorage.getItem('shushuo-own') === 'review');
    await expect.poll(() => decisionsKept(page)).toBe(1);
    await page.reload();
    await page.locator('dialog.review').waitFor();
    await expect.poll(() => rowsIn(page)).toEqual(['4120个', '51.6万人', '2630万元', '30万至40万人']);
  });

  it('becomes charts with all that the rows hold, a range in both its ends, and a ZIP', async () => {
    const { page } = await openReview();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载全部（ZIP）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('粘贴的文字.zip');
    await page.getByRole('button', { name: '生成图表' }).click();
    await page.locator('header.user-data').waitFor();
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(await page.locator('[data-panel]').count()).toBeGreaterThan(1);
    await page.getByText('30万—40万').first().waitFor();
  });

  it('has its claims checked against the report before, and shown among the charts, after a reload too', async () => {
    const { page, noFaults } = await openReview('2021年末工会会员达400万人，比2016年增长20%。基层工会5.2万个。');
    const claims = page.locator('.review-asides li[data-verdict]');
    await claims.filter({ hasText: '4000000 ÷ 3630000' }).waitFor();
    await page.getByLabel('前一份报告').selectOption({ label: '不对照' });
    await page.locator('.review-asides li[data-verdict=cannot-be-checked]').waitFor({ state: 'attached' });
    await page.getByLabel('前一份报告').selectOption({ index: 0 });
    await page.locator('.review-asides li[data-verdict=inconsistent]').waitFor();
    await page.getByRole('button', { name: '生成图表' }).click();
    const panel = page.locator('[data-panel=claims]');
    await panel.getByText('重算1处说法，1处不符').first().waitFor();
    await dataKept(page);
    await page.reload();
    await panel.getByText('重算1处说法，1处不符').first().waitFor();
    await noFaults();
  });

  it('opens the form of a row where it was tapped, on a phone, with each number on one line', async () => {
    const { page } = await openReview();
    await page.setViewportSize({ width: 360, height: 740 });
    const button = page.locator('.review-table tbody button').nth(3);
    await button.click();
    await page.getByLabel('区间上端', { exact: true }).waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const heights = await page
      .locator('.review-table tbody td:nth-child(3):not([colspan])')
      .evaluateAll((cells) => cells.map((cell) => cell.getClientRects()[0]?.height ?? 0));
    expect(Math.max(...heights)).toBeLessThan(64);
  });

  it('is accessible', async () => {
    const { page } = await openReview();
    await page.locator('.review-table tbody button').nth(1).click();
    await page.getByLabel('指标', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('is taken from what was pasted with its tables and notes, no digit of which joins a number', async () => {
    const { page } = await openPage({});
    await panelsDrawn(page);
    await page.evaluate(() => {
      const html =
        '<h2>一、五年来的工作</h2><p>全市工会会员达到51.6<sup>2</sup>万人，比2018年<del>增长17%</del>增长18%，基层工会组织建设不断加强。</p>' +
        '<ol><li>签订集体合同3200份，覆盖企业职工多方面的权益内容。</li><li>发放帮扶资金2630万元，帮助困难职工家庭渡过了难关。</li></ol>' +
        '<table><tr><td>指标</td><td>2023年</td></tr><tr><td>职工书屋</td><td>412<sup>3</sup>个</td></tr>' +
        '<tr><td>服务站点</td><td><p>85个</p><p style="display: none">7</p>6个新建</td></tr></table>';
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', '全市工会会员达到51.62万人');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.locator('dialog.review').waitFor();
    expect(await rowsIn(page)).toEqual(['51.6[2]万人', '3200份', '2630万元', '412[3]个', '85个', '6个']);
  });

  it('is taken from a PDF as printed', async () => {
    const { page } = await openPage({});
    const maker = await page.context().newPage();
    await maker.setContent(
      `<style>p{text-indent:2em}</style>${TEXT.split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}`,
    );
    const pdf = await maker.pdf({ format: 'A5' });
    await maker.close();
    await page
      .locator('.open-data input[type=file]')
      .setInputFiles({ name: '报告.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.locator('dialog.review').waitFor();
    expect(await rowsIn(page)).toEqual(['4120个', '51.6万人', '3200份', '2630万元', '30万至40万人']);
  });
});
