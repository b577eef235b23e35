import type { Dataset } from '../../figures/dataset.ts';
import { type Issue, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { NO_CHOICES, type ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';
import { headlineDoubt } from '../../words/headline-words.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import type { Panel } from '../panel.ts';
import { chartName } from '../plot-names.ts';
import { tableDataset } from '../table-panel/table-dataset.ts';
import { isUserDataView } from '../user-data-view.ts';
import { axisReach } from './axis-window.ts';
import { checkTableHeadline } from './check-table-headline.ts';
import { describeDoubts } from './headline-doubts.ts';

/** Letters of a text of the author's own, which a chart can show. */
const MOST_LETTERS = 300;
const shown = (text: string): string => chartName(text.trim(), MOST_LETTERS);

/** The dataset of a table with the author's own words in its panel, and what of them the table does not say. */
export function authoredDataset(
  table: ReadTable,
  mapping: Mapping,
  name: string,
  choices: ReaderChoices = NO_CHOICES,
): Dataset {
  const dataset = tableDataset(table, mapping, name, choices);
  const reach = axisReach(table, mapping, choices);
  const views = dataset.views.map((view) => {
    if (!isUserDataView(view)) return view;
    return {
      ...view,
      resolve: (lang: Lang) => {
        const resolved = view.resolve(lang);
        if (!resolved.ok) return resolved;
        const panel = authored(resolved.panel, table, mapping, choices, lang);
        return { ...resolved, panel: reach === null ? panel : { ...panel, reach } };
      },
    };
  });
  return { ...dataset, views };
}

function authored(panel: Panel, table: ReadTable, mapping: Mapping, choices: ReaderChoices, lang: Lang): Panel {
  const { headline, subtitle, source, remark = [] } = choices;
  const doubts =
    headline === undefined ? [] : describeDoubts(checkTableHeadline(headline, table, mapping, lang, choices), lang);
  return {
    ...panel,
    headline: headline === undefined ? panel.headline : shown(headline),
    subtitle: subtitle === undefined ? panel.subtitle : shown(subtitle),
    source: source === undefined ? panel.source : plotWordsOf(lang).source(shown(source)),
    notes: [...new Set([...remark.map(shown), ...panel.notes])],
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

/** What an author's headline claims falsely, as findings of the file it came with; without one nothing is drawn up. */
export function doubtsOf({ views }: Dataset, { headline }: ReaderChoices): readonly Issue[] {
  if (headline === undefined) return [];
  return views.flatMap((view) => {
    if (!isUserDataView(view)) return [];
    const [zh, en] = (['zh', 'en'] as const).map((lang) => {
      const resolved = view.resolve(lang);
      return resolved.ok ? (resolved.panel.doubts ?? []) : [];
    });
    return (zh ?? []).map((doubt, at) =>
      newIssue('headline', 'doubtful', headlineDoubt({ zh: doubt, en: en?.[at] ?? doubt })),
    );
  });
}
