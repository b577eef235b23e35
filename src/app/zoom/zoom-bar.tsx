import { useEffect, useRef, useState } from 'react';
import type { Lines } from '../../charts/lines-content.ts';
import type { AxisEnds, AxisReach, Panel } from '../../panels/panel.ts';
import { zoomWordsOf } from '../../words/app/zoom-words.ts';
import { announce } from '../state/announcement.ts';
import { useSettings } from '../state/settings.ts';
import { isWhole, movedEnds, scaledEnds } from './ends.ts';
import { listenForZoom, STEP, type Zoomed } from './gestures.ts';
import { type Span, usePlotSpan } from './plot-span.ts';
import './zoom.css';

interface Props {
  readonly panel: Panel;
  /** Shows the stretch between two ends; resolves once all that was asked for is shown. */
  readonly onEnds: (ends: AxisEnds) => Promise<void>;
}

/** Lets a reader come down from a long line to single rows, by its buttons or on the chart itself. */
export default function ZoomBar({ panel: { chart, reach }, onEnds }: Props) {
  if (reach === undefined || chart.kind !== 'lines') return null;
  return <Bar chart={chart} reach={reach} onEnds={onEnds} />;
}

interface BarProps extends Pick<Props, 'onEnds'> {
  readonly chart: Lines;
  readonly reach: AxisReach;
}

function Bar({ chart, reach, onEnds }: BarProps) {
  const words = zoomWordsOf(useSettings().lang);
  const bar = useRef<HTMLElement>(null);
  const { wanted, ask } = useWanted(reach, onEnds);
  const [mark, setMark] = useState<DOMRect | null>(null);
  const spanOf = usePlotSpan(chart);
  useGestures(bar, {
    reach: wanted,
    shareAt: (on, x) => shareOf(spanOf(on), x),
    onEnds: ask,
    onMark: (on, span) => setMark(span && markOn(on, span)),
  });
  const { whole, shown, points } = reach;
  const said = words.shown(chart.times[0]?.text ?? '', chart.times.at(-1)?.text ?? '', points);
  useSaid(said);
  const isAll = isWhole(reach);
  const buttons: readonly (readonly [text: string, ends: () => AxisEnds, isOff: boolean])[] = [
    [words.closer, () => scaledEnds(wanted(), STEP.closer), points <= 2],
    [words.wider, () => scaledEnds(wanted(), STEP.wider), isAll],
    [words.earlier, () => movedEnds(wanted(), -STEP.aside), shown[0] <= whole[0]],
    [words.later, () => movedEnds(wanted(), STEP.aside), shown[1] >= whole[1]],
    [words.reset, () => whole, isAll],
  ];
  return (
    <section ref={bar} className="zoom-bar" aria-label={words.region} data-points={points}>
      <p>{said}</p>
      {buttons.map(([text, ends, isOff]) => (
        <button key={text} type="button" className="plain" aria-disabled={isOff} onClick={() => !isOff && ask(ends())}>
          {text}
        </button>
      ))}
      <p className="zoom-keys">{words.keys}</p>
      {mark && (
        <div className="zoom-mark" style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }} />
      )}
    </section>
  );
}

/** What is shown, or will be: each gesture goes on from what the one before asked for, drawn or not. */
function useWanted(reach: AxisReach, onEnds: Props['onEnds']) {
  const wanted = useRef(reach);
  const drawn = useRef(reach);
  const pending = useRef(0);
  useEffect(() => {
    drawn.current = reach;
    if (pending.current === 0) wanted.current = reach;
  }, [reach]);
  const ask = async (ends: AxisEnds): Promise<void> => {
    wanted.current = { ...wanted.current, shown: ends };
    pending.current += 1;
    try {
      await onEnds(ends);
    } finally {
      pending.current -= 1;
      if (pending.current === 0) wanted.current = drawn.current;
    }
  };
  return { wanted: () => wanted.current, ask: (ends: AxisEnds) => void ask(ends) };
}

/** Answers gestures on the chart of the page the bar stands in. */
function useGestures(bar: { readonly current: HTMLElement | null }, zoomed: Zoomed): void {
  const latest = useRef(zoomed);
  useEffect(() => {
    latest.current = zoomed;
  });
  useEffect(() => {
    const part = bar.current?.closest('main');
    if (!part) return;
    const stop = new AbortController();
    part.dataset['zoom'] = '';
    const answers: Zoomed = {
      reach: () => latest.current.reach(),
      shareAt: (on, x) => latest.current.shareAt(on, x),
      onEnds: (ends) => latest.current.onEnds(ends),
      onMark: (on, span) => latest.current.onMark(on, span),
    };
    listenForZoom(part, answers, stop.signal);
    return () => {
      stop.abort();
      delete part.dataset['zoom'];
    };
  }, [bar]);
}

/** Tells a screen reader which stretch is shown, each time it is another one. */
function useSaid(sentence: string): void {
  const before = useRef(sentence);
  useEffect(() => {
    if (before.current !== sentence) announce(sentence);
    before.current = sentence;
  }, [sentence]);
}

const shareOf = ([left, right]: Span, x: number): number => Math.max(0, Math.min(1, (x - left) / (right - left)));

function markOn(chart: Element, [first, last]: Span): DOMRect {
  const { left, right, top, height } = chart.getBoundingClientRect();
  const inside = (x: number): number => Math.max(left, Math.min(right, x));
  return new DOMRect(inside(Math.min(first, last)), top, Math.abs(inside(first) - inside(last)), height);
}
