import { type Dataset, type Figure, formOf, type View } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { type Terms, termsOf } from '../words/terms.ts';
import { formatBaseline, formatEnds, formatGrowthText } from './figure/figure-text.ts';
import type { RatioFigure } from './figure/ratio.ts';
import type { Cell, Table, TableRow } from './panel.ts';

interface Column {
  /** In no language. */
  readonly id: string;
  readonly name: string;
  readonly numeric: boolean;
  readonly cell: (figure: Figure) => Cell;
}

const BLANK: Cell = { text: '', sort: null };
const textCell = (text: string): Cell => ({ text, sort: text });

/** The numbers of a panel as a table: the same ones the chart shows, every digit. */
export function figureTable(
  view: View,
  figures: readonly Figure[],
  ratio: RatioFigure | null,
  dataset: Dataset,
  lang: Lang,
  caption: string,
): Table {
  const columns = columnsFor(figures, lang);
  const rows: TableRow[] = figures.map((figure) => ({
    id: figure.id,
    isFigure: true,
    cells: columns.map((column) => column.cell(figure)),
  }));
  if (ratio !== null) rows.push(ratioRow(ratio, columns, termsOf(lang)));
  if (view.actions)
    rows.push(...dataset.actions.map((action) => actionRow(action.id, action.name[lang], action.section, columns)));
  return { caption, columns: columns.map(({ name, numeric }) => ({ name, numeric })), rows };
}

function columnsFor(figures: readonly Figure[], lang: Lang): Column[] {
  const { column, qualifier } = termsOf(lang);
  const text = (id: keyof typeof column, of: (figure: Figure) => string): Column => ({
    id,
    name: column[id],
    numeric: false,
    cell: (figure) => textCell(of(figure)),
  });
  const qualified = figures.some((figure) => formOf(figure) !== 'stated');
  return [
    text('indicator', (figure) => figure.name[lang]),
    text('asStated', (figure) => figure.asStated),
    ...(qualified ? [text('qualifier', (figure) => qualifier[formOf(figure)])] : []),
    {
      id: 'value',
      name: column.value,
      numeric: true,
      cell: (figure) => ({ text: formatEnds(figure), sort: figure.value }),
    },
    text('unit', (figure) => figure.unit[lang]),
    ...changeColumns(figures, lang),
    text('section', (figure) => figure.section),
  ];
}

function changeColumns(figures: readonly Figure[], lang: Lang): Column[] {
  const terms = termsOf(lang);
  const years = new Set(figures.flatMap((figure) => (figure.baselineYear === null ? [] : [figure.baselineYear])));
  return [...years].flatMap((year): Column[] => [
    {
      id: `growth-${year}`,
      name: terms.growthOn(year),
      numeric: true,
      cell: (figure) => {
        const growth = figure.baselineYear === year ? formatGrowthText(figure, lang) : null;
        return growth === null ? BLANK : { text: growth.growth, sort: figure.growthPct };
      },
    },
    {
      id: `derived-${year}`,
      name: terms.derivedIn(year),
      numeric: true,
      cell: (figure) => {
        const said = figure.baselineYear === year ? formatBaseline(figure, lang) : null;
        return said === null ? BLANK : { text: terms.aside(said.number, said.interval), sort: said.baseline.value };
      },
    },
  ]);
}

function ratioRow(ratio: RatioFigure, columns: readonly Column[], terms: Terms): TableRow {
  const cells = columns.map(({ id }): Cell => {
    if (id === 'indicator') return textCell(terms.aside(ratio.name, terms.derivedWith(ratio.interval)));
    if (id === 'value') return { text: terms.about(ratio.number), sort: ratio.derived.value };
    return id === 'unit' ? textCell(ratio.unit) : BLANK;
  });
  return { id: ratio.id, cells };
}

function actionRow(id: string, name: string, section: string, columns: readonly Column[]): TableRow {
  const last = columns.length - 1;
  return {
    id: `action-${id}`,
    cells: columns.map((_, index) => (index === 0 ? textCell(name) : index === last ? textCell(section) : BLANK)),
  };
}

/** Places and what each is named for. */
export function placeTable(dataset: Dataset, lang: Lang, caption: string): Table {
  const { column, join } = termsOf(lang);
  const topicName = (id: string) => dataset.topics.find((topic) => topic.id === id)?.name[lang] ?? id;
  return {
    caption,
    columns: [column.place, column.namedFor, column.field, column.section].map((name) => ({ name, numeric: false })),
    rows: dataset.places.map((place) => ({
      id: place.id,
      cells: [
        textCell(place.name[lang]),
        textCell(place.mentions.map((mention) => mention.for[lang]).join(join.list)),
        textCell(place.mentions.map((mention) => topicName(mention.topic)).join(join.list)),
        textCell(place.mentions.map((mention) => mention.section).join(join.list)),
      ],
    })),
  };
}
