import { missingGlyphs } from '../../words/export/export-words.ts';
import { publicationWords } from '../../words/export/publication.ts';
import { documentTitle } from '../document-title.ts';
import { type Faces, missingCharacters } from '../fonts/faces.ts';
import type { Report } from '../report.ts';
import type { Exported } from '../svg.ts';
import { pause, type Watch } from '../watch.ts';
import { closingGroups, PROVENANCE, READING } from './booklet-closing.ts';
import { type ContentsEntry, contentsBlocks, contentsEntries } from './booklet-contents.ts';
import { coverBlocks } from './booklet-cover.ts';
import { type Page, paginate } from './booklet-pages.ts';
import { type PageOf, TABLES, tableGroups, topicGroups } from './booklet-panels.ts';
import { newPress } from './booklet-press.ts';
import { labelPages, newPdf } from './pdf-document.ts';

/**
 * The whole report as a PDF for A4: title page with the great numbers, contents, every topic with its charts, their
 * tables, how to read them, source and licence. Tagged, with bookmarks and links; no type below 8 points. Draws page by
 * page and lets others run in between; a page takes some 50 ms, the embedding of the fonts at the end some 100 ms.
 */
export async function exportBooklet(report: Report, faces: Faces, watch: Watch = {}): Promise<Exported> {
  const { dataset, lang, origin } = report;
  const pages = layoutBooklet(report);
  const document = await newPdf(documentTitle(dataset, lang, origin.version), faces);
  labelPages(document.pen, publicationWords(lang).cover);
  const press = newPress(document);
  for (const [index, page] of pages.entries()) {
    await pause(watch, index, pages.length);
    press.drawPage(page, index === 0 ? null : { title: dataset.title[lang], number: index + 1 });
  }
  const missing = missingCharacters(press.finish(), faces);
  return { bytes: await document.finish(), warnings: missing.length === 0 ? [] : [missingGlyphs(missing)] };
}

/** Pages in order. They are laid out twice, as what refers to a page stands before it; numbers move no line. */
function layoutBooklet(report: Report): Page[] {
  const pages = layoutPages(report, () => 0);
  const names = pages.flatMap((page, index) =>
    page.map(({ block }): [string, number] => [block.name ?? '', index + 1]),
  );
  const pageOf = new Map(names);
  return layoutPages(report, (name) => pageOf.get(name) ?? 0);
}

function layoutPages(report: Report, pageOf: PageOf): Page[] {
  const { dataset, lang } = report;
  const words = publicationWords(lang);
  const entries: ContentsEntry[] = [
    ...contentsEntries(report),
    { title: words.tables, name: TABLES, level: 1 },
    { title: words.reading, name: READING, level: 1 },
    { title: words.provenance, name: PROVENANCE, level: 1 },
  ];
  return [
    ...paginate([coverBlocks(dataset, lang)]),
    ...paginate(contentsBlocks(entries, pageOf, lang).map((block) => [block])),
    ...paginate(topicGroups(report, pageOf)),
    ...paginate([...tableGroups(report), ...closingGroups(report)]),
  ];
}
