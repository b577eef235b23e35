import { expect, it } from 'vitest';
import { openPage, siteUrl } from './site.ts';

it('three live charts in a reveal.js deck are alive after ten ways there and back, and nothing is left behind', async () => {
  const { page, context, noFaults } = await openPage({ path: 'examples/reveal/' });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const count = async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { frames: page.frames().length, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
  };
  const slide = async (number: number) => {
    await page.waitForFunction(
      (wanted) => location.hash === (wanted === 0 ? '' : `#/${wanted}`) || (wanted === 0 && location.hash === '#/'),
      number,
    );
  };
  const goTo = async (from: number, to: number) => {
    const step = to > from ? 1 : -1;
    for (let at = from; at !== to; at += step) {
      await page.keyboard.press(step > 0 ? 'ArrowRight' : 'ArrowLeft');
      await slide(at + step);
    }
  };
  const live = page.frameLocator('section.present iframe').locator('[data-panel][data-state=ready] .chart svg');
  await page.locator('.reveal.ready').waitFor();
  await goTo(0, 1);
  await live.waitFor();
  let before = await count();
  for (let round = 0; round < 10; round += 1) {
    await goTo(1, 4);
    await goTo(4, 1);
    await live.waitFor();
    if (round === 1) before = await count();
  }
  const after = await count();
  console.log(`ten ways: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  expect(after.frames).toBeLessThanOrEqual(4);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 200);
  for (const number of [2, 3]) {
    await goTo(number - 1, number);
    await live.waitFor();
    expect(page.frames().some((frame) => frame.url().startsWith(`${siteUrl}`))).toBe(true);
  }
  await noFaults(/ERR_ABORTED/);
});
