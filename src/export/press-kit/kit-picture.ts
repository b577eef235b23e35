import type { ThemeName } from '../../charts/theme.ts';
import type { Dataset, Mode, View } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import type { Lang } from '../../words/lang.ts';
import type { PictureFormat } from '../export-request.ts';
import { type PictureName, panelWord, pictureName } from '../names.ts';
import type { Size } from '../size.ts';
import type { Refused } from './captions.ts';

/** Every panel in every language, appearance, size and format named. */
export interface PictureSet {
  readonly dataset: Dataset;
  /** Ids of views, in the order wanted. */
  readonly panels: readonly string[];
  readonly langs: readonly Lang[];
  readonly themes: readonly ThemeName[];
  readonly sizes: readonly Size[];
  readonly formats: readonly PictureFormat[];
  /** Of PNG only: pixels for one px of the size; a file for each. */
  readonly scales: readonly number[];
  /** Way of looking, where a panel offers it; null is each panel's own. */
  readonly mode: Mode | null;
}

/** One picture to make. */
export interface KitPicture {
  readonly panel: Panel;
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly size: Size;
  readonly format: PictureFormat;
  /** 1 for what has no pixels. */
  readonly scale: number;
  /** Name of its file, without a folder. */
  readonly name: string;
}

/**
 * The pictures of a set: panel by panel, then language, appearance, size and format. Panels that their data do not
 * allow are refused with the reason. Throws `invalid panel` for one the dataset does not have, `invalid set` for one of
 * no picture at all.
 */
export function kitPictures(set: PictureSet): { readonly pictures: KitPicture[]; readonly refused: Refused[] } {
  const pictures: KitPicture[] = [];
  const refused: Refused[] = [];
  for (const view of set.panels.map((id) => viewOf(id, set.dataset))) {
    for (const lang of set.langs) {
      const own = resolvePanel(view, set.dataset, lang, null);
      const wanted = set.mode === null ? own : resolvePanel(view, set.dataset, lang, set.mode);
      if (own.ok && wanted.ok) pictures.push(...panelPictures(wanted.panel, own.panel.mode, lang, set));
      else if (!wanted.ok) refused.push({ lang, headline: wanted.headline, problem: wanted.problem });
    }
  }
  if (pictures.length + refused.length === 0) throw new RangeError('invalid set: no picture');
  return { pictures, refused };
}

function viewOf(id: string, dataset: Dataset): View {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`invalid panel: ${id}`);
  return view;
}

function panelPictures(panel: Panel, ownMode: Mode | null, lang: Lang, set: PictureSet): KitPicture[] {
  const view = panel.mode === ownMode ? null : panel.mode;
  return set.themes.flatMap((theme) =>
    set.sizes.flatMap((size) => {
      const named = { dataset: set.dataset.name, panel: panelWord(panel.id, set.dataset) };
      const name = { ...named, view, lang, theme, size: size.name };
      return files(set, name).map((file) => ({ panel, lang, theme, size, ...file }));
    }),
  );
}

type PictureFile = Pick<KitPicture, 'format' | 'scale' | 'name'>;

function files({ formats, scales }: PictureSet, name: Omit<PictureName, 'format' | 'scale'>): PictureFile[] {
  return formats.flatMap((format): PictureFile[] =>
    format === 'png'
      ? scales.map((scale) => ({ format, scale, name: pictureName({ ...name, format, scale }) }))
      : [{ format, scale: 1, name: pictureName({ ...name, format }) }],
  );
}
