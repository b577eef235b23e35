import { isRecord } from '../json-record.ts';
import { escaped, type Field, isSaid, isText, isTexts, parted, several, single } from './choice-field.ts';

// What an author draws into a chart by hand, as choices like those of a reader.

/** The colours of a series, which are legible in both themes, by the order of the pigments. */
export const SERIES_COLORS = ['cinnabar', 'azurite', 'malachite', 'ochre', 'stone'] as const;

interface SeriesColor {
  /** Of a series, a row or a part. */
  readonly name: string;
  readonly color: (typeof SERIES_COLORS)[number];
}

/** A line across a chart at a value in the unit of the table. */
export interface ReferenceLine {
  readonly value: number;
  /** Blank for none. */
  readonly label: string;
}

/** A point that is set apart, by the names of its row and, where there are several, of its series. */
export interface PointMark {
  readonly names: readonly string[];
  /** What is said of it; blank where it is only set apart. */
  readonly text: string;
}

export interface AuthorChoices {
  /** Digits behind the point, in the unit of the table. */
  readonly decimals?: number;
  readonly color?: readonly SeriesColor[];
  readonly line?: readonly ReferenceLine[];
  readonly mark?: readonly PointMark[];
  /** Names in the order they are to have; those that are not among them follow. */
  readonly sequence?: readonly string[];
}

const MOST = { decimals: 6, colors: 20, lines: 3, marks: 10, names: 200 };

const isDecimals = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST.decimals;

const isColor = (value: unknown): boolean =>
  isRecord(value) && isSaid(value['name']) && SERIES_COLORS.some((one) => one === value['color']);

const isLine = (value: unknown): boolean =>
  isRecord(value) && typeof value['value'] === 'number' && Number.isFinite(value['value']) && isText(value['label']);

const isMark = (value: unknown): boolean =>
  isRecord(value) && isTexts(value['names'], 2) && (value['names'] as string[]).every(isSaid) && isText(value['text']);

/** `name=rest` cut at the last or the first sign; the rest is blank where there is none. */
function cutAt(text: string, at: number): readonly [string, string] {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function readColor(text: string): SeriesColor | null {
  const [name, color] = cutAt(text, text.lastIndexOf('='));
  const one = { name: name.trim(), color: color.trim() };
  return isColor(one) ? (one as SeriesColor) : null;
}

/** A number as it is typed: with commas or a typographic minus, and nothing else. */
function readLine(text: string): ReferenceLine | null {
  const [number, label] = cutAt(text, text.indexOf('='));
  const plain = number
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const line = { value: Number(plain), label: label.trim() };
  return isLine(line) ? line : null;
}

/** An equals sign within a name is escaped. */
const markName = (name: string): string => escaped(name).replaceAll('=', '\\=');

function readMark(text: string): PointMark | null {
  const [, names = '', said = ''] = /^((?:\\.|[^=\\])*)(?:=(.*))?$/s.exec(text) ?? [];
  const mark = { names: parted(names).map((name) => name.trim()), text: said.trim() };
  return isMark(mark) ? mark : null;
}

type Fields = { readonly [Name in keyof Required<AuthorChoices>]: Field<Required<AuthorChoices>[Name]> };

/** How each of them is checked, written into an address and read out of one. */
export const AUTHOR_FIELDS: Fields = {
  decimals: single({
    isRight: isDecimals,
    format: String,
    read: (text) => (/^\d$/.test(text) && isDecimals(Number(text)) ? Number(text) : null),
  }),
  color: several(MOST.colors, isColor, ({ name, color }) => `${name}=${color}`, readColor),
  line: several(
    MOST.lines,
    isLine,
    ({ value, label }) => (label === '' ? String(value) : `${value}=${label}`),
    readLine,
  ),
  mark: several(
    MOST.marks,
    isMark,
    ({ names, text }) => `${names.map(markName).join('|')}${text === '' ? '' : `=${text}`}`,
    readMark,
  ),
  sequence: several<string>(
    MOST.names,
    isSaid,
    (name) => name,
    (text) => (isSaid(text) ? text : null),
  ),
};
