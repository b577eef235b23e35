import type { ThemeName } from '../../charts/theme.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import type { Lang } from '../../words/lang.ts';
import { emu, NAMESPACES, XML } from '../native/drawing-xml.ts';
import { PRESENTATION } from '../ooxml/deck-file.ts';
import { propertyParts } from '../ooxml/document-properties.ts';
import { filesOf, type Part, packFiles, type Relation, TYPE, writePackage } from '../ooxml/package-parts.ts';
import { themeXml } from '../ooxml/theme-xml.ts';
import type { Watch } from '../watch.ts';
import { baseCopyParts } from './base-copy.ts';
import { defaultTextXml, layoutXml, masterXml, NOTES_SIZE, notesMasterXml } from './deck-master.ts';
import type { DeckLook } from './deck-properties.ts';
import type { DeckSlide } from './deck-slide.ts';
import type { TemplateFile } from './deck-template.ts';
import type { DeckStage } from './layout-stage.ts';
import type { Layout } from './slide-layouts.ts';
import { slideParts } from './slide-parts.ts';
import { underTemplate } from './template-look.ts';

/** A deck as `.pptx` (ECMA-376): the same slides give the same bytes, without clock and chance. */
export async function writeDeck(
  slides: readonly DeckSlide[],
  look: DeckLook,
  { signal }: Watch,
): Promise<Uint8Array<ArrayBuffer>> {
  const slideFiles = slideParts(slides, look);
  const { file } = look.template ?? { file: null };
  if (file !== null) return packFiles(await templateFiles(slides, slideFiles, look, file), look.date, signal);
  const parts = [...propertyParts(look), presentationPart(slides, look), ...masterParts(look), ...slideFiles];
  const copied = await baseCopyParts(filesOf(parts), look.recipe);
  return writePackage([...parts, ...copied], PRESENTATION, look.date, signal);
}

const templateFiles = (
  slides: readonly DeckSlide[],
  parts: readonly Part[],
  look: DeckLook,
  file: TemplateFile,
): Promise<Map<string, Uint8Array>> => {
  const paths = parts.flatMap(({ path }) => (/^ppt\/slides\/[^/]*$/.test(path) ? [path] : []));
  return file.fill({
    recipe: look.recipe,
    properties: propertyParts(look),
    notes: notesMasterParts(look, 'ppt/theme/theme1.xml'),
    parts,
    slides: paths,
    sections: sectionsXml(slides),
  });
};

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
  return { path: PRESENTATION, type: `${TYPE}.presentationml.presentation.main+xml`, bytes: xml, relations };
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
function masterParts(look: DeckLook): Part[] {
  const { lang, theme, stage } = look;
  const { layouts } = stage;
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
    themePart('ppt/theme/theme1.xml', theme, lang),
    ...notesMasterParts(look, 'ppt/theme/theme2.xml'),
  ];
}

const themePart = (path: string, name: ThemeName, lang: Lang): Part => ({
  path,
  type: `${TYPE}.theme+xml`,
  bytes: themeXml(name, lang),
  relations: [],
});

/** Notes are read on paper, whatever the slides look like. */
const notesMasterParts = ({ lang, stage }: DeckLook, theme: string): Part[] => [
  {
    path: 'ppt/notesMasters/notesMaster1.xml',
    type: `${TYPE}.presentationml.notesMaster+xml`,
    bytes: notesMasterXml(stage, lang),
    relations: [{ type: 'theme', target: theme.replace('ppt/', '../') }],
  },
  themePart(theme, 'light', lang),
];

/** What a template lacks is no place of the layout that stands for its own. */
const heldLayout = (layout: Layout): Layout => ({ ...layout, places: layout.places.filter(({ isFree }) => !isFree) });

const layoutPart = (layout: Layout, index: number, stage: DeckStage, lang: Lang): Part => ({
  path: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  type: `${TYPE}.presentationml.slideLayout+xml`,
  bytes: underTemplate(layoutXml(heldLayout(layout), stage, lang), stage.template),
  relations: [{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
});
