import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../browser/server.ts';
import { REPORT_SITE } from '../report.ts';
import type { Engine } from './engine.ts';
import { WAYS, type Way, type WayName } from './ways.ts';

const DESK = { widthPx: 1280, heightPx: 900 };

/**
 * Walks all ways in one engine, which is started once, but for those it has no means for; leaves them out where the
 * machine has no such engine.
 */
export function walkWays(
  name: string,
  isHere: boolean,
  start: () => Promise<Engine>,
  without: readonly WayName[] = [],
): void {
  describe.runIf(isHere)(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
      console.log(`${name}: ${engine.version}`);
    });
    afterAll(() => engine?.close());
    for (const way of WAYS.filter((one) => !without.includes(one.name))) it(way.name, () => walk(engine, way));
  });
}

async function walk(engine: Engine, { walk, window = DESK, expected }: Way): Promise<void> {
  const site = await serveFolder(REPORT_SITE);
  try {
    const tab = await engine.open(window);
    await walk({ tab, site });
    expect(tab.faults.filter((fault) => !expected?.test(fault))).toEqual([]);
    await tab.close();
  } finally {
    site.close();
  }
}
