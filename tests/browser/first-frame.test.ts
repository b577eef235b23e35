import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/words/terms.ts';
import { chartsStarted, openReport } from './report.ts';

/** What a reader sees of a panel's chart, and of the card. */
interface Seen {
  readonly card: string;
  readonly svg: string;
}

/** Moves the pointer to a place: what was there before, in the frame that answers, and once all is at rest. */
async function hoverAt(page: Page, x: number, y: number): Promise<readonly [Seen, Seen, Seen]> {
  await page.evaluate(() => {
    const see = (): Seen => {
      const card = document.querySelector('.card');
      const isSeen = card?.checkVisibility({ visibilityProperty: true });
      const box = card?.getBoundingClientRect();
      const svg = [...document.querySelectorAll('.live svg')].map(({ outerHTML }) => outerHTML).join();
      return { card: isSeen ? `${card?.textContent} at ${box?.x}, ${box?.y}` : '', svg };
    };
    const answered = new Promise((resolve) =>
      addEventListener(
        'pointermove',
        () => {
          const before = see();
          const { port1, port2 } = new MessageChannel();
          // What a port is told in a frame is heard behind it, when it has been painted.
          port1.onmessage = () => resolve([before, see()]);
          requestAnimationFrame(() => port2.postMessage(null));
        },
        { capture: true, once: true },
      ),
    );
    Object.assign(window, { see, answered });
  });
  await page.mouse.move(x, y);
  const [before, first] = await page.evaluate(
    () => (window as unknown as { answered: Promise<readonly [Seen, Seen]> }).answered,
  );
  await page.waitForFunction((svg) => (window as unknown as { see: () => Seen }).see().svg !== svg, before.svg);
  return [before, first, await page.evaluate(() => (window as unknown as { see: () => Seen }).see())];
}

describe('a figure that is hovered in a live chart', () => {
  it('has its card in its place in the frame that answers, and is lit in the chart behind that', async () => {
    const { page, noFaults } = await openReport({ layout: 'overview', lang: 'zh' });
    const chart = page.locator('#contracts .chart');
    await chart.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await chart.focus();
    const spots: { readonly x: number; readonly y: number }[] = [];
    for (const _ of [1, 2]) {
      await page.keyboard.press('ArrowRight');
      const box = await page.locator('#contracts .ring').boundingBox();
      if (box === null) throw new Error('invalid panel: it has no ring');
      spots.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    await page.keyboard.press('Escape');
    await page.locator('#contracts .live svg').waitFor();
    const [one, other] = spots as [(typeof spots)[0], (typeof spots)[0]];
    await page.mouse.move(one.x, one.y, { steps: 3 });
    await page.getByRole('tooltip').waitFor();
    await chartsAtRest(page);
    const [before, first, rest] = await hoverAt(page, other.x, other.y);
    expect(first.card).not.toBe(before.card);
    expect(first.card).toBe(rest.card);
    expect(first.svg === before.svg).toBe(true);
    expect(rest.svg === before.svg).toBe(false);
    await noFaults();
  });
});

/** Waits until the drawings are the same for some frames. */
const chartsAtRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const drawn = () => [...document.querySelectorAll('.live svg')].map(({ outerHTML }) => outerHTML).join();
    for (let [before, same] = ['', 0]; same < 5; ) {
      await new Promise((next) => requestAnimationFrame(next));
      const now = drawn();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });

describe('a way of looking that is chosen at one panel', () => {
  it('is shown there at once and at all others right behind', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh', path: '?view=level' });
    await chartsStarted(page);
    const name = termsOf('zh').mode.index;
    const { before, pressed } = await page.evaluate(async (button) => {
      const of = (text: string) =>
        [...document.querySelectorAll<HTMLElement>('[data-panel] .choice button')].filter(
          ({ textContent }) => textContent === text,
        );
      const isPressed = () => of(button).map((one) => one.ariaPressed);
      const before = isPressed();
      of(button)[1]?.click();
      // A press is answered before anything else is done.
      return { before, pressed: await Promise.resolve().then(isPressed) };
    }, name);
    // Some panels may have been looked at so before.
    expect(before.filter((one) => one === 'false').length).toBeGreaterThan(2);
    expect(pressed).toEqual(before.map((one, at) => (at === 1 ? 'true' : one)));
    const buttons = page.locator('[data-panel] .choice').getByRole('button', { name, exact: true });
    await expect
      .poll(() => buttons.evaluateAll((all) => all.map((one) => one.ariaPressed)))
      .toEqual(pressed.map(() => 'true'));
    await noFaults();
  });
});
