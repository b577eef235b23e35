import { describe, expect, it } from 'vitest';
import { besidesOf, comparisonsOf, targetsOf } from '../../../src/panels/comparisons.ts';
import { formatStatement, statementOf } from '../../../src/panels/figure/statement.ts';
import { report } from '../../report.ts';

const dataset = report();

function figureOf(id: string) {
  const figure = dataset.figures.get(id);
  if (figure === undefined) throw new Error(`there is no ${id}`);
  return figure;
}

describe('how a figure is stated', () => {
  it.each([
    ['collective-contracts', 'zh', '集体合同：原文“2.05万份”，报告第1.3节，该节谈集体合同、民主管理、帮扶'],
    [
      'technical-projects',
      'en',
      'Technical innovation projects: stated as “100多万项”, section 1.1 of the report, a section on Innovation by workers, Skills',
    ],
  ] as const)('%s in %s: phrase, section, and what that is about', (id, lang, said) => {
    expect(formatStatement(statementOf(figureOf(id), dataset, lang), lang)).toBe(said);
  });

  it('has its sentence where the data carry one', () => {
    const quotation = { earlier: '', opening: '会员达', stated: '363万人', closing: '。', later: '' };
    const quoted = { ...dataset, quotations: new Map([['members', quotation]]) };
    expect(formatStatement(statementOf(figureOf('members'), quoted, 'zh'), 'zh')).toMatch(/，原句：“会员达363万人。”$/);
  });

  it('says nothing of a section the file does not name', () => {
    const figure = { ...figureOf('members'), section: '' };
    expect(formatStatement(statementOf(figure, dataset, 'zh'), 'zh')).toBe('工会会员：原文“363万人”');
  });
});

describe('what a figure is compared with', () => {
  it('is its growth, the baseline derived from it, and what a panel derives from it and another', () => {
    const terms = (id: string) => comparisonsOf(figureOf(id), dataset, 'zh').map(({ id: one }) => one);
    expect(terms('members')).toEqual(['change', 'derived']);
    expect(terms('relief-funds')).toHaveLength(1);
    expect(terms('suggestions')).toEqual([]);
  });

  it('are the figures beside it, each once', () => {
    const names = besidesOf(figureOf('members'), dataset, 'zh').map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('grassroots-unions');
    expect(names).not.toContain('members');
  });

  it('are the plans of its topic, and none for a plan', () => {
    const plan = { ...figureOf('suggestions'), id: 'more', measure: 'plan' as const };
    const planned = { ...dataset, figures: new Map([...dataset.figures, ['more', plan]]) };
    expect(targetsOf(figureOf('technical-projects'), planned, 'zh').map(({ id }) => id)).toEqual(['more']);
    expect(targetsOf(plan, planned, 'zh')).toEqual([]);
  });
});
