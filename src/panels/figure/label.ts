import type { Label } from '../../words/numbers.ts';

/** Stands where the number comes; no text holds it, as it is no character. */
const NUMBER = '\uffff';

/** A label put into a sentence, in parts: 0.93万 in ``(number) => `约${number}（推算）` ``. */
export function labelIn(sentence: (number: string) => string, label: Label): Label {
  const text = sentence(NUMBER);
  const at = text.lastIndexOf(NUMBER);
  if (at < 0) throw new RangeError(`invalid sentence: ${text}`);
  return { ...label, before: text.slice(0, at) + label.before, after: label.after + text.slice(at + NUMBER.length) };
}
