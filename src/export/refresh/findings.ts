import type { refreshWords } from '../../words/export/refresh-words.ts';

/** What of a frame, slide or deck is spoken of. */
type Aspect = keyof ReturnType<typeof refreshWords>['aspects'];

/** Something that was brought up to date, or that was kept though it might have been. */
export interface Finding {
  readonly aspect: Aspect;
  /** Number of its slide in the new deck, from 1. */
  readonly slide: number;
  /** Which slide and frame, by names that stay: `contracts/1`. */
  readonly frame: string;
  /** As the deck had it; blank for nothing. */
  readonly mine: string;
  /** As the deck was made; blank for nothing. */
  readonly before: string;
  /** As it is now; blank for nothing. */
  readonly now: string;
}

/** Takes down what is found out about one frame. */
export interface Findings {
  readonly change: (aspect: Aspect, mine: string, now: string) => void;
  readonly conflict: (aspect: Aspect, mine: string, before: string, now: string) => void;
  readonly keep: (aspect: Aspect, mine: string, now?: string) => void;
}

/** What became of a deck. */
export interface RefreshFindings {
  readonly changed: Finding[];
  readonly kept: Finding[];
  readonly conflicts: Finding[];
}

export const noFindings = (): RefreshFindings => ({ changed: [], kept: [], conflicts: [] });

/** A place in the findings for each frame. */
export function findingsAt(all: RefreshFindings, slide: number, frame: string): Findings {
  return {
    change: (aspect, mine, now) => void all.changed.push({ aspect, slide, frame, mine, before: mine, now }),
    conflict: (aspect, mine, before, now) => void all.conflicts.push({ aspect, slide, frame, mine, before, now }),
    keep: (aspect, mine, now = mine) => void all.kept.push({ aspect, slide, frame, mine, before: '', now }),
  };
}
