import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { dataKept } from './report.ts';
import { openPage } from './site.ts';

it('a file of Parquet is opened as any other table', async () => {
  const { page, noFaults } = await openPage({ lang: 'zh' });
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  const buffer = Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: '市州', data: ['兰州市', '天水市', '白银市'], type: 'STRING' },
        { name: '会员', data: [320n, 215n, 120n], type: 'INT64' },
      ],
    }),
  );
  await page
    .locator('.open-data input[type=file]')
    .setInputFiles([{ name: '会员.parquet', mimeType: 'application/vnd.apache.parquet', buffer }]);
  await page.locator('header.user-data').waitFor();
  expect(await page.locator('[data-panel="table"] table tbody tr').first().textContent()).toContain('320');
  await dataKept(page);
  await page.reload();
  await page.locator('header.user-data').waitFor();
  expect(await page.locator('h1').textContent()).toContain('会员');
  await noFaults();
});
