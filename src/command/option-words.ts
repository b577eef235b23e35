import { parseArgs } from 'node:util';
import { Refusal } from '../export/refusal.ts';
import { nearestName } from '../figures/nearest.ts';
import { missingValue, needlessValue, unknownOption } from '../words/export/command-words.ts';
import { LANGS, type Lang } from '../words/lang.ts';

/** Options with a value. */
export const VALUED = [
  ...(['format', 'lang', 'theme', 'size', 'scale', 'view', 'background', 'site'] as const),
  ...(['data', 'descriptor', 'sheet', 'chart', 'label', 'value', 'time', 'group', 'unit', 'title'] as const),
  ...(['facet', 'filter', 'highlight', 'sort', 'top', 'measure'] as const),
  ...(['headline', 'subtitle', 'source', 'remark'] as const),
  ...(['decimals', 'color', 'line', 'mark', 'sequence'] as const),
  ...(['template', 'job', 'out'] as const),
] as const;
/** Options without one. */
export const FLAGS = ['outlines', 'no-title', 'proof', 'strict', 'list', 'help'] as const;

export type Valued = (typeof VALUED)[number];
type Flag = (typeof FLAGS)[number];

/** What was said, before any of it is understood. */
export interface OptionWords {
  readonly panels: readonly string[];
  readonly values: ReadonlyMap<Valued, readonly string[]>;
  readonly flags: ReadonlySet<Flag>;
}

export const isOneOf = <T extends string>(known: readonly T[], word: string): word is T =>
  known.some((one) => one === word);

/** Lists of choices are cut at commas; paths, names of columns and titles may hold them. */
const LISTS: readonly Valued[] = ['format', 'lang', 'theme', 'size', 'scale', 'view', 'background', 'chart'];

const TYPES = Object.fromEntries([
  ...VALUED.map((name) => [name, { type: 'string', multiple: true }] as const),
  ...FLAGS.map((name) => [name, { type: 'boolean' }] as const),
]);

const listed = (text: string): string[] => text.split(/[,，]/).map((word) => word.trim());

/**
 * Sorts the words of a command line; throws a `Refusal` for what is no option. The parser is not strict, so that what is
 * wrong can be said in both languages.
 */
export function readWords(args: readonly string[]): OptionWords {
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
      const words = LISTS.includes(name) ? listed(value) : [value];
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
