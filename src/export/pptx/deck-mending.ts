import { THEMES, type ThemeName } from '../../charts/theme.ts';
import { PAPER } from '../../draw/picture.ts';
import type { Lang } from '../../words/lang.ts';
import { pause, type Watch } from '../watch.ts';
import { writtenTime } from '../written-day.ts';
import { openZip } from '../zip.ts';
import { colorXml } from './chart-part.ts';
import { LAYOUTS } from './deck-stage.ts';
import { EAST_ASIAN, SLIDE_FONTS } from './slide-type.ts';

/** The two files of a chart. */
export interface ChartFiles {
  readonly part: string;
  readonly workbook: Uint8Array;
}

/** PptxGenJS lets the master of notes share the theme of the slides, where the standard wants one for each master. */
const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';

/**
 * Finishes what PptxGenJS wrote: our chart parts and workbooks in place of its own (in the order the charts were added),
 * Chinese fonts and language on all type, our theme, notes in paragraphs, parts and types as the standard wants them, and
 * no trace of the clock or of chance.
 */
export async function finishDeck(
  written: Uint8Array,
  charts: readonly ChartFiles[],
  look: DeckLook,
  { signal }: Watch,
): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync } = await import('fflate');
  const files = Object.entries(unzipSync(written))
    .filter(([path]) => !path.endsWith('/'))
    .flatMap(([path, bytes]) => (path === THEME ? [path, NOTES_THEME] : [path]).map((each) => [each, bytes] as const));
  const renumber = renumbering(files.map(([path]) => path));
  const paths = new Set(files.map(([path]) => renumber(path)));
  const zip = await openZip(look.date);
  for (const [index, [old, bytes]] of files.entries()) {
    if (index % 16 === 0) await pause(signal === undefined ? {} : { signal }, index, files.length);
    const path = renumber(old);
    const chart = charts[chartNumber(path) - 1];
    if (chart !== undefined && path.endsWith('.xlsx')) zip.add(path, chart.workbook);
    else if (!/\.(xml|rels)$/.test(path)) zip.add(path, bytes);
    else zip.add(path, strToU8(mendPart(path, chart?.part ?? renumber(strFromU8(bytes)), look, paths)));
  }
  return zip.close();
}

const CHART_FILE = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/;

/** Of the chart that a chart part or a workbook belongs to; 0 for any other file. */
const chartNumber = (path: string): number =>
  Number(CHART_FILE.exec(path)?.[2] ?? 0) * (path.endsWith('.rels') ? 0 : 1);

/** PptxGenJS numbers charts through all decks it ever wrote; here they count from 1. */
function renumbering(paths: readonly string[]): (text: string) => string {
  const order = paths
    .filter((path) => path.endsWith('.xml'))
    .map(chartNumber)
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  return (text) =>
    text.replace(new RegExp(CHART_FILE, 'g'), (whole, stem: string, number: string, end: string) => {
      const place = order.indexOf(Number(number));
      return place < 0 ? whole : `${stem}${place + 1}${end}`;
    });
}

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
function mendPart(path: string, text: string, look: DeckLook, paths: ReadonlySet<string>): string {
  const xml = text.replace(UNHEARD, '');
  if (path === '[Content_Types].xml') return contentTypes(xml, paths);
  if (path === 'docProps/core.xml') return datedProperties(xml, look);
  if (path === 'docProps/app.xml') return appProperties(xml);
  // Notes are read on paper, whatever the slides look like.
  if (path === NOTES_THEME) return setTheme(xml, 'light');
  if (path === THEME) return setTheme(xml, look.theme);
  if (path.startsWith('ppt/notesMasters/_rels/')) return xml.replace('theme1.xml', 'theme2.xml');
  if (path === 'ppt/presentation.xml') return setFonts(withNotesFirst(withSectionIds(xml)), look.lang, true);
  if (/^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/.test(path)) return setFonts(xml, look.lang, true);
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) return setFonts(inParagraphs(xml), look.lang, false);
  if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)) return setFonts(withTitleInsets(xml), look.lang, false);
  if (/^ppt\/slides\/[^/]+\.xml$/.test(path)) return setFonts(withOneStart(xml), look.lang, false);
  return /^ppt\/charts\/[^/]+\.xml$/.test(path) ? setFonts(xml, look.lang, false) : xml;
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * PptxGenJS gives a type to a slide master for every slide, and writes one; and to every kind of picture and film there
 * may be.
 */
function contentTypes(xml: string, paths: ReadonlySet<string>): string {
  const extensions = new Set([...paths].map(extensionOf));
  return xml
    .replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, path: string) => (paths.has(path) ? whole : ''))
    .replace(/<Default Extension="([^"]*)"[^>]*\/>/g, (whole, name: string) => (extensions.has(name) ? whole : ''))
    .replace(
      `<Override PartName="/${THEME}"`,
      (start) => `${start.replace(THEME, NOTES_THEME)}${THEME_TYPE}/>${start}`,
    );
}

const THEME_TYPE = ' ContentType="application/vnd.openxmlformats-officedocument.theme+xml"';

/** PptxGenJS lists the master of notes behind the slides; the schema has it before them. */
function withNotesFirst(xml: string): string {
  const [list = ''] = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(xml) ?? [];
  return xml.replace(list, '').replace('<p:sldIdLst>', (start) => list + start);
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

const TYPE = /<a:(rPr|defRPr|endParaRPr)\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/a:\1>)/g;
const FAMILIES = /<a:(?:latin|ea|cs)\b[^>]*\/>/g;

/** What may stand after the families in the schema. */
const AFTER = /<a:(?:sym|hlinkClick|hlinkMouseOver|rtl|extLst)\b/;

/**
 * Sets family and language of all type in a part: PptxGenJS gives charts a Latin family only, which leaves Chinese to
 * whatever the reader's system picks. Parts that follow the theme (`themed`) name its fonts, others the fonts themselves.
 */
function setFonts(xml: string, lang: Lang, themed: boolean): string {
  const { latin, lang: tag } = SLIDE_FONTS[lang];
  const families = themed
    ? '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    : `<a:latin typeface="${latin}"/><a:ea typeface="${EAST_ASIAN}"/><a:cs typeface="${latin}"/>`;
  return xml.replace(TYPE, (_, name: string, attributes: string, inner = '') => {
    const own = /<a:ea typeface="\+/.test(inner) && themed;
    const content = own ? inner : withFamilies(inner.replace(FAMILIES, ''), families);
    const bare = attributes.replace(/ (?:lang|altLang)="[^"]*"/g, '').trimEnd();
    return `<a:${name} lang="${tag}"${bare}>${content}</a:${name}>`;
  });
}

function withFamilies(inner: string, families: string): string {
  const at = inner.search(AFTER);
  return at < 0 ? inner + families : inner.slice(0, at) + families + inner.slice(at);
}

/** The deck's colours and Chinese font as its theme, so that what the reader adds to a slide fits in. */
function setTheme(xml: string, name: ThemeName): string {
  const theme = THEMES[name];
  const colors: [string, string][] = [
    ['dk1', theme.ink],
    ['lt1', PAPER[name]],
    ['dk2', theme.muted],
    ['lt2', theme.hairline],
    ['accent1', theme.cinnabar],
    ['accent2', theme.azurite],
    ['accent3', theme.malachite],
    ['accent4', theme.ochre],
    ['accent5', theme.stone],
    ['accent6', theme.muted],
    ['hlink', theme.azurite],
    ['folHlink', theme.stone],
  ];
  const scheme = colors.map(([slot, color]) => `<a:${slot}>${colorXml(color.slice(1))}</a:${slot}>`).join('');
  return xml
    .replace(/<a:clrScheme[\s\S]*?<\/a:clrScheme>/, () => `<a:clrScheme name="Shushuo">${scheme}</a:clrScheme>`)
    .replaceAll('<a:ea typeface=""/>', () => `<a:ea typeface="${EAST_ASIAN}"/>`)
    .replace(/(<a:font script="Hans" typeface=")[^"]*"/g, (_, start: string) => `${start}${EAST_ASIAN}"`);
}
