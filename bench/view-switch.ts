import { median, openBrowser, serveSite } from './site.ts';

/** The reader's pointer rests on what it will press, as a hand does. */
const REST_MS = 300;
const PRESSES = 6;
/** By then the page is alive. */
const SETTLED_MS = 3000;
/** A press that nothing follows counts so long. */
const UNANSWERED_MS = 10_000;

/** Presses the buttons of the first panel that has several views in turn: ms from the press to the first changed frame. */
export async function measureViewSwitch(slowdown: number): Promise<number> {
  const site = await serveSite(new Map());
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${site.url}/?layout=report`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED_MS);
  const times: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    const button = page.locator('[data-panel]:has(.choice) >> nth=0 >> .choice button[aria-pressed="false"]').first();
    await button.hover();
    await page.waitForTimeout(REST_MS);
    await page.evaluate(watchPress, UNANSWERED_MS);
    await page.mouse.down();
    await page.mouse.up();
    times.push(await page.evaluate(() => (window as unknown as Watched).changed));
    await page.waitForTimeout(1000);
  }
  await browser.close();
  site.close();
  return median(times);
}

interface Watched {
  readonly changed: Promise<number>;
}

/**
 * Keeps in `window.changed` when the first frame with a change in the panel was there whose button is pressed, in ms since
 * the press.
 */
function watchPress(mostMs: number): void {
  const changed = new Promise<number>((resolve) => {
    setTimeout(() => resolve(mostMs), mostMs);
    addEventListener(
      'click',
      ({ target, timeStamp }) => {
        const panel = target instanceof Element ? target.closest('[data-panel]') : null;
        const observer = new MutationObserver(() => {
          observer.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          requestAnimationFrame(() => port2.postMessage(null));
        });
        if (panel) observer.observe(panel, { subtree: true, childList: true, attributes: true, characterData: true });
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { changed });
}
