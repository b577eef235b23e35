import type { Box } from '../../charts/option.ts';
import type { Lang } from '../../words/lang.ts';
import type { SlideSize } from '../export-request.ts';
import { acrossPt, FOOT_BOTTOM_PT, type Stage, SUBTITLE_BOX, stageOf } from './deck-stage.ts';
import { type Layout, layoutsOf } from './slide-layouts.ts';
import type { TemplateLook } from './template-look.ts';

/** Slides with the layouts they come under. */
export interface DeckStage extends Stage {
  readonly layouts: readonly Layout[];
  /** The room below the title of a panel's slide. */
  readonly area: Box;
  /** Null under our own master. */
  readonly template: TemplateLook | null;
}

/** The stage of a deck of our own layouts. */
export function ownStage(size: SlideSize, lang: Lang): DeckStage {
  const stage = stageOf(size, lang);
  const top = SUBTITLE_BOX.y;
  const area = acrossPt(stage, top, FOOT_BOTTOM_PT + 18 - top);
  return { ...stage, layouts: layoutsOf(stage), area, template: null };
}
