import type { ThemeName } from '../../charts/theme.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import type { Lang } from '../../words/lang.ts';
import { emu, NAMESPACES, XML } from '../native/drawing-xml.ts';
import { SLIDE_FONTS } from '../native/slide-type.ts';
import { propertyParts } from '../ooxml/document-properties.ts';
import {
  type ChartFiles,
  chartParts,
  filesOf,
  type Part,
  type Relation,
  TYPE,
  writePackage,
} from '../ooxml/package-parts.ts';
import { themeXml } from '../ooxml/theme-xml.ts';
import type { Watch } from '../watch.ts';
import { baseCopyParts } from './base-copy.ts';
import { defaultTextXml, layoutXml, masterXml, NOTES_SIZE, notesMasterXml, notesXml } from './deck-master.ts';
import type { DeckLook } from './deck-properties.ts';
import type { Stage } from './deck-stage.ts';
import type { ChartItem, SlideItem } from './slide-items.ts';
import { type Layout, type LayoutName, layoutsOf } from './slide-layouts.ts';
import { slideXml } from './slide-xml.ts';

/** A slide with all that belongs to it. */
export interface DeckSlide {
  /** By which it is found again: the panel's id, or `cover`, `closing`, `topic-` and the topic's. */
  readonly name: string;
  readonly layout: LayoutName;
  readonly items: readonly SlideItem[];
  /** What the speaker finds below it, a paragraph a line; empty for none. */
  readonly notes: readonly string[];
  /** In the order of the charts among its items. */
  readonly charts: readonly ChartFiles[];
  /** Title of the section that it opens; null for one that goes on. */
  readonly section: string | null;
}

/** A deck as `.pptx` (ECMA-376): the same slides give the same bytes, without clock and chance. */
export async function writeDeck(
  slides: readonly DeckSlide[],
  look: DeckLook,
  { signal }: Watch,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [
    ...propertyParts(look),
    presentationPart(slides, look),
    ...masterParts(look),
    ...slideParts(slides, look),
  ];
  const copied = await baseCopyParts(filesOf(parts), look.recipe);
  return writePackage([...parts, ...copied], 'ppt/presentation.xml', look.date, signal);
}

const FIRST_SLIDE = 256;

/** Its relationships: the master, the master of notes, then the slides. */
function presentationPart(slides: readonly DeckSlide[], { stage, lang }: DeckLook): Part {
  const ids = slides.map((_, index) => `<p:sldId id="${FIRST_SLIDE + index}" r:id="rId${index + 3}"/>`);
  const xml = [
    `${XML}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>`,
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst>`,
    `<p:sldSz cx="${emu(stage.widthPt)}" cy="${emu(stage.heightPt)}"/><p:notesSz cx="${emu(NOTES_SIZE.widthPt)}" cy="${emu(NOTES_SIZE.heightPt)}"/>`,
    defaultTextXml(lang),
    sectionsXml(slides),
    '</p:presentation>',
  ].join('');
  const relations: Relation[] = [
    { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
    { type: 'customXml', target: '../customXml/item1.xml' },
  ];
  return { path: 'ppt/presentation.xml', type: `${TYPE}.presentationml.presentation.main+xml`, bytes: xml, relations };
}

function sectionsXml(slides: readonly DeckSlide[]): string {
  const sections: { readonly title: string; readonly ids: number[] }[] = [];
  for (const [index, { section }] of slides.entries()) {
    if (section !== null) sections.push({ title: section, ids: [] });
    sections.at(-1)?.ids.push(FIRST_SLIDE + index);
  }
  if (sections.length === 0) return '';
  const written = sections.map(({ title, ids }, index) => {
    const id = `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
    const list = ids.map((one) => `<p14:sldId id="${one}"/>`).join('');
    return `<p14:section name="${escapeMarkup(title)}" id="${id}"><p14:sldIdLst>${list}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${written.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}

/** The master with its layouts, and that of notes, each with a theme of its own. */
function masterParts({ lang, theme, stage }: DeckLook): Part[] {
  const layouts = layoutsOf(stage);
  const themePart = (number: number, name: ThemeName): Part => ({
    path: `ppt/theme/theme${number}.xml`,
    type: `${TYPE}.theme+xml`,
    bytes: themeXml(name, lang),
    relations: [],
  });
  return [
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: `${TYPE}.presentationml.slideMaster+xml`,
      bytes: masterXml(stage, layouts, lang),
      relations: [
        ...layouts.map((_, index) => ({ type: 'slideLayout', target: `../slideLayouts/slideLayout${index + 1}.xml` })),
        { type: 'theme', target: '../theme/theme1.xml' },
      ],
    },
    ...layouts.map((layout, index): Part => layoutPart(layout, index, stage, lang)),
    themePart(1, theme),
    {
      path: 'ppt/notesMasters/notesMaster1.xml',
      type: `${TYPE}.presentationml.notesMaster+xml`,
      bytes: notesMasterXml(stage, lang),
      relations: [{ type: 'theme', target: '../theme/theme2.xml' }],
    },
    // Notes are read on paper, whatever the slides look like.
    themePart(2, 'light'),
  ];
}

const layoutPart = (layout: Layout, index: number, stage: Stage, lang: Lang): Part => ({
  path: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  type: `${TYPE}.presentationml.slideLayout+xml`,
  bytes: layoutXml(layout, stage, lang),
  relations: [{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
});

function slideParts(slides: readonly DeckSlide[], look: DeckLook): Part[] {
  const layouts = layoutsOf(look.stage);
  const counts = { chart: 0, tag: 0, notes: 0 };
  return slides.flatMap((slide, index) => slideFiles(slide, index + 1, layouts, look, counts));
}

/** Parts written so far, which are numbered through the deck. */
interface Counts {
  chart: number;
  tag: number;
  notes: number;
}

function slideFiles(
  slide: DeckSlide,
  number: number,
  layouts: readonly Layout[],
  look: DeckLook,
  counts: Counts,
): Part[] {
  const lang = SLIDE_FONTS[look.lang].lang;
  const layout = layouts.findIndex(({ name }) => name === slide.layout);
  const relations: Relation[] = [{ type: 'slideLayout', target: `../slideLayouts/slideLayout${layout + 1}.xml` }];
  const parts: Part[] = [];
  const link = (relation: Relation): string => `rId${relations.push(relation)}`;
  const charts = [...slide.charts];
  const xml = slideXml(
    slide.name,
    slide.items,
    layouts[layout]?.places.find(({ type }) => type === 'sldNum') ?? null,
    lang,
    {
      chart: (item) => {
        counts.chart += 1;
        parts.push(...chartParts('ppt', counts.chart, charts.shift() ?? missing(item)));
        return link({ type: 'chart', target: `../charts/chart${counts.chart}.xml` });
      },
      tag: (name) => {
        counts.tag += 1;
        parts.push(tagPart(counts.tag, name));
        return link({ type: 'tags', target: `../tags/tag${counts.tag}.xml` });
      },
    },
  );
  if (slide.notes.length > 0) {
    counts.notes += 1;
    parts.push(notesPart(counts.notes, number, notesXml(slide.notes, look.stage, look.lang)));
    link({ type: 'notesSlide', target: `../notesSlides/notesSlide${counts.notes}.xml` });
  }
  return [
    { path: `ppt/slides/slide${number}.xml`, type: `${TYPE}.presentationml.slide+xml`, bytes: xml, relations },
    ...parts,
  ];
}

function missing({ name }: ChartItem): never {
  throw new RangeError(`invalid chart: ${name} has no files`);
}

const tagPart = (number: number, name: string): Part => ({
  path: `ppt/tags/tag${number}.xml`,
  type: `${TYPE}.presentationml.tags+xml`,
  bytes: `${XML}<p:tagLst ${NAMESPACES}><p:tag name="SHUSHUO" val="${escapeMarkup(name)}"/></p:tagLst>`,
  relations: [],
});

const notesPart = (number: number, slide: number, bytes: string): Part => ({
  path: `ppt/notesSlides/notesSlide${number}.xml`,
  type: `${TYPE}.presentationml.notesSlide+xml`,
  bytes,
  relations: [
    { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { type: 'slide', target: `../slides/slide${slide}.xml` },
  ],
});
