import { numbersOf } from './account.ts';
import { buildEnglish, buildFigure, withDoubts } from './figure.ts';
import { readText } from './read-text.ts';
import type { TextFigure, TextReading } from './reading.ts';
import type { Aside } from './set-aside.ts';

/**
 * Reads the figures of a report's text: each with its place, value, name, growth and kind; every other number of it with the
 * reason why it is none; its sections. Pure and linear in the length of the text. Spans are of the text given.
 */
export function readReport(text: string): TextReading {
  const { plain, outline, sentences, english, asides } = readText(text);
  const figures: TextFigure[] = [];
  const taken: Aside[] = [];
  for (const { sentence, reading } of english) {
    figures.push(...reading.figures.map((figure) => buildEnglish(text, plain, sentence, figure)));
    taken.push(...reading.asides);
  }
  for (const { sentence, rows, taken: rates } of sentences) {
    figures.push(...rows.map(({ row, name }) => buildFigure(text, plain, sentence, row, name)));
    for (const { item, reason } of rates) {
      taken.push({ start: item.quantity.start, end: item.quantity.end, reason });
    }
  }
  figures.sort((a, b) => a.span[0] - b.span[0]);
  return {
    figures: withDoubts(figures),
    others: numbersOf(plain, [...asides, ...taken], figures),
    sections: outline.sections,
  };
}
