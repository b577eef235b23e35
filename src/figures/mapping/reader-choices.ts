import { isRecord } from '../json-record.ts';
import { AUTHOR_FIELDS, type AuthorChoices } from './author-choices.ts';
import { escaped, type Field, isSaid, isText, isTexts, parted, several, single } from './choice-field.ts';

// What a reader chose about a chart beside the columns it is made of, as one record. It is kept with the data, stands in
// the manifest of a page with data inside, in the address of linked data, and behind the command line's options of the
// same names: each field is checked, written and read by one line of FIELDS.

/** How the cells of a column are compared: is or is not one of some, at least, at most. */
const TESTS = { '=': 'is', '!=': 'not', '>=': 'from', '<=': 'to' } as const;

/** Rows of which a column passes a test. */
export interface RowFilter {
  /** As `formatColumn` writes it. */
  readonly column: string;
  readonly test: (typeof TESTS)[keyof typeof TESTS];
  /** One for `from` and `to`; a blank text is a blank cell. */
  readonly values: readonly string[];
}

const SORTS = ['high', 'low', 'name', 'file'] as const;

/** What the numbers are turned into. */
type DerivedMeasure =
  /** Per cent: of the sum of what stands beside each other, or of the sum of a series. */
  | { readonly is: 'share' | 'share-of-series' }
  /** On the time a year before, in per cent; of per cent in points. */
  | { readonly is: 'change' }
  /** 100 at a time, as the table writes it. */
  | { readonly is: 'index'; readonly base: string }
  /** Divided by another column. */
  | { readonly is: 'per'; readonly column: string };

/** All that was chosen; what is absent was not. */
export interface ReaderChoices extends AuthorChoices {
  /** Only rows that pass every one. */
  readonly filter?: readonly RowFilter[];
  /** Names of what is drawn red while the rest is grey. */
  readonly highlight?: readonly string[];
  readonly sort?: (typeof SORTS)[number];
  /** Only so many are drawn, the first in the order. */
  readonly top?: number;
  readonly measure?: DerivedMeasure;
  /** In the author's own words, for both languages; instead of what is written of the numbers. */
  readonly headline?: string;
  readonly subtitle?: string;
  readonly source?: string;
  /** The author's notes, one a line; they stand before the other notes, which stay. */
  readonly remark?: readonly string[];
}

export const NO_CHOICES: ReaderChoices = {};

/** The choices with one of them made, or taken back where it is undefined. */
export function withChoice<Name extends keyof ReaderChoices>(
  chosen: ReaderChoices,
  name: Name,
  value: ReaderChoices[Name] | undefined,
): ReaderChoices {
  const { [name]: _, ...others } = chosen;
  return value === undefined ? others : { ...others, [name]: value };
}

type Chosen = Required<ReaderChoices>;
type Fields = { readonly [Name in keyof Chosen]: Field<Chosen[Name]> };

/** So many conditions and names are read of an address that anybody may have written. */
const MOST = { filters: 20, values: 1000, names: 50, remarks: 10, top: 1000 };

const isFilter = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['column']) &&
  Object.values(TESTS).some((test) => test === value['test']) &&
  isTexts(value['values'], value['test'] === 'is' || value['test'] === 'not' ? MOST.values : 1);

const signOf = (test: RowFilter['test']): string => Object.entries(TESTS).find(([, name]) => name === test)?.[0] ?? '=';

const formatFilter = ({ column, test, values }: RowFilter): string =>
  `${column}${signOf(test)}${values.map(escaped).join('|')}`;

function readFilter(text: string): RowFilter | null {
  const [, column, sign, rest] = /^([^=<>!]+)(!=|>=|<=|=)(.*)$/s.exec(text) ?? [];
  const test = Object.entries(TESTS).find(([one]) => one === sign)?.[1];
  if (column === undefined || test === undefined || rest === undefined) return null;
  const filter = { column: column.trim(), test, values: parted(rest) };
  return isFilter(filter) ? filter : null;
}

function isMeasure(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value['is'] === 'index') return isText(value['base']) && value['base'] !== '';
  if (value['is'] === 'per') return isText(value['column']) && value['column'] !== '';
  return ['share', 'share-of-series', 'change'].some((one) => one === value['is']);
}

function formatMeasure(measure: DerivedMeasure): string {
  if (measure.is === 'index') return `index:${measure.base}`;
  return measure.is === 'per' ? `per:${measure.column}` : measure.is;
}

function readMeasure(text: string): DerivedMeasure | null {
  const [, is = '', of = ''] = /^(index|per)[:：](.+)$/s.exec(text) ?? [];
  const measure: unknown =
    is === 'index' ? { is, base: of.trim() } : is === 'per' ? { is, column: of.trim() } : { is: text };
  return isMeasure(measure) ? (measure as DerivedMeasure) : null;
}

const isTop = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST.top;

/** Words of an author, as they were typed. */
const ownText = single<string>({
  isRight: isSaid,
  format: (text) => text,
  read: (text) => (isSaid(text) ? text : null),
});

/** How each field is checked, written into an address and read out of one, under its own name. */
const FIELDS: Fields = {
  filter: several(MOST.filters, isFilter, formatFilter, readFilter),
  highlight: {
    isRight: (value) => isTexts(value, MOST.names),
    format: (names) => names,
    read: (texts) => (isTexts(texts, MOST.names) ? texts : null),
  },
  sort: single({
    isRight: (value) => SORTS.some((sort) => sort === value),
    format: (sort) => sort,
    read: (text) => SORTS.find((sort) => sort === text) ?? null,
  }),
  top: single({
    isRight: isTop,
    format: String,
    read: (text) => (/^\d{1,4}$/.test(text) && isTop(Number(text)) ? Number(text) : null),
  }),
  headline: ownText,
  subtitle: ownText,
  source: ownText,
  remark: {
    isRight: (value) => isTexts(value, MOST.remarks) && (value as readonly string[]).every(isSaid),
    format: (texts) => texts,
    read: (texts) => (isTexts(texts, MOST.remarks) && texts.every(isSaid) ? texts : null),
  },
  measure: single({ isRight: isMeasure, format: formatMeasure, read: readMeasure }),
  ...AUTHOR_FIELDS,
};

/** Names of the fields, which are those of parameters and options too. */
export const CHOICE_NAMES = Object.keys(FIELDS) as readonly (keyof ReaderChoices)[];

/** Whether a value from without, of a kept record or a manifest, is a record of choices. */
export const isReaderChoices = (value: unknown): value is ReaderChoices =>
  isRecord(value) &&
  CHOICE_NAMES.every((name) => value[name] === undefined || FIELDS[name].isRight(value[name])) &&
  Object.keys(value).every((name) => Object.hasOwn(FIELDS, name));

/** A parameter of an address, or an option: its name and one of its values. */
export type NamedText = readonly [name: string, text: string];

/** Choices → parameters of an address, in the order of the fields. */
export const formatChoices = (choices: Partial<Chosen>): readonly NamedText[] =>
  CHOICE_NAMES.flatMap((name) => textsOf(name, choices[name]).map((text) => [name, text] as const));

const textsOf = <Name extends keyof Chosen>(name: Name, value: Chosen[Name] | undefined): readonly string[] =>
  value === undefined ? [] : FIELDS[name].format(value);

export interface ChoicesReading {
  readonly choices: ReaderChoices;
  /** What means nothing, and was left out. */
  readonly faults: readonly NamedText[];
}

/** Parameters of an address → choices; what is no choice at all is passed over. */
export function readChoices(given: readonly NamedText[]): ChoicesReading {
  const faults: NamedText[] = [];
  const found = CHOICE_NAMES.flatMap((name) => {
    const texts = given.flatMap(([one, text]) => (one === name ? [text] : []));
    if (texts.length === 0) return [];
    const value = FIELDS[name].read(texts);
    if (value !== null) return [[name, value] as const];
    faults.push([name, texts.join(', ')]);
    return [];
  });
  return { choices: Object.fromEntries(found), faults };
}
