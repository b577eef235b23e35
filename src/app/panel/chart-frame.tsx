import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Fit } from '../../charts/layout-widths.ts';
import { markAt, readMarks } from '../../charts/marks.ts';
import type { Box, Mark } from '../../charts/option.ts';
import type { Panel } from '../../panels/panel.ts';
import { idAfter } from '../controls/walk.ts';
import { useWords } from '../state/settings.ts';
import { type Anchor, endHover, endHoverSoon, startHover } from './hover.ts';

/** What a live drawing tells the frame it stands in. */
export interface Answers {
  /** Called with the marks of each drawing; from then on the drawing says itself what is pointed at. */
  readonly onMarks: (marks: readonly Mark[]) => void;
  /** Receives the id under the pointer, at each move; null when it leaves. */
  readonly onPoint: (id: string | null) => void;
  readonly onTap: (id: string | null) => void;
}

interface Props {
  readonly panel: Panel;
  /** How the drawing fills its room; null before that is measured: the frame answers nothing yet, as without a script. */
  readonly fit: Fit | null;
  /** Called when a figure is clicked or tapped, or Enter is pressed where the arrow keys have reached it. */
  readonly onSelect?: ((id: string) => void) | undefined;
  /** The drawing: a live one, or the one that the page was built with. */
  readonly children: (answers: Answers) => ReactNode;
}

/** Answers pointer, touch and arrow keys on a panel's drawing; a screen reader is told what they reach. */
export function ChartFrame({ panel, fit, onSelect, children }: Props) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<readonly Mark[] | null>(null);
  const [walked, setWalked] = useState<string | null>(null);
  const pointer = usePointer();
  const scale = fit?.scale ?? 1;
  const marks = () => live ?? builtMarks(frame.current, fit);
  const boxOf = (id: string) => scaled(marks().find((mark) => mark.id === id)?.boxPx, scale);

  const hover = (id: string, x: number | null) => {
    const point = panel.points.find((one) => one.id === id);
    const anchor = frame.current && anchorIn(frame.current, boxOf(id), x);
    startHover(id, point && anchor ? { point, anchor } : null);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && walked !== null) onSelect?.(walked);
    const drawn = new Set(marks().map(({ id }) => id));
    const ids = new Set(panel.points.map(({ id }) => id));
    const id = idAfter(
      event.key,
      walked,
      [...ids].filter((one) => drawn.has(one)),
    );
    if (id === undefined) return;
    event.preventDefault();
    setWalked(id);
    if (id === null) endHover();
    else hover(id, null);
  };
  const leave = () => {
    if (walked === null) return;
    setWalked(null);
    endHover();
  };
  const onPoint = (id: string | null) => {
    const before = pointer.moveTo(id);
    if (before === id) return;
    if (id !== null) hover(id, pointer.x());
    else if (before !== null) endHoverSoon(before);
  };
  const onTap = (id: string | null) => {
    if (id === null) return;
    hover(id, pointer.x());
    onSelect?.(id);
  };
  const under = ({ clientX, clientY }: MouseEvent): string | null => {
    const { left, top } = frame.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return markAt(marks(), (clientX - left) / scale, (clientY - top) / scale);
  };
  const keysId = `${panel.id}-keys`;
  // What has not been measured stands as it was built: nothing in it can be reached yet.
  const isAlive = fit !== null;
  const answering = isAlive && {
    style: { width: fit.layoutPx * scale },
    role: 'application',
    'aria-roledescription': words.panel.chartRole,
    'aria-label': panel.headline,
    'aria-describedby': keysId,
    tabIndex: 0,
    onKeyDown: walk,
    onBlur: leave,
    onPointerMoveCapture: ({ clientX }: MouseEvent) => pointer.remember(clientX),
  };
  const pointed = live === null && {
    onPointerMove: (event: MouseEvent) => onPoint(under(event)),
    onPointerLeave: () => onPoint(null),
    onClick: (event: MouseEvent) => onTap(under(event)),
  };
  return (
    <>
      <div ref={frame} className="chart" {...answering} {...pointed}>
        {children({ onMarks: setLive, onPoint, onTap })}
        {walked && <Ring id={walked} box={boxOf(walked)} />}
      </div>
      {isAlive && (
        <>
          <p id={keysId} hidden>
            {words.panel.keys}
          </p>
          <p className="unseen">{words.panel.chartEnd}</p>
          <p className="unseen" aria-live="polite">
            {panel.points.find(({ id }) => id === walked)?.reading}
          </p>
        </>
      )}
    </>
  );
}

/** Where the figures of the built drawing stand at the width that is shown; none where there is no such drawing. */
function builtMarks(frame: Element | null, fit: Fit | null): readonly Mark[] {
  const drawing = frame?.querySelector<SVGElement>(`.still > [data-layout="${fit?.layoutPx}"]`);
  return readMarks(drawing?.dataset['marks'] ?? '');
}

/** Remembers where the pointer is: how far across the window, and on which figure. */
function usePointer() {
  const place = useRef<{ x: number; id: string | null }>({ x: 0, id: null });
  return {
    x: () => place.current.x,
    remember: (clientX: number) => {
      place.current.x = clientX;
    },
    /** Takes down the figure the pointer is on now, null for none; gives the one before. */
    moveTo: (id: string | null): string | null => {
      const before = place.current.id;
      place.current.id = id;
      return before;
    },
  };
}

/**
 * Measures where a figure stands on the screen, from the chart's corner; undefined where the chart does not show it.
 */
function scaled(box: Box | undefined, scale: number): Box | undefined {
  if (box === undefined) return undefined;
  return { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
}

function anchorIn(frame: Element, mark: Box | undefined, pointerX: number | null): Anchor | null {
  if (mark === undefined) return null;
  const box = () => {
    const { x, y } = frame.getBoundingClientRect();
    return new DOMRect(x + mark.x, y + mark.y, mark.width, mark.height);
  };
  return { element: frame, box, pointerX };
}

/** Draws the focus ring around the figure that the arrow keys have reached. */
function Ring({ id, box }: { readonly id: string; readonly box: Box | undefined }) {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id) ring.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (box === undefined) return null;
  const { x, y, width, height } = box;
  return <div ref={ring} className="ring" style={{ left: x, top: y, width, height }} />;
}
