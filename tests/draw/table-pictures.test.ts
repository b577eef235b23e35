import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ThemeName } from '../../src/charts/theme.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import '../../src/panels/kinds/user-data-kinds.ts';
import { inferMapping } from '../../src/figures/mapping/mapping.ts';
import { readTable } from '../../src/figures/table/table.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { resolveTablePanel } from '../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../src/words/lang.ts';
import { cutLabels, labelsOf, overlaps } from './labels.ts';

const tables = join(import.meta.dirname, '../tables');
const folder = join(import.meta.dirname, '../table-pictures');
const update = process.env['UPDATE_PICTURES'] === '1';
const WIDTHS = [280, 320, 480, 800, 1600];

/** Other people's shapes of table; `ids` has no chart, and a sentence that says why. */
const FILES = readdirSync(tables)
  .filter((file) => file.endsWith('.csv') && file !== 'ids.csv')
  .map((file) => file.slice(0, -4));

function panelOf(name: string, lang: Lang): Panel {
  const table = readTable(new Uint8Array(readFileSync(join(tables, `${name}.csv`))));
  const inferred = inferMapping(table);
  if (!inferred.ok) throw new Error(inferred.reason.en);
  const resolved = resolveTablePanel(table, inferred.mapping, { id: name, topic: 'data', name }, lang);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** Each kind of chart once, in the look that tells most. */
const LOOKS: readonly (readonly [string, Lang, ThemeName])[] = [
  ['wide-years', 'zh', 'light'],
  ['wide-years', 'en', 'dark'],
  ['regions', 'zh', 'light'],
  ['changes', 'zh', 'light'],
  ['groups', 'zh', 'dark'],
  ['survey', 'en', 'light'],
  ['months', 'en', 'light'],
  ['long', 'en', 'light'],
  ['mixed-units', 'zh', 'light'],
  ['dots', 'en', 'light'],
];

describe('the picture of a table is the one a human has looked at', () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, lang, theme] of LOOKS) {
    const file = `${name}.${lang}.${theme}.svg`;
    test(file, () => {
      const svg = `${drawSvg(panelOf(name, lang).chart, { widthPx: 800, theme, lang }).svg}\n`;
      const path = join(folder, file);
      const changed = path.replace(/\.svg$/, '-changed.svg');
      if (update) writeFileSync(path, svg);
      if (existsSync(path) && readFileSync(path, 'utf8') === svg) {
        rmSync(changed, { force: true });
        return;
      }
      writeFileSync(changed, svg);
      expect.fail(`${file} differs: look at it beside ${changed.split('/').at(-1)}; accept with UPDATE_PICTURES=1`);
    });
  }

  test('no picture is left over', () => {
    const expected = new Set(LOOKS.map((look) => `${look.join('.')}.svg`));
    const left = readdirSync(folder).filter((file) => !file.endsWith('-changed.svg') && !expected.has(file));
    if (update) for (const file of left) rmSync(join(folder, file));
    expect(update ? [] : left).toEqual([]);
  });
});

describe('no label of a table’s chart is cut and none overlaps another', () => {
  for (const name of FILES) {
    for (const lang of ['zh', 'en'] as const) {
      test(`${name} in ${lang} at ${WIDTHS.join(', ')} px`, () => {
        const { chart } = panelOf(name, lang);
        const faults = WIDTHS.flatMap((widthPx) => {
          const { drawing } = drawSvg(chart, { widthPx, theme: 'light', lang });
          const labels = labelsOf(drawing, widthPx);
          expect(labels.length).toBeGreaterThan(0);
          return [...cutLabels(labels, widthPx, drawing.heightPx), ...overlaps(labels)].map(
            (one) => `${widthPx}: ${one}`,
          );
        });
        expect(faults).toEqual([]);
      });
    }
  }
});
