import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataKept, expectAccessible } from './report.ts';
import { openPage } from './site.ts';

const CSV =
  '地区,年份,会员（人）\n兰州,2019,300\n兰州,2020,330\n兰州,2021,360\n天水,2019,100\n天水,2020,90\n天水,2021,80\n白银,2019,50\n白银,2020,60\n白银,2021,75\n';

let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((_, answer) => answer.writeHead(200, { 'access-control-allow-origin': '*' }).end(CSV));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/members.csv`;
});
afterAll(() => server.close());

const headline = (page: Page) => page.locator('#table h3, #table h2').first();

async function openFile(lang: 'zh' | 'en', width: number, csv = CSV) {
  const opened = await openPage({ lang, width });
  const { page } = opened;
  await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
  const file = { name: '会员.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('.open-data input[type=file]').setInputFiles([file]);
  await page.locator('.choice-bar').waitFor();
  return opened;
}

it('choices beside a chart are drawn at once, kept, undone, and keep the keyboard where it was', async () => {
  const { page, noFaults } = await openFile('en', 360);
  const bar = page.locator('.choice-bar');
  await expectAccessible(page, '.choice-bar');
  await bar.getByRole('button', { name: '天水' }).focus();
  await page.keyboard.press('Enter');
  // Grey lines have no names: the page has been made anew by then.
  await page.locator('#table .chart svg text', { hasText: /^兰州$/ }).waitFor({ state: 'detached' });
  await bar.locator('button[aria-pressed=true]').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-pressed') === 'true');
  await bar.getByLabel('Numbers').selectOption('index');
  await page.locator('#table').getByText('2019=100').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await dataKept(page);
  await page.reload();
  await page.locator('#table').getByText('2019=100').first().waitFor();
  // They come after the chart.
  await bar.locator('button[aria-pressed=true]').waitFor();
  expect(await bar.locator('button[aria-pressed=true]').allInnerTexts()).toEqual(['天水']);
  await bar.getByRole('button', { name: 'Show all again' }).click();
  await bar.locator('button[aria-pressed=true]').waitFor({ state: 'detached' });
  await page.locator('.user-data-tools').getByRole('button', { name: 'Undo' }).click();
  await bar.locator('button[aria-pressed=true]').waitFor();
  await noFaults();
});

it.each([360, 1280])('long names are whole on the buttons that highlight them, at %s px', async (width) => {
  const long = '某某市总工会职工服务中心（含下属各县区工会服务站点）';
  const csv = CSV.replace(/兰州|天水|白银/g, (place) => long + place);
  const { page } = await openFile('zh', width, csv);
  const buttons = page.locator('.choice-bar .choice-names button');
  await buttons.first().waitFor();
  const cut = (all: Element[]) => all.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  await expect.poll(() => buttons.evaluateAll(cut)).toEqual([false, false, false]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

it('the charts that are offered beside follow a filter', async () => {
  const { page, noFaults } = await openFile('zh', 1280);
  const others = page.locator('.other-charts button b');
  await others.getByText('堆积图', { exact: true }).waitFor();
  await page.locator('.choice-filter summary').click();
  await page.locator('.choice-filter select').selectOption('年份');
  await page.locator('.choice-filter').getByLabel('不小于').fill('2021');
  await page.locator('.choice-filter').getByLabel('不大于').fill('2021');
  await page.locator('.choice-filter').getByRole('button', { name: '筛选', exact: true }).click();
  await page.locator('#table').getByText('全部9行中的3行').waitFor();
  // Of one year alone nothing runs through time.
  await others.getByText('堆积图', { exact: true }).waitFor({ state: 'detached' });
  await others.getByText('条形图', { exact: true }).waitFor();
  await noFaults();
});

it('a click on a name in the drawing makes it red, a second takes it back; so does Enter', async () => {
  const { page, noFaults } = await openFile('zh', 1280);
  const red = page.locator('.choice-bar button[aria-pressed=true]');
  const label = page.locator('#table .chart svg text', { hasText: /^天水$/ });
  // The drawing lets the pointer through to what lies below it, which knows by the place what was clicked.
  await label.click({ force: true });
  await red.waitFor();
  expect(await red.allInnerTexts()).toEqual(['天水']);
  await label.click({ force: true });
  await red.waitFor({ state: 'detached' });
  await page.locator('#table .chart').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await red.waitFor();
  await noFaults();
});

it('a link shows what was chosen, and is changed with it', async () => {
  const query = `data=${encodeURIComponent(address)}&filter=${encodeURIComponent('地区=兰州|天水')}&measure=change&top=nine`;
  const { page, noFaults } = await openPage({ path: `en/?layout=report&${query}` });
  await page.locator('.choice-bar').waitFor();
  await page.locator('#table').getByText('Only rows where 地区 is 兰州, 天水: 6 of 9.').waitFor();
  await page.getByText('it is a whole number from 1 to 1000').first().waitFor({ state: 'attached' });
  const bar = page.locator('.choice-bar');
  await bar.getByRole('button', { name: '兰州' }).click();
  await bar.locator('button[aria-pressed=true]').waitFor();
  const asked = new URL(page.url()).searchParams;
  expect(asked.get('highlight')).toBe('兰州');
  expect(asked.get('measure')).toBe('change');
  expect(asked.get('filter')).toBe('地区=兰州|天水');
  expect(asked.get('top')).toBeNull();
  expect(asked.get('value')).toBe('会员（人）');
  const said = await headline(page).innerText();
  await page.reload();
  await bar.locator('button[aria-pressed=true]').waitFor();
  expect(await headline(page).innerText()).toBe(said);
  await noFaults();
});
