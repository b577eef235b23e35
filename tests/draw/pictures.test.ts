import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUT_WIDTHS } from '../../src/charts/layout-widths.ts';
import type { ThemeName } from '../../src/charts/theme.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import type { Mode } from '../../src/figures/dataset.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import type { Lang } from '../../src/words/lang.ts';
import { report } from '../report.ts';
import { cutLabels, labelsOf, overlaps } from './labels.ts';

const dataset = report();
const LANGS: Lang[] = ['zh', 'en'];
const THEMES: ThemeName[] = ['light', 'dark'];
const WIDTHS = [...LAYOUT_WIDTHS, 320, 480, 1600];
const folder = join(import.meta.dirname, '../pictures');
const update = process.env['UPDATE_PICTURES'] === '1';

function panelOf(id: string, lang: Lang, mode: Mode | null) {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid view: ${id}`);
  const resolved = resolvePanel(view, dataset, lang, mode);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

interface Look {
  readonly id: string;
  readonly mode: Mode | null;
  readonly name: string;
}

/** Every panel in every way of looking at it: `contracts`, `contracts.index`, … */
const LOOKS = dataset.views.flatMap((view): Look[] => {
  const { modes, mode } = panelOf(view.id, 'zh', null);
  return modes.length === 0
    ? [{ id: view.id, mode: null, name: view.id }]
    : modes.map((one) => ({ id: view.id, mode: one, name: one === mode ? view.id : `${view.id}.${one}` }));
});

describe('the picture of a panel is the one a human has looked at', () => {
  mkdirSync(folder, { recursive: true });
  const expected = new Set<string>();
  for (const { id, mode, name } of LOOKS) {
    for (const lang of LANGS) {
      for (const theme of THEMES) {
        const file = `${name}.${lang}.${theme}.svg`;
        expected.add(file);
        test(file, () =>
          comparePicture(file, drawSvg(panelOf(id, lang, mode).chart, { widthPx: 800, theme, lang }).svg),
        );
      }
    }
  }

  test('no picture is left over from a panel that is gone', () => {
    const left = readdirSync(folder).filter(
      (file) => file.endsWith('.svg') && !file.endsWith('-changed.svg') && !expected.has(file),
    );
    if (update) for (const file of left) rmSync(join(folder, file));
    expect(update ? [] : left).toEqual([]);
  });
});

/** Writes `-changed.svg` beside a picture that differs; `UPDATE_PICTURES=1` accepts what is drawn. */
function comparePicture(file: string, drawn: string): void {
  const path = join(folder, file);
  const changed = path.replace(/\.svg$/, '-changed.svg');
  const svg = `${drawn}\n`;
  if (update) writeFileSync(path, svg);
  if (existsSync(path) && readFileSync(path, 'utf8') === svg) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, svg);
  expect.fail(`${file} differs: look at it beside ${changed.split('/').at(-1)}; accept with UPDATE_PICTURES=1`);
}

describe('no label is cut and none overlaps another', () => {
  for (const { id, mode, name } of LOOKS) {
    for (const lang of LANGS) {
      test(`${name} in ${lang} at ${WIDTHS.join(', ')} px`, () => {
        const { chart } = panelOf(id, lang, mode);
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
    }
  }

  test('the check sees an overlap and a cut label', () => {
    const label = (text: string, x: number) => ({ text, box: { x, y: 0, width: 50, height: 12 } });
    expect(overlaps([label('a', 0), label('b', 40)])).toEqual(['overlap: a × b']);
    expect(cutLabels([label('c', 280)], 320, 20)).toEqual(['cut: c at 280,0 50 wide']);
  });
});
