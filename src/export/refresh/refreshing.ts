import type { DeckFile } from '../ooxml/deck-file.ts';
import type { BaseDeck } from './base-deck.ts';
import type { PartCopier } from './copy-parts.ts';
import type { RefreshFindings } from './findings.ts';
import type { FramedSlide } from './frames.ts';

/** The three decks, and where what is found is taken down. */
export interface Refreshing {
  readonly base: BaseDeck;
  readonly mine: DeckFile;
  readonly theirs: DeckFile;
  readonly theirSlides: readonly FramedSlide[];
  readonly copier: PartCopier;
  /** Names of all frames of the person's deck. */
  readonly found: ReadonlySet<string>;
  readonly all: RefreshFindings;
  readonly date: string;
  /** Slides whose drawing or chart stays as the person made it though this year's is of another kind. */
  readonly heldBack: Set<string | null>;
}
