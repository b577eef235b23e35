import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/figures/dataset.ts';
import { describePanel } from '../../src/panels/describe.ts';
import { originOf } from '../../src/panels/origin.ts';
import { figurePoint, prefecturePoint } from '../../src/panels/point.ts';
import { LANGS } from '../../src/words/lang.ts';
import { termsOf } from '../../src/words/terms.ts';
import { report } from '../report.ts';

/** The report with every topic called as a fact is, and the place named for the most things. */
function withTopicsCalled(name: Record<'zh' | 'en', string>) {
  const dataset: Dataset = { ...report(), topics: report().topics.map((topic) => ({ ...topic, name })) };
  const place = [...dataset.places].sort((a, b) => b.mentions.length - a.mentions.length)[0];
  if (place === undefined) throw new Error('invalid report: it names no place');
  return { dataset, place };
}

describe.each(LANGS)('a fact is known by its id, whatever a topic is called (%s)', (lang) => {
  it.each(['asStated', 'section', 'note', 'measure', 'period', 'value'] as const)('%s', (key) => {
    const name = { zh: termsOf('zh').term[key], en: termsOf('en').term[key] };
    const { dataset, place } = withTopicsCalled(name);
    const point = prefecturePoint(place, dataset, lang);
    expect(point.facts.map(({ id }) => id)).toEqual(place.mentions.map((_, at) => `mention-${at}`));
    expect(originOf(point.facts)).toEqual(point.facts);
    const described = describePanel('tiles', '', [point], lang);
    for (const { text } of point.facts) expect(described).toContain(`${name[lang]}${termsOf(lang).join.colon}${text}`);
  });
});

it('a figure comes from where the report states it', () => {
  const [figure] = report().figures.values();
  if (figure === undefined) throw new Error('invalid report: it has no figure');
  const origin = originOf(figurePoint(figure, 'zh').facts);
  expect(origin.map(({ id }) => id)).toEqual(expect.arrayContaining(['as-stated', 'section']));
  expect(origin.map(({ id }) => id)).not.toContain('value');
});
