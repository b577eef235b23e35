import type { Weight } from '../../charts/option.ts';

/** One `<text>` of a picture of ours. */
export interface TextRun {
  readonly text: string;
  readonly weight: Weight;
  readonly sizePx: number;
  /** Where its anchor stands: its start, middle or end, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Fill, transform and whatever else is not about type, with a space before each. */
  readonly rest: string;
}

/** The closed form in which `draw` writes text: no elements inside, font size and weight as attributes or in `style`. */
const TEXT = /<text([^>]*)>([^<]*)<\/text>/g;

/** Attributes that only text has; `y` and its like are read apart. */
const OF_TEXT = / (?:x|y|text-anchor|font-size|font-weight|style|xml:space|dominant-baseline)="[^"]*"/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

const decoded = (text: string): string => text.replace(/&(#39|\w+);/g, (whole, name: string) => NAMED[name] ?? whole);

/** Replaces every text of a picture by what `write` makes of it. */
export function replaceTexts(svg: string, write: (run: TextRun) => string): string {
  return svg.replace(TEXT, (_, attributes: string, content: string) => write(readRun(attributes, content)));
}

/** Every text of a picture, in its order. */
export function textRuns(svg: string): TextRun[] {
  return [...svg.matchAll(TEXT)].map(([, attributes = '', content = '']) => readRun(attributes, content));
}

/** All that a picture writes in each weight that it has. */
export function textsByWeight(svg: string): ReadonlyMap<Weight, string> {
  const texts = new Map<Weight, string>();
  const runs = textRuns(svg);
  for (const weight of [400, 700] as const) {
    const text = runs.flatMap((run) => (run.weight === weight ? [run.text] : [])).join('');
    if (text !== '') texts.set(weight, text);
  }
  return texts;
}

function readRun(attributes: string, content: string): TextRun {
  const styled = /style="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const written = (name: string): string | undefined =>
    new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ??
    new RegExp(`(?:^|;) *${name}: *([^;]*)`).exec(styled)?.[1];
  const weight = written('font-weight');
  const anchor = written('text-anchor');
  return {
    text: decoded(content),
    weight: weight === 'bold' || Number(weight) >= 600 ? 700 : 400,
    sizePx: Number.parseFloat(written('font-size') ?? '16'),
    x: Number(written('x') ?? 0),
    y: Number(written('y') ?? 0),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    rest: attributes.replace(OF_TEXT, ''),
  };
}
