import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dataKept, expectAccessible } from './report.ts';
import { openPage } from './site.ts';

const CSV = '市州,会员（人）\n兰州,360\n天水,80\n白银,75\n';

async function openFile(width: number) {
  const opened = await openPage({ lang: 'zh', width });
  const { page } = opened;
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  const file = { name: '会员.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
  await page.locator('.open-data input[type=file]').setInputFiles([file]);
  await page.locator('.choice-bar').waitFor();
  return opened;
}

/** The dialog with the author's fields unfolded. */
async function openFields(page: Page) {
  await page.locator('.user-data-tools').getByRole('button', { name: '改图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.author-fields summary').click();
  await dialog.locator('.author-fields[open]').waitFor();
  return dialog;
}

it('an author’s own words stand in the panel, are checked as they are typed, and kept', async () => {
  const { page, noFaults } = await openFile(360);
  const dialog = await openFields(page);
  await dialog.getByLabel('标题', { exact: true }).fill('天水会员最多');
  await dialog.locator('.headline-doubts li').waitFor();
  await expectAccessible(page, '.author-fields');
  await dialog.getByLabel('标题', { exact: true }).fill('兰州会员最多');
  await dialog.locator('.headline-doubts li').waitFor({ state: 'detached' });
  await dialog.getByLabel('来源').fill('工会统计');
  await dialog.getByLabel('注，一行一条').fill('含退休会员');
  await dialog.getByRole('button', { name: '用这张图' }).click();
  const panel = page.locator('#table');
  await panel.getByText('兰州会员最多').first().waitFor();
  await panel.getByText('含退休会员').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await dataKept(page);
  await page.reload();
  await panel.getByText('兰州会员最多').first().waitFor();
  await panel.getByText('来源：工会统计').waitFor();
  await noFaults();
});

it('what an author draws by hand is drawn as it is chosen, by keyboard too, and kept', async () => {
  const { page, noFaults } = await openFile(360);
  await page.locator('.user-data-tools').getByRole('button', { name: '改图' }).click();
  const dialog = page.getByRole('dialog');
  const hand = dialog.locator('.author-hand');
  await hand.locator('summary').click();
  await hand.getByLabel('数值（表中的单位）').fill('多');
  await page.keyboard.press('Enter');
  await hand.getByRole('alert').waitFor();
  await hand.getByLabel('数值（表中的单位）').fill('500');
  await page.keyboard.press('Enter');
  const preview = dialog.locator('.mapping-preview');
  await preview.getByText('500人').waitFor();
  await hand.getByLabel('哪一项').selectOption('天水');
  await hand.getByLabel('文字（留空只圈出）').fill('含县区');
  await page.keyboard.press('Enter');
  await preview.locator('svg').getByText('含县区').waitFor();
  await hand.getByRole('button', { name: '白银上移' }).click();
  await expectAccessible(page, '.author-hand');
  await dialog.getByRole('button', { name: '用这张图' }).click();
  const panel = page.locator('#table');
  await panel.getByText('天水（80人）：含县区', { exact: true }).waitFor();
  await dataKept(page);
  await page.reload();
  await panel.getByText('天水（80人）：含县区', { exact: true }).waitFor();
  expect(await panel.locator('tbody tr > :first-child').allTextContents()).toEqual(['兰州', '白银', '天水']);
  await noFaults();
});
