import { describe, expect, it } from 'vitest';
import { joinPages } from '../../../src/text/document/pdf-lines.ts';
import type { PrintedPiece } from '../../../src/text/document/pdf-pieces.ts';

/** Pieces at `x,y`, ten points high, a letter ten points wide. */
const piece = (text: string, x: number, y: number, height = 10): PrintedPiece => ({
  text,
  x,
  y,
  height,
  width: text.length * height,
});
const page = (...pieces: PrintedPiece[]) => ({ pieces, height: 842 });

describe('the text of a printed page', () => {
  it('joins pieces of a line, whatever their order, without blanks between digits and Chinese', () => {
    const { text } = joinPages([page(piece('万人', 145, 700), piece('全省会员', 100, 700), piece('363', 141, 700.4))]);
    expect(text).toBe('全省会员363万人');
  });

  it('keeps the blanks between words of an alphabet', () => {
    expect(joinPages([page(piece('Union', 100, 700), piece('members', 156, 700))]).text).toBe('Union members');
  });

  it('joins full lines to a paragraph; an indent, a short line or other type begins another', () => {
    const lines = [
      piece('一、主要工作', 100, 720, 16),
      piece('全省会员达到三百多万人比', 120, 700),
      piece('二〇〇八年增长百分之二十九多', 100, 685),
      piece('再创新高。', 100, 670),
      piece('基层工会三万多个。', 120, 655),
    ];
    expect(joinPages([page(...lines)]).text).toBe(
      '一、主要工作\n全省会员达到三百多万人比二〇〇八年增长百分之二十九多再创新高。\n基层工会三万多个。',
    );
  });

  it('leaves out page numbers and running heads, and goes on with a paragraph on the next page', () => {
    const numbered = (number: string, ...pieces: PrintedPiece[]) =>
      page(piece('某省总工会工作报告', 200, 800), ...pieces, piece(number, 290, 40));
    const { text, pageStarts } = joinPages([
      numbered('— 1 —', piece('全省会员达到三百多万人再创', 100, 700)),
      numbered('第 2 页', piece('新高，基层工会三万多个，比', 100, 700)),
      numbered('3', piece('上次增加一万个。', 100, 700)),
    ]);
    expect(text).toBe('全省会员达到三百多万人再创新高，基层工会三万多个，比上次增加一万个。');
    expect(pageStarts).toEqual([0, 13, 26]);
  });

  it('keeps a number of the text that stands alone in the middle of a page', () => {
    expect(joinPages([page(piece('363', 290, 400))]).text).toBe('363');
  });

  it.each([[[]], [[page()]]])('has no text where there is none', (pages) => {
    expect(joinPages(pages).text).toBe('');
  });
});
