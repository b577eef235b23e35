import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
