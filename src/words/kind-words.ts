import { counted } from './english.ts';
import type { Lang } from './lang.ts';

const indicators = (count: number): string => counted(count, 'indicator');

/**
 * The kinds of chart a view can ask for, by the name a descriptor has, and what the description of a chart calls each:
 * one line a kind. `count` is of the indicators or prefectures it shows.
 */
export const KIND_WORDS = {
  'paired-bars': {
    zh: (count) => `成对条形图，${count}项指标`,
    en: (count) => `Paired bar chart of ${indicators(count)}`,
  },
  'ranked-bars': {
    zh: (count) => `条形图，${count}项指标由高到低`,
    en: (count) => `Bar chart of ${indicators(count)}, highest first`,
  },
  slope: { zh: (count) => `斜线图，${count}项指标`, en: (count) => `Slope chart of ${indicators(count)}` },
  tiles: {
    zh: (count) => `大数字，${count}项指标，单位各不相同`,
    en: (count) => `Large numbers: ${indicators(count)}, each in its own unit`,
  },
  dots: {
    zh: (count) => `点图，对数刻度，${count}项指标`,
    en: (count) => `Dot chart on a logarithmic axis, ${indicators(count)}`,
  },
  pictogram: { zh: (count) => `方格图，${count}项指标`, en: (count) => `Pictogram of ${indicators(count)}` },
  'tile-map': {
    zh: (count) => `方块地图，${count}个市州`,
    en: (count) => `Tile map of ${counted(count, 'prefecture')}`,
  },
} satisfies Readonly<Record<string, Readonly<Record<Lang, (count: number) => string>>>>;

/** Name of a kind of chart in a descriptor. */
export type ChartKind = keyof typeof KIND_WORDS;

export const CHART_KINDS = Object.keys(KIND_WORDS) as readonly ChartKind[];
