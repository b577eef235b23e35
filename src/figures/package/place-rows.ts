import { blankCell, notOneOf, notSection, unequalLists } from '../../words/faults/row-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { Action, Prefecture } from '../dataset.ts';
import { nearestName } from '../nearest.ts';
import { isComplete, readCount, readId, readPair, readSection, readText, SECTION } from './cell.ts';
import { type RecordReader, type RowByRow, type Sheet, type SheetRow, sheetByRow } from './sheet.ts';

/** Reads places.csv; `topics` are the descriptor's. Two places on one tile are both left out. */
export function readPrefectures(
  bytes: Uint8Array,
  topics: readonly string[],
  readRecords: RecordReader,
): RowByRow<Sheet<Prefecture>> {
  const form = {
    columns: ['id', 'name_zh', 'name_en', 'tile_column', 'tile_row', ...LISTS],
    keys: [
      { code: 'doubled-id', columns: ['id'] },
      { code: 'doubled-tile', columns: ['tile_column', 'tile_row'] },
    ],
    readRow: (row: SheetRow) => readPrefecture(row, topics),
  };
  return sheetByRow(bytes, form, readRecords);
}

/** Columns that hold lists separated by `|`, all of one length: what the place is named for, topic and section each. */
const LISTS = ['topics', 'sections', 'named_for_zh', 'named_for_en'] as const;

function readPrefecture(row: SheetRow, topics: readonly string[]): Prefecture | null {
  const fields = {
    id: readId(row),
    name: readPair(row, 'name'),
    column: readCount(row, 'tile_column'),
    row: readCount(row, 'tile_row'),
    mentions: readMentions(row, topics),
  };
  return isComplete(fields) ? fields : null;
}

function readMentions(row: SheetRow, known: readonly string[]): Prefecture['mentions'] | undefined {
  const [topics, sections, zh, en] = LISTS.map((column) => readList(row, column));
  if (!topics || !sections || !zh || !en) return undefined;
  if (new Set([topics, sections, zh, en].map(({ length }) => length)).size > 1) {
    const lengths = { topics, sections, named_for_zh: zh, named_for_en: en };
    const counts = Object.entries(lengths).map(([column, list]) => [column, list.length] as const);
    row.fault('unequal-lists', 'topics', unequalLists(counts));
    return undefined;
  }
  checkEach(
    row,
    'topics',
    topics,
    (topic) => !known.includes(topic) && notOneOf(topic, known, nearestName(topic, known)),
  );
  checkEach(row, 'sections', sections, (section) => !SECTION.test(section) && notSection(section));
  checkEach(row, 'named_for_zh', zh, (text) => !text && blankCell());
  checkEach(row, 'named_for_en', en, (text) => !text && blankCell());
  return topics.map((topic, at) => ({
    topic,
    section: sections[at] ?? '',
    for: { zh: zh[at] ?? '', en: en[at] ?? '' },
  }));
}

function readList(row: SheetRow, column: string): readonly string[] | undefined {
  return readText(row, column)
    ?.split('|')
    .map((item) => item.trim());
}

function checkEach(
  row: SheetRow,
  column: string,
  items: readonly string[],
  check: (item: string) => Bilingual | false,
): void {
  for (const sentence of items.map(check)) if (sentence) row.fault(column, column, sentence);
}

/** Reads actions.csv. */
export function readActions(bytes: Uint8Array, readRecords: RecordReader): RowByRow<Sheet<Action>> {
  const form = {
    columns: ['id', 'name_zh', 'name_en', 'section'],
    keys: [{ code: 'doubled-id', columns: ['id'] }],
    readRow: (row: SheetRow) => {
      const fields = { id: readId(row), name: readPair(row, 'name'), section: readSection(row) };
      return isComplete(fields) ? fields : null;
    },
  };
  return sheetByRow(bytes, form, readRecords);
}
