import { publicationWords } from '../../words/export/publication.ts';
import { type Fact, provenanceFacts, type Report, readingNotes } from '../report.ts';
import {
  type Block,
  COLORS,
  type Group,
  headingBlock,
  type Part,
  STYLES,
  setText,
  textBlock,
} from './booklet-blocks.ts';
import { COLUMN_PT } from './booklet-pages.ts';

/** Names of the blocks the contents lead to. */
export const READING = 'reading';
export const PROVENANCE = 'provenance';

const LABEL_PT = 130;

/** How the charts are to be read, and where the numbers come from. */
export function closingGroups(report: Report): Group[] {
  return [readingBlocks(report), provenanceBlocks(report)];
}

function readingBlocks(report: Report): Block[] {
  const { reading, readingLead } = publicationWords(report.lang);
  const path: readonly Part[] = [{ tag: 'Sect', key: READING }];
  const place = { widthPt: COLUMN_PT, path };
  return [
    headingBlock(reading, readingLead, { ...place, name: READING, gapPt: 36 }),
    ...readingNotes(report).map((note) => textBlock(note, 'P', STYLES.body, { ...place, gapPt: 7 })),
  ];
}

function provenanceBlocks(report: Report): Block[] {
  const { provenance } = publicationWords(report.lang);
  const path: readonly Part[] = [{ tag: 'Sect', key: PROVENANCE }];
  return [
    headingBlock(provenance, '', { name: PROVENANCE, widthPt: COLUMN_PT, gapPt: 36, path }),
    ...provenanceFacts(report).map((fact) => factBlock(fact, path)),
  ];
}

function factBlock({ name, text, url }: Fact, path: readonly Part[]): Block {
  const label = setText(name, 'P', { ...STYLES.body, color: COLORS.muted }, { x: 0, y: 0, widthPt: LABEL_PT - 14 });
  const fact = setText(text, 'P', STYLES.body, { x: LABEL_PT, y: 0, widthPt: COLUMN_PT - LABEL_PT });
  return {
    heightPt: Math.max(label.heightPt, fact.heightPt),
    gapPt: 7,
    path,
    pieces: [label.piece, url === undefined ? fact.piece : { ...fact.piece, url }],
  };
}
