import EChartsReactCore from 'echarts-for-react/esm/core';
import type { EChartsReactProps } from 'echarts-for-react/esm/types';
import type { Option } from '../../charts/option.ts';
import { dispose, type EChartsType, getInstanceByDom, init } from '../../draw/echarts.ts';
import type { Mode } from '../../figures/dataset.ts';
import { prefersStillness } from '../state/appearance.ts';

interface Props extends EChartsReactProps {
  readonly option: Option;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The factor by which the drawing is enlarged on the screen. */
  readonly scale: number;
  /** A change of mode moves the marks to their new places; any other change is drawn at once. */
  readonly mode: Mode | null;
  /** Receives the id under the pointer, at each move; null when it leaves. */
  readonly onPoint: (id: string | null) => void;
  readonly onTap: (id: string | null) => void;
  readonly onStart: (chart: EChartsType) => void;
  /** Called after each drawing, once its shapes are in the page. */
  readonly onDrawn: () => void;
}

/** A reader can follow a bar to its new length in this time; words come up in it where they stand then. */
const MOVE_MS = 350;

/** Parts whose number may change between two drawings; those that keep their id move to their new places. */
const PARTS = ['grid', 'xAxis', 'yAxis', 'series'];

const SHAPES = 'path, rect, circle, line, polyline, polygon, text';

/**
 * Wraps echarts-for-react, which is used nowhere else; this is what it changes, and why:
 *
 * The binding starts a chart twice and goes on after an `await`, when it may be unmounted (an unhandled rejection) or,
 * under StrictMode, mounted again (every listener twice); and what a drawing throws there never reaches an error
 * boundary. So this starts the chart itself, once and within the mount, at a size that is known. The binding keeps
 * the element, finds the instance and disposes of it on unmount.
 */
export class LiveChart extends EChartsReactCore {
  declare readonly props: Readonly<Props>;
  protected override echarts = { init, dispose, getInstanceByDom };

  override componentDidMount(): void {
    const { widthPx, heightPx } = this.props;
    for (const type of POINTED) this.ele.addEventListener(type, this.point, { capture: true, passive: true });
    const chart = init(this.ele, null, { renderer: 'svg', width: widthPx, height: heightPx });
    // ECharts reports no `mouseover` for an item the pointer comes back to from outside the chart.
    chart.on('mousemove', ({ name }) => this.props.onPoint(name || null));
    chart.on('mouseout', () => this.props.onPoint(null));
    chart.on('globalout', () => this.props.onPoint(null));
    chart.on('click', ({ name }) => this.props.onTap(name || null));
    this.draw(chart, false);
    this.props.onStart(chart);
  }

  override componentDidUpdate(before: Readonly<Props>): void {
    const { option, widthPx, heightPx, mode } = this.props;
    if (option === before.option) return;
    const chart = this.getEchartsInstance();
    const isSameSize = widthPx === before.widthPx && heightPx === before.heightPx;
    if (!isSameSize) chart.resize({ width: widthPx, height: heightPx, silent: true });
    this.draw(chart, mode !== before.mode && widthPx === before.widthPx && !prefersStillness());
  }

  private draw(chart: EChartsType, moves: boolean): void {
    const animation = moves ? { animation: true, animationDurationUpdate: MOVE_MS } : { animation: false };
    chart.setOption({ ...this.props.option, ...animation }, { replaceMerge: PARTS });
    const { widthPx, heightPx } = this.props;
    this.ele.querySelector('svg')?.setAttribute('viewBox', `0 0 ${widthPx} ${heightPx}`);
    // ECharts draws an empty chart without an error for what it does not understand.
    if (this.ele.querySelector(`svg :is(${SHAPES})`) === null) throw new Error('invalid drawing: it shows nothing');
    if (moves) for (const text of this.ele.querySelectorAll('text')) text.animate({ opacity: [0, 1] }, MOVE_MS);
    this.props.onDrawn();
  }

  /** Tells ECharts where in the layout the pointer is; it does not measure again what an event already says. */
  private readonly point = (event: Event): void => {
    const at = positionOf(event);
    if (at === undefined) return;
    const { left, top } = this.ele.getBoundingClientRect();
    const { scale } = this.props;
    Object.assign(event, { zrX: (at.clientX - left) / scale, zrY: (at.clientY - top) / scale });
  };

  /**
   * The drawing is not read out: its words are those of the table, the description and what the arrow keys reach. It
   * fills the element by live.css, whatever size it is laid out at.
   */
  override render() {
    const { widthPx, heightPx, scale } = this.props;
    const hold = (element: HTMLDivElement | null) => {
      if (element) this.ele = element;
    };
    return (
      <div
        ref={hold}
        className="live"
        aria-hidden="true"
        style={{ width: widthPx * scale, height: heightPx * scale }}
      />
    );
  }
}

/** In Edge ECharts hears of pointers, and of mice elsewhere. */
const POINTED =
  'pointerdown pointermove pointerup pointerout mousedown mousemove mouseup mouseout click touchstart touchmove touchend'.split(
    ' ',
  );

function positionOf(event: Event): { readonly clientX: number; readonly clientY: number } | undefined {
  if (event instanceof MouseEvent) return event;
  if (typeof TouchEvent === 'undefined' || !(event instanceof TouchEvent)) return undefined;
  return event.type === 'touchend' ? event.changedTouches[0] : event.targetTouches[0];
}
