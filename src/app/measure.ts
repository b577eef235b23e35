import { useSyncExternalStore } from 'react';
import { SANS } from '../charts/fonts.ts';
import type { Measure } from '../charts/option.ts';
import { isBrowser } from './browser.ts';

const MOST_WIDTHS = 20_000;
let canvas: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('invalid browser: no canvas to measure text with');
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Measures texts as this browser sets them in the page's fonts, and remembers what it measured. */
function newMeasure(): Measure {
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

let measure = newMeasure();
const listeners = new Set<() => void>();

if (isBrowser) {
  document.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
    if (fontfaces.length === 0) return;
    measure = newMeasure();
    for (const listener of listeners) listener();
  });
}

function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The measure of texts; another one once a font has arrived, as everything has to be laid out again then. */
export function useMeasure(): Measure {
  return useSyncExternalStore(
    onArrival,
    () => measure,
    () => measure,
  );
}
