import { formatDate } from '../../panels/figure/figure-text.ts';
import { type Highlight, highlightsOf } from '../../panels/key-figures.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { frontTitle } from '../document-title.ts';
import type { Report } from '../report.ts';
import { type ContentsEntry, contentsPages } from './document-pages.ts';
import { type TableCell, tableBlock } from './document-table.ts';
import {
  type Block,
  blockXml,
  FIELD_END,
  fieldStart,
  fieldXml,
  paragraph,
  runXml,
  TAB,
  textHeight,
} from './paragraphs.ts';
import { themeColorXml } from './styles-xml.ts';
import { TEXT_PT } from './text-styles.ts';

/** The title page: report, who gave it and when, and its great numbers. */
export function titleBlocks({ dataset, lang }: Report): Block[] {
  const { source, description } = dataset;
  const { name, above } = frontTitle(dataset, lang);
  const about = [source.body[lang], source.speaker[lang], formatDate(source.date, lang)].filter((text) => text !== '');
  const numbers = highlightsOf(dataset, lang);
  const lead = description[lang];
  const room = '<w:spacing w:before="1800"/>';
  return [
    paragraph('Subtitle', above, { properties: room }),
    paragraph('Title', name),
    ...about.map((text) => paragraph('Subtitle', text)),
    ...(lead === '' ? [] : [paragraph('BodyText', lead, { properties: '<w:spacing w:before="360" w:after="360"/>' })]),
    ...(numbers.length === 0
      ? []
      : [
          tableBlock(
            [TEXT_PT * 0.34, TEXT_PT * 0.38, TEXT_PT * 0.28],
            [],
            numbers.map((one) => numberRow(one, lang)),
          ),
        ]),
  ];
}

const SMALL = `<w:b w:val="0"/><w:bCs w:val="0"/>${themeColorXml('text2')}<w:sz w:val="20"/><w:szCs w:val="20"/>`;

function numberRow({ name, before, number, after, unit, growth }: Highlight, lang: Lang): TableCell[] {
  const space = lang === 'zh' ? '' : ' ';
  const behind = [after, unit].filter((part) => part !== '').join(space);
  const runs = [
    before === '' ? '' : runXml(`${before} `, SMALL),
    runXml(number),
    behind === '' ? '' : runXml(` ${behind}`, SMALL),
  ];
  return [
    { style: 'Normal', text: name, isMiddle: true },
    { style: 'KeyNumber', text: number, inside: runs.join(''), align: 'right' },
    { style: 'TableText', text: growth ?? '', align: 'right', isMiddle: true },
  ];
}

/** A table of contents with the entries as they are, which Word brings up to date on demand. */
export function contentsXml(entries: readonly ContentsEntry[], lang: Lang): string {
  const { contents } = publicationWords(lang);
  const last = entries.length - 1;
  let at = 0;
  const pages = pagesOf(entries, lang).map((page, index) =>
    page.map(({ entry, block }, place) => {
      const inside = `${at === 0 ? fieldStart('TOC \\o "1-2" \\h \\z \\u') : ''}${entryXml(entry)}${at === last ? FIELD_END : ''}`;
      at += 1;
      return blockXml({ ...block, inside } as Block, index > 0 && place === 0);
    }),
  );
  return [
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`,
    blockXml(paragraph('TOCHeading', contents), true),
    ...pages.flat(),
    '</w:sdtContent></w:sdt>',
  ].join('');
}

/** How many pages the contents take. */
export const contentsLength = (entries: readonly ContentsEntry[], lang: Lang): number => pagesOf(entries, lang).length;

function pagesOf(entries: readonly ContentsEntry[], lang: Lang) {
  const listed = entries.map((entry) => {
    const style = entry.level === 1 ? 'TOC1' : 'TOC2';
    const heightPt = textHeight(style, entry.title, TEXT_PT - 48);
    return { entry, heightPt, block: paragraph(style, entry.title, { heightPt }) };
  });
  return contentsPages(listed, textHeight('TOCHeading', publicationWords(lang).contents));
}

function entryXml({ title, bookmark, page }: ContentsEntry): string {
  const number = fieldXml(`PAGEREF ${bookmark} \\h`, page === null ? '' : String(page));
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runXml(title)}${TAB}${number}</w:hyperlink>`;
}
