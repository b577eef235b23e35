import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import type { Panel } from '../../panels/panel.ts';
import { tableWordsOf } from '../../words/export/table-words.ts';
import type { Lang } from '../../words/lang.ts';
import type { DataTable } from '../data-table.ts';
import type { Origin } from '../provenance.ts';
import { rowHeight } from './row-height.ts';
import type { SheetCell, SheetRow, Worksheet } from './worksheet.ts';

/** A sheet as its notes tell of it. */
export interface NotedSheet {
  readonly name: string;
  readonly table: DataTable;
  /** Null for a table of all figures. */
  readonly panel: Panel | null;
}

const WIDTHS = [26, 104];

type Line = readonly [label: string, text: string];

interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** The sheet behind all others: what each shows in words, notes and source, what the columns hold, where all is from. */
export function notesSheet(
  name: string,
  sheets: readonly NotedSheet[],
  dataset: Dataset,
  lang: Lang,
  origin: Origin,
  warnings: readonly string[],
): Worksheet {
  const { fact } = tableWordsOf(lang);
  const about = sheets.map((sheet): Section => ({ heading: sheet.name, lines: panelLines(sheet, lang) }));
  const sections: Section[] = [
    ...about.filter(({ lines }) => lines.length > 0),
    {
      heading: fact.dataset,
      lines: [...originLines(dataset, lang, origin), ...warnings.map((warning): Line => [fact.cut, warning])],
    },
    { heading: fact.columns, lines: columnLines(sheets) },
  ];
  const rows = sections.flatMap(({ heading, lines }) => [titleRow(heading), ...lines.map(noteRow)]);
  return { name, rows, widths: WIDTHS, headRow: null };
}

const titleRow = (value: string): SheetRow => ({ cells: [{ value, look: 'title' }], heightPt: 30 });

function noteRow([label, text]: Line): SheetRow {
  const cells: SheetCell[] = [
    { value: label, look: 'label' },
    { value: text, look: 'text' },
  ];
  return { cells, heightPt: rowHeight(cells, WIDTHS) };
}

function panelLines({ panel }: NotedSheet, lang: Lang): Line[] {
  if (panel === null) return [];
  const { fact } = tableWordsOf(lang);
  return [
    [fact.headline, panel.headline],
    [fact.subtitle, panel.subtitle],
    [fact.description, panel.description],
    ...panel.notes.map((note): Line => [fact.notes, note]),
    [fact.source, panel.source],
  ];
}

function originLines({ title, source, licence }: Dataset, lang: Lang, { checksum, file, version }: Origin): Line[] {
  const { fact, checksumOf, program } = tableWordsOf(lang);
  return [
    [fact.title, title[lang]],
    [fact.report, source.title[lang]],
    [fact.body, source.body[lang]],
    [fact.date, formatDate(source.date, lang)],
    [fact.licence, [licence.name, licence.title[lang], licence.url ?? ''].filter((text) => text !== '').join(' · ')],
    [checksumOf(file), checksum],
    [fact.program, program(version)],
  ];
}

/** Each column once, however many sheets have it. */
function columnLines(sheets: readonly NotedSheet[]): Line[] {
  const columns = sheets.flatMap(({ table }) => table.columns);
  return [...new Map(columns.map(({ name, meaning }): Line => [name, meaning]))];
}
