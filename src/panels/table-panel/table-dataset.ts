import type { Dataset } from '../../figures/dataset.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { NO_CHOICES, type ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { bareAbout } from '../../figures/own/figure-table.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import type { Bilingual } from '../../words/lang.ts';
import { BARE_VIEW } from '../bare-view.ts';
import { chartName } from '../plot-names.ts';
import type { UserDataView } from '../user-data-view.ts';
import { resolveTablePanel, titleOf, wholeTableOf } from './table-panel.ts';

const TOPIC = 'data';
const PANEL = 'table';

/**
 * A dataset of one table of the reader's own: one topic and one panel, without figures. Page, search and exports take it
 * as any other; `name` is the file's, or what the reader calls the data. Its rows are those that pass the reader's filter.
 */
export function tableDataset(
  table: ReadTable,
  mapping: Mapping,
  name: string,
  choices: ReaderChoices = NO_CHOICES,
): Dataset {
  const about = bareAbout(table, name);
  const panel = { id: PANEL, topic: TOPIC, name };
  const title = chartName(titleOf(table, panel)) || about.title.zh;
  const text: Bilingual = { zh: title, en: title };
  const blank: Bilingual = { zh: '', en: '' };
  const view: UserDataView = {
    id: PANEL,
    topic: TOPIC,
    chart: 'tiles',
    figures: [],
    title: text,
    subtitle: blank,
    ...BARE_VIEW,
    resolve: (lang) => resolveTablePanel(table, mapping, panel, lang, choices),
    wholeTable: (lang) => wholeTableOf(table, mapping, title, choices, lang),
  };
  return {
    ...about,
    title: text,
    topics: [{ id: TOPIC, name: text, lead: blank }],
    views: [view],
    figures: new Map(),
    places: [],
    actions: [],
  };
}
