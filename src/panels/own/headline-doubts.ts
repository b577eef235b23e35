import type { Finding, Right } from '../../text/clause/finding.ts';
import type { CheckedHeadline } from '../../text/headline/check-headline.ts';
import { formatWorked, headlineWordsOf } from '../../words/headline-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatNumber } from '../../words/numbers.ts';
import { formatShort } from '../plot/plot-numbers.ts';
import { chartName } from '../plot-names.ts';

/** What a headline claims falsely, one sentence each, with what the table says instead. */
export function describeDoubts({ findings, saidAt }: CheckedHeadline, lang: Lang): readonly string[] {
  const words = headlineWordsOf(lang);
  const wrong = findings.filter(({ verdict }) => verdict === 'false');
  const said = wrong.map((finding) => {
    const right = rightOf(finding, lang);
    return words.wrong(chartName(saidAt(finding.span), 60)) + (right === null ? words.stop : words.right(right));
  });
  return [...new Set(said)];
}

function rightOf({ claim, right }: Finding, lang: Lang): string | null {
  if (right === undefined) return null;
  const words = headlineWordsOf(lang);
  if (right.unit === 'count') return words.count(right.value);
  if (right.unit === 'periods') return words.periods(right.value);
  const names = right.names.map((name) => chartName(name, 40));
  const value = formatRight(right, claim === 'share', lang);
  const isOfRank = claim === 'highest' || claim === 'lowest' || claim === 'rank';
  return isOfRank && names.length > 0 ? words.highest(names, value) : words.of(names, value);
}

function formatRight({ value, unit }: Right, isShare: boolean, lang: Lang): string {
  const words = headlineWordsOf(lang);
  if (unit === 'rank') return words.rank(value);
  if (unit === 'points') return words.points(formatNumber(value, lang, 4, 'plain'));
  if (unit === 'times') return formatWorked(value, unit, lang);
  // A share has no sign.
  if (unit === 'per cent')
    return isShare ? `${formatNumber(value, lang, 3, 'plain')}%` : formatWorked(value, unit, lang);
  return typeof unit === 'string' ? formatNumber(value, lang, 4) : formatShort(value, unit.base, lang);
}
