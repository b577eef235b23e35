import { describe, expect, it, test } from 'vitest';
import { deriveBaseline } from '../../../src/figures/baseline.ts';
import { readStated } from '../../../src/figures/stated/stated.ts';
import { report } from '../../report.ts';

describe('the data of the report', () => {
  const dataset = report();
  const figures = [...dataset.figures.values()];

  it('has every figure, prefecture and action of the report', () => {
    expect([figures.length, dataset.places.length, dataset.actions.length]).toEqual([36, 14, 10]);
  });

  test.each(figures)('$asStated says value, unit and qualifier of $id', ({ asStated, value, unit, qualifier }) => {
    const stated = readStated(asStated);
    expect(stated).toMatchObject({ ok: true, value, qualifier });
    const statedUnit = stated.ok ? stated.unit.replace(/[（）()]/g, '') : '';
    expect(['', unit.zh]).toContain(statedUnit);
  });

  /** Parts and sections with a heading of their own in the report. */
  const SECTIONS = [1, 2, 3, 4, 5, 6].flatMap((section) => [`1.${section}`, `3.${section}`]);

  it('stands in sections that the report has', () => {
    const mentions = dataset.places.flatMap((place) => place.mentions);
    const sections = [...figures, ...mentions, ...dataset.actions].map(({ section }) => section);
    expect(sections.filter((section) => !SECTIONS.includes(section))).toEqual([]);
  });

  it('has the growth and baseline that the report states, and no other', () => {
    const stated = figures.filter(({ growthPct }) => growthPct !== null);
    expect(Object.fromEntries(stated.map(({ id, growthPct }) => [id, growthPct]))).toEqual({
      'collective-contracts': 120,
      'wage-contracts': 400,
      'workers-congresses': 130,
      'open-affairs': 220,
      'grassroots-unions': 50,
      'legal-units': 74,
      members: 29,
    });
    expect(new Set(stated.map(({ baselineYear }) => baselineYear))).toEqual(new Set([2008]));
    expect(stated.map(deriveBaseline)).not.toContain(null);
  });

  it('knows the last printed digit of what has a baseline', () => {
    const steps = figures
      .filter(({ growthPct }) => growthPct !== null)
      .map(({ id, step, growthStep }) => [id, [step, growthStep]]);
    expect(Object.fromEntries(steps)).toEqual({
      'collective-contracts': [100, 1],
      'wage-contracts': [100, 1],
      'workers-congresses': [100, 1],
      'open-affairs': [100, 1],
      'grassroots-unions': [100, 1],
      'legal-units': [1000, 1],
      members: [10_000, 1],
    });
  });

  it('is all shown: every figure stands on a panel, and every panel and highlight knows its figures', () => {
    const shown = new Set(dataset.views.flatMap((view) => view.figures));
    expect(figures.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect([...shown, ...dataset.highlights].filter((id) => !dataset.figures.has(id))).toEqual([]);
  });

  it('names every topic it uses, and uses every topic but those of views only', () => {
    const used = new Set([...figures.map(({ topic }) => topic), ...dataset.views.map(({ topic }) => topic)]);
    expect(dataset.topics.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});
