import { monthName, ordinal } from './english.ts';
import type { Lang } from './lang.ts';
import type { Form } from './numbers.ts';

/** What a rank or a rhythm says, for type that sets the number apart. */
interface NumberWords {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

const zh = {
  mode: { level: '水平', index: '指数', growth: '增幅' },
  qualifier: {
    stated: '确数',
    over: '多于',
    nearly: '接近',
    about: '约',
    'at-most': '不超过',
    order: '仅知量级',
    range: '区间',
  } satisfies Record<Form, string>,
  /** What a qualifier means for the reader, and how the chart draws it where it does; blank for `stated`. */
  qualifierNote: {
    stated: () => '',
    over: (isDrawn) => `“多”“以上”表示实际数字高于所示${isDrawn ? '，图上右端开口' : ''}。`,
    nearly: (isDrawn) => `“近”表示实际数字略低于所示${isDrawn ? '，图上标记止于竖线之前' : ''}。`,
    about: (isDrawn) => `“约”表示实际数字在所示上下${isDrawn ? '，图上以两条短线标出' : ''}。`,
    'at-most': (isDrawn) => `“不超过”表示实际数字不高于所示${isDrawn ? '，图上标记止于竖线之前' : ''}。`,
    order: (isDrawn) => `“上千万”一类只说明数量级，${isDrawn ? '图上画成一段区间，' : ''}不当作确数。`,
    range: () => '区间只说明两端，其间没有更确切的数。',
  } satisfies Record<Form, (isDrawn: boolean) => string>,
  measure: {
    stock: '存量',
    flow: '累计',
    share: '比重',
    rank: '名次',
    interval: '周期',
    plan: '计划',
    unstated: '未说明',
  },
  column: {
    indicator: '指标',
    asStated: '原文',
    value: '数值',
    unit: '单位',
    qualifier: '表述',
    section: '章节',
    place: '市州',
    namedFor: '因何点名',
    field: '工作',
  },
  term: {
    asStated: '原文',
    value: '数值',
    measure: '性质',
    period: '时间',
    section: '出处',
    note: '说明',
    namedFor: '点名',
  },
  year: (year: number): string => `${year}年`,
  month: (year: number, month: number): string => `${year}年${month}月`,
  day: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  /** `since`: what an open start stands for; blank where nobody says. */
  until: (end: string, since: string): string => `${since || '报告期内'}，截至${end}`,
  between: (start: string, end: string): string => `${start}至${end}`,
  growthOn: (year: number): string => `较${year}年增长`,
  derivedIn: (year: number): string => `${year}年（推算）`,
  indexUnit: (year: number): string => `指数，${year}年 = 100`,
  growthUnit: (year: number): string => `较${year}年增长，%`,
  axisUnit: (unit: string): string => `单位：${unit}`,
  logAxis: (unit: string): string => `对数刻度，每格为前一格的十倍；单位：${unit}`,
  cutAxis: (from: string): string => `纵轴自${from}起`,
  keyStated: (period: string): string => [period, '报告所述'].filter(Boolean).join('，'),
  keyDerived: (year: number): string => `${year}年，推算`,
  keyIndexBase: (year: number): string => `${year}年水平 = 100`,
  keyInterval: '推算值的区间，由原文取整所致',
  keyGrowthPart: (period: string): string => (period ? `至${period}的增长` : '增长'),
  aside: (main: string, aside: string): string => `${main}（${aside}）`,
  about: (number: string): string => `约${number}`,
  derived: '推算',
  derivedWith: (interval: string): string => `推算，区间${interval}`,
  derivedLevel: (year: number, number: string): string => `${year}年 约${number}（推算）`,
  eachSquare: (quantity: string): string => `每格 ${quantity}`,
  /** Where one square stands for one. */
  eachOne: (unit: string): string => `每格 1${unit}`,
  rank: (place: number): NumberWords => ({ before: '', number: `第${place}`, after: '名' }),
  every: (years: number): NumberWords => ({
    before: '',
    number: years === 2 ? '每两年' : `每${years}年`,
    after: '一次',
  }),
  actionsHeading: '资金用于“十大行动”',
  ratioNote: (name: string, dividend: string, divisor: string): string =>
    `“${name}”不见于报告，由“${dividend}”除以“${divisor}”推算。`,
  baselineNote: (year: number): string =>
    `${year}年水平不见于报告，由报告所述数字和增幅推算：数字 ÷（1 + 增幅）；区间由原文取整所致。`,
  indexNote: (year: number): string => `以${year}年为100；增长400%即为5倍，指数500。`,
  source: (title: string, date: string, sections: readonly string[]): string =>
    [`来源：${date ? `《${title}》` : title}`, date, sections.length > 0 && `第${sections.join('、')}节`]
      .filter(Boolean)
      .join('，'),
  section: (section: string): string => `报告第${section}节`,
  problem: {
    unknownFigure: (ids: readonly string[]): string =>
      `图中用到的指标不在数据里：${ids.join('、')}。请在 figures.csv 中补上这些标识，或从视图中去掉。`,
    noFigure: '这个视图没有列出任何指标。请在 datapackage.json 的 figures 中至少写一个标识。',
    noPlace: '没有可画的市州：places.csv 缺失、为空或无法读取。请检查该文件。',
    units: (units: readonly string[]): string =>
      `一条轴只能有一个单位，这里却有：${units.join('、')}。请拆成几个视图，或改用 tiles。`,
    measures: '存量与累计数不能画在同一条轴上。请拆成几个视图，或改用 tiles。',
    reference: (reference: string): string =>
      `文字中的引用 {${reference}} 找不到对应的数字。请检查标识，以及该指标是否有增幅。`,
    notPositive: (name: string): string => `对数刻度只能画大于零的数字，“${name}”不是。请改用别的图形。`,
    noBaseline: (name: string): string =>
      `“${name}”没有增幅和基期，不能与基期比较。请补上 growth_pct 和 baseline_year，或改用别的图形。`,
    ratio: '相除的两个指标须都有数值，且除数不为零。',
  },
  /** Between the parts of a sentence, and at its end. */
  join: { list: '；', item: '，', colon: '：', stop: '。' },
};

/** The words of panels: every sentence a chart, its table, notes and description can hold. */
export type Terms = typeof zh;

const en: Terms = {
  mode: { level: 'Level', index: 'Index', growth: 'Growth' },
  qualifier: {
    stated: 'as stated',
    over: 'more than',
    nearly: 'nearly',
    about: 'about',
    'at-most': 'at most',
    order: 'order of magnitude',
    range: 'range',
  },
  qualifierNote: {
    stated: () => '',
    over: (isDrawn) =>
      `"More than": the true number lies above the one shown${isDrawn ? ', drawn with an open end' : ''}.`,
    nearly: (isDrawn) =>
      `"Nearly": the true number lies just below the one shown${isDrawn ? ', drawn as a mark that stops short of a line' : ''}.`,
    about: (isDrawn) =>
      `"About": the true number lies on either side of the one shown${isDrawn ? ', drawn between two short lines' : ''}.`,
    'at-most': (isDrawn) =>
      `"At most": the true number does not exceed the one shown${isDrawn ? ', drawn as a mark that stops short of a line' : ''}.`,
    order: (isDrawn) =>
      `Where only the order of magnitude is stated, ${isDrawn ? 'a band is drawn instead of a point' : 'the number shown is not exact'}.`,
    range: () => 'Of a range only its two ends are stated, and nothing between them.',
  },
  measure: {
    stock: 'level at a date',
    flow: 'sum over the period',
    share: 'share',
    rank: 'rank',
    interval: 'interval',
    plan: 'commitment',
    unstated: 'not stated',
  },
  column: {
    indicator: 'Indicator',
    asStated: 'As stated',
    value: 'Value',
    unit: 'Unit',
    qualifier: 'Reading',
    section: 'Section',
    place: 'Prefecture',
    namedFor: 'Named for',
    field: 'Field of work',
  },
  term: {
    asStated: 'As stated',
    value: 'Value',
    measure: 'Kind',
    period: 'Period',
    section: 'Source',
    note: 'Note',
    namedFor: 'Named for',
  },
  year: (year) => String(year),
  month: (year, month) => `${monthName(month)} ${year}`,
  day: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  until: (end, since) => `${since || 'over the report period'}, up to ${end}`,
  between: (start, end) => `${start} to ${end}`,
  growthOn: (year) => `Growth on ${year}`,
  derivedIn: (year) => `${year} (derived)`,
  indexUnit: (year) => `Index, ${year} = 100`,
  growthUnit: (year) => `Growth on ${year}, %`,
  axisUnit: (unit) => `Unit: ${unit}`,
  logAxis: (unit) => `Logarithmic axis, each step ten times the one before; unit: ${unit}`,
  cutAxis: (from) => `Axis starts at ${from}`,
  keyStated: (period) => [period, 'as stated'].filter(Boolean).join(', '),
  keyDerived: (year) => `${year}, derived`,
  keyIndexBase: (year) => `${year} level = 100`,
  keyInterval: 'interval of the derived level, from rounding',
  keyGrowthPart: (period) => (period ? `growth up to ${period}` : 'growth'),
  aside: (main, aside) => `${main} (${aside})`,
  about: (number) => `about ${number}`,
  derived: 'derived',
  derivedWith: (interval) => `derived, interval ${interval}`,
  derivedLevel: (year, number) => `${year}: about ${number} (derived)`,
  eachSquare: (quantity) => `one square = ${quantity}`,
  eachOne: () => 'one square each',
  rank: (place) => ({ before: '', number: ordinal(place), after: 'place' }),
  every: (years) => ({ before: 'every', number: String(years), after: years === 1 ? 'year' : 'years' }),
  actionsHeading: 'The money is for the Ten Actions',
  ratioNote: (name, dividend, divisor) =>
    `"${name}" is not in the report; it is derived by dividing "${dividend}" by "${divisor}".`,
  baselineNote: (year) =>
    `The report does not print ${year} levels; they are derived from the stated number and its growth: number ÷ (1 + growth). The interval comes from rounding in the report.`,
  indexNote: (year) => `${year} = 100; growth of 400% is 5 times, an index of 500.`,
  source: (title, date, sections) =>
    [
      `Source: ${title}`,
      date,
      sections.length > 0 && `section${sections.length === 1 ? '' : 's'} ${sections.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', '),
  section: (section) => `section ${section} of the report`,
  problem: {
    unknownFigure: (ids) =>
      `Figures of this chart are not in the data: ${ids.join(', ')}. Add these ids to figures.csv, or take them out of the view.`,
    noFigure: 'This view lists no figures. Write at least one id under "figures" in datapackage.json.',
    noPlace: 'There are no prefectures to draw: places.csv is missing, empty or cannot be read. Check that file.',
    units: (units) => `One axis carries one unit, but here are: ${units.join(', ')}. Split the view, or use tiles.`,
    measures: 'Levels and sums over a period cannot share an axis. Split the view, or use tiles.',
    reference: (reference) =>
      `The reference {${reference}} in a text has no number behind it. Check the id, and that the figure states a growth.`,
    notPositive: (name) => `A logarithmic axis shows numbers above zero only; "${name}" is not. Use another chart.`,
    noBaseline: (name) =>
      `"${name}" has no growth and baseline year to compare with. Fill in growth_pct and baseline_year, or use another chart.`,
    ratio: 'Both figures of a ratio need a number, and the divisor must not be zero.',
  },
  join: { list: '; ', item: ', ', colon: ': ', stop: '. ' },
};

const TERMS: Readonly<Record<Lang, Terms>> = { zh, en };

export function termsOf(lang: Lang): Terms {
  return TERMS[lang];
}
