import type { Tiles } from '../../charts/tiles.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { CLAIM_FITS, CLAIM_KINDS, CLAIM_REASONS, VERDICTS } from '../../words/claim-words.ts';
import { claimsPanelWordsOf, type VerdictCounts } from '../../words/claims-panel-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatCount } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { termsOf } from '../../words/terms.ts';
import { BARE_VIEW } from '../bare-view.ts';
import type { Panel, Point, Table } from '../panel.ts';
import type { UserDataView } from '../user-data-view.ts';
import type { WrittenClaim } from './read-claims.ts';

const ID = 'claims';
/** What somebody has to look at first. */
const ORDER = ['inconsistent', 'cannot-be-checked', 'consistent'] as const;

function countsOf(claims: readonly WrittenClaim[]): VerdictCounts {
  const count = (wanted: WrittenClaim['verdict']) => claims.filter(({ verdict }) => verdict === wanted).length;
  const [inconsistent = 0, open = 0, consistent = 0] = ORDER.map(count);
  return { inconsistent, 'cannot-be-checked': open, consistent };
}

function tilesOf(counts: VerdictCounts, lang: Lang): Tiles {
  const tile = (id: (typeof ORDER)[number]) => ({
    id,
    name: VERDICTS[id][lang],
    before: '',
    number: formatCount(counts[id], lang),
    after: claimsPanelWordsOf(lang).count,
    qualifier: 'stated' as const,
    derived: null,
    share: null,
  });
  return { kind: 'tiles', tiles: ORDER.map(tile), signs: [], list: null };
}

function pointsOf(counts: VerdictCounts, lang: Lang): Point[] {
  const words = claimsPanelWordsOf(lang);
  return ORDER.map((id) => {
    const reading = words.reading(VERDICTS[id][lang], counts[id]);
    const text = `${formatCount(counts[id], lang)} ${words.count}`;
    return { id, title: VERDICTS[id][lang], facts: [{ id: 'value', term: words.columns[0] ?? '', text }], reading };
  });
}

/** The claims, those that do not agree first, then in the order of the text. */
function tableOf(claims: readonly WrittenClaim[], lang: Lang): Table {
  const words = claimsPanelWordsOf(lang);
  const sorted = [...claims].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const rows = sorted.map(({ phrase, kind, verdict, arithmetic, reason, fits }, index) => {
    const remark = [CLAIM_REASONS[reason][lang], ...(fits === undefined ? [] : [CLAIM_FITS[fits][lang]])].join(
      lang === 'zh' ? '' : ' ',
    );
    const texts = [phrase, CLAIM_KINDS[kind][lang], VERDICTS[verdict][lang], arithmetic, remark];
    const cells = texts.map((text) => ({ text, sort: text === '' ? null : text }));
    return { id: `claim-${index + 1}`, cells };
  });
  return { caption: words.subtitle, columns: words.columns.map((name) => ({ name, numeric: false })), rows };
}

function panelOf(claims: readonly WrittenClaim[], { title }: Dataset, lang: Lang): Panel {
  const words = claimsPanelWordsOf(lang);
  const counts = countsOf(claims);
  const points = pointsOf(counts, lang);
  const { join } = termsOf(lang);
  return {
    id: ID,
    topic: ID,
    headline: words.headline(counts),
    subtitle: words.subtitle,
    notes: words.notes,
    source: plotWordsOf(lang).source(title[lang]),
    description: `${[words.subtitle, ...points.map(({ reading }) => reading)].join(join.list)}${join.stop.trimEnd()}`,
    modes: [],
    mode: null,
    chart: tilesOf(counts, lang),
    points,
    table: tableOf(claims, lang),
  };
}

/** A dataset with a last topic that shows what became of the text's claims; the same one where there are none. */
export function withClaimsView(dataset: Dataset, claims: readonly WrittenClaim[]): Dataset {
  if (claims.length === 0 || dataset.topics.some(({ id }) => id === ID)) return dataset;
  const [zh, en] = [claimsPanelWordsOf('zh'), claimsPanelWordsOf('en')];
  const counts = countsOf(claims);
  const view: UserDataView = {
    id: ID,
    topic: ID,
    chart: 'tiles',
    figures: [],
    title: { zh: zh.headline(counts), en: en.headline(counts) },
    subtitle: { zh: zh.subtitle, en: en.subtitle },
    ...BARE_VIEW,
    resolve: (lang) => ({ ok: true, panel: panelOf(claims, dataset, lang) }),
    wholeTable: (lang) => tableOf(claims, lang),
  };
  const topic = { id: ID, name: { zh: zh.topic, en: en.topic }, lead: { zh: zh.lead, en: en.lead } };
  return { ...dataset, topics: [...dataset.topics, topic], views: [...dataset.views, view] };
}
