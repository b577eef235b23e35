import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShushuoPanelElement } from '../../public/embed.d.ts';
import { REPORT_SITE } from '../report.ts';
import { documentSays, panelFrame, serveHost } from './host.ts';
import { openPage, requestsEnded, siteUrl } from './site.ts';

let host: Awaited<ReturnType<typeof serveHost>>;

beforeAll(async () => {
  host = await serveHost();
});

afterAll(() => host.close());

const CLASSIC = `<script async src="${siteUrl}embed.js"></script>`;

async function openHost(body: string) {
  host.write(body);
  return openPage({ path: host.url });
}

/** A host with a module of another site: its server has to allow that, as for every module. */
async function openAllowing(body: string) {
  host.write('');
  const opened = await openPage({ path: host.url });
  await opened.page.route('**/embed.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  host.write(body);
  await opened.page.reload();
  return opened;
}

const first = (page: Page) => page.locator('shushuo-panel').first();

/** Does something with the first element of a page. */
async function withElement(page: Page, act: (element: ShushuoPanelElement) => void): Promise<void> {
  await first(page).evaluate(act as (element: Element) => void);
}

it('is one script of less than 3 kB that imports nothing', async () => {
  const script = await readFile(`${REPORT_SITE}/embed.js`);
  expect(script.byteLength).toBeLessThan(3000);
  expect(script.toString()).not.toMatch(/\bimport\b|\bexport\b|sourceMappingURL|eval\(/);
});

describe('<shushuo-panel>', () => {
  it.each([
    ['a classic script', CLASSIC],
    ['a module', `<script type="module" src="${siteUrl}embed.js"></script>`],
    ['an import', `<script type="module">await import('${siteUrl}embed.js')</script>`],
    ['a script loaded twice', CLASSIC + CLASSIC],
  ])('comes with %s, in the language of its page, and follows its panel’s height', async (_, script) => {
    const { page, noFaults } = await openAllowing(
      `${script}<shushuo-panel panel="relief"><a href="x">Relief</a></shushuo-panel>`,
    );
    const frame = await panelFrame(page);
    expect(frame.url()).toBe(`${siteUrl}en/embed/relief/`);
    await frame.waitForFunction(() => document.documentElement.scrollHeight === innerHeight && innerHeight !== 400);
    expect(await page.locator('iframe').getAttribute('title')).toMatch(/^[A-Z0-9].{10}/);
    expect(await page.getByRole('link').count()).toBe(0);
    await noFaults();
  });

  it('stands several times on a page, each with its own look', async () => {
    const { page, noFaults } = await openHost(
      `${CLASSIC}<shushuo-panel panel="contracts" lang="zh" theme="dark" height="300"></shushuo-panel>
       <shushuo-panel panel="membership" view="growth" plain transparent></shushuo-panel>`,
    );
    const frames = [await panelFrame(page, 0), await panelFrame(page, 1)];
    expect(frames.map((frame) => frame.url().slice(siteUrl.length))).toEqual([
      'embed/contracts/?theme=dark',
      'en/embed/membership/?view=growth&transparent=1&plain=1',
    ]);
    expect(await frames[0]?.evaluate(() => innerHeight)).toBe(300);
    await noFaults();
  });

  it('tells a change of theme, view and height without loading anew, and loads another language', async () => {
    const { page, noFaults } = await openHost(`${CLASSIC}<shushuo-panel panel="contracts"></shushuo-panel>`);
    const frame = await panelFrame(page);
    await frame.evaluate(() => Object.assign(window, { isSame: true }));
    await withElement(page, (element) => Object.assign(element, { theme: 'dark', view: 'growth', height: '333' }));
    await documentSays(frame, 'data-theme', 'dark');
    await frame.locator('.chart text', { hasText: '+400%' }).first().waitFor();
    await frame.waitForFunction(() => innerHeight === 333 && document.documentElement.dataset['follows'] === undefined);
    expect(await frame.evaluate(() => 'isSame' in window)).toBe(true);
    const entries = await page.evaluate(() => history.length);
    await withElement(page, (element) => element.setAttribute('lang', 'zh'));
    await page.waitForFunction(() =>
      document
        .querySelector('shushuo-panel')
        ?.shadowRoot?.querySelector('iframe')
        ?.src.includes('/embed/contracts/?theme=dark&view=growth'),
    );
    const next = await panelFrame(page);
    expect(next.url()).toBe(`${siteUrl}embed/contracts/?theme=dark&view=growth`);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await noFaults(/ERR_ABORTED/);
  });

  it('reports what happens, and lights a figure asked for before the panel was there', async () => {
    const { page, noFaults } = await openHost('<shushuo-panel panel="contracts"></shushuo-panel>');
    await page.evaluate((src) => {
      const events: unknown[] = [];
      Object.assign(window, { events });
      const element = document.querySelector('shushuo-panel');
      for (const type of ['ready', 'figure-select', 'error'])
        element?.addEventListener(type, (event) => events.push([type, (event as CustomEvent).detail, event.bubbles]));
      document.body.append(Object.assign(document.createElement('script'), { src }));
    }, `${siteUrl}embed.js`);
    await page.waitForFunction(() => 'highlight' in (document.querySelector('shushuo-panel') ?? {}));
    await withElement(page, (element) => element.highlight('collective-contracts'));
    const frame = await panelFrame(page);
    await frame.locator('.chart').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    // A frame also says that it is ready whenever it is asked, which may be after the choice.
    await page.waitForFunction(() =>
      (window as unknown as { events: [string][] }).events.some(([type]) => type === 'figure-select'),
    );
    const events = await page.evaluate(() => (window as unknown as { events: [string, object, boolean][] }).events);
    expect(events[0]).toEqual(['ready', expect.objectContaining({ panel: 'contracts', lang: 'en' }), false]);
    const chosen = events.filter(([type]) => type !== 'ready');
    expect(chosen).toEqual([['figure-select', expect.objectContaining({ stated: '2.05万份' }), false]]);
    await noFaults();
  });

  it('believes only its own frame, and that only from its own site', async () => {
    const { page } = await openHost(`${CLASSIC}<shushuo-panel panel="contracts"></shushuo-panel>`);
    await panelFrame(page);
    const heights = await page.evaluate(() => {
      const frame = document.querySelector('shushuo-panel')?.shadowRoot?.querySelector('iframe');
      const data = { shushuo: 1, type: 'height', height: 7 };
      const source = frame?.contentWindow ?? null;
      const say = (init: MessageEventInit) => {
        dispatchEvent(new MessageEvent('message', { data, ...init }));
        return frame?.style.height;
      };
      const site = new URL(frame?.src ?? '').origin;
      return [
        say({ source, origin: 'https://example.org' }),
        say({ source, origin: 'null' }),
        say({ source: window, origin: site }),
        say({ source: null, origin: site }),
        say({ source, origin: site, data: { ...data, height: Number.NaN } }),
        say({ source, origin: site }),
      ];
    });
    expect(heights.slice(0, 5)).not.toContain('7px');
    expect(heights[5]).toBe('7px');
  });

  it('is loaded only when it comes near the window', async () => {
    const opened = await openHost(
      `${CLASSIC}<div style="height:20000px"></div><shushuo-panel panel="contracts"></shushuo-panel>`,
    );
    const { page, noFaults } = opened;
    await page.waitForFunction(() => customElements.get('shushuo-panel') !== undefined);
    await requestsEnded(opened);
    const isLoaded = () => page.frames().some((frame) => frame.url().includes('/embed/contracts/'));
    expect(isLoaded()).toBe(false);
    await first(page).scrollIntoViewIfNeeded();
    await panelFrame(page);
    expect(isLoaded()).toBe(true);
    await noFaults();
  });

  it('says so, with a link, where its frame does not become ready', async () => {
    host.write('');
    const { page } = await openPage({ path: host.url });
    await page.clock.install();
    await page.route('**/embed/contracts/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '' }),
    );
    host.write(`${CLASSIC}<shushuo-panel panel="contracts"></shushuo-panel>`);
    await page.reload();
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.clock.fastForward(9000);
    const link = page.getByRole('link', { name: 'The chart did not load; open its page' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${siteUrl}en/panels/contracts/`);
    expect((await page.locator('iframe').boundingBox())?.height).toBe(0);
  });

  it('is a plain link where scripts are blocked', async () => {
    const { page } = await openHost(
      '<shushuo-panel panel="contracts"><a href="x">Contracts (chart)</a></shushuo-panel>',
    );
    expect(await page.getByRole('link', { name: 'Contracts (chart)' }).isVisible()).toBe(true);
  });

  it('leaves no frame, listener or memory when it is taken away and put back 50 times', async () => {
    const { page, context, noFaults } = await openHost(
      `${CLASSIC}<shushuo-panel panel="contracts" static></shushuo-panel>`,
    );
    await panelFrame(page);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const count = async () => {
      for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      return { frames: page.frames().length, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
    };
    const again = async (times: number) => {
      for (let round = 0; round < times; round += 1) {
        await withElement(page, (element) => {
          const { parentNode } = element;
          element.remove();
          parentNode?.append(element);
        });
        // Some go while their frame is on its way.
        if (round % 10 === 9) await panelFrame(page);
      }
      await panelFrame(page);
    };
    await again(10);
    const before = await count();
    await again(50);
    const after = await count();
    console.log(`50 times: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    expect(after.frames).toBe(2);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    await noFaults(/ERR_ABORTED/);
  });
});
