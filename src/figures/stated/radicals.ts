/**
 * Some programs write a radical into a PDF in place of the character that looks like it: ⼯ for 工, ⻓ for 长. Of one block
 * Unicode itself says the characters; of the other these are those that are characters on their own.
 */
const SUPPLEMENT = new Map(
  [
    ...'⺁厂⺄乙⺈刀⺎兀⺒巳⺓幺⺗心⺛旡⺜日⺝月⺠民⺧牛⺪疋⺫目⺬示⺮竹⺯糸⺶羊⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻤鬼⻢马⻣骨⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀',
  ].flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1] ?? one] as const] : [])),
);

/** Whether a character stands in one of the two blocks. */
export const isRadical = (glyph: string): boolean => glyph >= '\u2e80' && glyph <= '\u2fdf';

/** A text with characters in place of radicals; of the same length, so that all places in it hold. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/g, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'));
