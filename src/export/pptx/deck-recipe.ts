import type { ThemeName } from '../../charts/theme.ts';
import type { Mode } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import type { SlideSize } from '../export-request.ts';
import type { UserDataChoices } from '../user-data-choices.ts';
import type { TemplateLook } from './template-look.ts';

/** How a deck was made, so that it can be made again of other data. */
export interface DeckRecipe {
  /** Of the program that wrote it. */
  readonly version: string;
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly size: SlideSize;
  /** Whether it is the whole report. */
  readonly whole: boolean;
  readonly panels: readonly { readonly id: string; readonly mode: Mode | null }[];
  /** What was chosen about data of the reader's own; null for a report. */
  readonly userData: UserDataChoices | null;
  /** How it looks under a template of the office's; null under our own master. */
  readonly template: TemplateLook | null;
}
