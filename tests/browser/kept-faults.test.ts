import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { NIGHT, templateFile } from '../export/template/made-template.ts';
import { expectAccessible, pageAlive, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const TEXT = '2023年全市建立基层工会组织4120个，工会会员达到51.6万人，比2018年增长18%。签订集体合同3200份。';
const YEARS = '地区,2021,2022\n兰州市,412.3,426.8\n天水市,298,296.4\n';
const STORES = { data: 'shushuo', review: 'shushuo-review', template: 'shushuo-template' } as const;
const KEYS = { data: 'some', review: 'last', template: 'template' } as const;
type Store = keyof typeof STORES;

/** Puts records into the browser's memory, as some version or fault may have left them; shows the review first. */
const put = (page: Page, records: Readonly<Partial<Record<Store, unknown>>>) =>
  page.evaluate(
    async (all) => {
      for (const [store, key, value] of all)
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(store);
          request.onupgradeneeded = () => request.result.createObjectStore('own-data');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction('own-data', 'readwrite');
            transaction.objectStore('own-data').put(value, key);
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        });
      localStorage.setItem('shushuo-own', 'review');
    },
    Object.entries(records).map(([store, value]) => [STORES[store as Store], KEYS[store as Store], value] as const),
  );

/** How many records each of the memory's stores has. */
const counts = (page: Page) =>
  page.evaluate(
    (stores) =>
      Promise.all(
        stores.map(
          (store) =>
            new Promise<number>((resolve) => {
              const request = indexedDB.open(store);
              request.onsuccess = () => {
                const count = request.result.transaction('own-data').objectStore('own-data').count();
                count.onsuccess = () => {
                  request.result.close();
                  resolve(count.result);
                };
              };
            }),
        ),
      ),
    Object.values(STORES),
  );

const WORDS = {
  zh: {
    open: '打开自己的数据',
    whole: '导出整份报告……',
    unread: '另一个版本保存的，或者已经损坏',
    remove: /^删除“/,
    forget: '不再使用这个模板',
    forgotten: '模板已删去',
  },
  en: {
    open: 'Open your own data',
    whole: 'Export the whole report…',
    unread: 'kept by another version of this page, or are damaged',
    remove: /^Remove “/,
    forget: 'Remove the template',
    forgotten: 'The template is removed',
  },
} as const;

const later = { version: 99, title: 'of next year', name: 'a', text: TEXT, decisions: [], bytes: new Uint8Array(3) };

it.each([
  ['damaged', 'zh', { data: 'nothing', review: 7, template: null }, '记住的模板已经损坏'],
  ['of a later version', 'en', { data: later, review: later, template: later }, 'The template remembered is damaged'],
  [
    'whole around a broken file',
    'en',
    {
      data: { ...later, version: 2 },
      review: { name: 'a', text: TEXT, decisions: [{}] },
      template: { version: 1, name: 'house.potx', bytes: new Uint8Array(9) },
    },
    'is no presentation or template',
  ],
] as const)(
  'records that are %s are told of in one sentence each, lost by nothing, and can be deleted',
  async (...of) => {
    const [, lang, records, said] = of;
    const words = WORDS[lang];
    const { page, noFaults } = await openPage({ lang });
    await put(page, records);
    await page.reload();
    await page.getByRole('dialog').getByText(words.unread).waitFor();
    expect(await counts(page)).toEqual([1, 1, 1]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.open }).click();
    const removes = page.getByRole('dialog').getByRole('button', { name: words.remove });
    await expect.poll(() => removes.count()).toBe(2);
    await removes.first().click();
    await expect.poll(() => removes.count()).toBe(1);
    await removes.first().click();
    await expect.poll(() => removes.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.whole }).click();
    await page.getByText(said).waitFor();
    await expectAccessible(page, 'dialog[open]');
    await page.getByRole('button', { name: words.forget }).click();
    await page.getByText(words.forgotten).waitFor();
    await expect.poll(() => counts(page)).toEqual([0, 0, 0]);
    await noFaults();
  },
);

it('a memory that is full loses nothing that is shown, and says what it does not keep', async () => {
  const { page, context } = await openPage({ lang: 'en' });
  await panelsDrawn(page);
  await pageAlive(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
  const whole = page.getByRole('button', { name: 'Export the whole report…' });
  await whole.click();
  const template = { name: 'house.potx', mimeType: '', buffer: Buffer.from(await templateFile(NIGHT)) };
  await page.getByLabel('Template (PPTX, POTX)', { exact: true }).setInputFiles(template);
  await page.getByText('The browser does not remember it').waitFor();
  await page.keyboard.press('Escape');
  const field = page.locator('.open-data input[type=file]');
  await field.setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
  await page.locator('dialog.review').getByText('The browser has no room to keep it').waitFor();
  await page.locator('dialog.review').getByRole('button', { name: 'Continue later' }).click();
  await field.setInputFiles({ name: 'years.csv', mimeType: 'text/csv', buffer: Buffer.from(YEARS) });
  await page.locator('header.user-data').getByText('The browser has no room to keep these data').waitFor();
});
