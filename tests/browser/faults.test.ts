import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { reportText } from '../report.ts';
import { expectAccessible, expectCharts, importOf, openReport, PANELS, panelsDrawn, panelsIn } from './report.ts';
import { openPage } from './site.ts';

const FIGURES = 'data/figures.csv';
const DESCRIPTOR = 'data/datapackage.json';
const csv = reportText('figures.csv');
const descriptor = reportText('datapackage.json');
const places = reportText('places.csv');
const firstRow = csv.split('\n')[1] ?? '';

interface Fault {
  readonly name: string;
  readonly file?: string;
  readonly answer: string | Uint8Array | number;
  readonly outcome: 'failed' | 'doubtful';
  /** Parts of the finding in Chinese and in English: what and where. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a broken row',
    answer: csv.replace(',20500,', ',abc,'),
    outcome: 'doubtful',
    zh: ['figures.csv', '第 17 行', 'value', 'abc', '不是数字'],
    en: ['figures.csv', 'Row 17', 'value', 'abc', 'not a plain number'],
  },
  {
    name: 'a missing column',
    answer: csv.replace('qualifier', 'reading'),
    outcome: 'failed',
    zh: ['figures.csv', '第 1 行', '缺少“qualifier”列'],
    en: ['figures.csv', 'Row 1', '“qualifier” is missing'],
  },
  {
    name: 'a doubled id',
    answer: `${csv}${firstRow}\n`,
    outcome: 'doubtful',
    zh: ['figures.csv', 'id', 'technical-projects', '第 2、38 行'],
    en: ['figures.csv', 'id', 'technical-projects', '2, 38'],
  },
  {
    name: 'GB18030 bytes',
    answer: iconv.encode(csv, 'gb18030'),
    outcome: 'doubtful',
    zh: ['figures.csv', 'GB18030'],
    en: ['figures.csv', 'GB18030'],
  },
  { name: 'an empty file', answer: '', outcome: 'failed', zh: ['figures.csv', '空'], en: ['figures.csv', 'empty'] },
  { name: 'a 404', answer: 404, outcome: 'failed', zh: ['figures.csv', '404'], en: ['figures.csv', '404'] },
  { name: 'a 503', answer: 503, outcome: 'failed', zh: ['figures.csv', '503'], en: ['figures.csv', '503'] },
  {
    name: 'a web page',
    answer: '<!doctype html><title>Not found</title>',
    outcome: 'failed',
    zh: ['figures.csv', 'HTML'],
    en: ['figures.csv', 'HTML'],
  },
  {
    name: 'a missing descriptor',
    file: DESCRIPTOR,
    answer: 404,
    outcome: 'failed',
    zh: ['datapackage.json', '404'],
    en: ['datapackage.json', '404'],
  },
  {
    name: 'a broken descriptor',
    file: DESCRIPTOR,
    answer: descriptor.slice(0, 400),
    outcome: 'failed',
    zh: ['datapackage.json', 'JSON'],
    en: ['datapackage.json', 'JSON'],
  },
];

function withoutPanels(text: string): string {
  const parsed = JSON.parse(text) as { views: unknown[] };
  return JSON.stringify({ ...parsed, views: parsed.views.slice(0, 3) });
}

/** What the browser itself says of a request that failed. */
const EXPECTED = /Failed to load resource|failed: .*(figures\.csv|datapackage\.json) ([45]\d\d|net::ERR_ABORTED)/;

describe('a fault of the data', () => {
  it.each(FAULTS)('is said with what and where: $name', async ({ file = FIGURES, answer, outcome, zh, en }) => {
    const { page, noFaults } = await openPage({ lang: 'zh', routes: { [file]: answer } });
    const doctor = page.locator('[data-doctor]');
    await doctor.waitFor();
    await expect.poll(() => importOf(page)).toBe(outcome);
    const chinese = await doctor.innerText();
    for (const part of zh) expect(chinese).toContain(part);
    await page.getByRole('button', { name: 'English' }).click();
    const english = await doctor.innerText();
    for (const part of en) expect(english).toContain(part);
    await panelsDrawn(page);
    expect((await panelsIn(page, 'ready')).length).toBeGreaterThan(10);
    await expectCharts(page);
    await expectAccessible(page, '[data-doctor]');
    await noFaults(EXPECTED);
  });
});

it('keeps the chart it was built with where its file is missing, and refreshes the others', async () => {
  const { page, noFaults } = await openReport({ lang: 'en', routes: { 'data/places.csv': 404 } });
  await expect.poll(() => importOf(page)).toBe('doubtful');
  expect(await page.locator('[data-doctor]').innerText()).toMatch(/Doubtful.*places\.csv.*404/s);
  expect(await panelsIn(page, 'error')).toEqual(['prefectures']);
  await expectCharts(page);
  expect(await page.locator('#prefectures').innerText()).toContain('This chart was not refreshed, because:');
  await noFaults(/Failed to load resource|places\.csv (404|net::ERR_ABORTED)/);
});

it.each([
  ['a descriptor of nothing', { [DESCRIPTOR]: '{}' }],
  [
    'a descriptor cut to fewer panels',
    { [DESCRIPTOR]: withoutPanels(descriptor), [FIGURES]: csv.replace(',20500,', ',abc,') },
  ],
  ['figures cut in the middle', { [FIGURES]: csv.slice(0, csv.length / 2) }],
  ['no answer to anything', { [FIGURES]: 500, [DESCRIPTOR]: 500, 'data/places.csv': 500, 'data/actions.csv': 500 }],
] as const)('keeps every chart: %s', async (_, routes) => {
  const { page } = await openPage({ lang: 'zh', routes });
  await page.locator('[data-doctor]').waitFor();
  await panelsDrawn(page);
  await expectCharts(page);
  expect(await page.locator('main').innerText()).toMatch(/.{2000}/s);
  await page.getByRole('button', { name: 'English' }).click();
  await page
    .getByText(/not refreshed, because:/)
    .first()
    .waitFor();
  await expectCharts(page);
});

it('keeps what is shown where trying again fails, too', async () => {
  let answer: string | number = csv.replace(',20500,', ',abc,');
  const { page } = await openPage({ lang: 'zh', routes: { [FIGURES]: () => answer } });
  await page.getByRole('button', { name: '重试' }).waitFor();
  answer = 503;
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('[data-doctor]', { hasText: '503' }).waitFor();
  await panelsDrawn(page);
  await expectCharts(page);
});

it('goes on with the charts it was built with where the server never answers', async () => {
  const { page } = await openPage({ lang: 'en', hasClock: true, hold: { [FIGURES]: new Promise(() => {}) } });
  await page.clock.runFor(31_000);
  await page.locator('[data-doctor]', { hasText: 'does not answer' }).waitFor();
  await expectCharts(page);
  expect(await page.getByRole('button', { name: 'Open your own data' }).isEnabled()).toBe(true);
});

describe('trying again', () => {
  it('loads what has been put right', async () => {
    let isMended = false;
    const answer = () => (isMended ? csv : 404);
    const { page, noFaults } = await openPage({ lang: 'zh', routes: { [FIGURES]: answer } });
    await page.getByRole('button', { name: '重试' }).waitFor();
    isMended = true;
    await page.getByRole('button', { name: '重试' }).click();
    await panelsDrawn(page);
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(await page.locator('[data-doctor]').count()).toBe(0);
    await noFaults(EXPECTED);
  });

  it('takes back that the data are old once they are new', async () => {
    let isMended = false;
    const kept = { body: csv, headers: { 'x-shushuo-fetched': '2024-01-31T08:00:00.000Z' } };
    const routes = { [FIGURES]: () => (isMended ? csv : kept), 'data/places.csv': () => (isMended ? places : 404) };
    const { page, noFaults } = await openReport({ lang: 'en', routes });
    await page.locator('[data-note=stale]').waitFor();
    isMended = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['import'] === 'ready');
    await panelsDrawn(page);
    expect(await page.locator('[data-note]').count()).toBe(0);
    await noFaults(/Failed to load resource|places\.csv (404|net::ERR_ABORTED)/);
  });

  it('is offered without a network, too', async () => {
    const { page, context } = await openReport({ lang: 'en' });
    await page.route('**/data/*', (route) => route.abort());
    await page.reload();
    await page.locator('[data-doctor]').waitFor();
    expect(await page.locator('[data-doctor]').innerText()).toContain('network');
    await page.unroute('**/data/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    // The panels were there all along.
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(context.pages()).toHaveLength(1);
  });
});

describe('a panel', () => {
  it('that lacks a figure fails alone, in words', async () => {
    const broken = descriptor.replace('"suggestions"]', '"proposals"]');
    expect(broken).not.toBe(descriptor);
    const { page, noFaults } = await openReport({ lang: 'en', routes: { [DESCRIPTOR]: broken } });
    expect(await panelsIn(page, 'error')).toEqual(['innovation']);
    expect(await page.locator('#innovation').innerText()).toContain('proposals');
    expect(await panelsIn(page, 'ready')).toEqual(PANELS.filter((id) => id !== 'innovation'));
    await noFaults();
  });

  it('whose drawing throws fails alone, keeps its table and can be tried again', async () => {
    const { page, context } = await openReport({ lang: 'zh' });
    await context.addInitScript(() => {
      const { measureText } = CanvasRenderingContext2D.prototype;
      Object.assign(window, { isBroken: true });
      CanvasRenderingContext2D.prototype.measureText = function (text: string) {
        if ('isBroken' in window && window.isBroken && text.startsWith('酒')) throw new Error('no room for 酒泉');
        // Other widths than the pictures' font, so that the page measures each text itself.
        const { width } = measureText.call(this, text);
        return { width: width * 1.01 } as TextMetrics;
      };
    });
    await page.reload();
    await panelsDrawn(page);
    const panel = page.locator('#prefectures');
    // Its built drawing stands until the chart is drawn anew.
    await panel.locator('.chart').focus();
    await expect.poll(() => panelsIn(page, 'error')).toEqual(['prefectures']);
    expect(await panel.innerText()).toMatch(/十四个市州，各有所长.*程序出错，请刷新页面后重试/s);
    expect(await panel.locator('table tbody tr').count()).toBe(14);
    await page.evaluate(() => Object.assign(window, { isBroken: false }));
    await panel.getByRole('button', { name: '再试一次' }).click();
    await panelsDrawn(page);
    expect(await panelsIn(page, 'error')).toEqual([]);
  });
});
