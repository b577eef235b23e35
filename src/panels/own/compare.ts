import { BARE_VIEW } from '../bare-view.ts';
import '../kinds/user-data-kinds.ts';
import { hasBarEnding } from '../../charts/endings.ts';
import type { PairedBars, PairedFacet, PairedRow } from '../../charts/paired-bars.ts';
import type { ValueBars } from '../../charts/value-bars.ts';
import type { ComparedPair, Comparison } from '../../figures/compare.ts';
import type { Dataset, View } from '../../figures/dataset.ts';
import { compareWordsOf } from '../../words/compare-words.ts';
import type { Bilingual, Lang } from '../../words/lang.ts';
import { scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { axisUnit, figureLabel } from '../figure/figure-text.ts';
import { labelIn } from '../figure/label.ts';
import type { Panel } from '../panel.ts';
import { chartName } from '../plot-names.ts';
import { qualifierNotes } from '../qualifier-notes.ts';
import type { UserDataView } from '../user-data-view.ts';
import {
  changeLabel,
  compareDescription,
  compareHeadline,
  comparePoint,
  compareTable,
  formatChange,
  periodsOf,
  sourcesOf,
} from './compare-texts.ts';

const MOST_ROWS = 8;
const MOST_CHANGES = 30;
const SUMMARY = 'changes';

/**
 * The later dataset with panels that show both: all changes in one, then topic by topic the figures of both beside each
 * other, each as its own file states it. New and vanished figures are named in the first panel.
 */
export function comparisonDataset(comparison: Comparison): Dataset {
  const { after } = comparison;
  const topics = after.topics.flatMap(({ id }) => {
    const drawn = comparison.pairs.filter((pair) => pair.after.topic === id && canDraw(pair));
    return chunks(drawn).map((pairs, index) =>
      ownView(
        `compared-${id}${index === 0 ? '' : `-${index + 1}`}`,
        id,
        pairs,
        (lang) => topicPanel(pairs, comparison, lang),
        comparison,
      ),
    );
  });
  const name = { zh: compareWordsOf('zh').summary, en: compareWordsOf('en').summary };
  const summary = ownView(SUMMARY, SUMMARY, comparison.pairs, (lang) => summaryPanel(comparison, lang), comparison);
  const topic = { id: SUMMARY, name, lead: leadOf(comparison) };
  return { ...after, topics: [topic, ...after.topics], views: [summary, ...topics], highlights: [] };
}

const leadOf = ({ pairs, added, vanished }: Comparison): Bilingual => {
  const format = (lang: Lang): string =>
    `${compareWordsOf(lang).title.counts(pairs.length, added.length, vanished.length)}${termsOf(lang).join.stop.trim()}`;
  return { zh: format('zh'), en: format('en') };
};

/** Two sizes of one unit, above zero, of which more than the order of magnitude is known. */
const canDraw = ({ before, after, difference }: ComparedPair): boolean =>
  difference !== null && before.value >= 0 && after.value >= 0;

function chunks(pairs: readonly ComparedPair[]): ComparedPair[][] {
  const count = Math.ceil(pairs.length / MOST_ROWS);
  const size = Math.ceil(pairs.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => pairs.slice(index * size, (index + 1) * size));
}

function ownView(
  id: string,
  topic: string,
  pairs: readonly ComparedPair[],
  panel: (lang: Lang) => Panel,
  comparison: Comparison,
): UserDataView {
  const whole: Comparison = id === SUMMARY ? comparison : { ...comparison, pairs, added: [], vanished: [] };
  const view: View = {
    id,
    topic,
    chart: 'paired-bars',
    figures: pairs.map(({ after }) => after.id),
    title: { zh: panel('zh').headline, en: panel('en').headline },
    subtitle: { zh: '', en: '' },
    ...BARE_VIEW,
  };
  return {
    ...view,
    resolve: (lang) => ({ ok: true, panel: { ...panel(lang), id, topic } }),
    wholeTable: (lang) => compareTable(whole, panel(lang).subtitle, lang),
  };
}

type Bare = Omit<Panel, 'id' | 'topic'>;

function bare(
  { headline, subtitle, notes, chart }: Pick<Panel, 'headline' | 'subtitle' | 'notes' | 'chart'>,
  shown: Comparison,
  lang: Lang,
): Bare & Pick<Panel, 'id' | 'topic'> {
  const points = shown.pairs.map((pair) => comparePoint(pair, shown, lang));
  return {
    ...{ id: '', topic: '', headline, subtitle, notes, chart, points },
    source: sourcesOf(shown, lang),
    description: compareDescription(subtitle, points, lang),
    modes: [],
    mode: null,
    table: compareTable(shown, subtitle, lang),
  };
}

function topicPanel(pairs: readonly ComparedPair[], comparison: Comparison, lang: Lang): Panel {
  const words = compareWordsOf(lang);
  const shown: Comparison = { ...comparison, pairs, added: [], vanished: [] };
  const [before, after] = periodsOf(shown, lang);
  const notes = [
    words.note.stated,
    ...(pairs.some(({ isExact }) => !isExact) ? [words.note.about] : []),
    ...new Set(
      pairs.flatMap(({ obstacles }) =>
        obstacles
          .filter((one) => one === 'measure')
          .map((one) => `${words.obstacle[one]}${termsOf(lang).join.stop.trim()}`),
      ),
    ),
    ...qualifierNotes(
      pairs.flatMap((pair) => [pair.before, pair.after]),
      ({ qualifier }) => hasBarEnding(qualifier),
      lang,
    ),
  ];
  const chart = pairedChart(pairs, [before, after], lang);
  return bare(
    { headline: compareHeadline(pairs, lang), subtitle: words.subtitle(before, after), notes, chart },
    shown,
    lang,
  );
}

/** The later above the earlier, one facet a unit; both filled, as neither is derived. */
function pairedChart(
  pairs: readonly ComparedPair[],
  [before, after]: readonly [string, string],
  lang: Lang,
): PairedBars {
  const words = compareWordsOf(lang);
  const groups = new Map<string, ComparedPair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.after.unit.zh, pair.after.unit.en, pair.after.measure]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return {
    kind: 'paired-bars',
    solid: true,
    facets: [...groups.values()].map((group) => facetOf(group, before, lang)),
    key: { stated: words.stated(after), baseline: words.stated(before), interval: null },
  };
}

function facetOf(pairs: readonly ComparedPair[], period: string, lang: Lang): PairedFacet {
  const scale = scaleOf(Math.max(...pairs.flatMap(({ before, after }) => [before.value, after.value])), lang);
  const unit = axisUnit(pairs[0]?.after.unit[lang] ?? '', scale);
  return {
    unit: unit === '' ? '' : termsOf(lang).axisUnit(unit),
    scale,
    rows: pairs.map((pair) => rowOf(pair, period, lang)),
  };
}

function rowOf(pair: ComparedPair, period: string, lang: Lang): PairedRow {
  const { before, after } = pair;
  const change = pair.pct === null ? '' : formatChange(pair, lang);
  const number = figureLabel(after, lang);
  return {
    id: after.id,
    name: chartName(after.name[lang]),
    stated: {
      value: after.value,
      label: change === '' ? number : labelIn((text) => termsOf(lang).aside(text, change), number),
      qualifier: after.qualifier,
    },
    baseline: {
      value: before.value,
      low: null,
      high: null,
      label: labelIn((text) => compareWordsOf(lang).at(period, text), figureLabel(before, lang)),
      qualifier: before.qualifier,
    },
  };
}

/** Changes in per cent from the largest rise to the largest fall; what has none is named in the notes. */
function summaryPanel(comparison: Comparison, lang: Lang): Panel {
  const words = compareWordsOf(lang);
  const { pairs, added, vanished } = comparison;
  const [before, after] = periodsOf(comparison, lang);
  const changed = pairs.filter(({ pct }) => pct !== null);
  const shown = [...changed].sort((a, b) => Math.abs(b.pct ?? 0) - Math.abs(a.pct ?? 0)).slice(0, MOST_CHANGES);
  const names = (figures: Comparison['added']): string[] => figures.map(({ name }) => chartName(name[lang], 40));
  const barred = pairs.filter(({ pct }) => pct === null).slice(0, 6);
  const notes = [
    ...(shown.length < changed.length ? [words.note.most(shown.length, changed.length)] : []),
    ...(added.length > 0 ? [words.note.added(names(added))] : []),
    ...(vanished.length > 0 ? [words.note.vanished(names(vanished))] : []),
    ...barred.flatMap(({ after: { name }, obstacles }) =>
      obstacles
        .filter((one) => one !== 'qualifier')
        .slice(0, 1)
        .map((one) => words.note.notDrawn(chartName(name[lang], 40), words.obstacle[one])),
    ),
    ...(shown.some(({ isExact }) => !isExact) ? [words.note.about] : []),
  ];
  const [most] = shown;
  const headline =
    most?.pct === undefined || most.pct === null
      ? words.title.counts(pairs.length, added.length, vanished.length)
      : words.title.most(chartName(most.after.name[lang], 40), formatChange(most, lang));
  const chart = changesChart(shown, lang);
  return bare({ headline, subtitle: words.changes(before, after), notes, chart }, comparison, lang);
}

function changesChart(pairs: readonly ComparedPair[], lang: Lang): ValueBars {
  const sorted = [...pairs].sort((a, b) => (b.pct ?? 0) - (a.pct ?? 0));
  const values = sorted.map(({ pct }) => pct ?? 0);
  return {
    kind: 'value-bars',
    facets: [
      {
        heading: '',
        unit: '',
        minimum: Math.min(0, ...values),
        maximum: Math.max(0, ...values) || (Math.min(0, ...values) < 0 ? 0 : 1),
        rows: sorted.map((pair) => ({
          id: pair.after.id,
          heading: null,
          name: chartName(pair.after.name[lang]),
          value: pair.pct,
          label: changeLabel(pair, lang),
          color: 0,
          hollow: false,
        })),
      },
    ],
  };
}
