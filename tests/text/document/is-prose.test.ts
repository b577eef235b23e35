import { describe, expect, it } from 'vitest';
import { isProse } from '../../../src/text/document/is-prose.ts';

describe('telling sentences from a table', () => {
  it.each([
    ['a sentence', '全省工会会员达到363万人，比2008年增长29%。'],
    ['an English sentence', 'Membership rose to 3.63 million, up 29 per cent on 2008.'],
    [
      'headings among paragraphs',
      '一、主要工作\n（一）组织建设\n全年新建基层工会30家，发展会员2000人。\n覆盖企业80家，比上年增加5家。',
    ],
    ['sentences with commas', 'In 2015, unions signed 20,500 contracts, a record.\nThey paid out 5 million, too.'],
  ])('takes %s for prose', (_name, text) => {
    expect(isProse(text)).toBe(true);
  });

  it.each([
    ['a table of a spreadsheet', '年份\t会员\n2015\t10\n2016\t12'],
    ['CSV', 'year,members\n2015,10\n2016,12'],
    [
      'CSV with remarks in sentences',
      '年份,会员,备注\n2015,10,这一年的数字不含农民工会员。\n2016,12,这一年的数字包含农民工会员。',
    ],
    ['semicolons', 'Jahr;Mitglieder;Land\n2015;10,5;Bayern und so weiter\n2016;12,1;Bayern und so weiter'],
    ['names', '兰州市\n天水市\n酒泉市'],
    ['nothing', ' \n '],
    ['a number', '363'],
  ])('takes %s for no prose', (_name, text) => {
    expect(isProse(text)).toBe(false);
  });
});
