import { type ColumnFacts, factsOf } from '../../figures/mapping/column-facts.ts';
import { isGrowthName } from '../../figures/mapping/column-names.ts';
import { type Inferred, inferMapping } from '../../figures/mapping/mapping.ts';
import type { Mapping, PlotKind } from '../../figures/mapping/plot.ts';
import { type Applied, newReadings } from '../../figures/mapping/series.ts';
import { type ReadTable, rowCountOf } from '../../figures/table/read-table.ts';
import type { ChartReason } from '../../words/chart-reasons.ts';
import {
  areAgesAlong,
  areAgesBySex,
  areOfLikeSize,
  areOpinions,
  arePartsOfTotal,
  arePlaces,
  areRanks,
  areSharesOfHundred,
  areSteps,
  areTwoMeasures,
  beyondMonths,
  canAddUp,
  canBoxBy,
  facetOf,
  hasBothSigns,
  isAboveZero,
  isMatrix,
  isMonthly,
  isOfShares,
  isOneUnit,
  isRate,
  latestSexes,
  pairsOf,
  recordsIn,
  type Shape,
  shapeOf,
  unitsOf,
} from './chart-shape.ts';
import { plotOf } from './plot.ts';
import { areMonths } from './plot-heat.ts';
import { isNumber, PlotProblem } from './plot-parts.ts';
import { isSexName } from './plot-pyramid.ts';

/** A chart that a table could have, and why. */
export interface ChartOption {
  readonly mapping: Mapping;
  readonly why: ChartReason;
}

/** What a rule proposes: changes of the inferred mapping. */
type Proposal = Partial<Mapping> & { readonly kind: PlotKind; readonly why: ChartReason };

/** What somebody is offered: the chart that is drawn and the two next best. */
const MOST_OFFERED = 3;
/** Larger tables are not drawn three times before anything is seen. */
const MOST_ROWS = 20_000;

/** The charts a statistician would take of a table, the best first, three at most; or why none can be made. */
export function chooseCharts(
  table: ReadTable,
): { readonly ok: true; readonly options: readonly ChartOption[] } | Extract<Inferred, { readonly ok: false }> {
  const inferred = inferMapping(table);
  return inferred.ok ? { ok: true, options: rankCharts(table, inferred.mapping) } : inferred;
}

/** The best charts of a table first, three at most; each of them can be drawn. */
function rankCharts(table: ReadTable, inferred: Mapping): readonly ChartOption[] {
  const own: ChartOption = { mapping: inferred, why: 'usual' };
  if (rowCountOf(table) > MOST_ROWS) return [own];
  const read = newReadings(table);
  const shape = shapeOf(table, inferred, read);
  if (shape === null) return [own];
  const proposals = [...firstOf(shape), { kind: inferred.kind, why: whyUsual(shape) } as Proposal, ...nextOf(shape)];
  const options: ChartOption[] = [];
  for (const { why, ...change } of proposals) {
    const mapping = { ...inferred, ...change };
    const isNew = options.every((one) => one.mapping.kind !== mapping.kind || one.mapping.facet !== mapping.facet);
    if (isNew && canDraw(read(mapping), mapping)) options.push({ mapping, why });
    if (options.length === MOST_OFFERED) break;
  }
  return options.length === 0 ? [own] : options;
}

function canDraw(applied: Applied, mapping: Mapping): boolean {
  if (!applied.ok) return false;
  try {
    plotOf(applied.data, mapping, 'zh');
    return true;
  } catch (problem) {
    if (problem instanceof PlotProblem) return false;
    throw problem;
  }
}

/** Rules from the surest to the vaguest; the first that speaks names the chart. */
const RULES: readonly ((shape: Shape) => readonly Proposal[])[] = [
  ofGrowthAlone,
  ofRanks,
  ofAgesBySex,
  ofAgesAlong,
  (shape) => (areSteps(shape) ? [{ kind: 'waterfall', why: 'steps', order: 'file' }] : []),
  ofOpinions,
  ofSharesDown,
  ofRecords,
  ofMonths,
  (shape) => (areTwoMeasures(shape) ? [{ kind: 'scatter', why: 'measures' }] : []),
  (shape) => (areSharesOfHundred(shape) ? [{ kind: 'shares', why: 'shares' }] : []),
  (shape) => (arePartsOfTotal(shape) ? [{ kind: 'stacked', why: hasBothSigns(shape) ? 'signs' : 'total' }] : []),
  ofNested,
  ofTwoTimes,
  (shape) => (arePlaces(shape) && isRate(shape) && shape.series.length === 1 ? [{ kind: 'map', why: 'places' }] : []),
  (shape) => (isMatrix(shape) ? [{ kind: 'heat', why: 'matrix' }] : []),
];

function firstOf(shape: Shape): readonly Proposal[] {
  for (const rule of RULES) {
    const found = rule(shape);
    if (found.length > 0) return found;
  }
  return [];
}

/** Rows of units of their own have nothing to compare but how they grew; what they came to has a chart each. */
function ofGrowthAlone({ table, mapping }: Shape): readonly Proposal[] {
  const facts = factsOf(table);
  const grown = mapping.values.filter((at) => isGrowthName(facts[at]?.bareName ?? '') && facts[at]?.unit.base === '%');
  const levels = mapping.values.filter((at) => !grown.includes(at));
  if (mapping.unitColumn === null || mapping.time !== null || grown.length !== 1 || levels.length === 0) return [];
  return [
    { kind: 'bars', why: 'ranking', values: grown, unitColumn: null },
    { kind: 'multiples', why: 'each-unit', values: levels },
  ];
}

/** Places in an order over years: from the first to the last, the best on top. */
function ofRanks(shape: Shape): readonly Proposal[] {
  const { values, time } = shape.mapping;
  const [from, to] = [values[0], values.at(-1)];
  if (time !== 'headers' || values.length < 3 || from === undefined || to === undefined || !areRanks(shape)) return [];
  return [{ kind: 'slope', why: 'two-times', values: [from, to] }];
}

/** A total and shares of it beside women and men are left to the table. */
function ofAgesBySex(shape: Shape): readonly Proposal[] {
  const own = [shape, ...ofFewer(shape, ({ name }) => isSexName(name))].find(areAgesBySex);
  if (own !== undefined) return [{ kind: 'pyramid', why: 'ages', values: own.mapping.values }];
  const latest = latestSexes(shape);
  return latest === null ? [] : [{ kind: 'pyramid', why: 'ages', time: null, values: latest.mapping.values }];
}

/** How many were asked is no answer, and neither is the mean of the answers. */
const ASKED =
  /^(?:n|base|sample(?: size)?|respondents|mean(?: score)?|average|样本[量数]|(?:调查|受访|回答|有效)?人数|均值|平均[分值]?|得分)$/i;

function ofOpinions(shape: Shape): readonly Proposal[] {
  const own = [
    shape,
    ...ofFewer(shape, ({ unit }) => unit.base === '%'),
    ...ofFewer(shape, ({ bareName }) => !ASKED.test(bareName.trim())),
  ].find(areOpinions);
  return own ? [{ kind: 'diverging', why: 'opinions', values: own.mapping.values }] : [];
}

/** The table by some of its columns of numbers alone; none where that leaves nothing out, or one column or none. */
function ofFewer({ table, mapping, read }: Shape, isKept: (facts: ColumnFacts) => boolean): readonly Shape[] {
  const facts = factsOf(table);
  const values = mapping.values.filter((at) => facts[at] !== undefined && isKept(facts[at]));
  if (mapping.group !== null || values.length < 2 || values.length === mapping.values.length) return [];
  const shape = shapeOf(table, { ...mapping, values }, read);
  return shape === null ? [] : [shape];
}

/** Ages in bare numbers are an axis to the columns alone. */
function ofAgesAlong(shape: Shape): readonly Proposal[] {
  const { time } = shape.mapping;
  return typeof time === 'number' && areAgesAlong(shape)
    ? [{ kind: 'pyramid', why: 'ages', time: null, label: [time], order: 'file' }]
    : [];
}

/** A long table whose answers, or parts, add up to a hundred for each thing of the other column. */
function ofSharesDown({ table, mapping, read }: Shape): readonly Proposal[] {
  const { label, group, time } = mapping;
  const [name, ...others] = label;
  if (time !== null || group === null || name === undefined || others.length > 0) return [];
  const turned = { label: [group], group: name };
  const shape = shapeOf(table, { ...mapping, ...turned }, read);
  if (shape === null || !areSharesOfHundred(shape)) return [];
  return areOpinions(shape)
    ? [{ kind: 'diverging', why: 'opinions', ...turned }]
    : [{ kind: 'shares', why: 'shares', ...turned }];
}

function ofRecords({ table, mapping, read }: Shape): readonly Proposal[] {
  const records = recordsIn(table, mapping);
  if (records === null) return [];
  const { measures } = records;
  const bare = { label: [], group: null, values: [records.value], order: 'file' } as const;
  const histogram: Proposal = { ...bare, kind: 'histogram', why: 'records' };
  const box: Proposal = { ...bare, group: records.group, kind: 'box', why: 'groups' };
  const isGrouped = records.group !== null && canBoxBy(read, { ...mapping, ...box });
  // Beside each other where they are of one scale, against each other where two are not.
  const columns: Proposal = { kind: 'box', why: 'groups', label: [], group: null, values: measures, order: 'file' };
  const isBeside = measures.length > 1 && canBoxBy(read, { ...mapping, ...columns }, true);
  if (!isGrouped && isBeside) return [columns, histogram];
  const pairs: Proposal = { kind: 'scatter', why: 'measures', group: null, values: measures };
  if (!isGrouped && measures.length === 2) return [pairs, histogram];
  return isGrouped ? [box, histogram] : [histogram];
}

/** Lines that an eye can follow over each other. */
const MOST_LINES = 5;

const areMonthsOf = (list: Shape['series']): boolean => areMonths(list.map(({ name }) => name));

/** Years of months: some lie over each other as lines, many make a table of colours, and so do the months of many places. */
function ofMonths(shape: Shape): readonly Proposal[] {
  const { mapping } = shape;
  const { count, areYears } = beyondMonths(shape);
  if (count < 2) return [];
  if (!areYears) return count > MOST_LINES && isOneUnit(shape) ? [{ kind: 'heat', why: 'matrix' }] : [];
  const [name] = mapping.label;
  // Months across are the points of lines already, one for each year.
  const isAcross = mapping.time === 'headers' && name !== undefined && areMonthsOf(shape.series);
  const heat: Proposal = { kind: 'heat', why: 'months' };
  const lines: Proposal = isAcross
    ? { kind: 'lines', why: 'seasons', label: [], time: name }
    : { kind: 'lines', why: 'seasons' };
  return count > 3 ? [heat, lines] : [lines, heat];
}

function ofNested(shape: Shape): readonly Proposal[] {
  const facet = facetOf(shape);
  return facet === null ? [] : [{ kind: 'multiples', facet, why: 'nested' }];
}

const MOST_SLOPES = 7;
const MOST_DUMBBELLS = 40;

function ofTwoTimes(shape: Shape): readonly Proposal[] {
  const pairs = pairsOf(shape);
  if (pairs === null || !isOneUnit(shape) || pairs.length < 3 || pairs.length > MOST_DUMBBELLS) return [];
  const lacking = pairs.filter((values) => !values.every(isNumber)).length;
  // Where many rows have one of their two numbers only, bars show more.
  if (!areOfLikeSize(pairs) || lacking * 5 > pairs.length) return [];
  const slope: Proposal = { kind: 'slope', why: 'two-times' };
  const dumbbell: Proposal = { kind: 'dumbbell', why: 'two-times' };
  return pairs.length <= MOST_SLOPES && lacking === 0 ? [slope, dumbbell] : [dumbbell, slope];
}

/** Why what is inferred from the columns alone is a good chart. */
function whyUsual({ data, series, mapping }: Shape): ChartReason {
  if (data.isTime && mapping.kind !== 'grouped-bars' && mapping.kind !== 'dots')
    return mapping.kind === 'multiples' || series.length > 5 ? 'many-lines' : 'trend';
  if (mapping.kind === 'multiples') return 'each-unit';
  return mapping.kind === 'bars' ? 'ranking' : 'few-groups';
}

const GROUPS: Proposal = { kind: 'grouped-bars', why: 'few-groups' };
const EACH: readonly Proposal[] = [
  { kind: 'multiples', why: 'each-unit' },
  { kind: 'heat', why: 'matrix' },
];

/** What else could be drawn, the likeliest first. */
function nextOf(shape: Shape): readonly Proposal[] {
  const { data, series, categories } = shape;
  const stacks: readonly Proposal[] = canAddUp(shape)
    ? [
        { kind: 'stacked', why: 'total' },
        { kind: 'shares', why: 'shares' },
      ]
    : [];
  if (data.isTime)
    return [
      ...(isMonthly(shape) && series.length === 1 ? [{ kind: 'heat', why: 'months' } as const] : []),
      // Ages or sizes have no time that is 100, what falls below zero has no growth, and of a share points are told.
      ...(series.length > 1 && categories[0]?.step !== null && isAboveZero(shape) && !isOfShares(shape)
        ? [{ kind: 'index', why: 'base' } as const]
        : []),
      { kind: 'lines', why: 'trend' },
      ...(series.length > 2 ? stacks : []),
      ...(series.length > 5 && isOneUnit(shape) ? [{ kind: 'heat', why: 'matrix' } as const] : []),
      { kind: 'multiples', why: 'each-unit' },
      { kind: 'bars', why: 'ranking' },
    ];
  return [
    ...(arePlaces(shape) ? [{ kind: 'map', why: 'places' } as const] : []),
    ...stacks,
    ...(series.length === 1 && categories.length >= 30 ? [{ kind: 'histogram', why: 'records' } as const] : []),
    // A group is of bars that can be compared.
    ...(unitsOf(shape) < series.length ? [GROUPS] : []),
    { kind: 'dots', why: 'few-groups' },
    { kind: 'bars', why: 'ranking' },
    ...(series.length === 2 && unitsOf(shape) === 2 ? [{ kind: 'scatter', why: 'measures' } as const] : []),
    // The names of single bars stand above them, which long ones need.
    ...(series.length === 1 ? [GROUPS] : EACH),
  ];
}
