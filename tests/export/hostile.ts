import type { Dataset } from '../../src/figures/dataset.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import type { Lang } from '../../src/words/lang.ts';
import { report } from '../report.ts';

/** Texts that have broken tables before, and what they are about. */
export const HOSTILE: readonly [about: string, text: string][] = [
  ['a formula', '=cmd|"/c calc"!A1'],
  ['a formula behind blanks', '  =1+1'],
  ['a plus sign', '+1-1'],
  ['a minus sign', '-2+3'],
  ['a call', '@SUM(A1:A9)'],
  ['a full-width equals sign', '＝1+1'],
  ['a tab', '\t=1+1'],
  ['a carriage return', '\r=1+1'],
  ['quotation marks', '他说"好",她说“不”'],
  ['commas, semicolons and tabs', 'a,b;c\td'],
  ['line ends', '一\n二\r\n三'],
  ['markup', '<script>alert(1)</script>&amp;</td>'],
  ['a name every object has', 'constructor'],
  ['another', '__proto__'],
  ['what Excel takes for an escape', '_x0041_'],
  ['emoji and rare characters', '👩‍🏭🀄𠮷龘'],
  ['blanks at both ends', '  两端空白  '],
  ['digits', '007'],
  ['an apostrophe', "'tis"],
  ['something very long', '很长'.repeat(9_000)],
];

/** The report with every text in turn as name and note of its first figures: one panel, all hostile. */
export function hostileReport(texts: readonly string[] = HOSTILE.map(([, text]) => text)): Dataset {
  const dataset = report();
  const [first] = dataset.views.filter(({ chart }) => chart === 'tiles');
  if (first === undefined) throw new Error('no panel of tiles');
  const [figure] = dataset.figures.values();
  if (figure === undefined) throw new Error('no figure');
  const figures = texts.map((text, index) => {
    const own = { zh: text, en: text };
    return { ...figure, id: `hostile-${index}`, name: own, asStated: text, unit: own, note: own, value: -index };
  });
  const view = {
    ...first,
    figures: figures.map(({ id }) => id),
    title: { zh: '图', en: 'Chart' },
    subtitle: { zh: '副题', en: 'Subtitle' },
    ratio: null,
    actions: false,
  };
  return { ...dataset, figures: new Map(figures.map((one) => [one.id, one])), views: [view] };
}

/** A panel by the id of its view; fails the test if it cannot be shown. */
export function panelOf(id: string, dataset: Dataset, lang: Lang): Panel {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid view: ${id}`);
  const resolved = resolvePanel(view, dataset, lang, null);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

/** All panels of a dataset. */
export const panelsOf = (dataset: Dataset, lang: Lang): Panel[] =>
  dataset.views.map(({ id }) => panelOf(id, dataset, lang));
