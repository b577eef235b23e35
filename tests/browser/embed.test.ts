import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentSays, heardBy, panelFrame, serveHost, tellPanel } from './host.ts';
import { expectAccessible, openReport, PANELS } from './report.ts';
import { openPage, type PageOptions, siteUrl } from './site.ts';

let host: Awaited<ReturnType<typeof serveHost>>;

beforeAll(async () => {
  host = await serveHost();
});

afterAll(() => host.close());

const SANDBOX = 'sandbox="allow-scripts"';

/** A page of another origin with one panel in a sandbox. */
async function embed(path: string, options: PageOptions = {}, attributes = SANDBOX) {
  host.write(`<iframe ${attributes} title="panel" src="${siteUrl}${path}" width="600" height="480"></iframe>`);
  const opened = await openPage({ path: host.url, ...options });
  return { ...opened, frame: await panelFrame(opened.page) };
}

describe('a panel in a sandbox of another origin', () => {
  it('draws its chart and says that it is ready', async () => {
    const { page, frame, noFaults } = await embed('embed/contracts/');
    expect(await frame.evaluate(() => [window.origin, document.querySelectorAll('.chart svg').length])).toEqual([
      'null',
      1,
    ]);
    const [ready] = await heardBy(page, 'ready');
    expect(ready).toEqual({
      shushuo: 1,
      type: 'ready',
      panel: 'contracts',
      title: '集体合同达2.05万份，是2008年的2.2倍',
      lang: 'zh',
      theme: 'light',
      height: expect.any(Number),
    });
    await noFaults();
  });

  it('tells its height, which a frame can follow at any width', async () => {
    const { page, frame, noFaults } = await embed('en/embed/grassroots/');
    await page.evaluate(() => {
      addEventListener('message', ({ data }) => {
        if (data.height) document.querySelector('iframe')?.setAttribute('height', data.height);
      });
    });
    await tellPanel(page, { type: 'hello', follows: true });
    for (const width of ['320', '900', '500']) {
      await page.evaluate((px) => document.querySelector('iframe')?.setAttribute('width', px), width);
      // All of it is to be seen, and less than 40 px are left below it.
      await frame.waitForFunction((px) => {
        const last = document.querySelector('.embed-foot')?.getBoundingClientRect().bottom ?? Number.NaN;
        const rest = innerHeight - last;
        const { scrollHeight } = document.documentElement;
        return innerWidth === px && scrollHeight === innerHeight && rest >= 0 && rest < 40;
      }, Number(width));
    }
    expect(new Set((await heardBy(page, 'height')).map(({ height }) => height)).size).toBeGreaterThan(1);
    await noFaults();
  });

  it('takes theme, view and language by message, and lights a figure', async () => {
    const { page, frame, noFaults } = await embed('embed/contracts/?theme=light');
    await tellPanel(page, { type: 'set-theme', theme: 'dark' });
    await documentSays(frame, 'data-theme', 'dark');
    await tellPanel(page, { type: 'set-view', view: 'growth' });
    await frame.locator('.chart text', { hasText: '+400%' }).first().waitFor();
    expect(await frame.locator('.chart text', { hasText: '推算' }).count()).toBe(0);
    await tellPanel(page, { type: 'set-lang', lang: 'en' });
    await frame.getByRole('heading', { name: '20,500 collective contracts' }).waitFor();
    await documentSays(frame, 'lang', 'en');
    const before = await frame.locator('.chart svg').innerHTML();
    await tellPanel(page, { type: 'highlight', figure: 'collective-contracts' });
    await frame.waitForFunction((html) => document.querySelector('.chart svg')?.innerHTML !== html, before);
    await tellPanel(page, { type: 'highlight', figure: null });
    await frame.waitForFunction((html) => document.querySelector('.chart svg')?.innerHTML === html, before);
    const readies = await heardBy(page, 'ready');
    expect(readies.at(-1)).toMatchObject({ lang: 'en', theme: 'dark' });
    expect(await page.evaluate(() => history.length)).toBe(2);
    await noFaults();
  });

  it('says which figure the reader chooses, by pointer and by key', async () => {
    const { page, frame } = await embed('embed/contracts/');
    await frame.locator('.chart').focus();
    await page.keyboard.press('ArrowRight');
    const box = await frame.locator('.ring').boundingBox();
    await page.keyboard.press('Enter');
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 40);
    await expect.poll(async () => (await heardBy(page, 'figure-select')).length).toBe(2);
    const [first, second] = await heardBy(page, 'figure-select');
    expect(first).toMatchObject({ panel: 'contracts', name: '集体合同', stated: '2.05万份' });
    expect(second).toEqual(first);
  });

  it('hears nobody but the page around it', async () => {
    const { page, frame } = await embed('embed/contracts/?theme=light');
    await page.evaluate(async () => {
      const sibling = document.createElement('iframe');
      document.body.append(sibling);
      const script = sibling.contentDocument?.createElement('script');
      if (script === undefined) throw new Error('invalid page: no sibling');
      script.textContent = `parent.frames[0].postMessage({ shushuo: 1, type: 'set-theme', theme: 'dark' }, '*')`;
      sibling.contentDocument?.body.append(script);
    });
    // What the page itself says arrives after what its other frame said.
    await tellPanel(page, { type: 'set-lang', lang: 'en' });
    await documentSays(frame, 'lang', 'en');
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await frame.evaluate(() => window.postMessage({ shushuo: 1, type: 'set-lang', lang: 'zh' }, '*'));
    await tellPanel(page, { type: 'set-theme', theme: 'dark' });
    await documentSays(frame, 'data-theme', 'dark');
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('is left as it was by whatever else it is told', async () => {
    const { page, frame, noFaults } = await embed('embed/contracts/?theme=light');
    const before = await frame.locator('#app').innerHTML();
    const nearly = fc.record({
      shushuo: fc.constantFrom<unknown>(1, 2, '1'),
      type: fc.constantFrom<unknown>('hello', 'set-theme', 'set-view', 'highlight', 'constructor', '__proto__', 1),
      theme: fc.constantFrom<unknown>('DARK', '', null, ['dark'], { dark: 1 }),
      view: fc.constantFrom<unknown>('', 'level ', 0, {}),
      follows: fc.constantFrom<unknown>('true', 1, null),
      figure: fc.constantFrom<unknown>(0, [], {}, 'x'.repeat(3000)),
    });
    const messages = fc.sample(fc.oneof(nearly, fc.jsonValue({ maxDepth: 3 })), { seed: 2016, numRuns: 500 });
    await page.evaluate((all) => {
      for (const message of all) document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
    }, messages as unknown[]);
    await tellPanel(page, { type: 'hello', follows: false });
    await expect.poll(async () => (await heardBy(page, 'ready')).length).toBe(2);
    expect(await frame.locator('#app').innerHTML()).toBe(before);
    await noFaults();
  });
});

describe('the address of a panel', () => {
  it('chooses theme, view, plain and transparent ground', async () => {
    const path = 'en/embed/contracts/?theme=dark&view=index&plain=1&transparent=1';
    const { frame, noFaults } = await embed(path);
    expect(await frame.locator('.chart text', { hasText: '220' }).count()).toBeGreaterThan(0);
    const shown = await frame.evaluate(() => ({
      theme: document.documentElement.dataset['theme'],
      ground: getComputedStyle(document.documentElement).backgroundColor,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      headPx: document.querySelector('.embed-head')?.clientHeight,
    }));
    expect(shown).toEqual({ theme: 'dark', ground: 'rgba(0, 0, 0, 0)', scheme: 'normal', headPx: 1 });
    await noFaults();
  });

  it('wins over the path in its language', async () => {
    const { page, frame, noFaults } = await embed('embed/contracts/?lang=en&theme=dark');
    expect(frame.url()).toBe(`${siteUrl}en/embed/contracts/?theme=dark`);
    expect((await heardBy(page, 'ready'))[0]).toMatchObject({ lang: 'en', theme: 'dark' });
    await noFaults(/ERR_ABORTED/);
  });

  it('may be opened by itself, where nobody is heard', async () => {
    const { page, noFaults } = await openPage({ path: 'embed/contracts/', lang: 'zh' });
    await page.locator('[data-panel=contracts][data-state=ready]').waitFor();
    // Whoever listens before this test has heard the message when it does.
    await page.evaluate(
      () =>
        new Promise((heard) => {
          addEventListener('message', heard, { once: true });
          postMessage({ shushuo: 1, type: 'set-theme', theme: 'dark' }, '*');
        }),
    );
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await noFaults();
  });
});

describe('a static panel', () => {
  const scripts = (urls: readonly string[]) => urls.filter((url) => /assets\/embed-(?!early)[^/]*\.js$/.test(url));

  it('is a drawing that needs no chart library, and takes theme and frame by message', async () => {
    const { page, frame, responses, noFaults } = await embed('embed/contracts/?static=1');
    expect(scripts(responses.map((response) => response.url()))).toEqual([]);
    expect((await heardBy(page, 'ready'))[0]).toMatchObject({ panel: 'contracts', theme: 'light' });
    await tellPanel(page, { type: 'set-theme', theme: 'dark' });
    await documentSays(frame, 'data-theme', 'dark');
    await tellPanel(page, { type: 'hello', follows: true });
    await documentSays(frame, 'data-follows', '');
    await expect.poll(async () => (await heardBy(page, 'ready')).length).toBe(3);
    await noFaults();
  });

  it('has every way of looking, with nothing to point at', async () => {
    const { frame, noFaults } = await embed('embed/contracts/?static=1&view=growth');
    expect(await frame.locator('.chart text', { hasText: '+400%' }).count()).toBeGreaterThan(0);
    expect(await frame.locator('.embed-room').getAttribute('inert')).toBe('');
    await noFaults();
  });
});

/** The last percents take ten times as long, and a comparison needs none of them. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

it('loads less JavaScript than the front page does', async () => {
  const bytesOf = async (page: Page, urls: readonly string[]) => {
    let total = 0;
    for (const url of urls) total += brotliCompressSync(await (await page.request.get(url)).body(), QUICK).byteLength;
    return total;
  };
  const front = await openReport();
  const { page, responses } = await embed('embed/contracts/');
  const isScript = (url: string) => new URL(url).pathname.endsWith('.js');
  const frontBytes = await bytesOf(page, front.responses.map((one) => one.url()).filter(isScript));
  const embedBytes = await bytesOf(page, responses.map((one) => one.url()).filter(isScript));
  console.log(`JavaScript, brotli: embed ${embedBytes}, front page ${frontBytes} bytes`);
  expect(embedBytes).toBeGreaterThan(0);
  expect(embedBytes).toBeLessThan(frontBytes);
});

/** What a small panel shows, and whether a reader sees all of it. */
const seenIn = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const shown = [...document.querySelectorAll('.embed *')].filter(
      (part) =>
        part.children.length === 0 &&
        part.textContent?.trim() !== '' &&
        part.closest('.unseen, .embed-table, defs') === null &&
        part.checkVisibility({ visibilityProperty: true }),
    );
    const cut = shown.filter((part) => {
      const { top, bottom, left, right } = part.getBoundingClientRect();
      return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1;
    });
    const sizes = shown.map((part) => {
      const svg = part.closest('svg');
      const scale = svg === null ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return Number.parseFloat(getComputedStyle(part).fontSize) * scale;
    });
    return {
      scrolls: scrollWidth > clientWidth || scrollHeight > clientHeight,
      cut: cut.map((part) => part.textContent),
      least: Math.min(...sizes) < 10.99 ? Math.min(...sizes) : 'can be read',
      says: shown.some((part) => part.closest('.embed-number, .chart') !== null),
    };
  });

const SMALL = [
  { width: 240, height: 180 },
  { width: 300, height: 200 },
  { width: 320, height: 240 },
  { width: 400, height: 225 },
  { width: 480, height: 270 },
];

describe('every size of frame', () => {
  it.each([
    ['embed/', ''],
    ['en/embed/', ''],
    ['en/embed/', '?static=1'],
  ])(
    'a small one under %s%s shows headline and number or chart, never cut nor scrolled, in type of 11 px',
    async (root, query) => {
      const { page } = await openPage({ path: 'embed/relief/' });
      for (const [index, id] of PANELS.entries()) {
        // Each is opened at one of the sizes, and takes the others where it stands.
        const first = index % SMALL.length;
        for (const [step, size] of [...SMALL.slice(first), ...SMALL.slice(0, first)].entries()) {
          await page.setViewportSize(size);
          if (step === 0) await page.goto(`${siteUrl}${root}${id}/${query}`);
          await page.locator('[data-state=ready]').waitFor();
          const found = async () => ({ id, ...size, ...(await seenIn(page)) });
          await expect.poll(found).toEqual({ id, ...size, scrolls: false, cut: [], least: 'can be read', says: true });
        }
      }
    },
  );

  it.each([
    ['relief', '5.1亿元'],
    ['contracts', '2.05万份'],
    ['prefectures', null],
  ])('a small one without room for the chart of %s says its number, and no words as one: %s', async (id, number) => {
    const { page } = await openPage({ path: `embed/${id}/?static=1`, width: 240, height: 180 });
    await page.locator('.embed-number a').waitFor();
    const said = await page.locator('.embed-number strong').allTextContents();
    expect(said).toEqual(number === null ? [] : [number]);
  });

  it.each([
    [360, 640],
    [1280, 720],
    [3840, 2160],
  ])(
    '%s × %s: nothing is wider than the frame, and nothing lies on anything else',
    async (width, height) => {
      const { page } = await openPage({ path: 'embed/relief/', width, height });
      for (const id of ['contracts', 'prefectures'])
        for (const path of [`embed/${id}/?theme=dark`, `en/embed/${id}/?theme=light`]) {
          await page.goto(siteUrl + path);
          await page.locator('[data-state=ready]').waitFor();
          const found = await page.evaluate(() => {
            const boxes = ['.embed-head', '.embed-chart', '.embed-foot'].map((name) =>
              document.querySelector(name)?.getBoundingClientRect(),
            );
            const [head, chart, foot] = boxes;
            if (!head || !chart || !foot) throw new Error('invalid page: a part is missing');
            const svg = document.querySelector('.chart svg')?.getBoundingClientRect();
            const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
            return {
              isWide: scrollWidth > clientWidth,
              isFilled: Math.abs((svg?.width ?? 0) - chart.width) < 1,
              overlaps: head.bottom > chart.top + 0.5 || chart.bottom > foot.top + 0.5,
              scrolls: scrollHeight > clientHeight + 1,
            };
          });
          expect({ path, ...found }).toMatchObject({ path, isWide: false, isFilled: true, overlaps: false });
          // A slide and a wall show all of it at once.
          if (width >= 1280) expect({ path, ...found }).toMatchObject({ path, scrolls: false });
        }
    },
    120_000,
  );
});

describe('open to everybody', () => {
  it.each([
    ['embed/contracts/', 600, 480],
    ['en/embed/prefectures/?theme=dark', 360, 640],
  ])('%s', async (path, width, height) => {
    const { page, noFaults } = await openPage({ path, width, height });
    await page.locator('[data-state=ready]').waitFor();
    await expectAccessible(page);
    const button = page.locator('.embed-table-button');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.embed-table').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.embed-table').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await noFaults();
  });

  it('and to readers without scripts: drawing, words and table are there', async () => {
    const { context } = await openPage();
    const reader = await context
      .browser()
      ?.newContext({ javaScriptEnabled: false, viewport: { width: 600, height: 480 } });
    if (reader === undefined) throw new Error('invalid browser');
    const page = await reader.newPage();
    for (const path of ['embed/contracts/', 'en/embed/contracts/']) {
      await page.goto(siteUrl + path);
      expect(await page.locator('.still > svg:visible').count()).toBe(1);
      expect(await page.locator('table tr').count()).toBeGreaterThan(2);
      expect(await page.locator('.embed-table-button:visible').count()).toBe(0);
      const { y = 0, height = 0 } = (await page.locator('.still > svg:visible').boundingBox()) ?? {};
      expect(y + height).toBeLessThan(480);
    }
    await reader.close();
  });
});
