import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { type Report, topicsOf } from '../report.ts';
import { type Block, type Part, STYLES, setText, textBlock } from './booklet-blocks.ts';
import { COLUMN_PT } from './booklet-pages.ts';
import { type PageOf, panelName, topicName } from './booklet-panels.ts';

/** Room for page numbers. */
const NUMBER_PT = 24;

export interface ContentsEntry {
  readonly title: string;
  /** Of the block it leads to. */
  readonly name: string;
  readonly level: 1 | 2;
}

/** Topics that have panels, with these, in order. */
export function contentsEntries(report: Report): ContentsEntry[] {
  return topicsOf(report).flatMap(({ topic, panels }): ContentsEntry[] => [
    { title: topic.name[report.lang], name: topicName(topic.id), level: 1 },
    ...panels.map((panel) => ({ title: panel.headline, name: panelName(panel.id), level: 2 as const })),
  ]);
}

/** The contents with the page every entry stands on, each a link; `pageOf` is asked by the entry's name. */
export function contentsBlocks(entries: readonly ContentsEntry[], pageOf: PageOf, lang: Lang): Block[] {
  const section: Part = { tag: 'Sect', key: 'contents' };
  const { contents } = publicationWords(lang);
  const heading = textBlock(contents, 'H2', STYLES.topic, { widthPt: COLUMN_PT, gapPt: 0, path: [section] });
  const blocks = entries.map((entry) => {
    const path: readonly Part[] = [section, { tag: 'TOC', key: 'toc' }, { tag: 'TOCI', key: `toc-${entry.name}` }];
    return entryBlock(entry, String(pageOf(entry.name)), path);
  });
  return [{ ...heading, name: 'contents', outline: { title: contents, level: 1 } }, ...blocks];
}

function entryBlock({ title, name, level }: ContentsEntry, page: string, path: readonly Part[]): Block {
  const [style, indent] = level === 1 ? [STYLES.strong, 0] : [STYLES.body, 14];
  const width = COLUMN_PT - indent - NUMBER_PT - 12;
  const entry = setText(title, 'Reference', style, { x: indent, y: 0, widthPt: width });
  const number = setText(page, 'Reference', style, {
    x: COLUMN_PT - NUMBER_PT,
    y: 0,
    widthPt: NUMBER_PT,
    align: 'right',
  });
  const pieces = [
    { ...entry.piece, link: name },
    { ...number.piece, link: name },
  ];
  return { heightPt: entry.heightPt, gapPt: level === 1 ? 9 : 1, path, pieces };
}
