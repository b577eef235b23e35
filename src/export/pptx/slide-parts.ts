import { escapeMarkup } from '../../panels/embed/markup.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { NAMESPACES, XML } from '../native/drawing-xml.ts';
import { SLIDE_FONTS } from '../native/slide-type.ts';
import { type ChartFiles, chartParts, type Part, type Relation, TYPE } from '../ooxml/package-parts.ts';
import { notesXml } from './deck-master.ts';
import type { DeckLook } from './deck-properties.ts';
import type { DeckSlide } from './deck-slide.ts';
import type { ChartItem } from './slide-items.ts';
import type { Layout, LayoutFoot } from './slide-layouts.ts';
import { slideXml } from './slide-xml.ts';
import { type TemplateLook, underTemplate } from './template-look.ts';

/** The slides with all that belongs to them; numbers go on from those of a template's parts. */
export function slideParts(slides: readonly DeckSlide[], look: DeckLook): Part[] {
  const last = (...folders: string[]): number =>
    Math.max(0, ...folders.map((folder) => look.template?.file?.lastNumber(folder) ?? 0));
  const counts = { chart: last('charts', 'embeddings'), tag: last('tags'), notes: last('notesSlides') };
  const first = last('slides') + 1;
  return slides.flatMap((slide, index) => slideFiles(slide, index + first, look, counts));
}

/** From a slide; a template's layouts may lie anywhere. */
function layoutTarget(layout: Layout | undefined, { template, stage }: DeckLook): string {
  if (template?.file) return `/${layout?.path ?? ''}`;
  return `../slideLayouts/slideLayout${stage.layouts.findIndex(({ name }) => name === layout?.name) + 1}.xml`;
}

/** Parts written so far, which are numbered through the deck. */
interface Counts {
  chart: number;
  tag: number;
  notes: number;
}

function slideFiles(slide: DeckSlide, number: number, look: DeckLook, counts: Counts): Part[] {
  const lang = SLIDE_FONTS[look.lang].lang;
  const { layouts, template } = look.stage;
  const layout = layouts.find(({ name }) => name === slide.layout);
  const relations: Relation[] = [{ type: 'slideLayout', target: layoutTarget(layout, look) }];
  const parts: Part[] = [];
  const link = (relation: Relation): string => `rId${relations.push(relation)}`;
  const charts = [...slide.charts];
  const xml = slideXml(
    slide.name,
    slide.items,
    {
      number: layout?.places.find(({ type, isFree }) => type === 'sldNum' && !isFree) ?? null,
      feet: feetOn(layout, look),
      colorMap: layout?.colorMap,
    },
    lang,
    {
      chart: (item) => {
        counts.chart += 1;
        parts.push(...chartParts('ppt', counts.chart, templated(charts.shift() ?? missing(item), template)));
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
    parts.push(
      notesPart(
        counts.notes,
        number,
        notesXml(slide.notes, look.stage, look.lang),
        look.template?.file?.notesMaster ?? null,
      ),
    );
    link({ type: 'notesSlide', target: `../notesSlides/notesSlide${counts.notes}.xml` });
  }
  return [
    {
      path: `ppt/slides/slide${number}.xml`,
      type: `${TYPE}.presentationml.slide+xml`,
      bytes: underTemplate(xml, template),
      relations,
    },
    ...parts,
  ];
}

/** A place for a date has that of what the deck shows. */
const feetOn = (layout: Layout | undefined, { date, lang }: DeckLook): LayoutFoot[] =>
  (layout?.feet ?? [])
    .map((foot) => (foot.type === 'dt' ? { ...foot, text: formatDate(date, lang) } : foot))
    .filter(({ text }) => text !== '');

function missing({ name }: ChartItem): never {
  throw new RangeError(`invalid chart: ${name} has no files`);
}

const templated = ({ part, workbook }: ChartFiles, look: TemplateLook | null): ChartFiles => ({
  part: underTemplate(part, look),
  workbook,
});

const tagPart = (number: number, name: string): Part => ({
  path: `ppt/tags/tag${number}.xml`,
  type: `${TYPE}.presentationml.tags+xml`,
  bytes: `${XML}<p:tagLst ${NAMESPACES}><p:tag name="SHUSHUO" val="${escapeMarkup(name)}"/></p:tagLst>`,
  relations: [],
});

const notesPart = (number: number, slide: number, bytes: string, notesMaster: string | null): Part => ({
  path: `ppt/notesSlides/notesSlide${number}.xml`,
  type: `${TYPE}.presentationml.notesSlide+xml`,
  bytes,
  relations: [
    { type: 'notesMaster', target: notesMaster === null ? '../notesMasters/notesMaster1.xml' : `/${notesMaster}` },
    { type: 'slide', target: `../slides/slide${slide}.xml` },
  ],
});
