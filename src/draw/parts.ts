import { type EChartsType, echarts } from './echarts.ts';

/** As ECharts writes it at an element for which its getter of data says `part`. */
const WRITTEN = / ecmeta_part="([^"]*)"/;

/** What is drawn, as far as it is asked where it belongs. */
interface Drawn {
  readonly name?: string;
  readonly parent: Drawn | null;
  /** Of a label: what it stands at. */
  readonly __hostTarget?: Drawn;
}

interface Model {
  readonly id: string;
  readonly mainType: string;
}

/** What ECharts has inside and its types keep to themselves. */
interface Inside {
  getModel(): { eachComponent(visit: (mainType: string, model: Model) => void): void };
  getViewOfSeriesModel(model: Model): { readonly group: Drawn } | undefined;
  getViewOfComponentModel(model: Model): { readonly group: Drawn } | undefined;
}

const NAMED = /^(?:series|label|axis|legend)(?:-|$)/;

/** The parts that whole views make up: the series and axes that ECharts draws by itself. */
function viewParts(live: Inside): Map<Drawn, string> {
  const parts = new Map<Drawn, string>();
  live.getModel().eachComponent((_, model) => {
    const isSeries = model.mainType === 'series';
    const view = isSeries ? live.getViewOfSeriesModel(model) : live.getViewOfComponentModel(model);
    const isAxis = /^[xy]Axis$/.test(model.mainType);
    if (view && (isSeries || isAxis)) parts.set(view.group, `${isAxis ? 'axis' : 'series'}-${model.id}`);
  });
  return parts;
}

/** The part an element belongs to: that of the nearest one around it that is called by a part, or of its view. */
function partOf(element: Drawn, views: ReadonlyMap<Drawn, string>): string | null {
  for (let at: Drawn | null = element, isLabel = false; at !== null; ) {
    const part = at.name !== undefined && NAMED.test(at.name) ? at.name : views.get(at);
    if (part !== undefined) return isLabel ? part.replace(/^series/, 'label') : part;
    isLabel ||= at.__hostTarget !== undefined;
    at = at.parent ?? at.__hostTarget ?? null;
  }
  return null;
}

/** What a chart is rendered to, each element with its part; `groupParts` makes groups of them. */
export function withParts(live: EChartsType, render: () => string): string {
  const views = viewParts(live as unknown as Inside);
  const { registerSSRDataGetter } = echarts.zrender;
  registerSSRDataGetter((element) => {
    const part = partOf(element as unknown as Drawn, views);
    return echarts.zrUtil.createHashMap<string, string>(part === null ? {} : { part });
  });
  try {
    return render();
  } finally {
    registerSSRDataGetter(() => echarts.zrUtil.createHashMap());
  }
}

/**
 * Puts neighbours of one part into a group with an id, for those who edit a picture. What lies on top of another part
 * stays there: a part that is drawn in several goes has a group for each, `series-a`, `series-a-2`.
 */
export function groupParts(svg: string): string {
  const ids = new Set<string>();
  let open: string | null = null;
  const grouped = svg.split('\n').flatMap((line) => {
    const part = WRITTEN.exec(line)?.[1] ?? null;
    const bare = line.replace(WRITTEN, '');
    if (part === open) return [bare];
    const closing = open === null ? [] : ['</g>'];
    open = part;
    return [...closing, ...(part === null ? [] : [`<g id="${newId(part, ids)}">`]), bare];
  });
  return grouped.join('\n');
}

/** Letters of every script stay, as far as an id of XML may hold them. */
function newId(part: string, taken: Set<string>): string {
  const word = part.replace(/[^\w\p{L}\p{Nd}-]+|[\u0080-\u00bf]+/gu, '-').replace(/-+$/, '');
  let id = word;
  for (let count = 2; taken.has(id); count++) id = `${word}-${count}`;
  taken.add(id);
  return id;
}
