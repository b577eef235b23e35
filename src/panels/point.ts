import type { Dataset, Figure, Prefecture } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { type Terms, termsOf } from '../words/terms.ts';
import { formatBaseline, formatFigure, formatGrowthText, formatPeriod, formatSection } from './figure/figure-text.ts';
import type { RatioFigure } from './figure/ratio.ts';
import type { Fact, Point } from './panel.ts';

/** A figure in words: as stated, value, growth, derived baseline with its interval, kind, period, section, note. */
export function figurePoint(figure: Figure, lang: Lang): Point {
  const terms = termsOf(lang);
  const facts: Fact[] = [
    { id: 'as-stated', term: terms.term.asStated, text: figure.asStated },
    { id: 'value', term: terms.term.value, text: formatFigure(figure, lang) },
    ...changeFacts(figure, lang),
    ...placeFacts(figure, lang),
  ];
  if (figure.note !== null) facts.push({ id: 'note', term: terms.term.note, text: figure.note[lang] });
  return pointOf(figure.id, figure.name[lang], facts, terms);
}

/** When, what kind and where, as far as the file says so. */
function placeFacts(figure: Figure, lang: Lang): Fact[] {
  const { period, measure, section } = figure;
  const terms = termsOf(lang);
  return [
    ...(period === '' ? [] : [{ id: 'period' as const, term: terms.term.period, text: formatPeriod(figure, lang) }]),
    ...(measure === 'unstated'
      ? []
      : [{ id: 'measure' as const, term: terms.term.measure, text: terms.measure[measure] }]),
    ...(section === ''
      ? []
      : [{ id: 'section' as const, term: terms.term.section, text: formatSection(section, lang) }]),
  ];
}

function changeFacts(figure: Figure, lang: Lang): Fact[] {
  const terms = termsOf(lang);
  const growth = formatGrowthText(figure, lang);
  if (growth === null || figure.baselineYear === null) return [];
  const change: Fact = {
    id: 'change',
    term: terms.growthOn(figure.baselineYear),
    text: terms.aside(growth.growth, growth.times),
  };
  const derived = formatBaseline(figure, lang);
  if (derived === null) return [change];
  const text = terms.aside(terms.about(derived.number), derived.interval);
  return [change, { id: 'derived', term: terms.derivedIn(derived.year), text }];
}

/** A place and what the report names it for, each with its section. */
export function prefecturePoint(place: Prefecture, dataset: Dataset, lang: Lang): Point {
  const terms = termsOf(lang);
  const facts = place.mentions.map(
    (mention, at): Fact => ({
      id: `mention-${at}`,
      term: dataset.topics.find((topic) => topic.id === mention.topic)?.name[lang] ?? terms.term.namedFor,
      text: terms.aside(mention.for[lang], terms.section(mention.section)),
    }),
  );
  return pointOf(place.id, place.name[lang], facts, terms);
}

/** A ratio of two figures: derived, with its interval. */
export function ratioPoint(ratio: RatioFigure, lang: Lang): Point {
  const terms = termsOf(lang);
  const facts: Fact[] = [
    { id: 'value', term: terms.term.value, text: terms.about(ratio.said) },
    { id: 'derived', term: terms.derived, text: ratio.interval },
    { id: 'note', term: terms.term.note, text: terms.ratioNote(ratio.name, ratio.dividend, ratio.divisor) },
  ];
  return pointOf(ratio.id, ratio.name, facts, terms);
}

function pointOf(id: string, title: string, facts: readonly Fact[], { join }: Terms): Point {
  const said = facts.map((fact) => `${fact.term}${join.colon}${fact.text}`).join(join.list);
  return { id, title, facts, reading: `${title}${join.stop}${said}` };
}
