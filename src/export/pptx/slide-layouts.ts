import type { Box } from '../../charts/option.ts';
import type { ThemeColor } from '../native/drawing-xml.ts';
import { SLIDE_TYPE } from '../native/slide-type.ts';
import {
  acrossPt,
  CONTENT_TOP_PT,
  EDGE_PT,
  FOOT_BOTTOM_PT,
  type Stage,
  SUBTITLE_BOX,
  TITLE_BOX,
} from './deck-stage.ts';

/** How a text is set unless its runs say otherwise. */
export interface TextStyle {
  readonly sizePt: number;
  readonly color: ThemeColor;
  readonly strong?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly anchor?: 'top' | 'middle' | 'bottom';
}

/** Kinds of place, as the standard calls them; blank is one that takes anything. */
export const PLACE_TYPES = ['title', 'ctrTitle', 'subTitle', 'body', 'sldNum', 'obj', 'chart', ''] as const;

/** A place for words or a chart on a layout: slides that are given another layout or template keep theirs by type and index. */
export interface Place {
  readonly key: string;
  readonly type: (typeof PLACE_TYPES)[number];
  /** Null for a title, which has none. */
  readonly index: number | null;
  readonly box: Box;
  readonly style: TextStyle;
  /** Of a template: what its insets leave for words, the height as if lines stood as close as they do with us. */
  readonly room?: { readonly width: number; readonly height: number };
  /** Of a template that has no such place: what belongs there stands in a box of its own. */
  readonly isFree?: true;
  /** Of a template that draws something there: the box is what is left of its place, and slides say it themselves. */
  readonly isCut?: true;
}

/** A place for the date of what is shown, or for words that stand on every slide. */
export interface LayoutFoot {
  readonly type: 'dt' | 'ftr';
  readonly index: number | null;
  /** The layout's; blank for a date. */
  readonly text: string;
}

export const LAYOUT_NAMES = ['cover', 'topic', 'panel', 'closing'] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];

export interface Layout {
  /** Of its part. */
  readonly path: string;
  readonly name: LayoutName;
  /** As the list of layouts shows it. */
  readonly title: string;
  /** As the standard calls its kind. */
  readonly type: string;
  readonly places: readonly Place[];
  /** Of a template: what slides say at their foot, of themselves or as the layout does. */
  readonly feet?: readonly LayoutFoot[];
  /** Of a template's layout that maps the colours of the theme otherwise than its master: `[['bg1', 'dk1']]`. */
  readonly colorMap?: readonly (readonly [slot: string, color: string])[];
  /** Hairlines across, drawn by the layout so that no slide has shapes that say nothing. */
  readonly rules: readonly { readonly y: number; readonly widthPt: number }[];
}

const { divider, small, title, subtitle, label, lead, name } = SLIDE_TYPE;
const HEAD: TextStyle = { sizePt: title, color: 'tx1', strong: true, anchor: 'bottom' };
const LARGE: TextStyle = { sizePt: divider, color: 'tx1', strong: true };
const MUTED: TextStyle = { sizePt: subtitle, color: 'tx2' };
const FOOT: TextStyle = { sizePt: small, color: 'tx2', anchor: 'bottom' };

/** The layouts of a deck, with their places in reading order. */
export function layoutsOf(stage: Stage): readonly Layout[] {
  const across = (y: number, height: number): Box => acrossPt(stage, y, height);
  const head: Place = {
    key: 'title',
    type: 'title',
    index: null,
    box: across(TITLE_BOX.y, TITLE_BOX.height),
    style: HEAD,
  };
  const number: Place = {
    key: 'number',
    type: 'sldNum',
    index: 12,
    box: { x: stage.widthPt - EDGE_PT - 60, y: 514, width: 60, height: 16 },
    style: { sizePt: small, color: 'tx2', align: 'right' },
  };
  const content = across(CONTENT_TOP_PT, FOOT_BOTTOM_PT - CONTENT_TOP_PT - 40);
  const layouts: Omit<Layout, 'path'>[] = [
    {
      name: 'cover',
      title: 'Cover',
      type: 'title',
      rules: [{ y: 70, widthPt: 2 }],
      places: [
        { key: 'dataset', type: 'body', index: 13, box: across(80, 22), style: MUTED },
        { key: 'title', type: 'ctrTitle', index: null, box: across(106, 104), style: LARGE },
        { key: 'subtitle', type: 'subTitle', index: 1, box: across(214, 80), style: { ...MUTED, sizePt: name } },
      ],
    },
    {
      name: 'topic',
      title: 'Topic',
      type: 'secHead',
      rules: [{ y: 140, widthPt: 2 }],
      places: [
        { key: 'title', type: 'title', index: null, box: across(156, 100), style: LARGE },
        { key: 'lead', type: 'body', index: 1, box: across(214, 52), style: { ...MUTED, sizePt: lead } },
        { key: 'panels', type: 'body', index: 13, box: across(280, 140), style: { sizePt: subtitle, color: 'tx1' } },
        number,
      ],
    },
    {
      name: 'panel',
      title: 'Panel',
      type: 'obj',
      rules: [],
      places: [
        head,
        { key: 'subtitle', type: 'body', index: 13, box: across(SUBTITLE_BOX.y, SUBTITLE_BOX.height), style: MUTED },
        { key: 'chart', type: '', index: 1, box: content, style: { sizePt: name, color: 'tx1' } },
        { key: 'notes', type: 'body', index: 14, box: across(480, 28), style: FOOT },
        { key: 'source', type: 'body', index: 15, box: across(510, 18), style: FOOT },
        number,
      ],
    },
    {
      name: 'closing',
      title: 'Closing',
      type: 'obj',
      rules: [],
      places: [
        head,
        {
          key: 'reading',
          type: 'body',
          index: 1,
          box: across(TITLE_BOX.y + TITLE_BOX.height + 12, 200),
          style: { sizePt: label, color: 'tx1' },
        },
        {
          key: 'provenance',
          type: 'body',
          index: 13,
          box: across(320, 150),
          style: { sizePt: small + 1, color: 'tx2' },
        },
        number,
      ],
    },
  ];
  return layouts.map((layout, index) => ({ ...layout, path: `ppt/slideLayouts/slideLayout${index + 1}.xml` }));
}

/** A place of a layout by its key; throws `invalid place` for none. */
export function placeOf({ layouts }: { readonly layouts: readonly Layout[] }, layout: LayoutName, key: string): Place {
  const place = layouts.find(({ name: own }) => own === layout)?.places.find((one) => one.key === key);
  if (place === undefined) throw new RangeError(`invalid place: ${key} of ${layout}`);
  return place;
}
