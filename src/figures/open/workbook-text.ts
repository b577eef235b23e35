import { type Listener, unescaped } from './workbook-xml.ts';

const RAISED = new Map([...'0123456789+-='].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼'][at] ?? sign]));
/** Marks that are seen as marks whether or not they are raised. */
const MARKS = /^[\s*†‡§¶#®™°′″\u2460-\u249b\u00b9\u00b2\u00b3\u2070-\u207f]+$/;
const ORDINAL = /^(?:st|nd|rd|th)$/i;

/**
 * A raised part of a cell so that it can never be taken for part of the number before it: `3288` with a raised 2 is
 * `3288²`, and with a raised `a` or 注1 it is `3288[a]`, `3288[注1]`. Brackets around a raised number are only dress.
 */
export function raised(text: string): string {
  const bare = text.trim().replace(/^[(（[]?(\d{1,3})[)）\]]$/, '$1');
  if (bare === '' || MARKS.test(bare) || ORDINAL.test(bare)) return text;
  const signs = [...bare].map((sign) => (/[\s,，、]/.test(sign) ? sign : RAISED.get(sign)));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : `[${bare}]`;
}

interface RichText {
  readonly listener: Required<Listener>;
  /** What was heard since the last call. */
  readonly take: () => string;
}

/** Hears the text of a string item: its runs, raised ones apart, without the readings printed above characters. */
export function newRichText(): RichText {
  let whole = '';
  let run = '';
  let isText = false;
  let isReading = false;
  let isRaised = false;
  return {
    listener: {
      open: (name, attribute) => {
        if (name === 'rPh') isReading = true;
        if (name === 'r') {
          run = '';
          isRaised = false;
        }
        if (name === 'vertAlign') isRaised = attribute('val') === 'superscript';
        isText = name === 't';
      },
      text: (part) => {
        if (isText && !isReading) run += part;
      },
      close: (name) => {
        if (name === 't' && !isReading) {
          whole += isRaised ? raised(unescaped(run)) : unescaped(run);
          run = '';
        }
        if (name === 'rPh') isReading = false;
        if (name === 'r') isRaised = false;
        isText = false;
      },
    },
    take: () => {
      const text = whole;
      whole = '';
      return text;
    },
  };
}
