import { describe, expect, it } from 'vitest';
import { reportDate, reportTitle, statedDate } from '../../../src/text/document/about.ts';

describe('what a report is called, and of which day it is', () => {
  it.each([
    ['of a full date', '某省总工会工作报告\n（2023年5月9日）\n会员达到51.6万人，比2018年增长18%。', '2023-05-09'],
    ['of the latest year that has passed', '2022年会员达到51.6万人，到2028年达到60万人。', '2022-12-31'],
    ['of today where only years to compare with stand in it', '会员达到51.6万人，比2018年增长18%。', '2026-11-27'],
    ['of today where there is no year', '会员达到51.6万人。', '2026-11-27'],
  ])('%s', (name, text, date) => {
    expect(reportDate(text, '2026-11-27')).toBe(date);
    expect(statedDate(text, '2026-11-27')).toBe(name.startsWith('of today') ? null : date);
  });

  it.each([
    ['某省总工会工作报告\n会员达到51.6万人。', '某省总工会工作报告'],
    ['一、五年来的工作\n会员达到51.6万人。', '粘贴的文字'],
    ['会员达到51.6万人。', '粘贴的文字'],
  ])('%j is called %s', (text, title) => {
    expect(reportTitle(text, '粘贴的文字')).toBe(title);
  });
});
