import { measureText } from '../../draw/measure.ts';
import { type Faces, faceOf } from './faces.ts';
import { outlineOf } from './glyph-outline.ts';
import { replaceTexts, type TextRun } from './text-runs.ts';
import { openFont, type TrueType } from './truetype.ts';

/**
 * A picture whose text is drawn as paths, so that it looks the same where its font is not: for printers and for
 * programs that read no embedded font. Title and description keep the words. Ligatures are set letter by letter.
 */
export function outlineTexts(svg: string, faces: Faces): string {
  return replaceTexts(svg, (run) => {
    const path = pathOf(run, openFont(faceOf(faces, run.weight)));
    return path === '' ? '' : `<path${run.rest} d="${path}"/>`;
  });
}

/** What the font puts between two neighbours beyond their widths, in em. */
const kerning = (pair: string, run: TextRun): number =>
  pair.length < 2
    ? 0
    : measureText(pair, 1, run.weight) - [...pair].reduce((sum, one) => sum + measureText(one, 1, run.weight), 0);

function pathOf(run: TextRun, font: TrueType): string {
  let advance = 0;
  let previous = '';
  const placed = [...run.text].map((character) => {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    advance += kerning(previous + character, run);
    const at = advance;
    advance += font.advanceOf(glyph) / font.unitsPerEm;
    previous = character;
    return { glyph, at };
  });
  const start = run.x - { start: 0, middle: 0.5, end: 1 }[run.anchor] * advance * run.sizePx;
  const scale = run.sizePx / font.unitsPerEm;
  return placed
    .map(({ glyph, at }) => outlineOf(font, glyph, { x: start + at * run.sizePx, y: run.y, scale }))
    .join('');
}
