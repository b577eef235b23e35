import type { Bilingual } from './lang.ts';

/** Why a table has this chart, in a sentence. */
export const CHART_REASONS = {
  ages: { zh: '各年龄组分男女：两边相对，年长的在上。', en: 'Ages by sex: back to back, the oldest on top.' },
  steps: {
    zh: '从起点经增减到终点，各步相加等于末项。',
    en: 'A first amount, changes, and the last amount they add up to.',
  },
  opinions: {
    zh: '从一端到另一端的回答，各行合计100%。',
    en: 'Answers from one end to the other, each row adding to 100%.',
  },
  records: {
    zh: '每行是一个个体：看数怎样分布，不比单个。',
    en: 'Each row is a case: how the numbers are spread matters, not the single ones.',
  },
  groups: {
    zh: '每行是一个个体，又分成几组：各组分布并排比较。',
    en: 'Each row is a case of one of a few groups: their spreads are compared.',
  },
  months: { zh: '月份乘年份：颜色同时看出季节与年际。', en: 'Months by years: colours show season and trend at once.' },
  seasons: { zh: '一年一条线，看出季节。', en: 'A line for each year shows the season.' },
  measures: { zh: '每行两个指标：看两者是否同高同低。', en: 'Two measures of each row: whether they go together.' },
  shares: { zh: '各部分合计100%：看构成。', en: 'Parts that add to 100%: what the whole is made of.' },
  total: {
    zh: '各部分相加等于总数：总量和构成一起看。',
    en: 'Parts that add up to the total: its size and what it is made of.',
  },
  signs: {
    zh: '各部分有正有负，相加等于总数：分列零的两边。',
    en: 'Parts above and below zero that add up to the total: on both sides of it.',
  },
  nested: {
    zh: '两列一起命名各线：一列分幅，一列作线。',
    en: 'Two columns name the lines: one makes the charts, the other the lines in them.',
  },
  'two-times': { zh: '只有两个时间：看各行怎样变动。', en: 'Two times only: how each row has changed.' },
  places: {
    zh: '省（市州）的比率：看分布在哪里。',
    en: 'Rates of provinces or prefectures: where they are high and low.',
  },
  matrix: { zh: '行列都多，单位相同：用颜色读。', en: 'Many rows and columns of one unit: read by colour.' },
  base: { zh: '起点同为100：只比快慢，不比大小。', en: 'All begin at 100: growth is compared and size is not.' },
  trend: { zh: '随时间变化：线最清楚。', en: 'Over time a line is clearest.' },
  'many-lines': {
    zh: '线多：突出几条，其余作背景，或一项一幅。',
    en: 'Many lines: some stand out, or each has a chart of its own.',
  },
  'each-unit': { zh: '单位或大小不同：各画一幅。', en: 'Units or sizes differ: one chart each.' },
  ranking: { zh: '一个数一项：按长短比较。', en: 'A number for each thing: lengths are compared.' },
  'few-groups': { zh: '每项几个数：并排比较。', en: 'A few numbers for each thing, side by side.' },
  usual: { zh: '按列的种类选定。', en: 'By the kinds of its columns.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ChartReason = keyof typeof CHART_REASONS;
