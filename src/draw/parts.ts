import { type EChartsType, zrender, zrUtil } from './echarts.ts';

/** As ECharts writes it at an element for which its getter of data says `part`. */
const WRITTEN = / ecmeta_part="([^"]*)"/;

/** What is drawn, as far as it is asked where it belongs. */
interface Drawn {
  readonly parent: Drawn | null;
  /** Of a label: what it stands at. */
  readonly __hostTarget?: Drawn;
}

/** The data of a series of shapes, as `itemSeries` gives them. */
interface ItemData {
  count(): number;
  getName(index: number): string;
  getItemGraphicEl(index: number): Drawn | undefined;
  getRawDataItem(index: number): { readonly part?: string };
}

interface Model {
  readonly id: string;
  readonly mainType: string;
  readonly subType: string;
  getData(): ItemData;
}

/** What ECharts has inside and its types keep to themselves. */
interface Inside {
  getModel(): { eachComponent(visit: (mainType: string, model: Model) => void): void };
  getViewOfSeriesModel(model: Model): { readonly group: Drawn } | undefined;
  getViewOfComponentModel(model: Model): { readonly group: Drawn } | undefined;
}

/** The series that holds what stands beside a chart's own series. */
const NOTES = 'notes';

/** By what is drawn around them, the parts of a chart: axes and series as a whole, series of shapes item by item. */
function partsOf(live: Inside): Map<Drawn, string> {
  const parts = new Map<Drawn, string>();
  const add = (drawn: Drawn | undefined, part: string) => drawn && parts.set(drawn, part);
  live.getModel().eachComponent((_, model) => {
    if (/^[xy]Axis$/.test(model.mainType)) add(live.getViewOfComponentModel(model)?.group, `axis-${model.id}`);
    else if (model.subType === 'custom') for (const [drawn, part] of itemParts(model)) add(drawn, part);
    else if (model.mainType === 'series') add(live.getViewOfSeriesModel(model)?.group, `series-${model.id}`);
  });
  return parts;
}

function itemParts(model: Model): (readonly [Drawn | undefined, string])[] {
  const data = model.getData();
  return Array.from({ length: data.count() }, (_, index) => {
    const name = data.getName(index);
    const own = name === '' ? 'label' : `${model.id === NOTES ? 'label' : 'series'}-${name}`;
    return [data.getItemGraphicEl(index), data.getRawDataItem(index).part ?? own];
  });
}

/** The part of the nearest thing around an element that is one. */
function partOf(element: Drawn, parts: ReadonlyMap<Drawn, string>): string | null {
  let isLabel = false;
  for (let at: Drawn | null = element; at !== null; at = at.parent ?? at.__hostTarget ?? null) {
    const part = parts.get(at);
    if (part !== undefined) return isLabel ? part.replace(/^series/, 'label') : part;
    isLabel ||= at.__hostTarget !== undefined;
  }
  return null;
}

/** What a chart is rendered to, each element with its part; `groupParts` makes groups of them. */
export function withParts(live: EChartsType, render: () => string): string {
  const parts = partsOf(live as unknown as Inside);
  const { registerSSRDataGetter } = zrender;
  registerSSRDataGetter((element) => {
    const part = partOf(element as unknown as Drawn, parts);
    return zrUtil.createHashMap<string, string>(part === null ? {} : { part: wordOf(part) });
  });
  try {
    return render();
  } finally {
    registerSSRDataGetter(() => zrUtil.createHashMap());
  }
}

/**
 * Puts neighbours of one part into a group with an id, for those who edit a picture. What lies on top of another part
 * stays there: a part that is drawn in several goes has a group for each, `series-a`, `series-a-2`.
 */
export function groupParts(svg: string): string {
  const ids = new Set<string>();
  let open: string | null = null;
  // What clips holds no groups; one in it, and nothing is left of what is clipped.
  let isDrawn = true;
  const grouped = svg.split('\n').flatMap((line) => {
    if (line.startsWith('<defs')) isDrawn = false;
    const part = isDrawn ? (WRITTEN.exec(line)?.[1] ?? null) : null;
    const bare = line.replace(WRITTEN, '');
    if (part === open) return [bare];
    const closing = open === null ? [] : ['</g>'];
    open = part;
    return [...closing, ...(part === null ? [] : [`<g id="${newId(part, ids)}">`]), bare];
  });
  return grouped.join('\n');
}

/** Letters of every script stay, as far as an id of XML may hold them; zrender writes an attribute as it is given. */
const wordOf = (part: string): string => part.replace(/[^\w\p{L}\p{Nd}-]+|[\u0080-\u00bf]+/gu, '-').replace(/-+$/, '');

function newId(part: string, taken: Set<string>): string {
  const word = wordOf(part);
  let id = word;
  for (let count = 2; taken.has(id); count++) id = `${word}-${count}`;
  taken.add(id);
  return id;
}
