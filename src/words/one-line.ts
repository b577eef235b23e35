/** A text on one line: each run of blanks and line ends is one blank, and there is none at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
