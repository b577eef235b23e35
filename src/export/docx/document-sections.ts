import type { Topic } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { provenanceFacts, type Report, readingNotes, topicsOf } from '../report.ts';
import type { DocumentDraft } from './document-draft.ts';
import type { Heading, Section } from './document-pages.ts';
import { panelTable, type TableCell, tableBlock } from './document-table.ts';
import { type Block, bookmarkXml, fieldXml, paragraph, runXml } from './paragraphs.ts';
import { TEXT_PT } from './text-styles.ts';

/** A heading of the document, which the contents lead to. */
function headingOf(
  title: string,
  level: 1 | 2,
  draft: DocumentDraft,
): { readonly heading: Heading; readonly block: Block } {
  const id = draft.next('bookmark');
  const bookmark = `_Toc${String(id).padStart(9, '0')}`;
  const style = level === 1 ? 'Heading1' : 'Heading2';
  return {
    heading: { title, level, bookmark },
    block: paragraph(style, title, { inside: bookmarkXml(id, bookmark, runXml(title)) }),
  };
}

/** A panel as a document has it: under the heading of its topic where it is the first of one. */
export interface PlacedPanel {
  readonly panel: Panel;
  readonly topic: Topic | null;
  readonly level: 1 | 2;
}

export function placedPanels(report: Report, isWhole: boolean): PlacedPanel[] {
  if (!isWhole) return report.panels.map((panel) => ({ panel, topic: null, level: 1 }));
  return topicsOf(report).flatMap(({ topic, panels }) => {
    const isNamed = topic.name[report.lang] !== '';
    return panels.map((panel, index) => ({
      panel,
      topic: isNamed && index === 0 ? topic : null,
      level: isNamed ? (2 as const) : (1 as const),
    }));
  });
}

/** Stays on the page of what follows, with the heading above it. */
const KEPT = { properties: '<w:keepNext/>' };

/** Headline, chart, notes and source of a panel, and its table, which may stand overleaf: pages are filled. */
export function panelSections(
  { panel, topic, level }: PlacedPanel,
  chart: readonly Block[],
  lang: Lang,
  draft: DocumentDraft,
): Section[] {
  const opening = topic === null ? [] : [headingOf(topic.name[lang], 1, draft)];
  const lead = topic === null || topic.lead[lang] === '' ? [] : [paragraph('BodyText', topic.lead[lang], KEPT)];
  const head = headingOf(panel.headline, level, draft);
  const texts = [...panel.notes, panel.source].filter((text) => text !== '');
  const headings = [...opening, head].map(({ heading }) => heading);
  const shown = [
    ...opening.map(({ block }) => block),
    ...lead,
    head.block,
    caption('figure', draft.next('figure'), panel.subtitle, lang),
    ...chart,
    ...texts.map((text) => paragraph('ChartNote', text)),
  ];
  if (panel.table.rows.length === 0) return [{ headings, blocks: shown }];
  const number = draft.next('table');
  const table = [
    caption('table', number, panel.table.caption, lang),
    ...panelTable(panel.table, () => continuedCaption(number, lang)),
  ];
  return [
    { headings, blocks: shown },
    { headings: [], blocks: table },
  ];
}

/** `图1　…`, numbered by a field, as Word's own captions are. */
function caption(of: 'figure' | 'table', number: number, text: string, lang: Lang): Block {
  const { afterNumber } = publicationWords(lang).caption;
  return captionBlock(of, number, '', text === '' ? '' : afterNumber + text, lang);
}

/** `表1（续）`: its field says the number of the last table again. */
const continuedCaption = (number: number, lang: Lang): Block =>
  captionBlock('table', number, '\\c ', publicationWords(lang).caption.continued, lang);

function captionBlock(of: 'figure' | 'table', number: number, how: string, said: string, lang: Lang): Block {
  const word = publicationWords(lang).caption.label[of];
  const field = fieldXml(`SEQ ${word.trim()} ${how}\\* ARABIC`, String(number));
  return paragraph('Caption', `${word}${number}${said}`, { inside: runXml(word) + field + runXml(said) });
}

/** How the charts are to be read, and where the numbers come from. */
export function closingSections(report: Report, draft: DocumentDraft): Section[] {
  const words = publicationWords(report.lang);
  const notes = readingNotes(report);
  const reading = headingOf(words.reading, 1, draft);
  const origin = headingOf(words.provenance, 1, draft);
  const facts = provenanceFacts(report).map(({ name, text, url }): TableCell[] => {
    const linked = url === undefined ? {} : { inside: linkXml(draft.addAddress(url), text) };
    return [
      { style: 'TableText', text: name },
      { style: 'TableText', text, ...linked },
    ];
  });
  const names = TEXT_PT * 0.26;
  const own: Section[] = [
    { headings: [origin.heading], blocks: [origin.block, tableBlock([names, TEXT_PT - names], [], facts)] },
  ];
  if (notes.length === 0) return own;
  const blocks = [
    reading.block,
    paragraph('BodyText', words.readingLead),
    ...notes.map((note) => paragraph('BodyText', note)),
  ];
  return [{ headings: [reading.heading], blocks }, ...own];
}

const linkXml = (link: string, text: string): string =>
  `<w:hyperlink r:id="${link}" w:history="1">${runXml(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
