import type { Lang } from './lang.ts';
import { formatCount } from './numbers.ts';

const zhCount = (count: number): string => formatCount(count, 'zh');
const enCount = (count: number): string => formatCount(count, 'en');
const quote = (name: string): string => `“${name}”`;
const quoteEn = (name: string): string => `"${name}"`;
const items = (count: number, one: string, many = `${one}s`): string => `${enCount(count)} ${count === 1 ? one : many}`;

type Kind = (count: number, facets: number) => string;

const zhKind = {
  'value-bars': (count, facets) =>
    facets > 1 ? `一组条形图，共${zhCount(facets)}幅，各${zhCount(count)}项` : `条形图，${zhCount(count)}项`,
  'grouped-bars': (count) => `分组条形图，${zhCount(count)}组`,
  'value-dots': (count) => `点图，${zhCount(count)}行`,
  dumbbell: (count) => `哑铃图，${zhCount(count)}行`,
  tiles: (count) => `大数字，${zhCount(count)}项，单位各不相同`,
  lines: (count, facets) =>
    facets > 1 ? `一组折线图，共${zhCount(facets)}幅，${zhCount(count)}条线` : `折线图，${zhCount(count)}条线`,
  'stacked-bars': (count) => `堆积条形图，${zhCount(count)}条`,
  'diverging-bars': (count) => `双向堆积条形图，${zhCount(count)}条`,
  waterfall: (count) => `瀑布图，${zhCount(count)}步`,
  'stacked-area': (count) => `堆积面积图，${zhCount(count)}层`,
  'stacked-columns': (count) => `随时间的堆积柱形图，${zhCount(count)}层`,
  pyramid: (count) => `人口金字塔，${zhCount(count)}组`,
  heat: (count) => `热力表，${zhCount(count)}项`,
  histogram: (count) => `直方图，${zhCount(count)}组`,
  boxes: (count) => `箱线图，${zhCount(count)}组`,
  scatter: (count) => `散点图，${zhCount(count)}个点`,
  'value-slope': (count) => `斜线图，${zhCount(count)}条线`,
  'value-tiles': (count) => `方块地图，${zhCount(count)}个地方`,
  donut: (count) => `环形图，${zhCount(count)}个部分`,
} satisfies Readonly<Record<string, Kind>>;

const zh = {
  kind: zhKind,
  share: '占比',
  count: '个数',
  sum: '合计',
  net: '合计（净值）',
  index: (base: string): string => `${base}=100`,
  n: (count: number): string => `n = ${zhCount(count)}`,
  binned: (count: number, width: string): string =>
    `共${zhCount(count)}个数，组距${width}；各组含下限，不含上限，末组含上限`,
  bin: (from: string, to: string): string => `${from}至${to}`,
  median: '中位数',
  lowerQuartile: '下四分位数',
  upperQuartile: '上四分位数',
  logScale: (name: string): string => `${name}（对数刻度）`,
  across: (name: string): string => `横轴：${name}`,
  upright: (name: string): string => `纵轴：${name}`,
  cut: (from: string): string => `自${from}起`,
  fit: (equation: string, count: number, fit: string): string =>
    `直线按最小二乘法算出：${equation}（n = ${zhCount(count)}，R² = ${fit}），是推算，不是文件中的数`,
  fitWords: { x: 'x', y: 'y', log: (name: string): string => `lg ${name}` },
  month: (month: number): string => `${month}月`,
  year: (year: number): string => String(year),
  title: {
    most: (name: string, count: number): string => `${name}最多，有${zhCount(count)}个`,
    median: (name: string, value: string): string => `${name}的中位数最高，${value}`,
    steps: (from: string, first: string, to: string, last: string): string => `${from}${first}，${to}${last}`,
    largest: (when: string, name: string, value: string): string => `${when && `${when}，`}${name}最大，${value}`,
    rose: (name: string, from: string, before: string, to: string, after: string): string =>
      `变动最大的是${name}：从${from}的${before}升至${to}的${after}`,
    fell: (name: string, from: string, before: string, to: string, after: string): string =>
      `变动最大的是${name}：从${from}的${before}降至${to}的${after}`,
    cell: (row: string, column: string, value: string): string => `最高是${row}${column}，${value}`,
    sexes: (left: string, most: string, right: string, other: string): string =>
      `${left}以${most}最多，${right}以${other}最多`,
  },
  note: {
    shares: '占比由文件中的数算出，各部分合计作100%；原数见表。',
    incomplete: (count: number): string => `${zhCount(count)}处缺部分的数，合计不全，没有画出，数字见表。`,
    absent: (count: number): string => `表中少${zhCount(count)}个时间的行，线在缺处断开，不连过去。`,
    unlabelled: '窄的部分不写数，数字见表。',
    opinions: '中间一档居中，左右相对。',
    scaled: (from: string, to: string): string => `颜色由浅到深是从${from}到${to}；虚线框是无数据。`,
    unplaced: (names: readonly string[]): string => `地图上没有位置的：${names.map(quote).join('、')}，数字见表。`,
    tiles: '方块只示大致方位，大小相同，不画界线。',
    box: '箱是中间一半，粗线是中位数；须线止于距箱1.5倍箱长以内最远的数，再远的是空心点。',
    fewNumbers: (names: readonly string[]): string => `不足五个数的组没有画出：${names.map(quote).join('、')}。`,
    pairs: (count: number): string => `${zhCount(count)}行缺其中一个数，没有画出。`,
    restPairs: (shown: number, all: number): string => `共${zhCount(all)}行，图中画${zhCount(shown)}个点，其余见表。`,
    axes: (x: string, y: string): string => `横轴是${quote(x)}，纵轴是${quote(y)}；两者同高同低，不说明哪个是因。`,
    indexed: (base: string): string => `各线以${base}为100，由文件中的数算出；原数见表。`,
    ends: (from: string, to: string): string => `只画${quote(from)}与${quote(to)}，其余时间见表。`,
    intervalsInTable: '区间没有画出，见表。',
    steps: '实色条是起点与终点，其余是增减。',
    decreases: (names: readonly string[]): string => `${names.map(quote).join('、')}按减少画出。`,
  },
  problem: {
    oneSeries: '要堆积须有至少两个系列。请选两列以上的数值，或选一列分组。',
    manyParts: (most: number): string =>
      `堆积的部分至多${zhCount(most)}个，再多就分不清颜色。请改用折线图、热力表或一项一图。`,
    negative: '有负数，不能算占比。请改用“双向条形图”。',
    twoSeries: '人口金字塔须正好有两个系列，如男、女。',
    twoMeasures: '散点图须正好选两列数值：一列作横轴，一列作纵轴。',
    positive: '有零或负数，不能用对数刻度。',
    fewNumbers: '数太少，画不出分布：至少要十个。',
    twoTimes: '斜线图和哑铃图须有两个时间：两列数值，或列名是年份、月份的列。',
    sum: '各步加起来不等于末项，画不成瀑布图。',
    noPlaces: '名称里认不出中国的省份，也认不出同一省的市州。',
    manyShares: (most: number): string => `环形图至多${zhCount(most)}个部分，再多就看不出大小。请用条形图。`,
    noTime: '要有时间才能画。请选一列时间，或改用别的图。',
    noBase: '没有哪个时间各线都有正数，算不出指数。',
    manyCells: '热力表太大，至多六十行四十列。',
  },
};

/** The words of single kinds of chart of a reader's own table. */
export type ChartWords = typeof zh;

const enKind: typeof zhKind = {
  'value-bars': (count, facets) =>
    facets > 1 ? `${enCount(facets)} bar charts of ${items(count, 'row')} each` : `Bar chart of ${items(count, 'row')}`,
  'grouped-bars': (count) => `Grouped bar chart of ${items(count, 'group')}`,
  'value-dots': (count) => `Dot chart of ${items(count, 'row')}`,
  dumbbell: (count) => `Dumbbell chart of ${items(count, 'row')}`,
  tiles: (count) => `Large numbers: ${items(count, 'row')}, each in its own unit`,
  lines: (count, facets) =>
    facets > 1 ? `${enCount(facets)} line charts, ${items(count, 'line')}` : `Line chart of ${items(count, 'line')}`,
  'stacked-bars': (count) => `Stacked bar chart of ${items(count, 'bar')}`,
  'diverging-bars': (count) => `Diverging stacked bar chart of ${items(count, 'bar')}`,
  waterfall: (count) => `Waterfall chart of ${items(count, 'step')}`,
  'stacked-area': (count) => `Stacked area chart of ${items(count, 'layer')}`,
  'stacked-columns': (count) => `Stacked columns over time, ${items(count, 'layer')}`,
  pyramid: (count) => `Population pyramid of ${items(count, 'group')}`,
  heat: (count) => `Heat table of ${items(count, 'item')}`,
  histogram: (count) => `Histogram of ${items(count, 'bin')}`,
  boxes: (count) => `Box plot of ${items(count, 'group')}`,
  scatter: (count) => `Scatter plot of ${items(count, 'dot')}`,
  'value-slope': (count) => `Slope chart of ${items(count, 'line')}`,
  'value-tiles': (count) => `Tile map of ${items(count, 'place')}`,
  donut: (count) => `Donut chart of ${items(count, 'part')}`,
};

const en: ChartWords = {
  kind: enKind,
  share: 'Share',
  count: 'Count',
  sum: 'Sum',
  net: 'Sum of all (net)',
  index: (base) => `${base} = 100`,
  n: (count) => `n = ${enCount(count)}`,
  binned: (count, width) =>
    `${items(count, 'number')}, bins of ${width}; each bin holds its lower end and not its upper one, the last both`,
  bin: (from, to) => `${from} to ${to}`,
  median: 'Median',
  lowerQuartile: 'Lower quartile',
  upperQuartile: 'Upper quartile',
  logScale: (name) => `${name} (logarithmic scale)`,
  across: (name) => `Across: ${name}`,
  upright: (name) => `Upright: ${name}`,
  cut: (from) => `from ${from}`,
  fit: (equation, count, fit) =>
    `Line of least squares: ${equation} (n = ${enCount(count)}, R² = ${fit}); derived, not a number of the file`,
  fitWords: { x: 'x', y: 'y', log: (name) => `log ${name}` },
  month: (month) => 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1] ?? String(month),
  year: String,
  title: {
    most: (name, count) => `Most lie in ${name}: ${enCount(count)}`,
    median: (name, value) => `${name} has the highest median, ${value}`,
    steps: (from, first, to, last) => `${from}: ${first}; ${to}: ${last}`,
    largest: (when, name, value) => `${when && `In ${when}, `}${name} is largest, ${value}`,
    rose: (name, from, before, to, after) => `${name} changed most: up from ${before} ${from} to ${after} ${to}`,
    fell: (name, from, before, to, after) => `${name} changed most: down from ${before} ${from} to ${after} ${to}`,
    cell: (row, column, value) => `Highest: ${row}, ${column}, ${value}`,
    sexes: (left, most, right, other) => `Largest group, ${left}: ${most}; ${right}: ${other}`,
  },
  note: {
    shares:
      'Shares were worked out of the numbers of the file, all parts together being 100%; its own numbers are in the table.',
    incomplete: (count) =>
      `${items(count, 'bar lacks', 'bars lack')} some of ${count === 1 ? 'its' : 'their'} parts and ${count === 1 ? 'is' : 'are'} not drawn: the sum would be wrong. The numbers are in the table.`,
    absent: (count) => `${items(count, 'time has', 'times have')} no row in the table: lines break there.`,
    unlabelled: 'Narrow parts bear no number; all are in the table.',
    opinions: 'The middle answer stands in the middle, the others on either side.',
    scaled: (from, to) => `Colours from light to dark go from ${from} to ${to}; a dashed frame is no data.`,
    unplaced: (names) => `Not on the map: ${names.map(quoteEn).join(', ')}; the numbers are in the table.`,
    tiles: 'Tiles show roughly where places lie; all are of one size, and no borders are drawn.',
    box: 'The box holds the middle half, its thick line is the median; whiskers end at the furthest number within 1.5 box lengths, and what lies beyond is a hollow dot.',
    fewNumbers: (names) => `Groups of fewer than five numbers are not drawn: ${names.map(quoteEn).join(', ')}.`,
    pairs: (count) =>
      `${items(count, 'row lacks', 'rows lack')} one of the two numbers and ${count === 1 ? 'is' : 'are'} not drawn.`,
    restPairs: (shown, all) => `Of ${enCount(all)} rows ${enCount(shown)} are drawn; the others are in the table.`,
    axes: (x, y) =>
      `Across is ${quoteEn(x)}, upright is ${quoteEn(y)}; that both are high or low together says nothing about cause.`,
    indexed: (base) => `Each line is 100 in ${base}, worked out of the numbers of the file, which are in the table.`,
    ends: (from, to) => `Only ${quoteEn(from)} and ${quoteEn(to)} are drawn; the other times are in the table.`,
    intervalsInTable: 'Intervals are not drawn; they are in the table.',
    steps: 'Solid bars are the first and the last amount, the others what was added or taken away.',
    decreases: (names) => `${names.map(quoteEn).join(', ')} ${names.length === 1 ? 'is' : 'are'} drawn as taken away.`,
  },
  problem: {
    oneSeries: 'A stack needs two series at least. Choose two columns of values, or a column to group by.',
    manyParts: (most) =>
      `A stack has ${enCount(most)} parts at most; more colours cannot be told apart. Use lines, a heat table or one chart each.`,
    negative: 'There are negative numbers, of which no shares can be made. Use diverging bars.',
    twoSeries: 'A population pyramid needs exactly two series, such as women and men.',
    twoMeasures: 'A scatter plot needs exactly two columns of values: one across, one upright.',
    positive: 'A logarithmic scale takes no zero and no negative number.',
    fewNumbers: 'There are too few numbers to show how they are spread: ten at least.',
    twoTimes: 'A slope or dumbbell chart needs two times: two columns of values, or columns named by years or months.',
    sum: 'The steps do not add up to the last amount, so there is no waterfall.',
    noPlaces: 'The names are neither provinces of China nor prefectures of one of them that is known here.',
    manyShares: (most) =>
      `A donut has ${enCount(most)} parts at most; with more, their sizes cannot be told. Use bars.`,
    noTime: 'This needs times. Choose a column of times, or another chart.',
    noBase: 'There is no time at which every line has a number above zero, so there is no index.',
    manyCells: 'A heat table has sixty rows and forty columns at most.',
  },
};

const WORDS: Readonly<Record<Lang, ChartWords>> = { zh, en };

export const chartWordsOf = (lang: Lang): ChartWords => WORDS[lang];
