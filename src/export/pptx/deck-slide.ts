import type { ChartFiles } from '../ooxml/package-parts.ts';
import type { SlideItem } from './slide-items.ts';
import type { LayoutName } from './slide-layouts.ts';

/** A slide with all that belongs to it. */
export interface DeckSlide {
  /** By which it is found again: the panel's id, or `cover`, `closing`, `topic-` and the topic's. */
  readonly name: string;
  readonly layout: LayoutName;
  readonly items: readonly SlideItem[];
  /** What the speaker finds below it, a paragraph a line; empty for none. */
  readonly notes: readonly string[];
  /** In the order of the charts among its items. */
  readonly charts: readonly ChartFiles[];
  /** Title of the section that it opens; null for one that goes on. */
  readonly section: string | null;
}
