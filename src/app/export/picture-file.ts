import { useMemo } from 'react';
import type { FigureLook, PictureLook } from '../../export/export-request.ts';
import { panelWord, pictureName } from '../../export/names.ts';
import { readSize } from '../../export/size.ts';
import type { Dataset, Mode } from '../../figures/dataset.ts';
import type { Resolved } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { lookOf, rememberedChoices } from './choices.ts';

/** The panel as it is written in the language and view of a look. */
export function usePanelIn(
  dataset: Dataset,
  { panel, view, lang }: Pick<FigureLook, 'panel' | 'view' | 'lang'>,
): { headline: string; mode: Mode | null } {
  return useMemo(() => {
    const found = dataset.views.find(({ id }) => id === panel);
    if (found === undefined) throw new RangeError(`invalid panel: ${panel}`);
    const resolved: Resolved = resolvePanel(found, dataset, lang, view);
    return resolved.ok ? resolved.panel : { headline: resolved.headline, mode: null };
  }, [dataset, panel, view, lang]);
}

/** A picture that is saved beside a document. */
interface PictureFile {
  /** Its name. */
  readonly file: string;
  readonly widthPx: number;
  readonly look: PictureLook;
}

/** The picture as it is saved, in the size chosen last, and the name of its file. */
export function usePictureFile(dataset: Dataset, look: Omit<FigureLook, 'widthPx'>): PictureFile {
  const { panel, view, lang, theme, background, titled } = look;
  const own = usePanelIn(dataset, { ...look, view: null }).mode;
  const choices = rememberedChoices();
  const { size, scale } = choices;
  const named = { dataset: dataset.name, panel: panelWord(panel, dataset), view: view === own ? null : view };
  return {
    file: pictureName({ ...named, lang, theme, size, scale, format: 'png' }),
    widthPx: readSize(size)?.widthPx ?? 0,
    look: { ...lookOf(choices, { panel, view, lang, theme }), background, titled },
  };
}
