import type { ValueTile } from '../../charts/own/value-tiles.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { placesOf } from './place-tiles.ts';
import { shadeKey, shadesOf } from './plot-heat.ts';
import { valueLabel } from './plot-numbers.ts';
import { atPlaces, flagged, gapNote, isNumber, numbersIn, type Parts, type Plot, PlotProblem } from './plot-parts.ts';

/** A tile for each place of the map that the names belong to. */
export function mapPlot(parts: Parts, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const { categories, series } = parts;
  const [first, ...others] = series;
  const placed = placesOf(categories.map(({ name }) => name));
  if (first === undefined || placed === null) throw new PlotProblem(words.problem.noPlaces);
  const { layout, places } = placed;
  const unit = first.unit.base;
  const values = numbersIn([first]);
  const shade = shadesOf(values);
  const tiles = layout.places.map((place): ValueTile => {
    const at = places.indexOf(place);
    const value = first.values[at] ?? null;
    const label = isNumber(value) ? flagged(valueLabel(value, first, lang), first.flags?.[at]) : wordLabel('');
    return {
      ...{ id: categories[at]?.id ?? '', name: place.name[lang], short: place.short[lang] },
      ...{ column: place.column, row: place.row, paint: isNumber(value) ? shade(value) : null, label },
    };
  });
  const shown = places.flatMap((place, index) => (place !== null && places.indexOf(place) === index ? [index] : []));
  const stray = categories.filter((_, index) => !shown.includes(index)).map(({ name }) => chartName(name, 30));
  return {
    chart: {
      kind: 'value-tiles',
      tiles,
      unit: unit === '' || unit === '%' ? '' : plotWordsOf(lang).unit(unit),
      key: shadeKey(values, unit, lang),
    },
    categories: shown.flatMap((place) => categories[place] ?? []),
    series: [atPlaces(first, shown)],
    notes: [
      ...parts.notes,
      ...(others.length > 0
        ? [
            plotWordsOf(lang).note.firstSeries(
              chartName(first.name, 30),
              others.map(({ name }) => chartName(name, 30)),
            ),
          ]
        : []),
      words.note.tiles,
      ...(stray.length > 0 ? [words.note.unplaced(stray)] : []),
      ...gapNote([first], false, lang),
    ],
  };
}
