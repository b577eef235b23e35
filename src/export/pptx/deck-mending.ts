import type { ThemeName } from '../../charts/theme.ts';
import type { Lang } from '../../words/lang.ts';
import { writtenTime } from '../written-day.ts';
import { setFonts } from './deck-fonts.ts';
import { LAYOUTS } from './deck-stage.ts';
import { setTheme } from './deck-theme.ts';
import { SLIDE_FONTS } from './slide-type.ts';

/** What all parts of a deck follow. */
export interface DeckLook {
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** ISO date that stands for the time of writing; blank where there is none. */
  readonly date: string;
}

// What XML 1.0 cannot hold comes from the reader's data.
const UNHEARD = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Mends a part of the file, told by its path; `paths` are those of all parts. What cannot stand in XML is left out. Parts
 * that are not known stay as they are.
 */
export function mendPart(path: string, text: string, look: DeckLook, paths: ReadonlySet<string>): string {
  const xml = text.replace(UNHEARD, '');
  if (path === '[Content_Types].xml') return withoutMissing(xml, paths);
  if (path === 'docProps/core.xml') return datedProperties(xml, look);
  if (path === 'docProps/app.xml') return appProperties(xml);
  if (path.startsWith('ppt/theme/')) return setTheme(xml, look.theme);
  if (path === 'ppt/presentation.xml') return setFonts(withSectionIds(xml), look.lang, true);
  if (/^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/.test(path)) return setFonts(xml, look.lang, true);
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) return setFonts(inParagraphs(xml), look.lang, false);
  if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)) return setFonts(withTitleInsets(xml), look.lang, false);
  if (/^ppt\/slides\/[^/]+\.xml$/.test(path)) return setFonts(withOneStart(xml), look.lang, false);
  return /^ppt\/charts\/[^/]+\.xml$/.test(path) ? setFonts(xml, look.lang, false) : xml;
}

/** PptxGenJS names a slide master for every slide, and writes one. */
function withoutMissing(xml: string, paths: ReadonlySet<string>): string {
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, path: string) =>
    paths.has(path) ? whole : '',
  );
}

/** PptxGenJS dates a deck by the clock. */
function datedProperties(xml: string, { lang, date }: DeckLook): string {
  const time = writtenTime(date);
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<[^>]*>)/g, (_, open: string, close: string) =>
      time === null ? '' : open + time + close,
    )
    .replace('</cp:coreProperties>', `<dc:language>${SLIDE_FONTS[lang].lang}</dc:language></cp:coreProperties>`);
}

/** Without the fonts, titles and size of slide that PptxGenJS makes up. */
function appProperties(xml: string): string {
  return xml.replace(/\s*<(PresentationFormat|HeadingPairs|TitlesOfParts)>[\s\S]*?<\/\1>/g, '');
}

/** PptxGenJS draws the ids of sections by chance. */
function withSectionIds(xml: string): string {
  let count = 0;
  return xml.replace(/(<p14:section\b[^>]* id=")\{[^}]*\}/g, (_, start: string) => {
    count += 1;
    return `${start}{00000000-0000-4000-8000-${count.toString(16).toUpperCase().padStart(12, '0')}}`;
  });
}

/** The notes come as one run with line ends, which are shown as blanks. */
function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/,
    (_, open: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${open}${line}</a:t></a:r></a:p>`)
        .join(''),
  );
}

/** PptxGenJS repeats the properties of a paragraph before each of its runs, which the schema knows only at its start. */
function withOneStart(xml: string): string {
  return xml.replace(
    /(<\/a:r>)<a:pPr\b(?:[^>"]|"[^"]*")*?(?:\/>|>[\s\S]*?<\/a:pPr>)(?=<a:r>)/g,
    (_, end: string) => end,
  );
}

/** Layouts lose insets and anchor of a title, which a slide that is set back to its layout would lose as well. */
function withTitleInsets(xml: string): string {
  const isLow = [LAYOUTS.panel, LAYOUTS.closing].some((name) => xml.includes(`<p:cSld name="${name}">`));
  const insets = 'lIns="0" tIns="0" rIns="0" bIns="0"';
  return xml.replace(
    '<a:bodyPr wrap="square" rtlCol="0">',
    `<a:bodyPr wrap="square" ${insets} rtlCol="0" anchor="${isLow ? 'b' : 't'}">`,
  );
}
