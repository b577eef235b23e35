import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/figures/dataset.ts';
import { citationsOf } from '../../../src/panels/figure/citation.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { report } from '../../report.ts';

const dataset = report();
const address = 'https://example.org/figures/members/';

function cited(changed: Partial<Dataset['source']> = {}, { lang = 'zh' as Lang, name = '', ...more } = {}) {
  const members = dataset.figures.get('members');
  if (members === undefined) throw new Error('there are no members');
  const figure = name === '' ? members : { ...members, name: { zh: name, en: name } };
  const own = { ...dataset, source: { ...dataset.source, ...changed } };
  return citationsOf({ figure, dataset: own, lang, address, day: '2026-11-28', ...more });
}

describe('the citation of a figure', () => {
  it('follows GB/T 7714', () => {
    expect(cited().gbt).toBe(
      '甘肃省总工会. 甘肃省工会第十二次代表大会工作报告: 工会会员, 363万人[DS/OL]. (2016-06-23)[2026-11-28]. https://example.org/figures/members/',
    );
  });

  it('is BibTeX', () => {
    expect(cited().bibtex).toBe(`@misc{gansu-unions-2016-members,
  author = {{甘肃省总工会}},
  title = {{工会会员: 363万人}},
  howpublished = {甘肃省工会第十二次代表大会工作报告},
  year = {2016},
  date = {2016-06-23},
  url = {https://example.org/figures/members/},
  urldate = {2026-11-28},
}`);
  });

  it('is a sentence in either language', () => {
    expect(cited().plain).toBe(
      '工会会员：363万人。甘肃省总工会，《甘肃省工会第十二次代表大会工作报告》，2016年6月23日。https://example.org/figures/members/（2026年11月28日查阅）',
    );
    expect(cited({}, { lang: 'en' }).plain).toBe(
      'Union members: 3.63 million members. Gansu Provincial Federation of Trade Unions, Work report to the Twelfth Congress of Gansu Provincial Trade Unions, 23 June 2016. https://example.org/figures/members/ (accessed 28 November 2026)',
    );
  });

  it('leaves the day to the reader where nobody knows it', () => {
    expect(cited({}, { day: null } as never).gbt).toContain('(2016-06-23)[引用日期]. https:');
  });

  it('leaves out what the data do not say, and an address there is not', () => {
    const body = { zh: '未注明', en: 'not stated' };
    const { gbt, bibtex, plain } = cited({ body, date: '' }, { address: '' } as never);
    expect(gbt).toBe('甘肃省工会第十二次代表大会工作报告: 工会会员, 363万人[DS].');
    expect(bibtex).not.toMatch(/author|year|date|url/);
    expect(plain).toBe('工会会员：363万人。《甘肃省工会第十二次代表大会工作报告》。');
  });

  it.each([
    ['a & b', '{a \\& b: '],
    ['50%_x', '{50\\%\\_x: '],
    ['a}b{c', '{a{\\textbraceright}b{\\textbraceleft}c: '],
    ['a\\b~', '{a{\\textbackslash}b{\\textasciitilde}: '],
  ])('of %s holds in TeX', (name, title) => {
    expect(cited({}, { name }).bibtex).toContain(title);
  });
});
