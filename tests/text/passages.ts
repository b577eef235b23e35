import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A figure as a person labelled it. */
export interface Label {
  readonly start: number;
  readonly stated: string;
  readonly names: readonly string[];
  readonly value: number;
  readonly valueHigh: number | undefined;
  readonly unit: string;
  readonly qualifier: string;
  readonly growth: number | undefined;
  readonly growthQualifier: string | undefined;
  readonly also: number | undefined;
  readonly baseline: string | undefined;
  readonly kind: string;
  readonly isTarget: boolean;
}

export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const FOLDER = join(import.meta.dirname, 'passages');
const QUALIFIERS = new Set(['over', 'nearly', 'about', 'at-most', 'order']);

const numberOf = (word: string | undefined): number | undefined => (word === undefined ? undefined : Number(word));

function labelOf(line: string, text: string, from: number): Label {
  const [stated = '', names = '', quantity = '', tokens = ''] = line
    .slice(2)
    .split('|')
    .map((cell) => cell.trim());
  const [number = '', ...unit] = quantity.split(' ');
  const [low, high] = number.split('..');
  const words = tokens.split(/\s+/).filter(Boolean);
  const value = (key: string) => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const start = text.indexOf(stated, from);
  if (start < 0) throw new Error(`invalid label: ${stated} is not in ${text.slice(0, 40)}`);
  return {
    start,
    stated,
    names: names.split(' / '),
    value: Number(low),
    valueHigh: numberOf(high),
    unit: unit.join(' '),
    qualifier: words.find((word) => QUALIFIERS.has(word)) ?? 'stated',
    growth: numberOf(value('growth')),
    growthQualifier: value('growthq'),
    also: numberOf(value('also')),
    baseline: value('base'),
    kind: value('kind') ?? 'level',
    isTarget: words.includes('target'),
  };
}

function passageOf(block: string): Passage {
  const [id = '', ...lines] = block.trim().split('\n');
  const text = lines
    .filter((line) => !line.startsWith('- '))
    .join('\n')
    .trim();
  let from = 0;
  const labels = lines
    .filter((line) => line.startsWith('- '))
    .map((line) => {
      const label = labelOf(line, text, from);
      from = label.start + label.stated.length;
      return label;
    });
  return { id, text, labels };
}

/** The passages of one half; those of `aside` were labelled and not looked at while the grammar was written. */
export function readPassages(half: 'worked' | 'aside'): Passage[] {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith('aside-') === (half === 'aside'));
  return files.flatMap((name) =>
    readFileSync(join(FOLDER, name), 'utf8')
      .split(/^== /m)
      .filter((block) => block.trim() !== '')
      .map(passageOf),
  );
}
