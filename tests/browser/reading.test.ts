import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Lang } from '../../src/words/lang.ts';
import { openReport, panelsDrawn } from './report.ts';
import { openPage } from './site.ts';

const folder = join(import.meta.dirname, 'readings');
const update = process.env['UPDATE_READINGS'] === '1';

/** What a screen reader finds in three panels of different kinds, as a text that a person can read. */
const READ: readonly (readonly [panel: string, lang: Lang])[] = (
  ['contracts', 'growth-ranking', 'prefectures'] as const
).flatMap((panel) => (['zh', 'en'] as const).map((lang) => [panel, lang] as const));

/** Writes `-changed.yaml` beside a reading that differs; `UPDATE_READINGS=1` accepts what is read. */
function expectReading(name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.yaml`);
  const changed = path.replace(/\.yaml$/, '-changed.yaml');
  if (update) writeFileSync(path, text);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, text);
  expect.fail(`${name} is read otherwise: compare readings/${name}-changed.yaml; accept with UPDATE_READINGS=1`);
}

const END: Readonly<Record<Lang, string>> = { zh: '图表结束', en: 'End of chart' };

describe('a panel in the reading order of a screen reader', () => {
  it.each(READ)('%s in %s', async (id, lang) => {
    const { page } = await openReport({ lang });
    const panel = page.locator(`#${id}`);
    const text = await panel.ariaSnapshot();
    const description = (await panel.locator(`[id="${id}-description"]`).textContent()) ?? '';
    expect(text.split(JSON.stringify(description).slice(1, -1)).length - 1, 'times the description is read').toBe(1);
    expect(text).toMatch(/- application "[^"]+"( \[.*\])?$/m);
    expect(text.indexOf(END[lang])).toBeGreaterThan(text.indexOf('- application'));
    expectReading(`${id}.${lang}`, `${text}\n`);
  });

  test('an embed is one main part with the same words', async () => {
    const { page } = await openPage({ path: 'en/embed/contracts/' });
    await panelsDrawn(page);
    const text = await page.locator('body').ariaSnapshot();
    expect(text.startsWith('- main:')).toBe(true);
    expect(text).toContain(END.en);
  });
});
