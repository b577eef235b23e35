import type { ThemeName } from '../../charts/theme.ts';
import type { DocumentProperties } from '../ooxml/document-properties.ts';
import type { DeckRecipe } from './deck-recipe.ts';
import type { DeckTemplate } from './deck-template.ts';
import type { DeckStage } from './layout-stage.ts';

/** What a deck says about itself, and what all of its parts follow. */
export interface DeckLook extends DocumentProperties {
  readonly theme: ThemeName;
  readonly stage: DeckStage;
  readonly template: DeckTemplate | null;
  /** The same as its origin for the program that makes it again. */
  readonly recipe: DeckRecipe;
}
