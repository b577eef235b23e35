import type { ThemeName } from '../charts/theme.ts';
import type { PictureStyle } from '../draw/picture.ts';
import type { SlideSize } from '../export/export-request.ts';
import { Refusal } from '../export/refusal.ts';
import { fitsPng, RATIOS, readSize, type Size } from '../export/size.ts';
import { MODES, type Mode } from '../figures/dataset.ts';
import { type ChartChoice, NOTHING_CHOSEN } from '../figures/mapping/chosen-mapping.ts';
import { PLOT_KINDS } from '../figures/mapping/plot.ts';
import { CHOICE_NAMES, type NamedText, type ReaderChoices, readChoices } from '../figures/mapping/reader-choices.ts';
import { badSite, noSlide, onlyOne, tooLarge, unknownChoice, unknownSize } from '../words/export/command-words.ts';
import { templateNeedsSlides } from '../words/export/template-words.ts';
import { unreadableChoice } from '../words/faults/choice-faults.ts';
import { LANGS, type Lang } from '../words/lang.ts';
import { isOneOf, type OptionWords, readWords, type Valued } from './option-words.ts';

const FORMATS = ['svg', 'png', 'pdf', 'pptx', 'docx', 'xlsx', 'csv', 'json', 'zip'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command line is asked for. */
export interface Arguments {
  /** Ids; none means all. */
  readonly panels: readonly string[];
  readonly formats: readonly Format[];
  readonly langs: readonly Lang[];
  readonly themes: readonly ThemeName[];
  readonly sizes: readonly Size[];
  readonly scales: readonly number[];
  readonly view: Mode | null;
  readonly background: PictureStyle['background'];
  readonly outlines: boolean;
  readonly titled: boolean;
  /** Whether pictures carry a code and signs of the checksum to be checked by. */
  readonly proof: boolean;
  /** Root of the site that the codes lead to, with a slash at its end; null for codes that lead nowhere. */
  readonly site: string | null;
  /** Paths and addresses as given, several in one where commas part them; none means the project's own. */
  readonly data: readonly string[];
  /** A path as given; null means the project's own. */
  readonly descriptor: string | null;
  /** Of a workbook; null for the one that holds figures. */
  readonly sheet: string | null;
  /** What is said of the chart of own data; null where nothing is. */
  readonly choice: ChartChoice | null;
  /** What else is chosen about it: rows, order, numbers, what is red. */
  readonly choices: ReaderChoices;
  /** Headline of own data; null for the one they suggest. */
  readonly title: string | null;
  /** Whether any doubt about the data ends it. */
  readonly strict: boolean;
  /** Path of a template for slides as given; null for ours. */
  readonly template: string | null;
  /** Path of a job file as given; null for none. */
  readonly job: string | null;
  readonly out: string;
  readonly list: boolean;
  readonly help: boolean;
}

const THEMES: readonly ThemeName[] = ['light', 'dark'];
const BACKGROUNDS: readonly PictureStyle['background'][] = ['paper', 'white', 'transparent'];
const SCALES = ['1', '2', '3', '4'] as const;
const CHOICES: readonly Valued[] = ['chart', 'label', 'value', 'time', 'group', 'unit', 'facet'];

/** Reads the words after `npm run export --`; throws a `Refusal` for the first that cannot be followed. */
export const readArguments = (args: readonly string[]): Arguments => argumentsOf(readWords(args));

/** As `readArguments`, of words that are sorted already. */
export function argumentsOf({ panels, values, flags }: OptionWords): Arguments {
  const all = (option: Valued, preset: string) => [...new Set(values.get(option) ?? [preset])];
  const choices = <T extends string>(option: Valued, known: readonly T[], preset: T): T[] =>
    all(option, preset).map((word) => chosen(option, known, word));
  const single = (option: Valued): string | null => {
    const [first = null, ...others] = values.get(option) ?? [];
    if (others.length > 0) throw new Refusal(onlyOne(`--${option}`));
    return first;
  };
  const view = single('view');
  const template = single('template');
  const formats = choices('format', FORMATS, template === null ? 'svg' : 'pptx');
  const sizes = all('size', '16:9').map(sizeOf);
  const scales = choices('scale', SCALES, '2').map(Number);
  if (formats.includes('png') || formats.includes('zip')) checkPixels(sizes, scales);
  if (template !== null && !formats.includes('pptx')) throw new Refusal(templateNeedsSlides());
  if (formats.includes('pptx') && template === null && slideSizes({ sizes }).length === 0)
    throw new Refusal(noSlide(sizes[0]?.name ?? ''));
  return {
    panels: [...new Set(panels)],
    formats,
    langs: choices('lang', LANGS, 'zh'),
    themes: choices('theme', THEMES, 'light'),
    sizes,
    scales,
    view: view === null ? null : chosen('view', MODES, view),
    background: chosen('background', BACKGROUNDS, single('background') ?? 'paper'),
    outlines: flags.has('outlines'),
    titled: !flags.has('no-title'),
    proof: flags.has('proof'),
    site: siteOf(single('site')),
    data: values.get('data') ?? [],
    descriptor: single('descriptor'),
    sheet: single('sheet'),
    choice: choiceOf(values, single),
    choices: choicesOf(values),
    title: single('title'),
    strict: flags.has('strict'),
    template,
    job: single('job'),
    out: single('out') ?? 'export',
    list: flags.has('list'),
    help: flags.has('help'),
  };
}

function choiceOf(values: OptionWords['values'], single: (option: Valued) => string | null): ChartChoice | null {
  if (!CHOICES.some((option) => values.has(option))) return null;
  const chart = single('chart');
  return {
    ...NOTHING_CHOSEN,
    chart: chart === null ? null : chosen('chart', PLOT_KINDS, chart),
    label: values.get('label') ?? [],
    value: values.get('value') ?? [],
    time: single('time'),
    group: single('group'),
    unit: single('unit'),
    facet: single('facet'),
  };
}

/** The options of the same names as the parameters of an address. */
function choicesOf(values: OptionWords['values']): ReaderChoices {
  const given = CHOICE_NAMES.flatMap((name) => (values.get(name) ?? []).map((text): NamedText => [name, text]));
  const { choices, faults } = readChoices(given);
  const [fault] = faults;
  if (fault !== undefined) throw new Refusal(unreadableChoice(`--${fault[0]}`, fault[1]));
  return choices;
}

function chosen<T extends string>(option: Valued, known: readonly T[], word: string): T {
  if (isOneOf(known, word)) return word;
  throw new Refusal(unknownChoice(`--${option}`, word, known));
}

function sizeOf(word: string): Size {
  const size = readSize(word);
  if (size !== null) return size;
  throw new Refusal(
    unknownSize(
      word,
      RATIOS.map(({ name }) => name),
    ),
  );
}

function siteOf(word: string | null): string | null {
  if (word === null) return null;
  if (!/^https?:\/\/[^\s?#]+$/.test(word)) throw new Refusal(badSite(word));
  return word.replace(/\/*$/, '/');
}

function checkPixels(sizes: readonly Size[], scales: readonly number[]): void {
  const scale = Math.max(...scales);
  const large = sizes.find((size) => !fitsPng(size, scale));
  if (large !== undefined) throw new Refusal(tooLarge(large.name, scale));
}

/** The shapes asked for that slides can have. */
export function slideSizes({ sizes }: Pick<Arguments, 'sizes'>): SlideSize[] {
  return sizes.flatMap(({ name }) => (name === '16:9' || name === '4:3' ? [name] : []));
}
