import type { Box } from '../../charts/option.ts';
import { besideContent, layoutInstead, noTitle } from '../../words/export/template-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { stageOf } from '../pptx/deck-stage.ts';
import {
  type Layout,
  type LayoutFoot,
  type LayoutName,
  layoutsOf,
  PLACE_TYPES,
  type Place,
} from '../pptx/slide-layouts.ts';
import { clearOf } from './drawn-marks.ts';
import type { TemplateLayout, TemplatePlace } from './template-places.ts';

/** Slides as large as the template's. */
export interface SlideExtent {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A layout of ours, the template's that stands for it, and what had to be done without. */
export interface MatchedLayout {
  readonly layout: Layout;
  readonly theirs: TemplateLayout;
  readonly warnings: readonly Bilingual[];
}

const isTitle = ({ type, box }: TemplatePlace): boolean => (type === 'title' || type === 'ctrTitle') && box !== null;

/** The least share of a slide on which a chart can be read. */
const LEAST_CONTENT = 0.25;

/** Where a chart may stand: the one large place for anything, a chart or text. */
function contentPlace({ places }: TemplateLayout, { widthPt, heightPt }: SlideExtent): TemplatePlace | null {
  const large = places.filter(
    ({ type, box, isUpright }) =>
      ['', 'obj', 'chart', 'body'].includes(type) &&
      isUpright &&
      box !== null &&
      box.width * box.height >= LEAST_CONTENT * widthPt * heightPt,
  );
  return large.length === 1 ? (large[0] ?? null) : null;
}

/** How far a layout is from one of ours: 0 is made for it, from 3 on it is said. */
function distance(name: LayoutName, theirs: TemplateLayout, size: SlideExtent): number {
  const { type, places } = theirs;
  const has = (kind: string): boolean => places.some((place) => place.type === kind && place.box !== null);
  const titled = places.some(isTitle);
  if (name === 'cover') {
    if (type === 'title') return 0;
    if (has('ctrTitle')) return 1;
    return has('subTitle') ? 2 : titled ? (type === 'secHead' ? 3 : 4) : 6;
  }
  if (name === 'topic') {
    if (type === 'secHead') return 0;
    if (!titled) return 6;
    return type === 'title' || has('ctrTitle') ? 3 : type === 'titleOnly' ? 4 : 5;
  }
  if (!titled) return 7;
  if (type === 'title' || type === 'secHead' || type.startsWith('vert')) return 6;
  const content = contentPlace(theirs, size);
  const isSole = content !== null && places.filter((place) => place.type === content.type).length === 1;
  if (type === 'obj' && content !== null) return 0;
  if (isSole && content.type !== 'body') return 1;
  if (isSole) return 2;
  return type === 'titleOnly' ? 3 : 4;
}

/** Finds for each layout of ours the nearest of the template's, by its places. */
export function matchLayouts(all: readonly TemplateLayout[], size: SlideExtent): MatchedLayout[] {
  const own = layoutsOf({ ...stageOf('16:9', 'zh'), ...size });
  return own.map((layout) => {
    const ranked = all.map((theirs) => ({ theirs, far: distance(layout.name, theirs, size) }));
    const nearest = ranked.reduce((best, one) => (one.far < best.far ? one : best));
    const { theirs, far } = nearest;
    const isSaid = far >= 3 && layout.name !== 'closing';
    return {
      layout: matched(layout, theirs, size),
      theirs,
      warnings: [
        ...(isSaid ? [layoutInstead(layout.name, theirs.title)] : []),
        ...(far >= 6 && !theirs.places.some(isTitle) ? [noTitle(theirs.title)] : []),
        ...(layout.name === 'panel' && far < 3 ? [besideContent(theirs.title)] : []),
      ],
    };
  });
}

/** Of each place of ours the template's; those that it lacks are free. */
function matched(layout: Layout, theirs: TemplateLayout, size: SlideExtent): Layout {
  const content = contentPlace(theirs, size);
  // Programs show no words in a place for charts.
  const words = content?.type === 'chart' ? null : content;
  const second = theirs.places.find(
    (place) => ['subTitle', 'body'].includes(place.type) && place.box !== null && place.isUpright,
  );
  const found: Readonly<Record<string, TemplatePlace | null | undefined>> = {
    title: theirs.places.find(isTitle),
    subtitle: layout.name === 'cover' ? second : null,
    lead: second ?? words,
    chart: content,
    reading: words,
    number: theirs.places.find(({ type }) => type === 'sldNum'),
  };
  const title = found['title']?.box ?? null;
  const below = spaceBeside(title, theirs, size, layout.name === 'panel' ? LEAST_BESIDE.chart : LEAST_BESIDE.words);
  const places = layout.places.map((place): Place => {
    const own = found[place.key];
    const feet = place.key === 'title' || place.key === 'number' ? [] : footBoxes(theirs);
    const marks = place.key === 'number' ? [] : [...theirs.marks, ...feet];
    if (own != null) {
      const held = heldPlace(place, own, marks);
      return own === second ? roomier(held, theirs, size) : held;
    }
    const box = place.key === 'title' ? clearOf(place.box, marks) : (content?.box ?? below);
    return { ...place, box, room: { width: box.width, height: box.height }, isFree: true };
  });
  const { path, title: called, type, colorMap } = theirs;
  const feet = feetOf(theirs);
  return {
    ...{ ...layout, path, title: called, type, rules: [], places },
    ...(feet.length === 0 ? {} : { feet }),
    ...(colorMap === null ? {} : { colorMap }),
  };
}

/** Where slides say their number, a date and words at their foot. */
const footBoxes = ({ places }: TemplateLayout): Box[] =>
  places.flatMap(({ type, box, text }) =>
    box !== null && (type === 'sldNum' || type === 'dt' || (type === 'ftr' && text !== '')) ? [box] : [],
  );

/** Places for a date, and for words where the layout has some. */
const feetOf = ({ places }: TemplateLayout): LayoutFoot[] =>
  places.flatMap(({ type, index, text }): LayoutFoot[] => {
    if (type === 'dt') return [{ type, index, text: '' }];
    return type === 'ftr' && text !== '' ? [{ type, index, text }] : [];
  });

/** A place of the template's, or what of it is clear of what is drawn there. */
function heldPlace(place: Place, theirs: TemplatePlace, marks: readonly Box[]): Place {
  const { type, index, box, sizePt, room, isUpright } = theirs;
  const { color } = place.style;
  const known = PLACE_TYPES.find((one) => one === type) ?? place.type;
  const whole = box ?? place.box;
  const clear = clearOf(whole, marks);
  const shares = [clear.width / whole.width, clear.height / whole.height];
  const [along = 1, across = 1] = isUpright ? shares : shares.reverse();
  const left = { width: Math.max(1, room.width * along), height: Math.max(1, room.height * across) };
  const held = { key: place.key, type: known, index, box: clear, room: left, style: { sizePt, color } };
  return clear === whole ? held : { ...held, isCut: true };
}

/** A few lines below a title are set as large as the template sets one. */
const LINES_PT = 130;

/** A place for words, as high as a few lines of them where nothing stands below it. */
function roomier(place: Place, { places, marks }: TemplateLayout, { heightPt }: SlideExtent): Place {
  const { box, room = box } = place;
  const bottom = box.y + box.height;
  const below = [...places.flatMap((one) => one.box ?? []), ...marks].filter(
    (one) => one.y >= bottom - 1 && one.x < box.x + box.width && box.x < one.x + one.width,
  );
  const end = Math.min(heightPt * 0.94, ...below.map(({ y }) => y - 4));
  const height = Math.min(LINES_PT, end - box.y);
  if (height <= box.height) return place;
  return {
    ...{ ...place, box: { ...box, height }, isCut: true },
    room: { width: room.width, height: room.height * (height / box.height) },
  };
}

/** Of a slide, so that a chart can be read, or a few lines. */
const LEAST_BESIDE = { chart: 0.4, words: 0.15 } as const;

/** The room that a title leaves, between what stands on the lower edge and the title or, beside a narrow one, the edge. */
function spaceBeside(
  title: Box | null,
  { places }: TemplateLayout,
  { widthPt, heightPt }: SlideExtent,
  least: number = LEAST_BESIDE.chart,
): Box {
  const edge = widthPt * 0.05;
  const feet = places.flatMap(({ type, box }) =>
    ['sldNum', 'dt', 'ftr'].includes(type) && box !== null && box.y > heightPt * 0.8 ? [box.y] : [],
  );
  const bottom = Math.min(heightPt * 0.94, ...feet) - 4;
  const whole = { x: edge, y: heightPt * 0.08, width: widthPt - 2 * edge, height: bottom - heightPt * 0.08 };
  if (title === null) return { ...whole, y: heightPt * 0.2, height: bottom - heightPt * 0.2 };
  const right = title.x + title.width;
  if (title.width < widthPt * 0.4)
    return title.x > widthPt / 2
      ? { ...whole, width: title.x - 12 - edge }
      : { ...whole, x: right + 12, width: widthPt - edge - right - 12 };
  const under = title.y + title.height + 6;
  if (bottom - under >= heightPt * least) return { x: title.x, y: under, width: title.width, height: bottom - under };
  return title.y - whole.y >= heightPt * least
    ? { x: title.x, y: whole.y, width: title.width, height: title.y - 6 - whole.y }
    : { x: title.x, y: heightPt * 0.5, width: title.width, height: bottom - heightPt * 0.5 };
}

/** Less is the air below a title. */
const LEAST_BLANK_PT = 24;

/** What a template keeps for words of its own between title and content is blank on our slides, which have theirs there. */
function raised(box: Box, title: Box | null): Box {
  const top = title === null ? box.y : title.y + title.height + 6;
  return box.y - top >= LEAST_BLANK_PT && (title?.y ?? 0) < box.y
    ? { ...box, y: top, height: box.y + box.height - top }
    : box;
}

/** The room for a panel: the template's for content, or what its title leaves. */
export function areaOf({ layout, theirs }: MatchedLayout, size: SlideExtent): Box {
  const chart = layout.places.find(({ key }) => key === 'chart');
  const isWide =
    chart !== undefined && chart.box.width >= size.widthPt * 0.45 && chart.box.height >= size.heightPt * 0.45;
  const title = theirs.places.find(isTitle)?.box ?? null;
  const marks = [...theirs.marks, ...footBoxes(theirs)];
  if (isWide && !chart.isFree) return clearOf(raised(chart.box, title), marks);
  return clearOf(spaceBeside(title, theirs, size), marks);
}
