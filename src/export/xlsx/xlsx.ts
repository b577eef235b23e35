import { MOST_CHARACTERS } from '../../figures/cell/long-text.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import type { Panel } from '../../panels/panel.ts';
import { tableWordsOf } from '../../words/export/table-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatNumber } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { dataTable } from '../data-table.ts';
import type { Origin } from '../provenance.ts';
import { type NotedSheet, notesSheet } from './notes-sheet.ts';
import { clipped, sheetNames } from './sheet-name.ts';
import { type SheetHead, tableSheet } from './table-sheet.ts';
import { writeWorkbook } from './workbook.ts';
import type { SheetCell, Worksheet } from './worksheet.ts';

/** Both are in Office and WPS; the English one borrows its Chinese from the system. */
const FONT: Readonly<Record<Lang, string>> = { zh: 'Microsoft YaHei', en: 'Calibri' };

/**
 * A panel's table as a workbook: a sheet with the table under its headline and source, and one with notes, description,
 * licence and where the numbers come from. Several panels make the report: a sheet with all figures, one a panel, and
 * the notes of all. Numbers are numbers with every digit; texts are texts, never formulas. The file bears the report's
 * date, so that the same input gives the same bytes. Throws `invalid panel` for one the dataset does not have.
 */
export async function exportXlsx(
  content: Panel | readonly Panel[],
  dataset: Dataset,
  lang: Lang,
  origin: Origin,
): Promise<Uint8Array> {
  const words = tableWordsOf(lang);
  const panels = 'chart' in content ? [content] : content;
  const parts = 'chart' in content ? panels : (['figures', ...panels] as const);
  const wanted = parts.map((part) => (part === 'figures' ? words.figures : topicName(part, dataset, lang)));
  const [names, notesName] = withLast(sheetNames([...wanted, words.notes]));
  const sheets = parts.map((part, index): NotedSheet => {
    const panel = part === 'figures' ? null : part;
    return { name: names[index] ?? '', table: dataTable(part, dataset, lang), panel };
  });
  const tables = sheets.map(({ name, table, panel }) => tableSheet(name, table, headOf(panel, dataset, lang)));
  const limit = formatNumber(MOST_CHARACTERS, lang, undefined, 'plain');
  const warnings = tables.some(overflows) ? [words.cut(limit)] : [];
  const notes = notesSheet(notesName, sheets, dataset, lang, origin, warnings);
  return writeWorkbook({
    title: 'chart' in content ? content.headline : dataset.title[lang],
    subject: dataset.title[lang],
    author: dataset.source.body[lang],
    description: [dataset.licence.name, `${origin.file} SHA-256 ${origin.checksum}`, `Shushuo ${origin.version}`]
      .filter((part) => part !== '')
      .join(' · '),
    language: lang === 'zh' ? 'zh-CN' : 'en',
    date: dataset.source.date,
    font: FONT[lang],
    sheets: [...tables, notes].map(withinCells),
  });
}

const withLast = (names: readonly string[]): [string[], string] => [names.slice(0, -1), names.at(-1) ?? ''];

function topicName({ topic, id }: Panel, dataset: Dataset, lang: Lang): string {
  return dataset.topics.find((one) => one.id === topic)?.name[lang] ?? id;
}

function headOf(panel: Panel | null, { title, description, source }: Dataset, lang: Lang): SheetHead {
  if (panel !== null) return { title: panel.headline, subtitle: panel.subtitle, source: panel.source };
  return {
    title: title[lang],
    subtitle: description[lang],
    source: termsOf(lang).source(source.title[lang], formatDate(source.date, lang), []),
  };
}

const isTooLong = ({ value }: SheetCell): boolean => typeof value === 'string' && value.length > MOST_CHARACTERS;

const overflows = ({ rows }: Worksheet): boolean => rows.some(({ cells }) => cells.some(isTooLong));

function withinCells(sheet: Worksheet): Worksheet {
  const within = (cell: SheetCell): SheetCell =>
    typeof cell.value === 'string' ? { ...cell, value: clipped(cell.value, MOST_CHARACTERS) } : cell;
  return { ...sheet, rows: sheet.rows.map(({ cells, heightPt }) => ({ cells: cells.map(within), heightPt })) };
}
