import { hasSquareEnding } from '../../charts/endings.ts';
import type { Pictogram } from '../../charts/pictogram.ts';
import { formOf } from '../../figures/dataset.ts';
import { formatQuantity } from '../../words/quantity.ts';
import { termsOf } from '../../words/terms.ts';
import { wholeLabel } from '../figure/figure-text.ts';
import { contextOf } from './context.ts';
import type { ChartKindOf, ChartRequest } from './kind.ts';

/** Counts as squares. */
export const pictogram: ChartKindOf<Pictogram> = {
  contentOf,
  drawsQualifier: (figure) => hasSquareEnding(formOf(figure)),
};

/** Most squares a row may take before one square must stand for more. */
const MOST_SQUARES = 100;

/** Squares by figure; a figure too large for its symbol gets one ten times as large, until it fits. */
function contentOf({ figures, view, lang }: ChartRequest): Pictogram {
  const terms = termsOf(lang);
  const inContext = contextOf(view);
  return {
    kind: 'pictogram',
    rows: figures.map((figure) => {
      const { value, valueHigh = value } = figure;
      let symbol = view.symbol.get(figure.id) ?? 1;
      while (valueHigh / symbol > MOST_SQUARES) symbol *= 10;
      const each = formatQuantity({ value: symbol, unit: figure.unit[lang], qualifier: 'stated' }, lang);
      return {
        id: figure.id,
        name: figure.name[lang],
        label: wholeLabel(figure, lang),
        each: symbol === 1 ? terms.eachOne(figure.unit[lang]) : terms.eachSquare(each),
        count: Math.max(0, value) / symbol,
        most: Math.max(0, valueHigh) / symbol,
        qualifier: formOf(figure),
        ...inContext(figure.id),
      };
    }),
  };
}
