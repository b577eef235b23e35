import type { Drawing, Option, Strand } from '../charts/option.ts';
import type { EChartsType } from './echarts.ts';

/** Highlights everything that belongs to a figure in one live chart, and nothing else; null ends all highlights. */
export function highlightMark(chart: EChartsType, drawing: Drawing, id: string | null): void {
  chart.dispatchAction({ type: 'downplay' });
  // A line is highlighted whole by any highlight that reaches its series, so only the figure's own series are told.
  const seriesIndex = drawing.option.series.flatMap(({ data }, index) => (holds(data, id) ? [index] : []));
  if (seriesIndex.length > 0) chart.dispatchAction({ type: 'highlight', seriesIndex, name: id });
}

function holds(data: unknown, id: string | null): boolean {
  if (id === null || id === '' || !Array.isArray(data)) return false;
  return data.some((item: unknown) => typeof item === 'object' && item !== null && 'name' in item && item.name === id);
}

/**
 * What of a drawing shows one series among several: what its builder says of its shapes, and lines that ECharts draws on one
 * axis.
 */
export const strandsIn = ({ strands, option }: Drawing): readonly Strand[] => strands ?? option.series.flatMap(lineIn);

function lineIn(series: Option['series'][number]): Strand[] {
  if (series.type !== 'line') return [];
  const names = (series.data ?? []).flatMap((item) =>
    item instanceof Object && 'name' in item ? [String(item.name)] : [],
  );
  return names.slice(0, 1).map((id) => ({ id, plot: series.xAxisIndex ?? 0, outlines: [] }));
}

/** What ECharts has inside and its types keep to themselves, as far as it is asked for here. */
interface Inside {
  getModel(): { eachSeries(visit: (model: Model) => void): void };
  getViewOfSeriesModel(model: Model): { readonly group: Drawn } | undefined;
}

interface Model {
  readonly subType: string;
  getData(): { count(): number; getName(index: number): string; getItemGraphicEl(index: number): Drawn | undefined };
}

interface Drawn {
  readonly name?: string;
  readonly type: string;
  readonly isGroup?: boolean;
  readonly states: Record<string, State | undefined>;
  traverse?(visit: (drawn: Drawn) => void): void;
  ensureState(name: string): State;
  toggleState(name: string, isOn: boolean): void;
}

interface State {
  style?: object;
}

const DIMMED = 'strand-dimmed';
const LIT = 'strand-lit';
const DIMMED_STYLE = { opacity: 0.3 };

/** Lights one strand of a live chart and dims the others of its plot; null leaves all as they are drawn. */
export function lightStrand(chart: EChartsType, strands: readonly Strand[], lit: Strand | null): void {
  const ids = new Map(strands.map(({ id, name = id }) => [name, id]));
  const dimmed = new Set(strands.filter(({ plot, id }) => plot === lit?.plot && id !== lit.id).map(({ id }) => id));
  for (const [drawn, name] of namedIn(chart as unknown as Inside)) {
    const id = ids.get(name);
    if (id === undefined) continue;
    drawn.ensureState(DIMMED).style = DIMMED_STYLE;
    drawn.toggleState(DIMMED, dimmed.has(id));
    // A grey line among coloured ones comes forward.
    if (drawn.type !== 'polyline') continue;
    drawn.states[LIT] = drawn.states['emphasis'] ?? {};
    drawn.toggleState(LIT, id === lit?.id);
  }
}

/** Everything that is drawn, by its own name, or else by that of the figure it belongs to. */
function namedIn(live: Inside): (readonly [drawn: Drawn, name: string])[] {
  const found: (readonly [Drawn, string])[] = [];
  const add = (whole: Drawn | undefined, name: string) =>
    whole?.traverse?.((drawn) => {
      if (!drawn.isGroup) found.push([drawn, drawn.name || name]);
    });
  live.getModel().eachSeries((model) => {
    const data = model.getData();
    const items = Array.from({ length: data.count() }, (_, index) => index);
    if (model.subType === 'custom') for (const at of items) add(data.getItemGraphicEl(at), data.getName(at));
    else add(live.getViewOfSeriesModel(model)?.group, items.map(data.getName, data).find((name) => name !== '') ?? '');
  });
  return found;
}
