/** How one choice is checked, written into an address and read out of one. */
export interface Field<Value> {
  readonly isRight: (value: unknown) => boolean;
  readonly format: (value: Value) => readonly string[];
  /** Null for texts that mean nothing; there is one at least. */
  readonly read: (texts: readonly string[]) => Value | null;
}

const MOST_LETTERS = 500;

export const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_LETTERS;
export const isTexts = (value: unknown, most: number): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isText);
export const isSaid = (text: unknown): boolean => isText(text) && text.trim() !== '';

/** A field of one text. */
export const single = <Value>(field: {
  readonly isRight: (value: unknown) => boolean;
  readonly format: (value: Value) => string;
  readonly read: (text: string) => Value | null;
}): Field<Value> => ({
  isRight: field.isRight,
  format: (value) => [field.format(value)],
  read: ([text = '', ...others]) => (others.length > 0 ? null : field.read(text)),
});

/** A field of so many things at most, one a text. */
export const several = <One>(
  most: number,
  isRight: (value: unknown) => boolean,
  format: (one: One) => string,
  read: (text: string) => One | null,
): Field<readonly One[]> => ({
  isRight: (value) => Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isRight),
  format: (list) => list.map(format),
  read: (texts) => {
    const found = texts.map(read).filter((one) => one !== null);
    return found.length === texts.length && found.length <= most ? found : null;
  },
});

/** A text among others that `|` parts. */
export const escaped = (text: string): string => text.replace(/[\\|]/g, '\\$&');

/** Texts parted by `|` that nothing escapes. */
export function parted(text: string): readonly string[] {
  const parts = [''];
  for (const token of text.match(/\\[\\|=]|./gs) ?? []) {
    if (token === '|') parts.push('');
    else parts[parts.length - 1] += token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
  }
  return parts;
}
