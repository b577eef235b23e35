import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataKept } from './report.ts';
import { serveFolder } from './server.ts';
import { type OpenedPage, openPage, type PageOptions } from './site.ts';

const YEARS = '地区,2021,2022,2023\n兰州市,412.3,426.8,430\n天水市,298,296.4,295.2\n庆阳市,217.9,217.1,216\n';

const settled = (page: Page) =>
  page.waitForFunction(() => {
    const { import: outcome } = document.documentElement.dataset;
    return outcome !== undefined && outcome !== 'busy' && document.querySelector('.user-data-busy') === null;
  });

async function open(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ lang: 'en', ...options });
  await settled(opened.page);
  return opened;
}

async function pick(page: Page, name: string, content = YEARS): Promise<void> {
  const buffer = Buffer.from(content);
  await page.locator('.open-data input[type=file]').setInputFiles([{ name, mimeType: 'text/csv', buffer }]);
  await page.locator('header.user-data').getByText(name.replace('.csv', ''), { exact: true }).waitFor();
  await settled(page);
}

const openDialog = (page: Page) => page.getByRole('button', { name: 'Open your own data' }).click();
const kept = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^Open “/ });
const removes = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^Remove “/ });

/** Puts records into the browser's memory as some version or some fault may have left them; bytes are given as text. */
const put = (page: Page, records: readonly { key: string; value: unknown }[]) =>
  page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('shushuo');
        request.onupgradeneeded = () => request.result.createObjectStore('own-data');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('own-data', 'readwrite');
          const bytes = (text: string) => new TextEncoder().encode(text);
          for (const { key, value } of given) {
            const record = value as { files?: { name: string; bytes: string }[] };
            const files = record.files?.map((file) => ({ ...file, bytes: bytes(file.bytes) }));
            transaction.objectStore('own-data').put(files ? { ...record, files } : value, key);
          }
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    records,
  );

const record = (index: number) => ({
  key: `key ${index}`,
  value: {
    version: 2,
    title: `set ${index}`,
    files: [{ name: 'a.csv', bytes: YEARS }],
    options: {},
    isCompared: false,
    addresses: [],
    keptAt: 1000 + index,
  },
});

describe('kept data', () => {
  it('are bytes, and open again as they were', async () => {
    const { page, noFaults } = await open();
    await pick(page, 'years.csv');
    // Whoever opens the browser's memory before the page does makes one without a place for data.
    await dataKept(page);
    const forms = () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('shushuo');
            request.onsuccess = () => {
              const all = request.result.transaction('own-data').objectStore('own-data').getAll();
              all.onsuccess = () => {
                request.result.close();
                resolve(all.result.map(({ version, files }) => [version, files[0].bytes instanceof Uint8Array]));
              };
            };
          }),
      );
    await expect.poll(forms).toEqual([[2, true]]);
    await page.reload();
    await page.locator('h1', { hasText: 'years' }).waitFor();
    await noFaults();
  });

  it('of twenty sets the oldest makes room, and the reader is told', async () => {
    const { page } = await open();
    await put(
      page,
      Array.from({ length: 20 }, (_, index) => record(index)),
    );
    await pick(page, 'newest.csv');
    await page.getByText('the oldest data kept here were deleted: “set 0”').waitFor();
    await openDialog(page);
    await page.getByRole('dialog').getByText('At most 20 sets and 200 MB').waitFor();
    await expect.poll(() => kept(page).count()).toBe(20);
    expect(await kept(page).first().innerText()).toBe('newest');
    expect(await page.getByRole('button', { name: 'Open “set 0”' }).count()).toBe(0);
  });

  it('that cannot be read are set aside with a word, and can be deleted', async () => {
    const { page, noFaults } = await open();
    await put(page, [
      { key: 'later', value: { version: 9, title: 'of next year' } },
      { key: 'broken', value: 'nothing' },
      record(1),
    ]);
    await page.evaluate(() => localStorage.setItem('shushuo-own', 'later'));
    await page.reload();
    await page.getByRole('dialog').getByText('were kept by another version of this page').waitFor();
    await page.keyboard.press('Escape');
    await openDialog(page);
    await expect.poll(() => removes(page).count()).toBe(3);
    expect(await kept(page).count()).toBe(1);
    expect(await page.getByRole('dialog').getByText('it cannot be read here').count()).toBe(2);
    await page.getByRole('button', { name: 'Remove “of next year”' }).click();
    await page.getByRole('button', { name: 'Remove “Data without a name”' }).click();
    await expect.poll(() => removes(page).count()).toBe(1);
    await noFaults();
  });

  it('that the memory cannot give are listed by themselves, open nothing and can be deleted', async () => {
    const { page, context } = await open();
    await put(page, [record(1), record(2)]);
    await context.addInitScript(() => {
      const get = IDBObjectStore.prototype.get;
      IDBObjectStore.prototype.get = function (key) {
        const request = get.call(this, key);
        if (key === 'key 1')
          request.addEventListener('success', (event) => {
            event.stopImmediatePropagation();
            request.onerror?.(new Event('error'));
          });
        return request;
      };
    });
    await page.evaluate(() => localStorage.setItem('shushuo-own', 'key 1'));
    await page.reload();
    await page.getByRole('dialog').getByText('kept by another version of this page, or are damaged').waitFor();
    await page.keyboard.press('Escape');
    await openDialog(page);
    await expect.poll(() => removes(page).count()).toBe(2);
    expect(await kept(page).count()).toBe(1);
    await removes(page).last().click();
    await expect.poll(() => removes(page).count()).toBe(1);
  });

  it('that cannot be listed are not taken for none', async () => {
    const { page, context } = await open();
    await context.addInitScript(() => {
      IDBObjectStore.prototype.openKeyCursor = () => {
        throw new DOMException('Internal error', 'UnknownError');
      };
    });
    await page.reload();
    await settled(page);
    await openDialog(page);
    await page.getByRole('dialog').getByText("The browser's memory does not answer").waitFor();
  });

  it('are given up where the memory never answers', async () => {
    const { page, context } = await open({ hasClock: true });
    const silence = 'IDBFactory.prototype.open = () => new EventTarget();';
    await context.addInitScript(silence);
    // The worker that hands the data to the memory is another world than the page.
    await context.route(/assets\/user-data-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${silence}\n${await response.text()}` });
    });
    await page.evaluate(() => localStorage.setItem('shushuo-own', 'some'));
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset['import'] === 'busy');
    await page.clock.runFor(4000);
    await page.getByRole('dialog').getByText("The browser's memory does not answer").waitFor();
    expect(await page.evaluate(() => localStorage.getItem('shushuo-own'))).toBe('some');
    await page.keyboard.press('Escape');
    await pick(page, 'years.csv');
    await page.clock.runFor(4000);
    await page.getByText('The browser has no room to keep these data').first().waitFor();
  });
});

describe('a table fetched from an address', () => {
  const CORS = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/csv' };
  let other: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    other = await serveFolder(
      'data',
      () => ({}),
      (_, response) => {
        response.writeHead(200, CORS).end(YEARS);
        return true;
      },
    );
  });
  afterAll(() => other.close());

  it('keeps its address, and is not shown at the next plain visit', async () => {
    const address = `${other.url}far.csv`;
    const { page } = await open({ path: `en/?data=${encodeURIComponent(address)}` });
    const host = new URL(other.url).host;
    const from = page.locator('header').getByText(`Fetched from ${host}`);
    await from.waitFor();
    expect(await page.getByText('read and kept in this browser only').count()).toBe(0);
    await dataKept(page);
    const plain = new URL(page.url());
    plain.search = '';
    await page.goto(plain.href);
    await settled(page);
    expect(await page.locator('h1').innerText()).not.toBe('far');
    await openDialog(page);
    await page.getByRole('dialog').getByText(`from ${host}`).waitFor();
    await kept(page).first().click();
    await from.waitFor();
    expect(new URL(page.url()).searchParams.get('data')).toBe(address);
    expect(await page.getByText('read and kept in this browser only').count()).toBe(0);
  });
});
