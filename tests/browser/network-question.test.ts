import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './site.ts';

const TABLE = '地区,2021,2022\n兰州市,412.3,426.8\n庆阳市,1,2\n';

interface OpenedLink {
  readonly page: Page;
  /** How often the machine in the reader's network was asked. */
  readonly asked: () => number;
  readonly noFaults: () => Promise<void>;
}

/** A page that a link to a machine in the reader's network has opened. */
async function openLink(lang: 'zh' | 'en'): Promise<OpenedLink> {
  let count = 0;
  const answer = () => {
    count += 1;
    return { body: TABLE, headers: { 'Access-Control-Allow-Origin': '*' } };
  };
  const path = `?data=${encodeURIComponent('http://nas:8000/table.csv')}`;
  const { page, noFaults } = await openPage({ path, lang, routes: { 'nas:8000/table.csv': answer } });
  return { page, asked: () => count, noFaults };
}

describe('a link to data in the reader’s own network', () => {
  test.each([
    ['zh', '要从你自己的电脑或网络里读取数据吗？', '不读取'],
    ['en', 'Read data from your own computer or network?', 'Do not read it'],
  ] as const)('asks nobody there before the reader has said so, in %s', async (lang, heading, no) => {
    const { page, asked, noFaults } = await openLink(lang);
    const dialog = page.getByRole('dialog', { name: heading });
    await dialog.getByText('nas:8000').waitFor();
    expect(asked()).toBe(0);
    await dialog.getByRole('button', { name: no, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('html[data-import=ready]').waitFor({ state: 'attached' });
    expect(asked()).toBe(0);
    expect(await page.locator('header.user-data').count()).toBe(0);
    await noFaults();
  });

  test('is opened where the reader wants it, and is not asked about again', async () => {
    const { page, asked, noFaults } = await openLink('en');
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await page.locator('header.user-data').waitFor();
    expect(await page.locator('header.user-data').innerText()).toContain('nas:8000');
    expect(asked()).toBe(1);
    await noFaults();
  });
});
