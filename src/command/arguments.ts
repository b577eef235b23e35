import { parseArgs } from 'node:util';
import type { ThemeName } from '../charts/theme.ts';
import type { PictureStyle } from '../draw/picture.ts';
import type { SlideSize } from '../export/export-request.ts';
import { Refusal } from '../export/refusal.ts';
import { fitsPng, RATIOS, readSize, type Size } from '../export/size.ts';
import { MODES, type Mode } from '../figures/dataset.ts';
import { nearestName } from '../figures/nearest.ts';
import {
  missingValue,
  needlessValue,
  noSlide,
  onlyOne,
  tooLarge,
  unknownChoice,
  unknownOption,
  unknownSize,
} from '../words/export/command-words.ts';
import { LANGS, type Lang } from '../words/lang.ts';

const FORMATS = ['svg', 'png', 'pdf', 'pptx', 'xlsx', 'csv', 'json', 'zip'] as const;
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
  /** Paths as given; null means the project's own. */
  readonly data: string | null;
  readonly descriptor: string | null;
  readonly out: string;
  readonly list: boolean;
  readonly help: boolean;
}

const THEMES: readonly ThemeName[] = ['light', 'dark'];
const BACKGROUNDS: readonly PictureStyle['background'][] = ['paper', 'white', 'transparent'];
const SCALES = ['1', '2', '3', '4'] as const;

const VALUED = ['format', 'lang', 'theme', 'size', 'scale', 'view', 'background', 'data', 'descriptor', 'out'] as const;
const FLAGS = ['outlines', 'no-title', 'list', 'help'] as const;

type Valued = (typeof VALUED)[number];
type Flag = (typeof FLAGS)[number];

interface Words {
  readonly panels: readonly string[];
  readonly values: ReadonlyMap<Valued, readonly string[]>;
  readonly flags: ReadonlySet<Flag>;
}

const isOneOf = <T extends string>(known: readonly T[], word: string): word is T => known.some((one) => one === word);

/** Reads the words after `npm run export --`; throws a `Refusal` for the first that cannot be followed. */
export function readArguments(args: readonly string[]): Arguments {
  const { panels, values, flags } = readWords(args);
  const all = (option: Valued, preset: string) => [...new Set(values.get(option) ?? [preset])];
  const choices = <T extends string>(option: Valued, known: readonly T[], preset: T): T[] =>
    all(option, preset).map((word) => chosen(option, known, word));
  const single = (option: Valued): string | null => {
    const [first = null, ...others] = values.get(option) ?? [];
    if (others.length > 0) throw new Refusal(onlyOne(`--${option}`));
    return first;
  };
  const view = single('view');
  const formats = choices('format', FORMATS, 'svg');
  const sizes = all('size', '16:9').map(sizeOf);
  const scales = choices('scale', SCALES, '2').map(Number);
  if (formats.includes('png') || formats.includes('zip')) checkPixels(sizes, scales);
  if (formats.includes('pptx') && slideSizes({ sizes }).length === 0) throw new Refusal(noSlide(sizes[0]?.name ?? ''));
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
    data: single('data'),
    descriptor: single('descriptor'),
    out: single('out') ?? 'export',
    list: flags.has('list'),
    help: flags.has('help'),
  };
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

function checkPixels(sizes: readonly Size[], scales: readonly number[]): void {
  const scale = Math.max(...scales);
  const large = sizes.find((size) => !fitsPng(size, scale));
  if (large !== undefined) throw new Refusal(tooLarge(large.name, scale));
}

/** The shapes asked for that slides can have. */
export function slideSizes({ sizes }: Pick<Arguments, 'sizes'>): SlideSize[] {
  return sizes.flatMap(({ name }) => (name === '16:9' || name === '4:3' ? [name] : []));
}

/** Paths may hold a comma; lists of choices are cut at it. */
const isPath = (option: Valued): boolean => option === 'data' || option === 'descriptor' || option === 'out';

const TYPES = Object.fromEntries([
  ...VALUED.map((name) => [name, { type: 'string', multiple: true }] as const),
  ...FLAGS.map((name) => [name, { type: 'boolean' }] as const),
]);

const listed = (text: string): string[] => text.split(/[,，]/).map((word) => word.trim());

/** Sorts the words; the parser is not strict, so that what is wrong can be said in both languages. */
function readWords(args: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...args],
    options: TYPES,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const panels: string[] = [];
  const values = new Map<Valued, string[]>();
  const flags = new Set<Flag>();
  for (const token of tokens) {
    if (token.kind === 'positional') panels.push(...listed(token.value));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (isOneOf(FLAGS, name)) {
      if (value !== undefined) throw new Refusal(needlessValue(rawName));
      flags.add(name);
    } else if (isOneOf(VALUED, name)) {
      if (value === undefined || value === '' || value.startsWith('--')) throw new Refusal(missingValue(rawName));
      const words = isPath(name) ? [value] : listed(value);
      values.set(name, [...(values.get(name) ?? []), ...words]);
    } else throw new Refusal(unknownOption(rawName, near(name)));
  }
  return { panels, values, flags };
}

function near(name: string): string | null {
  const known = nearestName(name, [...VALUED, ...FLAGS]);
  return known === null ? null : `--${known}`;
}

/** The language to speak: that of the first `--lang`, or that of the system. Never refuses. */
export function spokenLang(args: readonly string[], system: string): Lang {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = (args[at]?.split('=')[1] ?? args[at + 1] ?? '').split(',')[0] ?? '';
  if (at >= 0 && isOneOf(LANGS, asked)) return asked;
  return /^zh/i.test(system) ? 'zh' : 'en';
}
