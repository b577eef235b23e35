import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { apart, decodePng } from '../export/pixels.ts';
import { reportText } from '../report.ts';
import { chartsStarted, importOf, openReport, PANELS, pageAlive, panelsDrawn, panelsIn } from './report.ts';
import { holdable, openPage, requestsEnded } from './site.ts';

/** Pictures of charts by panel, each at the window's corner, so that all lie on the same pixels. */
async function chartPictures(page: Page): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const slot of await page.locator('.chart-slot').all()) {
    const [id, clip] = await slot.evaluate((element: HTMLElement) => {
      const { width } = element.getBoundingClientRect();
      const ground = 'position: fixed; inset: 0 auto auto 0; z-index: 99; background: var(--card)';
      element.setAttribute('style', `${ground}; width: ${width}px`);
      const height = Math.floor(element.getBoundingClientRect().height - 0.5);
      return [element.closest('[data-panel]')?.id ?? '', { x: 0, y: 0, width: Math.floor(width), height }] as const;
    });
    pictures.set(id, await page.screenshot({ clip }));
    await slot.evaluate((element) => element.removeAttribute('style'));
  }
  return pictures;
}

describe('without a script', () => {
  it.each(['', 'en/'])(
    'every panel of /%s is there with its chart, and opens to table, notes and source',
    async (path) => {
      const { page, noFaults } = await openPage({ path, hasScripts: false });
      const panels = page.locator('[data-panel]');
      expect(await panels.count()).toBe(PANELS.length);
      for (const panel of await panels.all()) {
        expect(await panel.locator('.still > svg:visible').count()).toBe(1);
        expect(await panel.locator('.still > svg:visible text').count()).toBeGreaterThan(1);
        expect(await panel.locator('table').isVisible()).toBe(false);
      }
      for (const id of PANELS) {
        await page.goto(new URL(`#${id}`, page.url()).href);
        expect(await page.locator('[data-panel] table:visible').count()).toBe(1);
        expect(await page.locator(`#${id} table`).isVisible()).toBe(true);
        expect(await page.locator(`#${id} .source`).innerText()).not.toBe('');
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(path === '' ? 'zh-CN' : 'en');
      for (const part of ['.choice', '.export', '.search'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false);
      await noFaults();
    },
  );

  it('the contents are a list on a wide screen, and open on a phone', async () => {
    const wide = await openPage({ hasScripts: false });
    expect(await wide.page.locator('.contents a').first().isVisible()).toBe(true);
    const { page } = await openPage({ hasScripts: false, width: 360 });
    expect(await page.locator('.contents a').first().isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    await page.locator('.contents a[href="#topic-contracts"]').click();
    expect(await page.locator('[data-panel]:visible').evaluateAll((panels) => panels.map(({ id }) => id))).toEqual([
      'contracts',
    ]);
    await page.goto(new URL('#contracts', page.url()).href);
    await page.locator('#contracts summary').click();
    expect(await page.locator('#contracts table').isVisible()).toBe(true);
  });

  it('a panel has a page of its own, with its origin and downloads', async () => {
    const { page, noFaults } = await openPage({ path: 'en/panels/relief/', hasScripts: false });
    expect(await page.locator('h1').innerText()).toContain('510 million');
    expect(await page.locator('.origin').innerText()).toContain('5.1亿元');
    expect(await page.locator('.still > svg:visible').count()).toBe(1);
    await page.locator('.way a').click();
    expect(new URL(page.url()).pathname).toBe('/en/');
    await noFaults();
  });
});

describe.each([
  { path: '', scheme: 'light', width: 1280, layout: 'report' },
  { path: '', scheme: 'dark', width: 360, layout: 'overview' },
  { path: 'en/', scheme: 'dark', width: 1280, layout: 'overview' },
  { path: 'en/', scheme: 'light', width: 1920, layout: 'report' },
  { path: '', scheme: 'light', width: 3840, layout: 'overview' },
] as const)('the built drawings at /$path, $scheme, $width px, in the $layout', (options) => {
  it('are the live charts, pixel by pixel', async () => {
    const { held, release } = holdable();
    const { page } = await openPage({ ...options, hold: { 'data/figures.csv': held } });
    expect(await page.locator('.live').count()).toBe(0);
    const built = await chartPictures(page);
    release();
    await chartsStarted(page);
    const live = await chartPictures(page);
    expect([...built.keys()]).toEqual([...live.keys()]);
    for (const [id, picture] of built) {
      const one = decodePng(picture);
      const other = decodePng(live.get(id) ?? Buffer.alloc(0));
      expect([other.width, other.height], id).toEqual([one.width, one.height]);
      // ECharts writes the built one's paths to a tenth of a pixel; dashes add up to more than any edge.
      const { most, many } = apart(one, other);
      expect(most, id).toBeLessThan(80);
      expect(many, id).toBeLessThan(0.01);
    }
  });
});

describe('taking over', () => {
  it('moves nothing, keeps the place and what was opened', async () => {
    const { held, release } = holdable();
    const { page, noFaults } = await openPage({ width: 360, hold: { 'data/figures.csv': held } });
    await page.locator('#relief summary').click();
    await page.locator('#relief').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => ({ scroll: scrollY, height: document.documentElement.scrollHeight }));
    await page.evaluate(() => {
      Object.assign(window, { shift: 0, table: document.querySelector('#relief table') });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    release();
    await chartsStarted(page);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
    expect(await page.evaluate(() => ({ scroll: scrollY, height: document.documentElement.scrollHeight }))).toEqual(
      before,
    );
    expect(
      await page.evaluate(() => Object.is(Reflect.get(window, 'table'), document.querySelector('#relief table'))),
    ).toBe(true);
    expect(await page.locator('#relief table').isVisible()).toBe(true);
    expect(await page.locator('.still').count()).toBe(0);
    await noFaults();
  });

  it('shows data that are newer than the page', async () => {
    const csv = reportText('figures.csv').replace('363万人', '372万人').replace(',3630000,', ',3720000,');
    const { page, noFaults } = await openReport({ routes: { 'data/figures.csv': csv } });
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(await page.locator('.great').innerText()).toContain('372万');
    expect(await page.locator('#membership').innerText()).not.toContain('363万');
    expect((await panelsIn(page, 'ready')).length).toBe(PANELS.length);
    await noFaults();
  });

  it('leaves the drawings where the live charts do not arrive, until the network is back', async () => {
    const { held, release } = holdable();
    const opened = await openPage({ hold: { 'data/datapackage.json': held } });
    const { page, context } = opened;
    await page.route('**/chart-view-*.js', (route) => route.abort());
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('/chart-view-'));
    release();
    await panelsDrawn(page);
    await page.locator('#contracts .chart').focus();
    await refused;
    await requestsEnded(opened);
    await page.locator('#contracts').getByRole('button', { name: '增幅' }).hover();
    expect(await page.locator('.still > svg:visible').count()).toBe(PANELS.length);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#contracts .ring').count()).toBe(1);
    await page.unroute('**/chart-view-*.js');
    await context.setOffline(true);
    await context.setOffline(false);
    await page.locator('#contracts .live svg').waitFor();
    await chartsStarted(page);
  });
});

describe('the language and appearance that are asked for', () => {
  it('are in the page before it is painted', async () => {
    const { page, noFaults } = await openPage({ path: 'panels/contracts/?lang=en&theme=dark#x' });
    await panelsDrawn(page);
    expect(page.url()).toContain('/en/panels/contracts/?lang=en&theme=dark#x');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto(new URL('/en/?lang=zh', page.url()).href);
    await panelsDrawn(page);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    // What the first page had asked for when it gave way to the other.
    await noFaults(/net::ERR_ABORTED/);
  });
});

/** Counts in `window.tasks` what a page leaves for a next task while it reads its data, and then while it wakes up. */
function countTasks(): void {
  // Before all else there is no element yet.
  const isSaid = (name: string) => document.documentElement?.dataset[name] !== undefined;
  const isAwake = () => isSaid('import');
  // Until the page is awake each look at its clock finds 20 ms gone.
  const now = performance.now.bind(performance);
  let gone = 0;
  performance.now = () => {
    if (!isAwake()) gone += 20;
    return now() + gone;
  };
  const tasks = { reading: 0, waking: 0 };
  Object.assign(window, { tasks });
  const { setTimeout: wait } = window;
  const isLive = () => isSaid('live');
  const later = (task: () => void, ms?: number) => {
    if (!isLive()) tasks.reading += 1;
    return wait(task, ms);
  };
  Object.assign(window, { setTimeout: later });
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (message: unknown) {
    if (isLive() && !isAwake()) tasks.waking += 1;
    postMessage.call(this, message);
  };
}

/** React's lane for what cannot wait: it is rendered at once, in the block in which it was asked for. */
const AT_ONCE = 2;

/** Keeps in `window.asked` what each commit of React has left to be rendered, as lanes of its own. */
function watchCommits(): void {
  const asked: number[] = [];
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    checkDCE: () => undefined,
    onCommitFiberRoot: (_: number, root: { readonly pendingLanes: number }) => asked.push(root.pendingLanes),
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberUnmount: () => undefined,
  };
  Object.assign(window, { asked, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
}

/** Takes down in `window.written` what the page's root is told anew of its language and appearance once it is parsed. */
function watchRoot(): void {
  const written: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { attributeName, oldValue } of records) {
      const now = document.documentElement.getAttribute(attributeName ?? '');
      if (attributeName === 'lang' || now !== oldValue) written.push(`${attributeName} ${now}`);
    }
  });
  const attributeFilter = ['lang', 'data-theme'];
  addEventListener('DOMContentLoaded', () =>
    observer.observe(document.documentElement, { attributeFilter, attributeOldValue: true }),
  );
  Object.assign(window, { written });
}

describe('on a slow computer', () => {
  it('no panel that comes to life has all of them rendered anew in one block', async () => {
    const { page, context, noFaults } = await openPage({ layout: 'unasked' });
    await context.addInitScript(watchCommits);
    await page.reload();
    await panelsDrawn(page);
    const asked = await page.evaluate(() => (window as unknown as { asked: readonly number[] }).asked);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((lanes) => (lanes & AT_ONCE) !== 0)).toEqual([]);
    await noFaults();
  });

  it('no page that comes to life has all of it styled anew by a language or appearance that it has already', async () => {
    const { page, context, noFaults } = await openPage();
    await context.addInitScript(watchRoot);
    await page.reload();
    await pageAlive(page);
    await expect.poll(() => page.locator('html').getAttribute('data-import')).toBe('ready');
    expect(await page.evaluate(() => Reflect.get(window, 'written'))).toEqual([]);
    await page.getByRole('button', { name: '深色' }).click();
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'written'))).toEqual(['data-theme dark']);
    await noFaults();
  });

  it('React and the page’s own program are scripts that run one after the other', async () => {
    const { page } = await openPage();
    const sources = await page
      .locator('script[type=module]')
      .evaluateAll((scripts) =>
        scripts.map((script) => /\/([a-z]+)-[\w-]+\.js$/.exec(Reflect.get(script, 'src'))?.[1]),
      );
    expect(sources.slice(-2)).toEqual(['react', 'main']);
  });

  it('a built page reads its data and comes to life in slices, and answers in between', async () => {
    const { page, context, noFaults } = await openPage();
    await context.addInitScript(countTasks);
    await page.reload();
    await pageAlive(page);
    const { reading, waking } = await page.evaluate(
      () => (window as unknown as { tasks: { reading: number; waking: number } }).tasks,
    );
    const rows = reportText('figures.csv').trim().split('\n').length - 1;
    expect(reading).toBeGreaterThan(rows);
    expect(waking).toBeGreaterThan(PANELS.length);
    await noFaults();
  });
});
