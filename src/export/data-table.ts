import { type Baseline, deriveBaseline } from '../figures/baseline.ts';
import type { Action, Dataset, Figure, Prefecture, View } from '../figures/dataset.ts';
import { formatPeriod } from '../panels/figure/figure-text.ts';
import { type RatioFigure, ratioOf } from '../panels/figure/ratio.ts';
import type { Panel, Table } from '../panels/panel.ts';
import { isUserDataView } from '../panels/user-data-view.ts';
import { type ColumnKey, tableWordsOf } from '../words/export/table-words.ts';
import type { Lang } from '../words/lang.ts';
import { roundToStep } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';

/** What a table is made of: a panel's own rows, or everything the dataset holds of one kind. */
export type Part = Panel | 'figures' | 'places' | 'actions';

export interface DataCell {
  /** For programs: a number, a text, a code such as `over`, an ISO period; null for a blank. */
  readonly value: string | number | null;
  /** For people, where the value is a code: `more than`, `June 2016`. */
  readonly word?: string;
}

export interface DataColumn {
  /** Of a table of the reader's own its place: `column_1`. */
  readonly key: ColumnKey | `column_${number}`;
  readonly kind: 'text' | 'number';
  readonly name: string;
  /** What stands in it, in which unit, and what a blank means. */
  readonly meaning: string;
  /** Digits behind the point that each of its numbers is written with at least; absent for none. */
  readonly decimals?: number;
}

/** Numbers with every digit and texts letter for letter, in one language. */
export interface DataTable {
  readonly name: 'figures' | 'places' | 'actions' | 'table';
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  /** As long as `columns`, each. */
  readonly rows: readonly (readonly DataCell[])[];
}

const NUMERIC: ReadonlySet<ColumnKey> = new Set([
  'value',
  'value_high',
  'growth_pct',
  'baseline_year',
  'derived',
  'derived_low',
  'derived_high',
]);
const FIGURE_KEYS: readonly ColumnKey[] = [
  'id',
  'topic',
  'name',
  'as_stated',
  'value',
  'value_high',
  'unit',
  'qualifier',
  'growth_pct',
  'baseline_year',
  'derived',
  'derived_low',
  'derived_high',
  'measure',
  'section',
  'period',
  'note',
];
const PLACE_KEYS: readonly ColumnKey[] = ['id', 'place', 'topic', 'named_for', 'section'];
const ACTION_KEYS: readonly ColumnKey[] = ['id', 'action', 'section'];

type Row = Partial<Readonly<Record<ColumnKey, DataCell>>>;

/**
 * The table behind a panel, or all figures, places or actions of a dataset. Figures stand one a row with the derived
 * level of their baseline year; a ratio is a row without a value, as the report states none; the actions of a panel
 * are rows without numbers. A place has one row for each thing it is named for.
 * Throws `invalid panel` for one the dataset does not have.
 */
export function dataTable(part: Part, dataset: Dataset, lang: Lang): DataTable {
  const words = tableWordsOf(lang);
  const context = { dataset, lang };
  if (part === 'figures') {
    // A table of the reader's own has no figures: all of it stands for them.
    const own = dataset.figures.size === 0 ? dataset.views.find(isUserDataView) : undefined;
    if (own !== undefined) return ownTable(own.wholeTable(lang), lang);
    return table('figures', words.figures, FIGURE_KEYS, figureRows([...dataset.figures.values()], context), lang);
  }
  if (part === 'places') return table('places', words.places, PLACE_KEYS, placeRows(context), lang);
  if (part === 'actions') {
    return table('actions', words.actions, ACTION_KEYS, actionRows(context), lang);
  }
  const view = dataset.views.find(({ id }) => id === part.id);
  if (view !== undefined && isUserDataView(view)) return ownTable(view.wholeTable(lang), lang);
  if (part.chart.kind === 'tile-map') return table('places', part.table.caption, PLACE_KEYS, placeRows(context), lang);
  return table('figures', part.table.caption, FIGURE_KEYS, panelRows(part, context), lang);
}

/**
 * The reader's own columns under their own names. Where something stands at the numbers of one, a unit or a mark, a
 * column beside it has them as the file writes them: 约12万人, 388*.
 */
function ownTable({ caption, columns, rows }: Table, lang: Lang): DataTable {
  const parts = columns.flatMap(({ name, numeric, isDressed = false }, at) => {
    const own = { at, name, isWritten: false, kind: numeric ? 'number' : 'text' } as const;
    const written = tableWordsOf(lang).column.as_stated;
    const called = lang === 'zh' ? `${name}（${written}）` : `${name} (${written})`;
    return !isDressed ? [own] : [own, { at, name: called, isWritten: true, kind: 'text' } as const];
  });
  return {
    name: 'table',
    caption,
    columns: parts.map(({ at, name, kind }, index) => {
      const decimals = kind === 'number' ? decimalsIn(rows, at) : 0;
      const about = { key: `column_${index + 1}`, kind, name, meaning: '' } as const;
      return decimals === 0 ? about : { ...about, decimals };
    }),
    rows: rows.map(({ cells }) =>
      parts.map(({ at, isWritten }) => {
        const { text = '', sort = null } = cells[at] ?? {};
        return { value: typeof sort === 'number' && !isWritten ? sort : text === '' ? null : text };
      }),
    ),
  };
}

/** As many as the table shows of any of its numbers: 186.0 of a column of 186 and 190.5; none of 6.5万, which is 65000. */
const decimalsIn = (rows: Table['rows'], at: number): number =>
  rows.reduce((most, { cells }) => {
    const { text = '', sort = null } = cells[at] ?? {};
    const [digits = '', , behind = ''] = /(\d[\d,]*)(?:\.(\d+))?/.exec(text) ?? [];
    const isOwn = typeof sort === 'number' && Number(digits.replaceAll(',', '')) === Math.abs(sort);
    return Math.max(most, isOwn ? behind.length : 0);
  }, 0);

interface Context {
  readonly dataset: Dataset;
  readonly lang: Lang;
}

function table(
  name: DataTable['name'],
  caption: string,
  keys: readonly ColumnKey[],
  rows: readonly Row[],
  lang: Lang,
): DataTable {
  const { column, meaning } = tableWordsOf(lang);
  // Only where something is a range does its upper end need a column.
  const shown = keys.filter((key) => key !== 'value_high' || rows.some((row) => row[key] !== undefined));
  const columns = shown.map((key): DataColumn => {
    return { key, kind: NUMERIC.has(key) ? 'number' : 'text', name: column[key], meaning: meaning[key] };
  });
  return { name, caption, columns, rows: rows.map((row) => shown.map((key) => row[key] ?? { value: null })) };
}

function panelRows(panel: Panel, context: Context): Row[] {
  const { dataset, lang } = context;
  const view = dataset.views.find(({ id }) => id === panel.id);
  if (view === undefined) throw new RangeError(`invalid panel: ${panel.id}`);
  const figures = view.figures.flatMap((id) => dataset.figures.get(id) ?? []);
  const ratio = ratioOf(view, figures, lang);
  return [
    ...figureRows(figures, context),
    ...(ratio === null ? [] : [ratioRow(ratio, view, context)]),
    ...(view.actions ? dataset.actions.map((action) => listedAction(action, context)) : []),
  ];
}

const figureRows = (figures: readonly Figure[], context: Context): Row[] =>
  figures.map((figure) => figureRow(figure, context));

function figureRow(figure: Figure, { dataset, lang }: Context): Row {
  const terms = termsOf(lang);
  const baseline = figure.baselineYear === null ? null : deriveBaseline(figure);
  return {
    id: { value: figure.id },
    topic: topicCell(figure.topic, dataset, lang),
    name: { value: figure.name[lang] },
    as_stated: { value: figure.asStated },
    value: { value: figure.value },
    ...(figure.valueHigh === undefined ? {} : { value_high: { value: figure.valueHigh } }),
    unit: { value: figure.unit[lang] },
    qualifier: { value: figure.qualifier, word: terms.qualifier[figure.qualifier] },
    growth_pct: { value: figure.growthPct },
    baseline_year: { value: figure.baselineYear },
    ...(baseline === null ? {} : derivedCells(baseline)),
    measure: { value: figure.measure, word: terms.measure[figure.measure] },
    section: sectionCell(figure.section, lang),
    period: figure.period === '' ? { value: null } : { value: figure.period, word: formatPeriod(figure, lang) },
    note: { value: figure.note?.[lang] ?? null },
  };
}

/** The digits that are known, as a panel says them: the level to its step, the interval one digit finer and outwards. */
function derivedCells({ value, low, high, step }: Baseline): Row {
  const fine = step / 10;
  return {
    derived: { value: roundToStep(value, step) },
    derived_low: { value: roundToStep(Math.floor(low / fine + 1e-9) * fine, fine) },
    derived_high: { value: roundToStep(Math.ceil(high / fine - 1e-9) * fine, fine) },
  };
}

function ratioRow(ratio: RatioFigure, view: View, { dataset, lang }: Context): Row {
  return {
    id: { value: ratio.id },
    topic: topicCell(view.topic, dataset, lang),
    name: { value: ratio.name },
    unit: { value: ratio.unit },
    ...derivedCells(ratio.derived),
    note: { value: termsOf(lang).ratioNote(ratio.name, ratio.dividend, ratio.divisor) },
  };
}

/** An action among the rows of a panel. */
function listedAction(action: Action, { lang }: Context): Row {
  return {
    id: { value: `action-${action.id}` },
    name: { value: action.name[lang] },
    section: sectionCell(action.section, lang),
    note: { value: termsOf(lang).actionsHeading },
  };
}

const actionRows = ({ dataset, lang }: Context): Row[] =>
  dataset.actions.map(({ id, name, section }) => ({
    id: { value: id },
    action: { value: name[lang] },
    section: sectionCell(section, lang),
  }));

const placeRows = (context: Context): Row[] => context.dataset.places.flatMap((place) => mentionRows(place, context));

function mentionRows(place: Prefecture, { dataset, lang }: Context): Row[] {
  const own: Row = { id: { value: place.id }, place: { value: place.name[lang] } };
  if (place.mentions.length === 0) return [own];
  return place.mentions.map((mention) => ({
    ...own,
    topic: topicCell(mention.topic, dataset, lang),
    named_for: { value: mention.for[lang] },
    section: sectionCell(mention.section, lang),
  }));
}

const topicCell = (id: string, dataset: Dataset, lang: Lang): DataCell => ({
  value: id,
  word: dataset.topics.find((topic) => topic.id === id)?.name[lang] ?? id,
});

/** Words of a reader's own file stay as they are. */
function sectionCell(section: string, lang: Lang): DataCell {
  if (section === '') return { value: null };
  return /^[\d.]+$/.test(section) ? { value: section, word: tableWordsOf(lang).section(section) } : { value: section };
}
