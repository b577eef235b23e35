import type { Bilingual } from '../../words/lang.ts';
import type { Part } from '../ooxml/package-parts.ts';
import type { DeckRecipe } from './deck-recipe.ts';
import type { TemplateLook } from './template-look.ts';

/** A template of the office's, as a deck comes under it. */
export interface DeckTemplate {
  readonly look: TemplateLook;
  /** What could not be matched. */
  readonly warnings: readonly Bilingual[];
  /** Null where it is not at hand: the deck is made again only to see what became of it, and stands under layouts of the same names. */
  readonly file: TemplateFile | null;
}

/** The file of a template, empty of slides. */
export interface TemplateFile {
  /** The highest number that its parts of a folder bear, after which ours count on. */
  readonly lastNumber: (folder: string) => number;
  /** Path of its master of notes; null where it has none and takes ours. */
  readonly notesMaster: string | null;
  /** All parts of the deck: its own as they are, and ours. */
  readonly fill: (filling: Filling) => Promise<Map<string, Uint8Array>>;
}

/** What comes into a template. */
export interface Filling {
  readonly recipe: DeckRecipe;
  /** What the deck says about itself. */
  readonly properties: readonly Part[];
  /** A master of notes and its theme, for a template that has none. */
  readonly notes: readonly Part[];
  /** Slides with all that belongs to them. */
  readonly parts: readonly Part[];
  /** Paths of the slides in order. */
  readonly slides: readonly string[];
  /** `p:extLst` that tells the sections; blank for none. */
  readonly sections: string;
}
