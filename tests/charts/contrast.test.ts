import { describe, expect, it } from 'vitest';
import { pigments, THEMES } from '../../src/charts/theme.ts';
import { PAPER } from '../../src/draw/picture.ts';

/** Relative luminance of a colour as WCAG 2.2 defines it. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours in %s', (name) => {
  const theme = THEMES[name];
  const grounds = [theme.card, PAPER[name]];

  it('of words keep 4.5 to 1 on every ground', () => {
    for (const ground of [...grounds, theme.wash])
      for (const text of [theme.ink, theme.muted]) expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('of marks keep 3 to 1', () => {
    for (const ground of grounds)
      for (const mark of pigments(theme)) expect(contrastOf(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});
