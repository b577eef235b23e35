import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ThemeName } from '../../src/charts/theme.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import { LANGS } from '../../src/words/lang.ts';
import { report } from '../report.ts';
import { looksOf, panelOf } from './looks.ts';

const dataset = report();
const THEMES: ThemeName[] = ['light', 'dark'];
const folder = join(import.meta.dirname, '../pictures');
const update = process.env['UPDATE_PICTURES'] === '1';

const looks = looksOf(dataset);

describe('the picture of a panel is the one a human has looked at', () => {
  mkdirSync(folder, { recursive: true });
  const expected = new Set<string>();
  for (const { id, mode, name } of looks) {
    for (const lang of LANGS) {
      for (const theme of THEMES) {
        const file = `${name}.${lang}.${theme}.svg`;
        expected.add(file);
        test(file, () =>
          comparePicture(file, drawSvg(panelOf(dataset, id, lang, mode).chart, { widthPx: 800, theme, lang }).svg),
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
