import '../../../src/panels/kinds/user-data-kinds.ts';
import { type NamedText, NO_CHOICES } from '../../../src/figures/mapping/reader-choices.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { settleChoices } from '../../../src/panels/own/settle-choices.ts';
import type { Resolved } from '../../../src/panels/panel.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel, wholeTableOf } from '../../../src/panels/table-panel/table-panel.ts';
import type { Lang } from '../../../src/words/lang.ts';

/** A text of `name=value`, as in an address. */
const namedText = (text: string): NamedText => {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
};

/** The panel of a CSV as an address asks for it, and all its rows as a file has them. */
export function madePanel(csv: string, asked: readonly string[] = [], lang: Lang = 'zh') {
  const table = readTable(new TextEncoder().encode(csv));
  const charts = chooseCharts(table);
  const settled = settleChoices(table, { choices: NO_CHOICES, asked: asked.map(namedText) });
  const mapping = settled.mapping ?? (charts.ok ? charts.options[0]?.mapping : undefined);
  if (mapping === undefined) throw new Error(`invalid table: ${csv.slice(0, 60)}`);
  const about = { id: 't', topic: 'd', name: 'f' };
  const resolved: Resolved = resolveTablePanel(table, mapping, about, lang, settled.choices);
  return { resolved, whole: wholeTableOf(table, mapping, 'f', settled.choices, lang), issues: settled.issues };
}
