import type { Weight } from '../charts/option.ts';
import { widest, wrapText } from '../charts/text.ts';
import { THEMES, type ThemeName } from '../charts/theme.ts';
import type { Dataset } from '../figures/dataset.ts';
import { escapeMarkup } from '../panels/embed/markup.ts';
import { formatDate } from '../panels/figure/figure-text.ts';
import { type Highlight, highlightsOf } from '../panels/key-figures.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import type { FrameLine } from './frame.ts';
import { measureText } from './measure.ts';
import { FAMILY, metadata, PAPER, type Provenance, textElement } from './picture.ts';

/** How the report's own picture is drawn: 1200 × 630, the size of a link preview. */
export interface ReportPictureStyle {
  readonly theme: ThemeName;
  readonly lang: Lang;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 72;
const INNER = WIDTH - 2 * EDGE;
/** Wider than high, a row holds no more that can be read in a preview. */
const MOST_NUMBERS = 4;
const GUTTER = 24;

interface Line extends Omit<FrameLine, 'role'> {
  readonly ink: 'ink' | 'muted' | 'cinnabar';
}

/**
 * The report as a picture: what it is, who gave it and when, and its first four great numbers in one row. Pure, with
 * `<defs></defs>` empty for fonts, as pictures of panels are.
 */
export function drawReportPicture(dataset: Dataset, style: ReportPictureStyle, provenance: Provenance): string {
  const theme = THEMES[style.theme];
  const title = dataset.source.title[style.lang];
  const numbers = highlightsOf(dataset, style.lang).slice(0, MOST_NUMBERS);
  const row = numberRow(numbers, style.lang);
  const lines = [...headLines(dataset, style.lang), ...row.lines];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" xml:lang="${style.lang === 'zh' ? 'zh-CN' : 'en'}" font-family="'${FAMILY}'">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<desc>${escapeMarkup(describeNumbers(numbers, style.lang))}</desc>`,
    metadata(title, provenance),
    '<defs></defs>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER[style.theme]}"/>`,
    ...row.rules.map(
      ({ x, width }) => `<rect x="${x}" y="${row.top}" width="${width}" height="3" fill="${theme.ink}"/>`,
    ),
    ...lines.map(({ ink, ...line }) => textElement(line, theme[ink])),
    '</svg>\n',
  ].join('\n');
}

const describeNumbers = (numbers: readonly Highlight[], lang: Lang): string =>
  numbers.map(({ point }) => point.reading).join(termsOf(lang).join.stop);

/** From the top: the dataset, the report's title, its publisher and date. */
function headLines({ title, source }: Dataset, lang: Lang): Line[] {
  const kicker: Line = { text: title[lang], x: EDGE, y: EDGE + 14, sizePx: 28, weight: 400, ink: 'muted' };
  const { sizePx, lines } = setTitle(source.title[lang]);
  const top = kicker.y + 34;
  const headline = lines.map(
    (text, index): Line => ({ text, x: EDGE, y: top + (index + 0.5) * sizePx * 1.3, sizePx, weight: 700, ink: 'ink' }),
  );
  const byline = [source.body[lang], formatDate(source.date, lang)].join(lang === 'zh' ? '　' : ' · ');
  const under = top + lines.length * sizePx * 1.3 + 32;
  return [kicker, ...headline, { text: byline, x: EDGE, y: under, sizePx: 28, weight: 400, ink: 'muted' }];
}

/** A title in one line of large type, or in the fewest lines of the largest type that leave the numbers their room. */
function setTitle(title: string): { readonly sizePx: number; readonly lines: readonly string[] } {
  const set = (sizePx: number) => ({ sizePx, lines: wrapText(title, INNER, sizePx, 700, measureText) });
  const large = [64, 60, 56, 52].map(set);
  const sizes = [...large, ...[48, 44, 40, 36, 32, 28].map(set)];
  const oneLine = large.find(({ lines }) => lines.length === 1);
  return oneLine ?? sizes.find(({ sizePx, lines }) => lines.length * sizePx <= 130) ?? set(24);
}

/** A great number as it is set: what stands in one size, and its unit. */
interface Told {
  readonly number: string;
  readonly unit: string;
  readonly growth: string;
}

interface RowSizes {
  readonly number: number;
  readonly small: number;
  /** Units stand beside their numbers where those stay large, else below. */
  readonly isBeside: boolean;
}

const COLUMN = (INNER - GUTTER * (MOST_NUMBERS - 1)) / MOST_NUMBERS;

/** The size up to `most` in which all of the texts fit a column. */
const fitting = (texts: readonly string[], most: number, weight: Weight): number =>
  Math.floor(Math.min(most, (most * COLUMN) / widest(texts, most, weight, measureText)));

/** Where a unit beside its number starts, from the column's edge. */
const unitX = (number: string, sizePx: number): number => measureText(number, sizePx, 700) + 8;

function rowSizes(told: readonly Told[]): RowSizes {
  const texts = (...keys: (keyof Told)[]) => told.flatMap((one) => keys.map((key) => one[key]));
  const small = fitting(texts('unit', 'growth'), 24, 400);
  const beside = [76, 72, 68, 64, 60, 56].find((sizePx) =>
    told.every(({ number, unit }) => unitX(number, sizePx) + measureText(unit, small, 400) <= COLUMN),
  );
  const number = beside ?? fitting(texts('number'), 76, 700);
  return { number, small, isBeside: beside !== undefined };
}

/** Names in the largest type up to 24 px at which each fits into two lines of a column. */
function setNames(names: readonly string[]) {
  const sizes = Array.from({ length: 16 }, (_, index) => 24 - index);
  const set = (sizePx: number) => ({
    sizePx,
    names: names.map((name) => wrapText(name, COLUMN, sizePx, 700, measureText)),
  });
  const fits = sizes.map(set).find((one) => one.names.every((lines) => lines.length <= 2)) ?? set(8);
  return { ...fits, heightPx: Math.max(0, ...fits.names.map((lines) => lines.length)) * fits.sizePx * 1.25 };
}

/** The great numbers side by side at the foot: each kind of text in one size, in which the widest has room. */
function numberRow(numbers: readonly Highlight[], lang: Lang) {
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(lang === 'zh' ? '' : ' ');
  const told = numbers.map(({ before, number, after, unit, growth }): Told => {
    return { number: joined(before, number), unit: joined(after, unit), growth: growth ?? '' };
  });
  const sizes = rowSizes(told);
  const named = setNames(numbers.map(({ name }) => name));
  const middle = 38 + named.heightPx + sizes.number / 2;
  const under = middle + sizes.number / 2 + 30;
  const last = under + (sizes.isBeside ? 0 : 34);
  const top = HEIGHT - EDGE - last - sizes.small / 2;
  const rules = told.map((_, index) => ({ x: EDGE + index * (COLUMN + GUTTER), width: COLUMN }));
  const lines = told.flatMap(({ number, unit, growth }, index): Line[] => {
    const x = EDGE + index * (COLUMN + GUTTER);
    const small = { x, sizePx: sizes.small, weight: 400, ink: 'muted' } as const;
    const beside = { x: x + unitX(number, sizes.number), y: top + middle + (sizes.number - sizes.small) * 0.36 };
    return [
      ...(named.names[index] ?? []).map((text, line): Line => {
        return {
          x,
          text,
          y: top + 20 + (line + 0.5) * named.sizePx * 1.25,
          sizePx: named.sizePx,
          weight: 700,
          ink: 'ink',
        };
      }),
      { x, text: number, y: top + middle, sizePx: sizes.number, weight: 700, ink: 'cinnabar' },
      { ...small, text: unit, ...(sizes.isBeside ? beside : { y: top + under }) },
      { ...small, text: growth, y: top + last },
    ];
  });
  return { top, rules, lines: lines.filter(({ text }) => text !== '') };
}
