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

/** What a reader has added between letters and between words, in em; see WCAG 2.2, 1.4.12. */
interface Spacing {
  readonly letter: number;
  readonly word: number;
}

const NO_SPACING: Spacing = { letter: 0, word: 0 };
let spacing = NO_SPACING;

/** Widens texts by what the reader has added. */
const withSpacing =
  (bare: Measure, { letter, word }: Spacing): Measure =>
  (text, sizePx, weight) => {
    const words = text.split(' ').length - 1;
    return bare(text, sizePx, weight) + sizePx * ([...text].length * letter + words * word);
  };

function spacingOf(probe: Element): Spacing {
  const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(probe);
  const inEm = (length: string): number => (Number.parseFloat(length) || 0) / Number.parseFloat(fontSize);
  return { letter: inEm(letterSpacing), word: inEm(wordSpacing) };
}

/** Lays charts out anew whenever letters and words are set apart, or together again: a text in the page tells. */
function watchSpacing(): void {
  const probe = document.createElement('span');
  const shell = document.createElement('div');
  shell.className = 'unseen';
  shell.setAttribute('aria-hidden', 'true');
  probe.textContent = 'n n';
  probe.style.display = 'inline-block';
  shell.append(probe);
  document.body.append(shell);
  new ResizeObserver(() => {
    const now = spacingOf(probe);
    if (now.letter === spacing.letter && now.word === spacing.word) return;
    spacing = now;
    measure.set(newMeasure());
  }).observe(probe);
}

/**
 * Measures texts as this browser sets them in the page's fonts, and remembers what it measured. Where these set as the
 * pictures' font does, its own measure is taken: then a live chart stands exactly as the built one did.
 */
function newMeasure(): Measure {
  const bare = setsAsPictures() ? measureText : measureHere();
  return spacing.letter === 0 && spacing.word === 0 ? bare : withSpacing(bare, spacing);
}

function measureHere(): Measure {
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
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watchSpacing);
  else watchSpacing();
}

/** Gives the measure of texts, and another one once a font has arrived: then everything has to be laid out again. */
export function useMeasure(): Measure {
  return useStore(measure, measure.now);
}
