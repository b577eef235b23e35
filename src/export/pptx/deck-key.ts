import type PptxGenJS from 'pptxgenjs';
import { measureText } from '../../draw/measure.ts';
import type { Chart } from '../../panels/kinds/kinds.ts';
import { EDGE_PT, innerPt, positionOf, type Stage, textOptions } from './deck-stage.ts';
import { SLIDE_TYPE, WIDER } from './slide-type.ts';

/** An entry of a key: how something is drawn, and what it means. */
export interface KeyEntry {
  readonly sample: 'filled' | 'grey' | 'hollow' | 'interval';
  readonly text: string;
}

/** What has to be explained of a native chart. */
export function keyOf(chart: Chart): KeyEntry[] {
  if (chart.kind === 'paired-bars') {
    const { stated, baseline, interval } = chart.key;
    return entries([
      ['filled', stated],
      [chart.solid ? 'grey' : 'hollow', baseline],
      ['interval', interval],
    ]);
  }
  if (chart.kind === 'ranked-bars') {
    return entries([
      ['hollow', chart.base === 0 ? null : chart.key.base],
      ['filled', chart.key.growth],
    ]);
  }
  return chart.kind === 'slope' ? entries([['interval', chart.key.derived]]) : [];
}

function entries(all: readonly (readonly [KeyEntry['sample'], string | null])[]): KeyEntry[] {
  return all.flatMap(([sample, text]) => (text === null ? [] : [{ sample, text }]));
}

const SAMPLE = { width: 20, height: 10 } as const;
const LINE_PT = 18;

/**
 * Draws a key line by line from `y` on, and gives back its height; 0 for no entries. It is drawn and not PowerPoint's own
 * legend, which has no sign for an interval and which programs order and cut in ways of their own.
 */
export function addKey(slide: PptxGenJS.Slide, key: readonly KeyEntry[], top: number, stage: Stage): number {
  const right = EDGE_PT + innerPt(stage);
  let [x, y] = [EDGE_PT, top];
  for (const { sample, text } of key) {
    const width = measureText(text, SLIDE_TYPE.small, 400) * WIDER + 4;
    if (x > EDGE_PT && x + SAMPLE.width + 6 + width > right) [x, y] = [EDGE_PT, y + LINE_PT];
    addSample(slide, sample, x, y + (LINE_PT - SAMPLE.height) / 2);
    const box = { x: x + SAMPLE.width + 6, y, width: Math.min(width, right - x - SAMPLE.width - 6), height: LINE_PT };
    slide.addText(text, { ...textOptions({ sizePt: SLIDE_TYPE.small, color: 'tx2' }, box, stage), valign: 'middle' });
    x += SAMPLE.width + 6 + width + 18;
  }
  return key.length === 0 ? 0 : y + LINE_PT + 8 - top;
}

function addSample(slide: PptxGenJS.Slide, sample: KeyEntry['sample'], x: number, y: number): void {
  const { width, height } = SAMPLE;
  const place = positionOf({ x, y, width, height });
  if (sample === 'filled') slide.addShape('rect', { ...place, fill: { color: 'accent1' } });
  if (sample === 'grey') slide.addShape('rect', { ...place, fill: { color: 'accent5' } });
  if (sample === 'hollow') {
    slide.addShape('rect', { ...place, line: { color: 'accent5', width: 1.25, dashType: 'sysDash' } });
  }
  if (sample !== 'interval') return;
  const line = { color: 'tx1', width: 1.25 };
  slide.addShape('line', { ...positionOf({ x, y: y + height / 2, width, height: 0 }), line });
  for (const end of [x, x + width]) slide.addShape('line', { ...positionOf({ x: end, y, width: 0, height }), line });
}
