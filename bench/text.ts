/**
 * `npm run bench -- text [runs]`: how much of the labelled passages is read right, by us in every rendering, and by
 * Recognizers-Text as written and as out of a PDF; and how long a text of 10,000 and of 1,000,000 characters takes.
 */
import { cpuUsage } from 'node:process';
import number from '@microsoft/recognizers-text-number';
import withUnit from '@microsoft/recognizers-text-number-with-unit';
import type { TextFigure, TextReading } from '../src/text/reading.ts';
import { readReport } from '../src/text/report.ts';
import { readPassages } from '../tests/text/passages.ts';
import { RENDERINGS } from '../tests/text/renderings.ts';
import { addScore, linesOf, newScore } from '../tests/text/scorer.ts';
import { table } from './print.ts';
import { median } from './site.ts';

type Reader = (text: string) => TextReading;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly value?: string; readonly unit?: string } | null;
}

const RECOGNIZERS = [
  withUnit.recognizeCurrency,
  withUnit.recognizeDimension,
  number.recognizePercentage,
  number.recognizeNumber,
];
const SENTENCE = /[^。！？；]*?(?:[。！？；]|[.．](?=\s)|$)/g;

/**
 * What Recognizers-Text finds, sentence by sentence: its time grows with the square of what one call is given (money in 1,000,
 * 2,000 and 4,000 Chinese characters: 0.9, 2.9 and 10.8 s), and none of its numbers goes over the end of a sentence.
 */
function recognize(text: string): Found[] {
  const culture = /\p{Script=Han}/u.test(text) ? 'zh-cn' : 'en-us';
  const found: Found[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    for (const read of RECOGNIZERS)
      for (const one of read(sentence, culture) as Found[])
        found.push({ start: index + one.start, end: index + one.end, resolution: one.resolution });
  }
  return found;
}

/** Its numbers, shares, money and dimensions, the longest of those that overlap. It knows no names, growths or kinds. */
function readWithRecognizers(text: string): TextReading {
  const figures: TextFigure[] = [];
  for (const { start, end, resolution } of recognize(text).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < (figures.at(-1)?.span[1] ?? 0)) continue;
    const span = [start, end + 1] as const;
    const value = Number.parseFloat(resolution?.value ?? '');
    const unit = resolution?.value?.endsWith('%') ? '%' : (resolution?.unit ?? '');
    const stated = text.slice(...span);
    figures.push({
      span,
      stated,
      name: '',
      nameSpans: [],
      value,
      unit,
      qualifier: 'stated',
      kind: 'level',
      sentence: span,
    });
  }
  return { figures, others: [], sections: [] };
}

const HALVES = ['worked', 'aside'] as const;

type Renderings = typeof RENDERINGS;

/** Those that the goals compare with Recognizers-Text: each half in one of them takes it half a minute. */
const COMPARED: Renderings = Object.fromEntries(
  Object.entries(RENDERINGS).filter(([rendering]) => ['as written', 'PDF-like'].includes(rendering)),
);

function printScores(name: string, read: Reader, renderings: Renderings): void {
  for (const half of HALVES) {
    const passages = readPassages(half);
    const columns = Object.entries(renderings).map(([rendering, render]) => {
      const score = newScore();
      for (const passage of passages) {
        const rendered = render(passage.text);
        addScore(score, passage, rendered, read(rendered.text));
      }
      return { rendering, lines: linesOf(score) };
    });
    const rows = (columns[0]?.lines ?? []).map(([measure], at) => [
      measure,
      ...columns.map(({ lines }) => lines[at]?.[1] ?? ''),
    ]);
    console.log(`\n${name}, ${passages.length} passages ${half === 'aside' ? 'kept aside' : 'worked with'}`);
    console.log(table(['per cent', ...columns.map(({ rendering }) => rendering)], rows));
  }
}

/** The passages over and over, to a length. */
function textOf(length: number): string {
  const all = HALVES.flatMap((half) => readPassages(half).map(({ text }) => text)).join('\n\n');
  return `${all}\n\n`.repeat(Math.ceil(length / all.length)).slice(0, length);
}

function timeOf(read: Reader, text: string, runs: number): number {
  read(text);
  const times = Array.from({ length: runs }, () => {
    const before = cpuUsage();
    read(text);
    const { user, system } = cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}

export async function benchText(runs: number): Promise<void> {
  printScores('Shushuo', readReport, RENDERINGS);
  printScores('Recognizers-Text, sentence by sentence', readWithRecognizers, COMPARED);
  const [short, long] = [textOf(10_000), textOf(1_000_000)];
  const own = [timeOf(readReport, short, runs), timeOf(readReport, long, Math.min(runs, 3))];
  const other = timeOf(readWithRecognizers, short, 1);
  console.log('\nProcessor time in ms');
  console.log(
    table(
      ['reader', '10,000 characters', '1,000,000 characters'],
      [
        ['Shushuo', ...own.map((time) => time.toFixed(0))],
        ['Recognizers-Text', other.toFixed(0), 'not tried'],
      ],
    ),
  );
}
