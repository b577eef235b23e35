import { expect, it } from 'vitest';
import { deckOf, refreshed, yearSource } from '../export/refresh/years.ts';
import { expectAccessible, openReport } from './report.ts';

/** The year before what the page shows. */
const before = () =>
  yearSource([
    ['2.05万份,20500,份,contracts,stated,120', '1.92万份,19200,份,contracts,stated,106'],
    ['100多万项,1000000', '90多万项,900000'],
  ]);

it('the page refreshes a deck as the command does, and lists what became of it', async () => {
  const old = await deckOf(await before());
  const { page, noFaults } = await openReport({ lang: 'zh' });
  await page.getByRole('button', { name: '导出整份报告……' }).click();
  const field = page.getByLabel('演示文稿（PPTX）', { exact: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    field.setInputFiles({ name: '去年.pptx', mimeType: 'application/octet-stream', buffer: Buffer.from(old) }),
  ]);
  expect(download.suggestedFilename()).toBe('去年-更新.pptx');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const { bytes } = await refreshed(old, await yearSource(), true);
  expect(new Uint8Array(Buffer.concat(chunks))).toEqual(bytes);
  const changes = page.locator('[data-changes="changed"]');
  await changes.getByText('已更新').click();
  await changes.getByText('1.92万份，是2008年').waitFor();
  await expectAccessible(page);
  await field.setInputFiles({ name: 'a.pptx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') });
  await page.getByText('这不是完整的 PPTX 文件，读不出。').waitFor();
  await noFaults();
});
