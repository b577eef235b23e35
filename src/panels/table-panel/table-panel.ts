import { factsOf, measureOf } from '../../figures/mapping/column-facts.ts';
import { isValueName } from '../../figures/mapping/column-names.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { NO_CHOICES, type ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { type Applied, applyMapping } from '../../figures/mapping/series.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { isUnitLine, readTitle, sourceIn } from '../../figures/stated/title-lines.ts';
import { type ReadTable, rowCountOf } from '../../figures/table/read-table.ts';
import { describeFilter, onlyRows } from '../../words/choice-words.ts';
import { noRowPasses } from '../../words/faults/choice-faults.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import type { Panel, Resolved, Table } from '../panel.ts';
import { hasRounded } from '../plot/plot.ts';
import { withContext } from '../plot/plot-bars.ts';
import { type Plot, PlotProblem } from '../plot/plot-parts.ts';
import { chartName } from '../plot-names.ts';
import { facetedBy } from './faceted.ts';
import { filteredOnce } from './filtered-table.ts';
import { type ChosenPlot, chosenPlot, highlightHeadline } from './plot-choices.ts';
import { describePlot } from './plot-description.ts';
import { measured } from './plot-measure.ts';
import { besideNotes, columnNotes, doubledNotes, unitNotes } from './plot-notes.ts';
import { plotPoints } from './plot-points.ts';
import { ALL_OF_TABLE, MOST_TABLE_ROWS, plotTable, wholeTable } from './plot-table.ts';
import { axisOf, type Headline, plotHeadline, plotSubtitle } from './plot-texts.ts';
import { unitsAside } from './units-aside.ts';

/** What a panel of a reader's own table is called and where it comes from. */
export interface PanelAbout {
  readonly id: string;
  readonly topic: string;
  /** The file's name, or what the reader calls the data. */
  readonly name: string;
}

/**
 * A table and what its columns mean → a panel in one language, as good as one of the report: headline, subtitle, chart,
 * notes that say what was left out, points, table, description. What cannot be shown honestly is refused with the reason
 * in words. Throws `invalid column` for a mapping of another table.
 */
export function resolveTablePanel(
  whole: ReadTable,
  mapping: Mapping,
  about: PanelAbout,
  lang: Lang,
  choices: ReaderChoices = NO_CHOICES,
): Resolved {
  const { table } = filteredOnce(whole, choices.filter);
  const refused = (problem: string): Resolved => {
    return { ok: false, id: about.id, topic: about.topic, headline: chartName(titleOf(table, about)), problem };
  };
  try {
    return { ok: true, panel: panelOf(chosenOf(whole, mapping, choices, lang), about) };
  } catch (problem) {
    if (!(problem instanceof PlotProblem)) throw problem;
    return refused(problem.message);
  }
}

/** All rows that are drawn, for files: as the file has them, or what they were turned into. */
export function wholeTableOf(
  whole: ReadTable,
  mapping: Mapping,
  title: string,
  choices: ReaderChoices,
  lang: Lang,
): Table {
  const { table } = filteredOnce(whole, choices.filter);
  if (choices.measure === undefined) return wholeTable(table, title);
  try {
    const { mapping: asked, data, said } = chosenOf(whole, mapping, choices, lang);
    return plotTable(table, asked, data, [title, said].join(lang === 'zh' ? '；' : '; '), lang, ALL_OF_TABLE);
  } catch (problem) {
    if (!(problem instanceof PlotProblem)) throw problem;
    return wholeTable(table, title);
  }
}

/** A table as its mapping and the reader's choices have it. */
interface Chosen extends ChosenPlot {
  /** Only the rows that passed. */
  readonly table: ReadTable;
  readonly choices: ReaderChoices;
  /** What the numbers were turned into, and the conditions that rows passed: behind the subtitle. Blank for neither. */
  readonly said: string;
  readonly conditions: string;
  readonly rowsNote: readonly string[];
  readonly lang: Lang;
}

/** Filter, mapping, measure, order and cut, in this order. Throws a PlotProblem where one of them leaves nothing to draw. */
export function chosenOf(whole: ReadTable, asMapped: Mapping, choices: ReaderChoices, lang: Lang): Chosen {
  const mapping = unitsAside(whole, facetedBy(asMapped));
  const rows = filteredOnce(whole, choices.filter);
  const { table, asked, of } = rows;
  const conditions = describeFilter(asked);
  if (rowCountOf(table) === 0 && of > 0) throw new PlotProblem(noRowPasses(conditions)[lang]);
  const applied = appliedOnce(table, mapping);
  if (!applied.ok) throw new PlotProblem(applied.reason[lang]);
  const data = valuesNamed(numbered(applied.data, table, mapping, lang), table);
  const isFiltered = asked.length > 0;
  const made = measured({ table, mapping, data, isFiltered, lang }, choices.measure);
  return {
    ...chosenPlot(made, choices, lang),
    ...{ table, choices, lang, said: made.said },
    conditions: conditions[lang],
    rowsNote: isFiltered ? [onlyRows(conditions, rowCountOf(table), of)[lang]] : [],
  };
}

/** Both languages, each export, and what is found in the table, are of one reading of it. */
export function appliedOnce(table: ReadTable, mapping: Mapping): Applied {
  const known = lastApplied.get(table);
  if (known?.mapping === mapping) return known.applied;
  const applied = applyMapping(table, mapping);
  lastApplied.set(table, { mapping, applied });
  return applied;
}

const lastApplied = new WeakMap<ReadTable, { readonly mapping: Mapping; readonly applied: Applied }>();

/** What a column called Value holds, where the table says it in few words. */
function valuesNamed(data: SeriesData, table: ReadTable): SeriesData {
  const [one, ...others] = data.series;
  if (one === undefined || others.length > 0 || !isValueName(one.name)) return data;
  const title = data.isTime ? (readTitle(table.title).about ?? '') : '';
  const said = measureOf(table) ?? (NUMBERED.test(title) ? '' : title);
  return said === '' || said.length > MOST_NAME ? data : { ...data, series: [{ ...one, name: said }] };
}

/** A title with the number of its table, or with a unit, is no name of what is counted. */
const NUMBERED = /^(?:表|table)\s*[\d一二三四五六七八九十]|[(（[]/i;

const MOST_NAME = 60;

/** Rows that nothing names are called by their number, and so are columns where there are several. */
export function numbered(
  given: SeriesData,
  table: ReadTable,
  { label, time, values, group }: Mapping,
  lang: Lang,
): SeriesData {
  const { row, column } = plotWordsOf(lang);
  const bareRow = (one: Series): Series => (/^\d+$/.test(one.name) ? { ...one, name: row(Number(one.name)) } : one);
  const isNamed = values.length < 2 || group !== null || time === 'headers';
  const data = isNamed
    ? given
    : {
        ...given,
        series: given.series.map((one, at) =>
          one.name === '' ? { ...one, name: column((values[at] ?? at) + 1) } : one,
        ),
      };
  if (time === 'headers' && label.length === 0) return { ...data, series: data.series.map(bareRow) };
  if (time !== null) return data;
  const placeOf = ({ id }: Category): number => Number(id.slice(1));
  const nameless = (one: Category): Category => ({
    ...one,
    name: row(table.fileRows?.[placeOf(one)] ?? placeOf(one) + 1),
  });
  const categories =
    label.length > 0
      ? data.categories.map((one) => (one.name === '' ? nameless(one) : one))
      : data.categories.map((one) =>
          /^\d+$/.test(one.name) ? { ...one, name: row(Number(one.name)), aggregate: null } : nameless(one),
        );
  return { ...data, categories };
}

/** The file's own title; or its name. */
export const titleOf = (table: ReadTable, { name }: PanelAbout): string =>
  readTitle(table.title).about ?? measureOf(table) ?? name;

/** The name of the one column of values, where the series are called by something else; blank where it says nothing. */
function measuredBy(table: ReadTable, { values: [at, ...others], time }: Mapping, { series }: Plot): string {
  const name = factsOf(table)[at ?? -1]?.bareName ?? '';
  if (others.length > 0 || time === 'headers' || isValueName(name)) return '';
  return series.every((one) => one.name.includes(name)) ? '' : chartName(name, 40);
}

function panelOf(chosen: Chosen, about: PanelAbout): Panel {
  const { table, mapping, data, plot, choices, lang, rowsNote } = chosen;
  const title = chartName(titleOf(table, about));
  const subtitle = subtitleOf(chosen, title === chartName(about.name) ? '' : title);
  const points = plotPoints(plot, lang);
  const { text, spoken } = headlineOf(chosen);
  return {
    id: about.id,
    topic: about.topic,
    headline: text ?? title,
    subtitle,
    notes: [...rowsNote, ...notesOf(plot, data, table, mapping, title, lang)],
    source: plotWordsOf(lang).source(sourceOf(table, about)),
    description: describePlot(plot, mapping, subtitle, points, lang),
    modes: [],
    mode: null,
    // What a reader has made red, or given a colour, stays so.
    chart: choices.highlight?.length || choices.color?.length ? plot.chart : withContext(plot.chart, spoken),
    points,
    table: plotTable(table, mapping, data, [subtitle, ...(plot.said ?? [])].join(lang === 'zh' ? '；' : '; '), lang),
  };
}

/** Of all that could be drawn, whatever was cut: the highest of the lowest ten is not the highest. */
function headlineOf(chosen: Chosen): Headline {
  const { whole, plain, data, table, choices, said, lang } = chosen;
  const marked = highlightHeadline(chosen, choices, lang);
  const { text, spoken } =
    marked === null ? plotHeadline(whole, plain, data, table, lang) : { text: marked, spoken: [] };
  if (text === null || said === '') return { text, spoken };
  return { text: lang === 'zh' ? `${text}（${said}）` : `${text} (${said})`, spoken };
}

function subtitleOf({ plot, data, table, mapping, said, conditions, lang }: Chosen, title: string): string {
  const about = { title, measured: measuredBy(table, mapping, plot), ...axisOf(mapping, table) };
  const own = plotSubtitle(plot, data, about, lang);
  return [own, said, conditions].filter(Boolean).join(lang === 'zh' ? '；' : '; ');
}

/** `资料来源：国家统计局` beside the table says more than a file's name. */
function sourceOf({ notes = [], title }: ReadTable, { name }: PanelAbout): string {
  const [said] = notes.flatMap((line) => sourceIn(line) ?? []);
  return chartName(said || readTitle(title).source || name || title || '', 200);
}

/** Longest foot-note of the file, and how many of them a panel carries along. */
const MOST_NOTE = 240;
const MOST_NOTES = 4;

function notesOf(
  plot: Plot,
  data: SeriesData,
  table: ReadTable,
  mapping: Mapping,
  title: string,
  lang: Lang,
): string[] {
  const { note } = plotWordsOf(lang);
  const { notes = [] } = table;
  const { unread, beyond, cumulative, categories, series } = data;
  const rows = Math.max(categories.length, series.length);
  const hasUnit = series.some(({ unit }) => unit.written !== '');
  const isToldElsewhere = (line: string): boolean => sourceIn(line) !== null || (hasUnit && isUnitLine(line));
  const own = notes.filter((line) => /[\p{L}\p{N}]/u.test(line) && !isToldElsewhere(line));
  const all = [
    ...plot.notes,
    ...(unread.count > 0
      ? [
          note.unread(
            unread.count,
            unread.values.map((value) => chartName(value, 20)),
          ),
        ]
      : []),
    ...(beyond.count > 0
      ? [
          note.beyond(
            beyond.count,
            beyond.first.map(({ text }) => chartName(text, 30)),
          ),
        ]
      : []),
    ...(cumulative === '' ? [] : [note.cumulative(chartName(cumulative, 20))]),
    ...doubledNotes(data, table, lang),
    ...besideNotes(plot, table, mapping, lang),
    ...unitNotes(plot, table, mapping, lang),
    ...columnNotes(table, mapping, title, lang),
    ...(hasRounded(plot, lang) ? [note.rounded] : []),
    ...(rows > MOST_TABLE_ROWS ? [note.table(MOST_TABLE_ROWS, rows)] : []),
    ...[...readTitle(table.title).others.slice(0, MOST_NOTES), ...own.slice(0, MOST_NOTES)].map((line) =>
      chartName(line, MOST_NOTE),
    ),
  ];
  return [...new Set(all)];
}
