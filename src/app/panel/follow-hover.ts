import type { Drawing, Strand } from '../../charts/option.ts';
import type { EChartsType } from '../../draw/echarts.ts';
import { highlightMark, lightStrand, strandsIn } from '../../draw/highlight.ts';
import { nearestStrand } from '../../draw/nearest-strand.ts';
import type { Point } from '../../panels/panel.ts';
import { afterPaint } from './after-paint.ts';
import { hovered, nearest } from './hover.ts';

interface Moved {
  readonly offsetX: number;
  readonly offsetY: number;
}

/**
 * Highlights the hovered figure in a live chart until the returned function is called. Where a plot has several series, the
 * one that is hovered itself or lies nearest to the pointer is lit, the others are dimmed, and the card is told which it is.
 */
export function followHover(chart: EChartsType, drawing: Drawing, points: readonly Point[]): () => void {
  const follow = () => highlightMark(chart, drawing, hovered.now()?.id ?? null);
  if (hovered.now() !== null) follow();
  const stop = hovered.onChange(inTurn(chart, follow));
  const strands = strandsIn(drawing);
  const leave = strands.length > 1 ? followNearest(chart, strands, points) : null;
  return () => {
    stop();
    leave?.();
  };
}

/**
 * Gives a task in a chart its turn once card and row, which answer the hand, have been painted. Until then the chart draws
 * nothing anew, which takes several times as long as they do.
 */
function inTurn(chart: EChartsType, task: () => void): () => void {
  const { animation } = chart.getZr();
  let isAwaited = false;
  return () => {
    if (isAwaited) return;
    isAwaited = true;
    animation.pause();
    afterPaint(() => {
      isAwaited = false;
      animation.resume();
      if (!chart.isDisposed()) task();
    });
  };
}

function followNearest(chart: EChartsType, strands: readonly Strand[], points: readonly Point[]): () => void {
  const pointer = chart.getZr();
  let at: Moved | null = null;
  let told = nearest.now();
  let lit: Strand | null = null;
  const tell = (fact: typeof told) => {
    // Another chart may have told of its own since.
    if (fact !== null || nearest.now() === told) nearest.set(fact);
    told = fact;
  };
  const follow = () => {
    const id = hovered.now()?.id;
    const point = points.find((one) => one.id === id);
    const near = point && at ? nearestStrand(strands, at.offsetX, at.offsetY) : null;
    const next = strands.find((one) => one.id === id) ?? near;
    tell(factsOf(point).find(({ strand }) => strand !== undefined && strand === next?.id) ?? null);
    if (next === lit || chart.isDisposed()) return;
    lit = next;
    light();
  };
  const light = inTurn(chart, () => lightStrand(chart, strands, lit));
  const move = (moved: Moved) => {
    at = moved;
    follow();
  };
  const leave = () => {
    at = null;
    follow();
  };
  pointer.on('mousemove', move);
  pointer.on('globalout', leave);
  const stop = hovered.onChange(follow);
  follow();
  return () => {
    stop();
    tell(null);
    if (chart.isDisposed()) return;
    pointer.off('mousemove', move);
    pointer.off('globalout', leave);
    if (lit !== null) lightStrand(chart, strands, null);
  };
}

const factsOf = (point: Point | undefined) => (point === undefined ? [] : [...point.facts, ...(point.others ?? [])]);
