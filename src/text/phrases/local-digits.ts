/**
 * Numbers as English texts of South Africa, of international offices and of India print them: 399 000, 16,7 million. A space
 * in a number becomes a comma and a decimal comma a point, one glyph for one, so that all behind reads one kind of number.
 */

/** What parts thousands; a space that cannot break is never anything else. */
const GROUPED =
  /(?<![\p{L}\d.,]|\d )[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,3}(?![\p{L}\d]|[.,\t\u00a0\u2009\u202f ]\d)/gu;
const DECIMAL =
  /(?<=(?<![\d,.])\d{1,4}),(?=\d{1,2}(?: ?%| ?per ?cent\b| (?:million|billion|trillion)\b| (?:of a )?percentage point))/g;
/** A text that parts thousands by commas has no spaces in its numbers, and no decimal commas. */
const BY_COMMA = /(?<![\d,])\d{1,3},\d{3}(?![\d,])/;

/** The glyphs that stand for others, by their place in a text. */
export function localDigits(text: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  if (/\p{Script=Han}/u.test(text)) return glyphs;
  const isByComma = BY_COMMA.test(text);
  for (const { 0: digits, index } of text.matchAll(GROUPED)) {
    if (isByComma && digits.includes(' ')) continue;
    for (const { index: at } of digits.matchAll(/\D/g)) glyphs.set(index + at, ',');
  }
  if (!isByComma) for (const { index } of text.matchAll(DECIMAL)) glyphs.set(index, '.');
  return glyphs;
}
