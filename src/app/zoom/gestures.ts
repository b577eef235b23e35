import type { AxisEnds, AxisReach } from '../../panels/panel.ts';
import { isWhole, movedEnds, partOfEnds, scaledEnds } from './ends.ts';

/** What gestures need to know of the chart they are made on. */
export interface Zoomed {
  /** What is shown, or will be once all that was asked for is drawn. */
  readonly reach: () => AxisReach;
  /** How far between the left and the right end of the plot a place across the window lies, 0 to 1. */
  readonly shareAt: (chart: Element, clientX: number) => number;
  readonly onEnds: (ends: AxisEnds) => void;
  /** Marks the stretch that a drag takes in, in px across the window; null for none. */
  readonly onMark: (chart: Element, span: readonly [number, number] | null) => void;
}

const CHART = '[data-panel="table"] .chart';
/** What a step of keys and buttons does to the length of what is shown, and by how much of it a step aside moves. */
export const STEP = { closer: 0.5, wider: 2, aside: 0.25 };
/** Less is a click with an unsteady hand. */
const LEAST_DRAG_PX = 8;

const chartAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(CHART) : null;

/** Where a key leads; null for one that means nothing here. */
export function endsAfterKey(reach: AxisReach, key: string, isShift: boolean): AxisEnds | null {
  if (key === '+' || key === '=') return scaledEnds(reach, STEP.closer);
  if (key === '-' || key === '_' || key === '−') return scaledEnds(reach, STEP.wider);
  if (key === '0') return reach.whole;
  if (isShift && key === 'ArrowLeft') return movedEnds(reach, -STEP.aside);
  if (isShift && key === 'ArrowRight') return movedEnds(reach, STEP.aside);
  return null;
}

/**
 * Answers wheel, drag, pinch and keys on the chart within a part of the page, until `signal` is aborted. The wheel turns
 * the page as ever, unless Ctrl is held (as a pinch on a touchpad says it is) or the chart has the focus and can be zoomed
 * that way. One finger across moves a stretch, and up or down the page.
 */
export function listenForZoom(part: HTMLElement, zoomed: Zoomed, signal: AbortSignal): void {
  const options = { signal, capture: true };
  part.addEventListener('wheel', (event) => onWheel(event, zoomed), { ...options, passive: false });
  part.addEventListener('keydown', (event) => onKey(event, zoomed), options);
  const drag = newDrag(zoomed);
  part.addEventListener('pointerdown', drag.start, options);
  part.addEventListener('pointermove', drag.move, options);
  for (const type of ['pointerup', 'pointercancel'] as const) part.addEventListener(type, drag.end, options);
}

function onWheel(event: WheelEvent, { reach, shareAt, onEnds }: Zoomed): void {
  const chart = chartAt(event);
  if (chart === null || event.deltaY === 0) return;
  const isOut = event.deltaY > 0;
  const isMeant = event.ctrlKey || (chart.contains(document.activeElement) && !(isOut && isWhole(reach())));
  if (!isMeant) return;
  event.preventDefault();
  const px = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 32;
  const factor = Math.exp(Math.max(-1, Math.min(1, px * (event.ctrlKey ? 0.01 : 0.003))));
  onEnds(scaledEnds(reach(), factor, shareAt(chart, event.clientX)));
}

function onKey(event: KeyboardEvent, { reach, onEnds }: Zoomed): void {
  if (chartAt(event) === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const ends = endsAfterKey(reach(), event.key, event.shiftKey);
  if (ends === null) return;
  event.preventDefault();
  event.stopPropagation();
  onEnds(ends);
}

interface Finger {
  readonly startX: number;
  x: number;
}

function newDrag({ reach, shareAt, onEnds, onMark }: Zoomed) {
  const fingers = new Map<number, Finger>();
  let chart: HTMLElement | null = null;
  let before: AxisReach | null = null;
  const isLong = ({ startX, x }: Finger): boolean => Math.abs(x - startX) >= LEAST_DRAG_PX;
  const start = (event: PointerEvent): void => {
    const found = chartAt(event);
    if (found === null || event.button !== 0) return;
    chart = found;
    before = reach();
    fingers.set(event.pointerId, { startX: event.clientX, x: event.clientX });
  };
  const move = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    if (finger === undefined || chart === null || before === null) return;
    finger.x = event.clientX;
    const [first, second] = [...fingers.values()];
    if (first !== undefined && second !== undefined) pinch(first, second, chart, before);
    else if (!isLong(finger)) return;
    else if (event.pointerType === 'touch' || event.shiftKey) slide(finger, chart, before);
    else onMark(chart, [finger.startX, finger.x]);
  };
  const pinch = (a: Finger, b: Finger, on: HTMLElement, from: AxisReach): void => {
    const middle = shareAt(on, (a.startX + b.startX) / 2);
    const apart = Math.max(10, Math.abs(a.x - b.x));
    onEnds(scaledEnds(from, Math.max(10, Math.abs(a.startX - b.startX)) / apart, middle));
  };
  const slide = ({ startX, x }: Finger, on: HTMLElement, from: AxisReach): void =>
    onEnds(movedEnds(from, shareAt(on, startX) - shareAt(on, x)));
  const end = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    const isAlone = fingers.size === 1;
    fingers.delete(event.pointerId);
    if (finger === undefined || chart === null || before === null) return;
    onMark(chart, null);
    const isMarking = isAlone && event.pointerType !== 'touch' && !event.shiftKey && event.type === 'pointerup';
    if (!isMarking || !isLong(finger)) return;
    onEnds(partOfEnds(before, shareAt(chart, finger.startX), shareAt(chart, finger.x)));
  };
  return { start, move, end };
}
