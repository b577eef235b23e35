import { hasBarEnding } from '../../charts/endings.ts';
import type { Tile, Tiles } from '../../charts/tiles.ts';
import { type Figure, formOf } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { numberParts } from '../figure/figure-text.ts';
import type { RatioFigure } from '../figure/ratio.ts';
import { contextOf } from './context.ts';
import type { ChartKindOf, ChartRequest } from './kind.ts';

/** Large numbers; only a share has a bar, whose end shows its qualifier. */
export const tiles: ChartKindOf<Tiles> = {
  contentOf,
  drawsQualifier: (figure) => shareOf(figure) !== null && hasBarEnding(formOf(figure)),
};

/** With a ratio, the equation that derives it; with actions, the list the money is for. */
function contentOf({ figures, ratio, view, dataset, lang }: ChartRequest): Tiles {
  const inContext = contextOf(view);
  const own = figures.map((figure) => ({ ...figureTile(figure, lang), ...inContext(figure.id) }));
  return {
    kind: 'tiles',
    tiles: ratio === null ? own : [...own, ratioTile(ratio, lang)],
    signs: ratio === null ? [] : ['÷', '='],
    list: view.actions
      ? { heading: termsOf(lang).actionsHeading, entries: dataset.actions.map((action) => action.name[lang]) }
      : null,
  };
}

function figureTile(figure: Figure, lang: Lang): Tile {
  const { before, after, unit, ...parts } = numberParts(figure, lang);
  const number = formatLabel(parts.number);
  const gap = lang === 'zh' ? '' : ' ';
  return {
    id: figure.id,
    name: figure.name[lang],
    ...largeNumber(before, unit === '%' && !number.endsWith('%') ? `${number}%` : number, lang),
    after: [after, unit === '%' ? '' : unit].filter((part) => part !== '').join(gap),
    qualifier: formOf(figure),
    derived: null,
    share: shareOf(figure),
    shareHigh: shareOf({ ...figure, value: figure.valueHigh ?? -1 }),
  };
}

/** Part of a whole, 0 to 1; null for what is none. */
const shareOf = ({ measure, value }: Figure): number | null =>
  measure === 'share' && value >= 0 && value <= 100 ? value / 100 : null;

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
