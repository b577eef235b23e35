import type { ThemeName } from '../charts/theme.ts';
import type { PictureStyle } from '../draw/picture.ts';
import type { Mode } from '../figures/dataset.ts';
import type { Bilingual, Lang } from '../words/lang.ts';

/** One panel in one look. */
export interface PictureLook {
  readonly panel: string;
  /** Null for the panel's own way of looking, which one that the panel lacks stands for as well. */
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
  /**
   * Puts a code into the picture, and signs of its data's checksum: the address that the code leads to, blank where the
   * panel has none. Absent for a picture without them.
   */
  readonly proof?: string;
}

/** One panel as a part of somebody's page, laid out for a width in px. */
export interface FigureLook extends Pick<PictureLook, 'panel' | 'view' | 'lang' | 'theme' | 'background' | 'titled'> {
  readonly widthPx: number;
}

export type PictureFormat = 'svg' | 'png' | 'pdf';
export type SlideSize = '16:9' | '4:3';

/** A `.pptx` or `.potx` of the office, under whose master and layouts slides come. */
export interface SlideTemplate {
  /** Of its file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Slides of some panels by their ids; null is the whole report, with a title slide and dividers. */
export interface SlidesRequest extends Pick<PictureLook, 'view' | 'lang' | 'theme'> {
  readonly kind: 'slides';
  readonly panels: readonly string[] | null;
  readonly size: SlideSize;
  /** Its size and colours stand for `size` and `theme`. */
  readonly template?: SlideTemplate | null;
}

/** A Word document of some panels by their ids; null is the whole report, with title page and contents. */
export interface DocumentRequest extends Pick<PictureLook, 'view' | 'lang'> {
  readonly kind: 'document';
  readonly panels: readonly string[] | null;
}

/** Pictures of some panels, or of all where `panels` is null, in every combination, packed with the data. */
export interface KitRequest extends Pick<PictureLook, 'view' | 'background' | 'titled' | 'outlines'> {
  readonly kind: 'kit';
  readonly panels: readonly string[] | null;
  readonly formats: readonly PictureFormat[];
  readonly langs: readonly Lang[];
  readonly themes: readonly ThemeName[];
  readonly sizes: readonly string[];
  /** Of PNG: a file for each. */
  readonly scales: readonly number[];
  /** Puts codes into the pictures, as `PictureLook.proof`: root of the site they lead to, blank for none. */
  readonly proof?: string;
}

/** A deck, however edited since, with the numbers of what is shown. */
export interface RefreshRequest {
  readonly kind: 'refresh';
  /** Name of the deck's file. */
  readonly name: string;
  readonly deck: Uint8Array;
  /** Whether panels that are new come as slides at its end. */
  readonly addsNew: boolean;
  /** Of the list of changes. */
  readonly lang: Lang;
}

/** A part of a list of changes, in words. */
export interface ChangeSection {
  readonly id: 'conflicts' | 'changed' | 'kept' | 'fresh' | 'vanished';
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A file that somebody wants; plain data, so that it can be handed to a worker. `view` is as in `PictureLook`. */
export type ExportRequest =
  | { readonly kind: 'picture'; readonly format: PictureFormat; readonly look: PictureLook }
  | { readonly kind: 'figure'; readonly look: FigureLook }
  /** The same for the editor of 公众号 articles; its `background` and `titled` change nothing. */
  | { readonly kind: 'article'; readonly look: FigureLook }
  | SlidesRequest
  | DocumentRequest
  | {
      readonly kind: 'table';
      readonly format: 'xlsx' | 'csv' | 'json';
      readonly panel: string;
      readonly view: Mode | null;
      readonly lang: Lang;
    }
  | { readonly kind: 'booklet'; readonly view: Mode | null; readonly lang: Lang }
  | { readonly kind: 'workbook'; readonly view: Mode | null; readonly lang: Lang }
  | {
      readonly kind: 'data';
      readonly format: 'csv';
      readonly table: 'figures' | 'places' | 'actions';
      readonly lang: Lang;
    }
  | { readonly kind: 'data'; readonly format: 'json'; readonly lang: Lang }
  | KitRequest
  | RefreshRequest;

/** A finished file. */
export interface ExportResult {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What its holder has to know about it. */
  readonly warnings: readonly Bilingual[];
  /** Of a refreshed deck: what became of it. */
  readonly changes?: readonly ChangeSection[];
}
