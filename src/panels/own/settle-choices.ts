import { type Issue, newIssue } from '../../figures/issue.ts';
import { readChart } from '../../figures/mapping/chart-address.ts';
import { type ChartChoice, chooseMapping } from '../../figures/mapping/chosen-mapping.ts';
import { placeOfColumn } from '../../figures/mapping/column-place.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { type NamedText, NO_CHOICES, type ReaderChoices, readChoices } from '../../figures/mapping/reader-choices.ts';
import { nearestName } from '../../figures/nearest.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { noSuchColumn, unfitEnd, unfitForChoice, unreadableChoice } from '../../words/faults/choice-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { filteredOnce } from '../table-panel/filtered-table.ts';

/** The code of the issue of a choice that could not be followed. */
export const CHOICE = 'choice';

/** What is chosen about a table's chart, wherever it was said. */
export interface SettledChoices {
  /** Null where the columns speak for themselves. */
  readonly mapping: Mapping | null;
  readonly choices: ReaderChoices;
  /** What could not be followed, and was left out. */
  readonly issues: readonly Issue[];
}

export interface GivenChoices {
  readonly mapping?: Mapping;
  readonly choices?: ReaderChoices;
  /** Parameters of the address the data were opened by, before any of them is understood; they go before the others. */
  readonly asked?: readonly NamedText[];
}

/** Takes together what is kept about a table and what an address asks for; nothing of the address is left out in silence. */
export function settleChoices(
  table: ReadTable,
  { mapping, choices = NO_CHOICES, asked = [] }: GivenChoices,
): SettledChoices {
  const chart = readChart(asked);
  const read = readChoices(asked);
  const drawn = chart.choice === null ? null : mappingOf(table, chart.choice);
  const settled = { ...choices, ...read.choices };
  const issues = [
    ...[...chart.faults, ...read.faults].map(([name, text]) => unreadableChoice(name, text)),
    ...(drawn?.fault === undefined ? [] : [drawn.fault]),
    ...filterFaults(table, settled),
  ];
  return {
    mapping: drawn?.mapping ?? mapping ?? null,
    choices: settled,
    issues: issues.map((sentence) => newIssue(CHOICE, 'doubtful', sentence)),
  };
}

interface DrawnMapping {
  readonly mapping: Mapping | null;
  readonly fault?: Bilingual;
}

function mappingOf(table: ReadTable, choice: ChartChoice): DrawnMapping {
  const chosen = chooseMapping(table, choice);
  if (chosen.ok) return { mapping: chosen.mapping };
  const { part, name, isUnknown, known } = chosen.fault;
  return {
    mapping: null,
    fault: isUnknown ? noSuchColumn(part, name, nearestName(name, known)) : unfitForChoice(part, name),
  };
}

function filterFaults(table: ReadTable, { filter = [] }: ReaderChoices): readonly Bilingual[] {
  const names = table.columns.map(({ name }) => name);
  return filteredOnce(table, filter).faults.map(({ column, values: [end = ''] }) =>
    placeOfColumn(column, names) === null
      ? noSuchColumn('filter', column, nearestName(column, names))
      : unfitEnd(column, end),
  );
}
