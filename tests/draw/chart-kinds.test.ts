import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ThemeName } from '../../src/charts/theme.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import '../../src/panels/kinds/user-data-kinds.ts';
import { readTable } from '../../src/figures/table/table.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { chooseCharts } from '../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../src/words/lang.ts';
import { KIND_TABLES, type KindTable } from './kind-tables.ts';
import { cutLabels, labelsOf, overlaps } from './labels.ts';

const folder = join(import.meta.dirname, '../kind-pictures');
const update = process.env['UPDATE_PICTURES'] === '1';
const WIDTHS = [280, 320, 480, 800, 1600];
const LANGS: readonly Lang[] = ['zh', 'en'];
const THEMES: readonly ThemeName[] = ['light', 'dark'];

function panelOf({ name, text, change = {} }: KindTable, lang: Lang): Panel {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  const [best] = charts.ok ? charts.options : [];
  if (best === undefined) throw new Error(`invalid table: ${name}`);
  const about = { id: name, topic: 'data', name: '' };
  const resolved = resolveTablePanel(table, { ...best.mapping, ...change }, about, lang);
  if (!resolved.ok) throw new Error(`${name}: ${resolved.problem}`);
  return resolved.panel;
}

describe('the picture of a kind of chart is the one a human has looked at', () => {
  mkdirSync(folder, { recursive: true });
  const looks = KIND_TABLES.flatMap((one) => LANGS.flatMap((lang) => THEMES.map((theme) => ({ one, lang, theme }))));
  for (const { one, lang, theme } of looks) {
    const file = `${one.name}.${lang}.${theme}.svg`;
    test(file, () => {
      const svg = `${drawSvg(panelOf(one, lang).chart, { widthPx: 800, theme, lang }).svg}\n`;
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
    const expected = new Set(looks.map(({ one, lang, theme }) => `${one.name}.${lang}.${theme}.svg`));
    const left = readdirSync(folder).filter((file) => !file.endsWith('-changed.svg') && !expected.has(file));
    if (update) for (const file of left) rmSync(join(folder, file));
    expect(update ? [] : left).toEqual([]);
  });
});

describe.each(KIND_TABLES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test.each(LANGS)(`in %s no label is cut and none overlaps another at ${WIDTHS.join(', ')} px`, (lang) => {
    const { chart } = panelOf(one, lang);
    const faults = WIDTHS.flatMap((widthPx) => {
      const { drawing } = drawSvg(chart, { widthPx, theme: 'light', lang });
      const labels = labelsOf(drawing, widthPx);
      expect(labels.length).toBeGreaterThan(0);
      return [...cutLabels(labels, widthPx, drawing.heightPx), ...overlaps(labels)].map(
        (fault) => `${widthPx}: ${fault}`,
      );
    });
    expect(faults).toEqual([]);
  });

  test.each(LANGS)('in %s every point that is drawn can be walked to, once', (lang) => {
    const panel = panelOf(one, lang);
    const { drawing } = drawSvg(panel.chart, { widthPx: 800, theme: 'light', lang });
    const ids = drawing.marks.map(({ id }) => id);
    const points = panel.points.map(({ id }) => id);
    expect(ids.filter((id) => !points.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
    for (const { boxPx } of drawing.marks)
      expect([boxPx.x > -1, boxPx.width > 0, boxPx.height > 0, boxPx.x + boxPx.width < 802]).toEqual([
        true,
        true,
        true,
        true,
      ]);
  });

  test.each(LANGS)('in %s it is told in words: description, headline, notes, table', (lang) => {
    const { description, headline, notes, table } = panelOf(one, lang);
    const told = [description, headline, ...notes, table.caption].join('\n');
    expect(told).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(description.length).toBeGreaterThan(20);
    expect(table.rows.length).toBeGreaterThan(0);
  });
});
