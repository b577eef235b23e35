import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { NIGHT, templateFile } from '../export/template/made-template.ts';
import { adoptStyle, cut, SPACING, smallTargets } from './reader-needs.ts';
import { expectAccessible, pageAlive, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const SHARES = '市州,小学（%）,初中（%）,高中（%）\n兰州市,20,45,35\n天水市,30,45,25\n白银市,28,48,24\n';
const TEXT = '2023年全市建立基层工会组织4120个，工会会员达到51.6万人，比2018年增长18%。签订集体合同3200份。';

const pick = async (page: Page, name: string, content: string): Promise<void> => {
  await pageAlive(page);
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
  await page.locator('.open-data input[type=file]').setInputFiles([file]);
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** A state that a reader can come to: how, and the part of the page that it is. */
interface State {
  readonly name: string;
  readonly lang: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly part: string;
  readonly reach: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: 'the preview of a template, and refreshing a deck',
    lang: 'zh',
    theme: 'dark',
    part: 'dialog[open]',
    reach: async (page) => {
      await press(page, '导出整份报告……');
      const buffer = Buffer.from(await templateFile(NIGHT));
      await page.locator('.slide-template input').setInputFiles([{ name: '单位.potx', mimeType: '', buffer }]);
      await page.locator('.slide-miniatures li').first().waitFor();
    },
  },
  {
    name: 'copying to another place',
    lang: 'en',
    theme: 'dark',
    part: 'dialog[open]',
    reach: async (page) => {
      await press(page, 'Export');
      await press(page, 'Copy to…');
      await page
        .getByRole('textbox', { name: /^Code: / })
        .last()
        .waitFor();
    },
  },
  {
    name: 'an embed, with its warnings',
    lang: 'zh',
    theme: 'dark',
    part: 'dialog[open]',
    reach: async (page) => {
      await press(page, '导出');
      await press(page, '嵌入……');
      await page.getByRole('textbox').last().waitFor();
    },
  },
  {
    name: 'the next best charts of a table, and an author’s own words',
    lang: 'en',
    theme: 'dark',
    part: 'dialog[open], .other-charts',
    reach: async (page) => {
      await pick(page, 'shares.csv', SHARES);
      await page.locator('.other-charts svg').nth(1).waitFor();
      await page.locator('.user-data-tools').getByRole('button', { name: 'Change the chart' }).click();
      await page.locator('.author-fields summary').click();
      await page.locator('.author-fields[open]').waitFor();
    },
  },
  {
    name: 'a text under review, with the form of a row',
    lang: 'zh',
    theme: 'light',
    part: 'dialog[open]',
    reach: async (page) => {
      await pick(page, '报告.txt', TEXT);
      await page.locator('.review-table tbody button').nth(1).click();
      await page.getByLabel('指标', { exact: true }).waitFor();
    },
  },
];

it.each(STATES)(
  '$name: no rule is broken on 320 px, nothing is too small or cut',
  async ({ lang, theme, part, reach }) => {
    const { page } = await openPage({ lang, theme, width: 320, height: 640 });
    await panelsDrawn(page);
    await pageAlive(page);
    await reach(page);
    for (const one of part.split(', ')) {
      await expectAccessible(page, one);
      expect(await smallTargets(page.locator(one))).toEqual([]);
      await page.evaluate(adoptStyle, SPACING);
      // Pictures of other charts are moved sideways on a phone.
      await expect.poll(() => cut(page, 'dialog[open]')).toEqual([]);
      expect(await page.locator(one).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    }
  },
);

it('the wall breaks no rule in a dark English page on a low screen', async () => {
  const { page } = await openPage({ lang: 'en', theme: 'dark', layout: 'overview', width: 1280, height: 720 });
  await panelsDrawn(page);
  await pageAlive(page);
  await page.getByRole('button', { name: 'Wall display' }).click();
  await page.locator('.wall-bar').waitFor();
  await expectAccessible(page);
});
