import type { Box } from '../../charts/option.ts';
import { measureText } from '../../draw/measure.ts';
import type { Highlight } from '../../panels/key-figures.ts';
import type { Lang } from '../../words/lang.ts';
import { SLIDE_TYPE, WIDER } from '../native/slide-type.ts';
import { boxAround, type GroupItem, LINE, type Run, type TextItem } from './slide-items.ts';
import type { TextStyle } from './slide-layouts.ts';

const { name, small } = SLIDE_TYPE;

/** Where great numbers stand, and how. */
interface NumbersSpace extends Box {
  readonly columns: number;
  /** How much larger they are set than on a title slide, where they have a row of 104 points. */
  readonly enlarged: number;
  readonly lang: Lang;
}

/** Points from row to row. */
export const NUMBERS_ROW_PT = 104;

/** In rows that stand on the lower edge of the box. */
export function greatNumbers(slide: string, highlights: readonly Highlight[], space: NumbersSpace): GroupItem[] {
  const { columns, enlarged } = space;
  const [gap, height] = [24 * enlarged, NUMBERS_ROW_PT * enlarged];
  const width = (space.width - gap * (columns - 1)) / columns;
  const rows = Math.ceil(highlights.length / columns);
  const set = setNumbers(highlights, width, space);
  return highlights.map((highlight, index) => {
    const x = space.x + (index % columns) * (width + gap);
    const y = space.y + space.height - (rows - Math.floor(index / columns)) * height;
    return greatNumber(`${slide}/${highlight.id}`, highlight, set, { x, y, width });
  });
}

function greatNumber(
  own: string,
  highlight: Highlight,
  set: NumberSetting,
  at: { readonly x: number; readonly y: number; readonly width: number },
): GroupItem {
  const { enlarged } = set;
  const text = (runs: readonly Run[], style: TextStyle, y: number, height: number): TextItem => ({
    kind: 'text',
    name: own,
    place: null,
    box: { x: at.x, y: at.y + y * enlarged, width: at.width, height: height * enlarged },
    style: { ...style, sizePt: style.sizePt * enlarged },
    paragraphs: [{ runs }],
  });
  const below = [set.isUnitBelow ? highlight.unit : '', highlight.growth ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  const items: GroupItem['items'] = [
    {
      kind: 'shape',
      name: own,
      box: { ...at, height: 0 },
      geometry: LINE,
      fill: null,
      line: { color: 'bg2', widthPt: 1, dash: 'solid' },
    },
    text([{ text: highlight.name }], { sizePt: name, color: 'tx1', strong: true }, 8, 20),
    text(numberRuns(highlight, set), { sizePt: set.sizePt, color: 'tx1' }, 28, 44),
    ...(below === '' ? [] : [text([{ text: below }], { sizePt: small, color: 'tx2' }, 74, 20)]),
  ];
  return {
    kind: 'group',
    name: own,
    description: highlight.point.reading,
    box: boxAround(items.flatMap(({ box }) => box ?? [])),
    items,
  };
}

/** How the great numbers are set, the same for all. */
interface NumberSetting {
  /** Before it is enlarged. */
  readonly sizePt: number;
  /** Units stand below where they would make the numbers small. */
  readonly isUnitBelow: boolean;
  /** Between a number and its words. */
  readonly space: string;
  readonly enlarged: number;
}

const SPACE: Readonly<Record<Lang, string>> = { zh: '\u2009', en: ' ' };

function setNumbers(
  highlights: readonly Highlight[],
  widthPt: number,
  { lang, enlarged }: Pick<NumbersSpace, 'lang' | 'enlarged'>,
): NumberSetting {
  const room = widthPt / enlarged;
  const same = { space: SPACE[lang], enlarged };
  const fits = (setting: NumberSetting): boolean =>
    highlights.every((highlight) => {
      const runs = numberRuns(highlight, { ...setting, enlarged: 1 });
      const widths = runs.map(({ text, sizePt }) => measureText(text, sizePt ?? setting.sizePt, 700));
      return widths.reduce((sum, width) => sum + width, 0) * WIDER <= room;
    });
  const sizes = [34, 32, 30, 28, 26, 24, 22, 20];
  const settings = sizes.flatMap((sizePt) => [false, true].map((isUnitBelow) => ({ sizePt, isUnitBelow, ...same })));
  // A size down is a lesser evil than a unit in the next line, two sizes are not.
  const beside = settings.find((setting) => !setting.isUnitBelow && fits(setting));
  const below = settings.find((setting) => setting.isUnitBelow && fits(setting));
  const least = { sizePt: 18, isUnitBelow: true, ...same };
  if (beside === undefined || below === undefined) return below ?? least;
  return below.sizePt - beside.sizePt > 2 ? below : beside;
}

function numberRuns(
  { before, number: digits, after, unit }: Highlight,
  { isUnitBelow, space, enlarged }: NumberSetting,
): Run[] {
  const behind = [after, isUnitBelow ? '' : unit].filter((part) => part !== '').join(space);
  const little = { sizePt: name * enlarged, color: 'tx2' };
  const runs: Run[] = [
    { text: before === '' ? '' : before + space, ...little },
    { text: digits, strong: true, color: 'accent1' },
    { text: behind === '' ? '' : space + behind, ...little },
  ];
  return runs.filter(({ text }) => text !== '');
}
