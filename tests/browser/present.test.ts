import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../export/pixels.ts';
import { chartsStarted, expectAccessible, openReport, PANELS, panelsDrawn } from './report.ts';
import { type PageOptions, siteUrl } from './site.ts';

/** Between a title and a closing slide. */
const SLIDES = PANELS.length + 2;
/** What is typed to jump to a panel. */
const numberOf = (panel: string): string => String(PANELS.indexOf(panel) + 2);

const slideOf = (page: Page) => new URL(page.url()).searchParams.get('present');
const headline = (page: Page) => page.locator('.slide h2').textContent();
const position = (page: Page) => page.locator('.present .present-position').textContent();

/** Waits until a slide is shown, and its chart, if it has one, is drawn. */
async function shown(page: Page, slide: string): Promise<void> {
  await expect.poll(() => slideOf(page)).toBe(slide);
  if (slide === 'title' || slide === 'end') await page.locator(`.slide-${slide}`).waitFor();
  else await page.locator(`[data-slide=${slide}] .chart svg :is(path, text)`).first().waitFor({ state: 'attached' });
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the report and starts the presentation by its key. */
async function openPresentation(options: PageOptions = {}) {
  const opened = await openReport({ reducedMotion: true, ...options });
  await press(opened.page, 'p');
  await shown(opened.page, 'title');
  return opened;
}

async function openNotes(page: Page): Promise<Page> {
  const [notes] = await Promise.all([page.context().waitForEvent('page'), press(page, 'n')]);
  await notes.locator('.speaker').waitFor();
  return notes;
}

describe('a presentation', () => {
  it.each([
    ['zh', 1920, 1080],
    ['en', 1024, 768],
  ] as const)(
    'is walked through by one key, a panel a slide in the report’s order (%s, %i × %i)',
    async (lang, width, height) => {
      const { page, noFaults } = await openReport({ lang, width, height, reducedMotion: true });
      const panels = await page.locator('[data-panel]').evaluateAll((found) => found.map(({ id }) => id));
      const headlines = await page.locator('[data-panel] h3').allTextContents();
      await press(page, 'p');
      await shown(page, 'title');
      expect(await headline(page)).toBe(await page.locator('h1').textContent());
      for (const [index, id] of panels.entries()) {
        await press(page, 'ArrowRight');
        await shown(page, id);
        expect(await headline(page)).toBe(headlines[index]);
        expect(await position(page)).toBe(`${index + 2} / ${panels.length + 2}`);
        const slide = page.locator('.slide');
        // Nothing is cut, and the last row can read the headline.
        expect(await slide.evaluate((one) => one.scrollHeight - one.clientHeight), id).toBeLessThanOrEqual(1);
        const typePx = await slide.locator('h2').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
        expect(typePx).toBeGreaterThanOrEqual(height / 24);
      }
      await press(page, ' ');
      await shown(page, 'end');
      await page.locator('.present-code[data-state=ready]').waitFor();
      await press(page, 'PageDown');
      await shown(page, 'end');
      await noFaults();
    },
  );

  it('is turned by keys and remote, and jumps by number', async () => {
    const { page } = await openPresentation();
    await press(page, 'PageDown', 'ArrowDown');
    await shown(page, 'innovation');
    await press(page, 'Shift+Space');
    await shown(page, 'growth-ranking');
    await press(page, 'PageUp');
    await shown(page, 'title');
    await press(page, 'End');
    await shown(page, 'end');
    await press(page, 'Home');
    await shown(page, 'title');
    await press(page, ...numberOf('poverty-money'), 'Enter');
    await shown(page, 'poverty-money');
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    await press(page, '1');
    await page.getByText(`到第 1 页，共 ${SLIDES} 页`).waitFor();
    await shown(page, 'title');
  });

  it('is turned by a finger drawn across', async () => {
    const { page } = await openPresentation({ width: 360, height: 640 });
    const swipe = (from: number, to: number) =>
      page.locator('.slide').evaluate(
        (slide, across) => {
          const at = { bubbles: true, pointerType: 'touch', isPrimary: true, clientY: 300 };
          slide.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: across.from }));
          slide.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: across.to }));
        },
        { from, to },
      );
    await swipe(300, 100);
    await shown(page, 'growth-ranking');
    await swipe(100, 300);
    await shown(page, 'title');
    await swipe(100, 120);
    await shown(page, 'title');
  });

  it('has quiet controls that the keyboard reaches and a finger hits', async () => {
    const { page } = await openPresentation({ lang: 'en' });
    const controls = page.getByRole('toolbar', { name: 'Presentation controls' }).getByRole('button');
    for (const control of await controls.all()) {
      const box = await control.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(await control.getAttribute('title')).toMatch(/\(.+\)$/);
    }
    await page.getByRole('button', { name: 'Next slide' }).click();
    await shown(page, 'growth-ranking');
    // The click has given the focus back: space is for the slides.
    await press(page, 'Space');
    await shown(page, 'innovation');
    await page.getByRole('button', { name: 'Previous slide' }).focus();
    await press(page, 'Enter');
    await shown(page, 'growth-ranking');
  });

  it('says which slide is shown, and keeps the page behind out of reach', async () => {
    const { page } = await openPresentation({ lang: 'en' });
    await press(page, 'ArrowRight');
    const said = page.locator('.present > [aria-live]');
    await expect.poll(() => said.textContent()).toBe(`Slide 2 of ${SLIDES}: ${await headline(page)}`);
    expect(await page.locator('#app').evaluate((app) => (app as HTMLElement).inert)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('present');
  });
});

describe('the address of a slide', () => {
  it('opens it, and goes on beside whatever else stands there', async () => {
    const { page, noFaults } = await openReport({ path: '?campaign=a&present=relief', lang: 'zh' });
    await shown(page, 'relief');
    await press(page, 'ArrowRight');
    await shown(page, 'grassroots');
    expect(new URL(page.url()).searchParams.get('campaign')).toBe('a');
    await press(page, 'Escape');
    await page.locator('.present').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?campaign=a&layout=report&lang=zh');
    await noFaults();
  });

  it('starts at the beginning where the slide is unknown', async () => {
    const { page, noFaults } = await openReport({ path: '?present=__proto__' });
    await shown(page, 'title');
    await noFaults();
  });

  it('leaves with Back and comes again with Forward', async () => {
    const { page, noFaults } = await openPresentation();
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    await page.goBack();
    await page.locator('.present').waitFor({ state: 'detached' });
    expect(slideOf(page)).toBeNull();
    await page.goForward();
    await shown(page, 'contracts');
    await noFaults();
  });
});

describe('leaving', () => {
  it('gives the focus to the panel shown last, and keeps what was chosen meanwhile', async () => {
    const { page, noFaults } = await openPresentation({ lang: 'zh', theme: 'light' });
    await press(page, ...numberOf('contracts'), 'l', 't', 'v');
    await shown(page, 'contracts');
    await press(page, 'Escape');
    await page.locator('.present').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('contracts');
    const parameters = () => Object.fromEntries(new URL(page.url()).searchParams);
    await expect.poll(parameters).toEqual({ layout: 'report', lang: 'en', theme: 'dark', view: 'index' });
    const top = await page.locator('#contracts').evaluate((panel) => panel.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    const html = page.locator('html');
    expect(await html.getAttribute('lang')).toBe('en');
    expect(await html.getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('#contracts [aria-pressed=true]').textContent()).toBe('Index');
    expect(await page.locator('#app').evaluate((app) => (app as HTMLElement).inert)).toBe(false);
    // Nothing of the keys is left.
    await press(page, 'ArrowRight', 'b');
    await expect.poll(() => page.locator('.present').count()).toBe(0);
    await noFaults();
  });

  it('gives the focus to the button that started it where no panel was shown', async () => {
    const { page } = await openReport({ lang: 'en' });
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await shown(page, 'title');
    await press(page, 'Escape');
    await page.locator('.present').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Present');
  });

  it('leaves no chart, no listener and no node behind', async () => {
    const { page, context, noFaults } = await openReport({ reducedMotion: true });
    await chartsStarted(page);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const round = async () => {
      await press(page, 'p');
      await page.locator('.present').waitFor();
      await press(page, 'Home');
      await shown(page, 'title');
      for (const id of ['growth-ranking', 'innovation', 'skills']) {
        await press(page, 'ArrowRight');
        await shown(page, id);
      }
      await press(page, 'q');
      await page.locator('.present-code svg').waitFor();
      await press(page, 'Escape', 'Escape');
      await page.locator('.present').waitFor({ state: 'detached' });
      await expect.poll(() => slideOf(page)).toBeNull();
    };
    const alive = async () => {
      for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      return { listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
    };
    const charts = () => page.locator('[_echarts_instance_]').count();
    const chartsBefore = await charts();
    await round();
    const before = await alive();
    for (let time = 0; time < 4; time += 1) await round();
    const after = await alive();
    console.log(`four presentations: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    expect(await charts()).toBe(chartsBefore);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    await noFaults();
  });
});

describe('keys while presenting', () => {
  it('make the screen black until any key', async () => {
    const { page } = await openPresentation();
    const over = () => page.locator('.present').getAttribute('data-over');
    await press(page, 'b');
    expect(await over()).toBe('black');
    const middle = decodePng(await page.screenshot());
    expect([...middle.pixels.slice(0, 3)]).toEqual([0, 0, 0]);
    await press(page, 'ArrowRight');
    expect(await over()).toBe('none');
    await shown(page, 'title');
  });

  it('go through the ways of looking, languages and appearances', async () => {
    const { page, noFaults } = await openPresentation({ lang: 'zh', theme: 'light' });
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
    for (const view of ['index', 'growth', 'level']) {
      await press(page, 'v');
      await expect.poll(() => parameter('view')).toBe(view);
    }
    await press(page, 'l');
    expect(await headline(page)).toContain('20,500 collective contracts');
    await press(page, 't');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(slideOf(page)).toBe('contracts');
    await noFaults();
  });

  it.each(['zh', 'en'] as const)('are listed on request (%s)', async (lang) => {
    const { page } = await openPresentation({ lang });
    await press(page, '?');
    const keys = await page.locator('.present-keys kbd').allTextContents();
    expect(keys).toEqual(
      expect.arrayContaining(['→', 'PageDown', 'Home', 'End', 'B', 'V', 'L', 'T', 'Q', 'N', 'F', 'Esc']),
    );
    await expectAccessible(page, '.present');
    await press(page, 'Escape');
    await expect.poll(() => page.locator('.present-keys').count()).toBe(0);
    expect(await page.locator('.present').count()).toBe(1);
  });

  it('may be without the one that starts, for as long as the reader likes', async () => {
    const { page } = await openPresentation({ lang: 'en' });
    await press(page, '?');
    const startKey = page.getByRole('checkbox', { name: 'On the page, the P key starts the presentation' });
    await startKey.focus();
    await press(page, ' ');
    expect(await startKey.isChecked()).toBe(false);
    await press(page, 'Escape', 'Escape');
    await page.locator('.present').waitFor({ state: 'detached' });
    await page.reload();
    await panelsDrawn(page);
    await press(page, 'p');
    expect(new URL(page.url()).searchParams.has('present')).toBe(false);
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await shown(page, 'title');
  });

  it('are left to what is being written', async () => {
    const { page } = await openReport();
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().focus();
    await press(page, 'p');
    await expect.poll(() => page.locator('.present').count()).toBe(0);
  });

  it('turn slides even from within a chart, which the pointer still lights', async () => {
    const { page, noFaults } = await openPresentation();
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    const box = await page.locator('.slide .chart').boundingBox();
    if (box === null) throw new Error('invalid slide: no chart');
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.24);
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.25);
    const card = page.locator('.present .card');
    await card.waitFor();
    expect(await card.textContent()).toContain('2.05万份');
    const place = await card.boundingBox();
    expect(place && place.y >= 0 && place.y + place.height <= 800).toBe(true);
    await press(page, 'ArrowRight');
    await shown(page, 'democratic-management');
    await expect.poll(() => card.count()).toBe(0);
    await noFaults();
  });
});

describe('charts on slides', () => {
  it('build up the first time they are shown, and not again', async () => {
    const { page } = await openPresentation({ reducedMotion: false });
    const building = page.locator('.slide .chart').getAttribute.bind(page.locator('.slide .chart'), 'data-building');
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    await expect.poll(() => building()).toBe('false');
    const running = await page.evaluate(() => document.getAnimations().length);
    expect(running).toBe(0);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const chart = document.querySelector<HTMLElement>('.slide .chart');
        if (chart) seen.push(`${chart.closest<HTMLElement>('.slide')?.dataset['slide']} ${chart.dataset['building']}`);
      }).observe(document.body, { subtree: true, childList: true });
    });
    await press(page, 'ArrowRight');
    await shown(page, 'democratic-management');
    await press(page, 'ArrowLeft');
    await shown(page, 'contracts');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toContain('democratic-management true');
    expect(seen).toContain('contracts false');
    expect(seen).not.toContain('contracts true');
  });

  it('come at once for a reader who wants stillness', async () => {
    const { page } = await openPresentation();
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    expect(await page.locator('.slide .chart').getAttribute('data-building')).toBe('false');
  });
});

describe('the QR code', () => {
  it.each([
    ['zh', 'light', 'panels/contracts/'],
    ['en', 'dark', 'en/panels/contracts/'],
  ] as const)('of a panel’s slide leads to its page (%s, %s)', async (lang, theme, path) => {
    const { page, noFaults } = await openPresentation({ lang, theme });
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    await press(page, 'q');
    const code = page.locator('.present-sheet .present-code svg');
    await code.waitFor();
    const { pixels, width, height } = decodePng(await code.screenshot());
    const read = jsQR(new Uint8ClampedArray(pixels), width, height);
    expect(read?.data).toBe(new URL(path, siteUrl).href);
    expect(await page.locator('.present-sheet').textContent()).toContain(read?.data);
    await expectAccessible(page, '.present');
    await noFaults();
  });
});

describe('the notes window', () => {
  it('follows the slides, shows the next one and turns them with the same keys', async () => {
    const { page, noFaults } = await openPresentation({ lang: 'zh', theme: 'light' });
    await press(page, ...numberOf('contracts'));
    await shown(page, 'contracts');
    const notes = await openNotes(page);
    expect(await notes.locator('h1').textContent()).toBe(await headline(page));
    expect(await notes.locator('table').textContent()).toContain('2.05万份');
    const stated = '集体合同：原文“2.05万份”，报告第1.3节，该节谈集体合同、民主管理、帮扶';
    expect(await notes.locator('.speaker-now li').allInnerTexts()).toContain(stated);
    expect(await notes.locator('.present-position').textContent()).toBe(`${numberOf('contracts')} / ${SLIDES}`);
    const next = notes.locator('.speaker-next');
    expect(await next.textContent()).toContain('厂务公开单位增长220%');
    expect(await next.locator('img').evaluate((img) => (img as HTMLImageElement).decode())).toBeUndefined();
    await expectAccessible(notes);

    await press(notes, 'ArrowRight');
    await shown(page, 'democratic-management');
    expect(await notes.locator('h1').textContent()).toBe(await headline(page));
    await press(notes, 'l', 't');
    expect(await notes.locator('h1').textContent()).toContain('Open factory affairs');
    expect(await notes.locator('html').getAttribute('lang')).toBe('en');
    expect(await notes.locator('html').getAttribute('data-theme')).toBe('dark');
    await expectAccessible(notes);
    await notes.getByRole('button', { name: 'Next slide' }).click();
    await shown(page, 'relief');
    await press(page, 'End');
    await expect.poll(() => next.textContent()).toContain('This is the last slide.');
    await noFaults();
  });

  it('stops and resets its timer', async () => {
    const { page } = await openPresentation({ lang: 'en' });
    const notes = await openNotes(page);
    await notes.getByRole('button', { name: 'Pause' }).click();
    await notes.getByRole('button', { name: 'Reset' }).click();
    expect(await notes.getByRole('timer').textContent()).toBe('00:00');
    await notes.getByRole('button', { name: 'Go on' }).click();
    await notes.getByRole('button', { name: 'Pause' }).waitFor();
  });

  it('is closed with the presentation, and may be closed before', async () => {
    const { page, context, noFaults } = await openPresentation();
    const first = await openNotes(page);
    await first.close();
    const second = await openNotes(page);
    expect(context.pages()).toHaveLength(2);
    const gone = second.waitForEvent('close');
    await press(page, 'Escape');
    await gone;
    expect(context.pages()).toHaveLength(1);
    await noFaults();
  });

  it('that is blocked is said in words', async () => {
    const { page, noFaults } = await openPresentation({ lang: 'zh' });
    await page.evaluate(() => {
      window.open = () => null;
    });
    await press(page, 'n');
    await page.getByRole('alert').getByText('浏览器拦下了备注窗口').waitFor();
    await noFaults();
  });
});

it.each([
  ['zh', 'light', 1920, 1080],
  ['en', 'dark', 360, 640],
] as const)('slides pass the accessibility rules (%s, %s, %i × %i)', async (lang, theme, width, height) => {
  const { page } = await openPresentation({ lang, theme, width, height });
  for (const keys of [['Home'], ['2'], numberOf('contracts'), ['End']]) {
    await press(page, ...keys, 'Enter');
    await expectAccessible(page, '.present');
  }
});
