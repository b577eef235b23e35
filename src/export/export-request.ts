import type { ThemeName } from '../charts/theme.ts';
import type { PictureStyle } from '../draw/picture.ts';
import type { Mode } from '../figures/dataset.ts';
import type { Bilingual, Lang } from '../words/lang.ts';

/** One panel in one look. */
export interface PictureLook {
  readonly panel: string;
  /** Null for the panel's own way of looking. */
  readonly view: Mode | null;
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** `16:9`, or pixels as in `1200x800`. */
  readonly size: string;
  /** Of pixels: 1 to 4. */
  readonly scale: number;
  readonly background: PictureStyle['background'];
  readonly titled: boolean;
  readonly outlines: boolean;
}

/** One panel as a part of somebody's page, laid out for a width in px. */
export interface FigureLook extends Pick<PictureLook, 'panel' | 'view' | 'lang' | 'theme' | 'background' | 'titled'> {
  readonly widthPx: number;
}

/** A file that somebody wants; plain data, so that it can be handed to a worker. */
export type Order =
  | { readonly kind: 'picture'; readonly format: 'svg' | 'png' | 'pdf'; readonly look: PictureLook }
  | { readonly kind: 'figure'; readonly look: FigureLook }
  | { readonly kind: 'slide'; readonly look: PictureLook }
  | {
      readonly kind: 'table';
      readonly format: 'xlsx' | 'csv' | 'json';
      readonly panel: string;
      readonly view: Mode | null;
      readonly lang: Lang;
    }
  | { readonly kind: 'deck'; readonly lang: Lang; readonly theme: ThemeName; readonly size: '16:9' | '4:3' }
  | { readonly kind: 'booklet'; readonly lang: Lang }
  | { readonly kind: 'data'; readonly format: 'xlsx' | 'csv' | 'json'; readonly lang: Lang }
  | {
      readonly kind: 'kit';
      readonly formats: readonly ('svg' | 'png')[];
      readonly langs: readonly Lang[];
      readonly themes: readonly ThemeName[];
      readonly sizes: readonly string[];
      readonly scale: number;
    };

/** A finished file. */
export interface ExportResult {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly warnings: readonly Bilingual[];
}
