import type { Box } from '../../charts/option.ts';
import type { ThemeColor } from '../native/drawing-xml.ts';
import type { Layout, LayoutName, Place } from '../pptx/slide-layouts.ts';
import { colorUnder, SLOTS } from '../pptx/template-look.ts';
import type { MatchedTemplate } from './open-template.ts';
import { groundColor } from './template-colors.ts';

/** How a kind of slide will stand under the template, in lengths of `width` and `height`; colours are `#RRGGBB`. */
export interface SlidePreview {
  readonly kind: LayoutName;
  /** What the template calls its layout. */
  readonly layout: string;
  readonly ground: string;
  /** Bytes of the picture behind it, of a kind that a page can show; null for none. */
  readonly picture: { readonly bytes: Uint8Array; readonly type: string } | null;
  readonly title: PreviewText | null;
  /** Words in the other place; null for a panel. */
  readonly words: PreviewText | null;
  /** Room of a panel: subtitle, chart, source. */
  readonly chart: Box | null;
}

interface PreviewText {
  readonly box: Box;
  readonly size: number;
}

export interface TemplatePreview {
  readonly width: number;
  readonly height: number;
  readonly slides: readonly SlidePreview[];
  /** What our colours will be. */
  readonly colors: Readonly<Record<ThemeColor, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** What is drawn of a template before anything is exported. */
export function previewTemplate({ template, look, colors, layouts }: MatchedTemplate): TemplatePreview {
  const seen = SLOTS.map((slot) => [slot, colorUnder(look, slot)] as const);
  const slides = look.layouts.map((layout): SlidePreview => {
    const theirs = layouts.find(({ name }) => name === layout.name)?.theirs;
    const path = theirs?.ground.picture ?? null;
    const type = TYPES[path?.split('.').at(-1)?.toLowerCase() ?? ''];
    const isShown = path !== null && type !== undefined && template.file.has(path);
    return {
      kind: layout.name,
      layout: layout.title,
      ground: theirs === undefined ? colors.ground : (groundColor(theirs.ground, template.theme) ?? colors.ground),
      picture: isShown ? { bytes: template.file.bytes(path), type } : null,
      title: textIn(placeOf(layout, 'title')),
      words: layout.name === 'panel' ? null : textIn(placeOf(layout, WORDS[layout.name])),
      chart: layout.name === 'panel' ? look.area : null,
    };
  });
  return {
    width: look.widthPt,
    height: look.heightPt,
    slides,
    colors: Object.fromEntries(seen) as TemplatePreview['colors'],
  };
}

const WORDS = { cover: 'subtitle', topic: 'lead', closing: 'reading' } as const;

const placeOf = ({ places }: Layout, key: string): Place | null => places.find((place) => place.key === key) ?? null;

const textIn = (place: Place | null): PreviewText | null => place && { box: place.box, size: place.style.sizePt };
