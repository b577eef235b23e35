import { type ReactNode, useState } from 'react';
import { useWords } from '../state/settings.ts';

/** Characters a text is shown with at once, and how many it may have to be left as it is. */
const SHOWN = 120;
const MOST = 160;

/** The beginning of a text that is longer than `most` characters. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;

interface LongText {
  readonly isLong: boolean;
  /** The text, or its beginning until all of it is asked for. */
  readonly text: string;
  /** Shows the rest, or hides it again; null for a text that is shown whole. */
  readonly more: ReactNode;
}

/** A text that may have thousands of characters: shortened, and whole on demand. */
export function useLongText(whole: string): LongText {
  const { table } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (whole.length <= MOST) return { isLong: false, text: whole, more: null };
  return {
    isLong: true,
    text: isWhole ? whole : beginningOf(whole, SHOWN),
    more: (
      <button type="button" className="plain more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? table.less : table.whole}
      </button>
    ),
  };
}
