import { SANS } from '../../charts/fonts.ts';
import type { Measure } from '../../charts/option.ts';
import { measureText } from '../../draw/measure.ts';
import { isBrowser } from './page-context.ts';
import { newStore } from './store.ts';
import { useStore } from './use-store.ts';

const MOST_WIDTHS = 20_000;
let canvas: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('invalid browser: no canvas to measure text with');
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Holds letters of every kind that the report sets. */
const PROBE = '数说2016 2.05万（+120%）Growth';
const LARGE_PX = 100;

/**
 * Tells whether this browser sets the page's type as wide as the pictures' own font, as it does with Noto Sans SC
 * itself.
 */
function setsAsPictures(): boolean {
  return ([400, 700] as const).every((weight) => {
    const widthPx = widthOf(PROBE, `${weight} ${LARGE_PX}px ${SANS}`);
    return Math.abs(widthPx / measureText(PROBE, LARGE_PX, weight) - 1) < 0.002;
  });
}

/**
 * Measures texts as this browser sets them in the page's fonts, and remembers what it measured. Where these set as the
 * pictures' font does, its own measure is taken: then a live chart stands exactly as the built one did.
 */
function newMeasure(): Measure {
  if (setsAsPictures()) return measureText;
  const widths = new Map<string, number>();
  return (text, sizePx, weight) => {
    const key = `${weight} ${sizePx} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = widthOf(text, `${weight} ${sizePx}px ${SANS}`);
    if (widths.size >= MOST_WIDTHS) widths.clear();
    widths.set(key, width);
    return width;
  };
}

const measure = newStore(isBrowser ? newMeasure() : measureText);

if (isBrowser) {
  document.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
    if (fontfaces.length > 0) measure.set(newMeasure());
  });
}

/** Gives the measure of texts, and another one once a font has arrived: then everything has to be laid out again. */
export function useMeasure(): Measure {
  return useStore(measure, measure.now);
}
