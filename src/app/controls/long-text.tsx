import { type ReactNode, useState } from 'react';
import { useWords } from '../state/settings.ts';

/** A text of at most `MOST` characters is left as it is; of a longer one the first `SHOWN` are shown at once. */
const SHOWN = 120;
const MOST = 160;

/** Shortens a text that is longer than `most` characters to its beginning and an ellipsis. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;

interface LongText {
  readonly isLong: boolean;
  /** The whole text, or its beginning until the reader asks for all of it. */
  readonly text: string;
  /** A button that shows the rest or hides it again; null for a text that is shown whole. */
  readonly more: ReactNode;
}

/** Shortens a text that may have thousands of characters, and shows it whole on demand. */
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
