import { formatLabel } from '../words/numbers.ts';
import { layoutLegend } from './legend.ts';
import type { Drawing, Mark, Option, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { whisker } from './qualifiers.ts';
import { type Item, itemSeries, lineShape, markSeries, type Shape, textLines } from './shapes.ts';
import {
  type FacetLayout,
  isOneStart,
  type LabelBlock,
  layoutFacets,
  type Slope,
  type SlopeLine,
  yOf,
} from './slope-layout.ts';
import { wrapText } from './text.ts';
import { pigments } from './theme.ts';
import { whisker as upright } from './whisker.ts';

const SYMBOLS = ['circle', 'diamond', 'triangle', 'rect', 'roundRect'] as const;

export function drawSlope(content: Slope, space: Space): Drawing {
  const { unit } = sizesFor(space.widthPx);
  const legend = layoutLegend(keysOf(content, space), 0, space);
  const layouts = layoutFacets(content, legend.heightPx + 4, space);
  const plotEnd = Math.max(legend.heightPx, ...layouts.map(({ plot }) => plot.y + plot.height));
  const bottom = plotEnd + (content.cut === null ? 34 : 54) * unit;
  const marks = layouts.flatMap((layout) => layout.blocks.map((block) => markOf(block, layout, layouts.length > 1)));
  const items = layouts.flatMap((layout) => facetItems(content, layout, space));
  return { option: optionOf(layouts, marks, [legend.item, ...items], space), heightPx: Math.round(bottom), marks };
}

function keysOf(content: Slope, space: Space) {
  const { derived } = content.key;
  if (derived === null) return [];
  const sample = (x: number, y: number, width: number, height: number): Shape[] => [
    ...whisker(x + 2, x + width - 2, y + height / 2, height, space.theme.ink),
    {
      type: 'rect',
      box: { x: x + width / 2 - 4, y: y + height / 2 - 4, width: 8, height: 8 },
      radius: 4,
      fill: space.theme.card,
      stroke: space.theme.stone,
      widthPx: 2,
    },
  ];
  return [{ text: derived, sample }];
}

function markOf(block: LabelBlock, layout: FacetLayout, whole: boolean): Mark {
  const { plot, x, y, width } = layout;
  if (whole) return { id: block.line.id, boxPx: { x, y, width, height: plot.y + plot.height - y + 4 } };
  const left = plot.x + plot.width + 4;
  return {
    id: block.line.id,
    boxPx: { x: left, y: block.y - block.heightPx / 2, width: x + width - left, height: block.heightPx },
  };
}

function facetItems(content: Slope, layout: FacetLayout, space: Space): Item[] {
  const { small, name } = sizesFor(space.widthPx);
  const { theme } = space;
  const { facet, plot, x, y, width } = layout;
  const year = (text: string, at: number): Shape => ({
    type: 'text',
    text,
    x: at,
    y: plot.y + plot.height + small * 1.5,
    sizePx: small,
    weight: 400,
    fill: theme.muted,
    align: 'center',
  });
  const heading = textLines(
    wrapText(facet.heading, width, name, 700, space.measure),
    { x, y, sizePx: name, weight: 700, fill: theme.ink },
    name * 1.4,
  );
  const cut: Shape[] =
    content.cut === null
      ? []
      : [
          {
            type: 'text',
            text: content.cut,
            x,
            y: plot.y + plot.height + small * 3.1,
            sizePx: small,
            weight: 400,
            fill: theme.muted,
          },
        ];
  const fromLabels = isOneStart(facet.lines) ? facet.lines.slice(0, 1) : facet.lines;
  const starts = fromLabels.map(
    (line): Shape => ({
      type: 'text',
      text: formatLabel(line.from.label),
      x: plot.x - 12,
      y: yOf(line.from.value, layout),
      sizePx: small,
      weight: 400,
      fill: theme.muted,
      align: 'right',
    }),
  );
  return [
    {
      id: '',
      shapes: [...heading, year(content.from, plot.x), year(content.to, plot.x + plot.width), ...cut, ...starts],
    },
    ...layout.blocks.map((block) => ({ id: block.line.id, shapes: blockShapes(block, layout, space) })),
  ];
}

function blockShapes(block: LabelBlock, layout: FacetLayout, space: Space): Shape[] {
  const { label, small } = sizesFor(space.widthPx);
  const { theme } = space;
  const { plot } = layout;
  const x = plot.x + plot.width + 16;
  const color = pigments(theme)[block.line.color] ?? theme.ink;
  const from = yOf(block.line.to.value, layout);
  const leader = lineShape(plot.x + plot.width + 6, from, x - 4, block.y, color, { widthPx: 1 });
  const top = block.y - block.heightPx / 2 + 3;
  const { low, high } = block.line.from;
  const interval =
    low === null || high === null ? [] : verticalWhisker(plot.x, yOf(high, layout), yOf(low, layout), theme.ink);
  const start = yOf(block.line.from.value, layout);
  const ground = lineShape(plot.x, start, plot.x + plot.width, from, 'transparent', { widthPx: 16 });
  return [
    ground,
    leader,
    ...interval,
    {
      type: 'text',
      text: formatLabel(block.line.to.label),
      x,
      y: top + label * 0.68,
      sizePx: label,
      weight: 700,
      fill: theme.ink,
    },
    ...textLines(
      [block.line.to.aside, ...block.names],
      { x, y: top + label * 1.35, sizePx: small, weight: 400, fill: theme.muted },
      small * 1.3,
    ),
  ];
}

function verticalWhisker(x: number, top: number, bottom: number, color: string): Shape[] {
  const middle = (top + bottom) / 2;
  const half = Math.max(1.5, (bottom - top) / 2);
  return upright([x, middle - half], [x, middle + half], 10, color, 1.5);
}

function optionOf(
  layouts: readonly FacetLayout[],
  marks: readonly Mark[],
  items: readonly Item[],
  space: Space,
): Option {
  const { theme } = space;
  return {
    textStyle: { fontFamily: space.fontFamily },
    grid: layouts.map(({ plot, index }) => ({
      id: `facet-${index}`,
      left: plot.x,
      top: plot.y,
      width: plot.width,
      height: plot.height,
      outerBoundsMode: 'none',
    })),
    xAxis: layouts.map(({ index }) => ({
      id: `when-${index}`,
      type: 'value',
      gridIndex: index,
      min: 0,
      max: 1,
      interval: 1,
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.stone } },
      splitLine: { show: true, lineStyle: { color: theme.hairline } },
    })),
    yAxis: layouts.map(({ index, facet, maximum }) => ({
      id: `value-${index}`,
      type: 'value',
      gridIndex: index,
      min: facet.minimum,
      max: maximum,
      show: false,
    })),
    series: [
      markSeries(marks, space),
      ...layouts.flatMap((layout) => layout.facet.lines.map((line) => lineSeries(line, layout.index, space))),
      itemSeries('notes', items, space, 3),
    ],
  };
}

function lineSeries(line: SlopeLine, axis: number, { theme }: Space) {
  const color = pigments(theme)[line.color] ?? theme.ink;
  const lead = line.color === 0;
  const symbol = SYMBOLS[line.color % SYMBOLS.length] ?? 'circle';
  return {
    id: `line-${line.id}`,
    type: 'line' as const,
    xAxisIndex: axis,
    yAxisIndex: axis,
    clip: false,
    z: lead ? 3 : 2,
    symbol,
    symbolSize: lead ? 10 : 8,
    lineStyle: { color, width: lead ? 3.5 : 2 },
    itemStyle: { color },
    emphasis: { lineStyle: { width: 5 }, itemStyle: { borderColor: theme.ink, borderWidth: 2 } },
    data: [
      {
        value: [0, line.from.value],
        symbol: 'circle',
        itemStyle: { color: theme.card, borderColor: theme.stone, borderWidth: 2 },
      },
      { name: line.id, value: [1, line.to.value] },
    ],
  };
}
