import { pictureSpace } from '../../draw/svg.ts';
import type { Topic } from '../../figures/dataset.ts';
import { drawChart } from '../../panels/kinds/draw-chart.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { MOST_CHART_PT, printedUnits } from '../paper/printed-width.ts';
import { type Report, topicsOf } from '../report.ts';
import {
  type Block,
  COLORS,
  type Group,
  headingBlock,
  type Part,
  STYLES,
  setText,
  type TextStyle,
  textBlock,
  widthOf,
} from './booklet-blocks.ts';
import { COLUMN_PT } from './booklet-pages.ts';
import { tableBlocks } from './booklet-table.ts';

/** Names of the blocks that links lead to. */
export const TABLES = 'tables';
export const topicName = (id: string): string => `topic-${id}`;
export const panelName = (id: string): string => `panel-${id}`;
const tableName = (id: string): string => `table-${id}`;

/** The page a named block stands on, from 1. */
export type PageOf = (name: string) => number;

/** Every topic with its panels, each kept on one page; the first of a topic together with the topic's heading. */
export function topicGroups(report: Report, pageOf: PageOf): Group[] {
  const { lang } = report;
  return topicsOf(report).flatMap(({ topic, panels }) => {
    const path: readonly Part[] = [{ tag: 'Sect', key: topicName(topic.id) }];
    return panels.map((panel, index) => [
      ...(index === 0 ? [topicHeading(topic, path, lang)] : []),
      ...panelBlocks(panel, path, { gapPt: index === 0 ? 14 : 34, pageOf, lang }),
    ]);
  });
}

function topicHeading(topic: Topic, path: readonly Part[], lang: Lang): Block {
  const place = { name: topicName(topic.id), widthPt: COLUMN_PT, gapPt: 36, path };
  return headingBlock(topic.name[lang], topic.lead[lang], place);
}

interface PanelPlace {
  readonly gapPt: number;
  readonly pageOf: PageOf;
  readonly lang: Lang;
}

function panelBlocks(panel: Panel, topic: readonly Part[], { gapPt, pageOf, lang }: PanelPlace): Block[] {
  const path: readonly Part[] = [...topic, { tag: 'Sect', key: panelName(panel.id) }];
  const text = (words: string, tag: 'H3' | 'P', style: TextStyle, gap: number) =>
    textBlock(words, tag, style, { widthPt: COLUMN_PT, gapPt: gap, path });
  return [
    {
      ...text(panel.headline, 'H3', STYLES.headline, gapPt),
      name: panelName(panel.id),
      outline: { title: panel.headline, level: 2 },
    },
    text(panel.subtitle, 'P', STYLES.subtitle, 1),
    chartBlock(panel, path, lang),
    ...panel.notes.map((note, index) => text(note, 'P', STYLES.small, index === 0 ? 8 : 0)),
    sourceBlock(panel, path, pageOf, lang),
  ];
}

function chartBlock(panel: Panel, path: readonly Part[], lang: Lang): Block {
  const widthUnits = printedUnits(panel.chart);
  const drawing = drawChart(panel.chart, pictureSpace({ widthPx: widthUnits, theme: 'light', lang }));
  const scale = Math.min(COLUMN_PT / widthUnits, MOST_CHART_PT / drawing.heightPx);
  const { description } = panel;
  const chart = { kind: 'chart', drawing, widthUnits, description, widthPt: widthUnits * scale } as const;
  return { heightPt: drawing.heightPx * scale, gapPt: 10, path, pieces: [chart] };
}

/** The source, and on its last line the way to the table. */
function sourceBlock(panel: Panel, path: readonly Part[], pageOf: PageOf, lang: Lang): Block {
  const name = tableName(panel.id);
  const way = publicationWords(lang).tableOn(pageOf(name));
  const place = { x: 0, y: 0, widthPt: COLUMN_PT };
  const link = setText(way, 'P', STYLES.small, { ...place, align: 'right' });
  const source = setText(panel.source, 'P', STYLES.small, {
    ...place,
    widthPt: COLUMN_PT - widthOf(way, STYLES.small) - 14,
  });
  const pieces = [source.piece, { ...link.piece, link: name, color: COLORS.ink }];
  return { heightPt: Math.max(source.heightPt, link.heightPt), gapPt: panel.notes.length === 0 ? 8 : 0, path, pieces };
}

/** The tables of all panels in the same order. */
export function tableGroups(report: Report): Group[] {
  const section: Part = { tag: 'Sect', key: TABLES };
  const { tables } = publicationWords(report.lang);
  const heading = headingBlock(tables, '', { name: TABLES, widthPt: COLUMN_PT, gapPt: 36, path: [section] });
  const all = topicsOf(report).flatMap(({ panels }) => panels);
  return all.map((panel, index) => {
    const path: readonly Part[] = [section, { tag: 'Sect', key: tableName(panel.id) }];
    const place = { widthPt: COLUMN_PT, path };
    const caption = textBlock(panel.headline, 'H3', STYLES.strong, { ...place, gapPt: index === 0 ? 10 : 24 });
    return [
      ...(index === 0 ? [heading] : []),
      { ...caption, name: tableName(panel.id) },
      textBlock(panel.table.caption, 'P', STYLES.small, { ...place, gapPt: 0 }),
      ...tableBlocks(panel.table, tableName(panel.id), path, COLUMN_PT),
    ];
  });
}
