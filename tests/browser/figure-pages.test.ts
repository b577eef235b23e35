import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/export/checksum.ts';
import { figurePath } from '../../src/panels/embed/address.ts';
import { REPORT, REPORT_SITE, report, SECOND_REPORT } from '../report.ts';
import { expectAccessible, openReport, pageAlive, panelsDrawn, pointOn } from './report.ts';
import { openPage, siteUrl } from './site.ts';

const dataset = report();
const checksum = checksumOf(readFileSync(`${REPORT}/figures.csv`));

describe('the page of a figure', () => {
  it('is there for every figure in both languages, with its phrase, before any script', () => {
    for (const { id, asStated, name } of dataset.figures.values())
      for (const lang of ['zh', 'en'] as const) {
        const html = readFileSync(`${REPORT_SITE}/${figurePath(id, lang)}index.html`, 'utf8');
        expect(html).toContain(`<mark>${asStated}</mark>`);
        expect(html).toContain(`<h1>${name[lang].replaceAll("'", '&#x27;')}</h1>`);
        expect(html).toContain(checksum);
      }
  });

  it.each([
    ['zh', 'light', 360],
    ['en', 'dark', 1280],
  ] as const)('says in %s without a script how it was stated, with its charts', async (lang, scheme, width) => {
    const path = figurePath('collective-contracts', lang);
    const { page, noFaults } = await openPage({ path, scheme, width, hasScripts: false });
    const main = page.locator('main');
    expect(await main.locator('mark').innerText()).toBe('2.05万份');
    expect(await main.innerText()).toMatch(
      lang === 'zh' ? /报告第1\.3节[\s\S]*集体合同、民主管理、帮扶/ : /section 1\.3/,
    );
    expect(await main.locator('[data-panel]').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'growth-ranking',
      'contracts',
    ]);
    expect(await main.locator('#contracts .still > svg:visible').count()).toBe(1);
    expect(await main.locator('pre').first().innerText()).toContain('[DS/OL]'.slice(0, 3));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await main.locator('#contracts h3 a').click();
    expect(new URL(page.url()).pathname).toBe(lang === 'zh' ? '/panels/contracts/' : '/en/panels/contracts/');
    await noFaults();
  });

  it.each([
    [320, 0.9],
    // A chart has three widths, so that its type keeps its size; beside it there is no room for a table of seven columns.
    [768, 0.7],
    [1280, 0.6],
    [1536, 0.6],
    [1920, 0.95],
    [3840, 0.95],
  ])('fills its panels with chart and table at %i px', async (width, least) => {
    const { page } = await openPage({ path: figurePath('collective-contracts', 'en'), width });
    await panelsDrawn(page);
    const shares = await page.locator('.panel-body').evaluateAll((bodies) =>
      bodies.map((body) => {
        const { left, top, width: whole } = body.getBoundingClientRect();
        const parts = [...body.querySelectorAll('.chart svg, .table')].map((part) => part.getBoundingClientRect());
        // What stands in the first row: chart, and a table that is beside it.
        const beside = parts.filter((part) => part.width > 0 && part.top < top + 60);
        return (Math.max(...beside.map(({ right }) => right)) - left) / whole;
      }),
    );
    expect(shares.length).toBe(2);
    for (const share of shares) expect(share).toBeGreaterThan(least);
  });

  it('comes to life as it was built, knows its address, and is cited as of today', async () => {
    const path = figurePath('members', 'zh');
    const { page, noFaults } = await openPage({ path });
    await panelsDrawn(page);
    const address = siteUrl + path;
    expect(await page.locator('.figure-facts').getByRole('link', { name: address }).count()).toBe(1);
    const [gbt = '', bibtex = ''] = await page.locator('.citation pre').allInnerTexts();
    expect(gbt).toMatch(/^甘肃省总工会\. .*工会会员, 363万人\[DS\/OL\]\. \(2016-06-23\)\[20\d\d-\d\d-\d\d\]\. http/);
    expect(bibtex).toContain(`url = {${address}}`);
    expect(await page.locator('code').innerText()).toBe(checksum);
    await expectAccessible(page, 'main');
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Union members');
    expect(await page.locator('.citation pre').first().innerText()).toContain('Gansu Provincial Federation');
    await noFaults();
  });

  it('hands its citation to the clipboard', async () => {
    const { page, context } = await openPage({ path: figurePath('members', 'en') });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pageAlive(page);
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByText('BibTeX copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{gansu-unions-2016-members,/);
  });
});

describe('one step to how a figure was stated', () => {
  const target = figurePath('collective-contracts', 'zh');

  it('leads from a great number', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await page.locator('.great').getByRole('link', { name: '原文怎么说：集体合同' }).click();
    await page.waitForURL(`**/${target}`);
  });

  it('leads from a row of a table, by the pointer and by the keys', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const row = page.locator('#contracts tr[data-figure=collective-contracts]');
    await row.locator('button').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(target);
    await row.getByRole('link', { name: '2.05万份' }).click();
    await page.waitForURL(`**/${target}`);
  });

  it('leads from the card', async () => {
    const { page } = await openReport({ lang: 'zh' });
    const { x, y } = await pointOn(page, 'contracts', 1);
    await page.mouse.move(x, y);
    await page.getByRole('tooltip').getByRole('link', { name: '原文怎么说' }).click();
    await page.waitForURL(`**/${target}`);
  });

  it('leads from the search', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await page.locator('.search input').fill('集体合同 份');
    await page.locator('.results').getByRole('link', { name: '集体合同', exact: true }).click();
    await page.waitForURL(`**/${target}`);
  });

  it('opens over the report where an address asks for it, and is gone with a key', async () => {
    const { page, noFaults } = await openPage({ path: '?layout=report#figures/members' });
    const dialog = page.getByRole('dialog');
    await dialog.locator('code').waitFor();
    expect(await dialog.locator('mark').innerText()).toBe('363万人');
    await expectAccessible(page, 'dialog');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
    await noFaults();
  });

  it('opens over data of the reader’s own, with the sentence their text has', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    const names = ['datapackage.json', 'figures.csv', 'report.txt', 'sentences.csv'];
    await page.getByRole('button', { name: '打开自己的数据' }).click();
    await page.locator('input[type=file]').setInputFiles(names.map((name) => `${SECOND_REPORT}/${name}`));
    await page.locator('#content tr[data-figure=organised-employers] td button').first().waitFor();
    await page.locator('#content tr[data-figure=organised-employers] td button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('code').waitFor();
    expect(await dialog.locator('mark').innerText()).toBe('7.3万家');
    expect(await dialog.locator('blockquote b').innerText()).toBe(
      '全省会员总数达到512.6万人，建会单位7.3万家，较2015年分别增长18%和41%。',
    );
    await noFaults();
  });
});
