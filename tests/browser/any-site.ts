import { expect, it } from 'vitest';
import type { Dataset } from '../../src/figures/dataset.ts';
import { embedPath, figurePath, panelPath, reportPath } from '../../src/panels/embed/address.ts';
import type { Lang } from '../../src/words/lang.ts';
import { saved } from './disk.ts';
import { expectAccessible, panelsDrawn, panelsIn } from './report.ts';
import { type OpenedPage, openPage } from './site.ts';

/** A built site and the report it was built from. */
interface AnySite {
  /** Where it is served, with a slash at its end; asked for when the tests run. */
  readonly url: () => string;
  readonly dataset: Dataset;
  /** Ids of the panels whose own pages are opened. Default: all. */
  readonly opened?: readonly string[];
}

async function openDrawn(url: string, width?: number): Promise<OpenedPage> {
  const opened = await openPage({ path: url, ...(width === undefined ? {} : { width }) });
  await panelsDrawn(opened.page);
  return opened;
}

const EXPORT: Readonly<Record<Lang, readonly [menu: string, picture: string]>> = {
  zh: ['导出', '图片 PNG'],
  en: ['Export', 'Picture, PNG'],
};

/** Tests of what must hold of the site of any report. */
export function testAnySite({ url, dataset: { views, name, figures }, opened }: AnySite): void {
  const ids = views.map(({ id }) => id);
  const first = ids[0] ?? '';

  it.each(['zh', 'en'] as const)('shows every panel, live and without a fault, in %s', async (lang) => {
    const { page, noFaults } = await openDrawn(url() + reportPath(lang));
    expect((await panelsIn(page, 'ready')).sort()).toEqual([...ids].sort());
    expect(await panelsIn(page, 'error')).toEqual([]);
    await expectAccessible(page);
    await noFaults();
  });

  it.each(['zh', 'en'] as const)('fits a phone in %s', async (lang) => {
    const { page, noFaults } = await openDrawn(url() + reportPath(lang), 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await noFaults();
  });

  it.each(['zh', 'en'] as const)('has a page and an embed of each panel in %s', async (lang) => {
    const { page, noFaults } = await openDrawn(url() + panelPath(first, lang));
    for (const id of opened ?? ids) {
      for (const path of [panelPath(id, lang), embedPath(id, lang)]) {
        await page.goto(url() + path);
        await page.locator('[data-panel][data-state=ready]').first().waitFor();
      }
    }
    await noFaults();
  });

  it.each(['zh', 'en'] as const)('has a page of each figure in %s', async (lang) => {
    const [one] = figures.values();
    const { page, noFaults } = await openDrawn(url() + figurePath(one?.id ?? '', lang));
    expect(await page.locator('mark').innerText()).toBe(one?.asStated);
    await expectAccessible(page, 'main');
    const others = await page
      .locator('.figure-others a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const id of figures.keys()) {
      const answer = await page.request.get(url() + figurePath(id, lang));
      expect(answer.status(), id).toBe(200);
    }
    for (const address of others) expect((await page.request.get(address)).status(), address).toBe(200);
    await noFaults();
  });

  it.each(['zh', 'en'] as const)('exports a picture from the page in %s', async (lang) => {
    const [menu, picture] = EXPORT[lang];
    const { page, noFaults } = await openDrawn(url() + panelPath(first, lang));
    await page.getByRole('button', { name: menu, exact: true }).first().click();
    const file = await saved(page, picture);
    expect(file.name).toContain(`${name}-${first}`);
    expect(Buffer.from(file.bytes.subarray(1, 4)).toString()).toBe('PNG');
    await noFaults();
  });
}
