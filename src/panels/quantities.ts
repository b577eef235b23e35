import type { Dots } from '../charts/dots.ts';
import type { Pictogram } from '../charts/pictogram.ts';
import type { TileMap } from '../charts/tile-map.ts';
import type { Tile, Tiles } from '../charts/tiles.ts';
import type { Dataset, Figure, View } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { formatNumber, formatQuantity, type Qualifier } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';
import { formatFigure, formatNumberParts, numberParts } from './figure/figure-text.ts';
import type { RatioFigure } from './figure/ratio.ts';

/** Large numbers; with a ratio, the equation that derives it; with actions, the list the money is for. */
export function tiles(
  figures: readonly Figure[],
  ratio: RatioFigure | null,
  view: View,
  dataset: Dataset,
  lang: Lang,
): Tiles {
  const terms = termsOf(lang);
  const own = figures.map((figure) => figureTile(figure, lang));
  return {
    kind: 'tiles',
    tiles: ratio === null ? own : [...own, ratioTile(ratio, lang)],
    signs: ratio === null ? [] : ['÷', '='],
    list: view.actions
      ? { heading: terms.actionsHeading, entries: dataset.actions.map((action) => action.name[lang]) }
      : null,
  };
}

function figureTile(figure: Figure, lang: Lang): Tile {
  const { before, number, after, unit } = numberParts(figure, lang);
  const gap = lang === 'zh' ? '' : ' ';
  return {
    id: figure.id,
    name: figure.name[lang],
    ...largeNumber(before, unit === '%' && !number.endsWith('%') ? `${number}%` : number, lang),
    after: [after, unit === '%' ? '' : unit].filter((part) => part !== '').join(gap),
    qualifier: figure.qualifier,
    derived: null,
    share: figure.measure === 'share' && figure.value >= 0 && figure.value <= 100 ? figure.value / 100 : null,
  };
}

/** Chinese sets the word before a number as large as the number, English sets it small above. */
function largeNumber(before: string, number: string, lang: Lang): { readonly before: string; readonly number: string } {
  return lang === 'zh' ? { before: '', number: before + number } : { before, number };
}

function ratioTile(ratio: RatioFigure, lang: Lang): Tile {
  const terms = termsOf(lang);
  return {
    id: ratio.id,
    name: ratio.name,
    ...largeNumber(terms.qualifier.about, ratio.number, lang),
    after: ratio.unit,
    qualifier: 'about',
    derived: terms.derivedWith(ratio.interval),
    share: null,
  };
}

/** Magnitudes, largest first, on one logarithmic axis. */
export function dots(figures: readonly Figure[], lang: Lang): Dots {
  const terms = termsOf(lang);
  const present = new Set(figures.map((figure) => figure.qualifier));
  const qualifiers: Qualifier[] = ['over', 'nearly', 'about', 'at-most', 'order'];
  return {
    kind: 'dots',
    axis: terms.logAxis(figures[0]?.unit[lang] ?? ''),
    tick: (value) => formatNumber(value, lang),
    rows: [...figures]
      .sort((a, b) => b.value - a.value)
      .map((figure) => ({
        id: figure.id,
        name: figure.name[lang],
        value: figure.value,
        qualifier: figure.qualifier,
        label: formatNumberParts(figure, lang),
      })),
    keys: qualifiers
      .filter((qualifier) => present.has(qualifier))
      .map((qualifier) => ({ qualifier, text: terms.qualifier[qualifier] })),
  };
}

/** Most squares a row may take before one square must stand for more. */
const MOST_SQUARES = 100;

/** Squares by figure; a figure too large for its symbol gets one ten times as large, until it fits. */
export function pictogram(figures: readonly Figure[], view: View, lang: Lang): Pictogram {
  const terms = termsOf(lang);
  return {
    kind: 'pictogram',
    rows: figures.map((figure) => {
      let symbol = view.symbol.get(figure.id) ?? 1;
      while (figure.value / symbol > MOST_SQUARES) symbol *= 10;
      const each = formatQuantity({ value: symbol, unit: figure.unit[lang], qualifier: 'stated' }, lang);
      return {
        id: figure.id,
        name: figure.name[lang],
        label: formatFigure(figure, lang),
        each: symbol === 1 ? terms.eachOne(figure.unit[lang]) : terms.eachSquare(each),
        count: Math.max(0, figure.value) / symbol,
        qualifier: figure.qualifier,
      };
    }),
  };
}

/** The places of the dataset, with the fields of work in the report's order. */
export function tileMap(dataset: Dataset, lang: Lang): TileMap {
  const named = new Set(dataset.places.flatMap((place) => place.mentions.map((mention) => mention.topic)));
  return {
    kind: 'tile-map',
    fields: dataset.topics
      .filter((topic) => named.has(topic.id))
      .map((topic) => ({ id: topic.id, name: topic.name[lang] })),
    places: dataset.places.map((place) => ({
      id: place.id,
      name: place.name[lang],
      column: place.column,
      row: place.row,
      mentions: place.mentions.map((mention) => ({ field: mention.topic, text: mention.for[lang] })),
    })),
  };
}
