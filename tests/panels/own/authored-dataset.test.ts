import { describe, expect, it } from 'vitest';
import { formatChoices, readChoices } from '../../../src/figures/mapping/reader-choices.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { isUserDataView } from '../../../src/panels/user-data-view.ts';

const TABLE = '省份,常住人口（万人）\n广东,12706\n山东,10123\n四川,8368\n贵州,3865';
const files = [{ name: 'table.csv', bytes: new TextEncoder().encode(TABLE) }];

async function readWith(choices: Parameters<typeof formatChoices>[0]) {
  const { dataset, issues } = await readUserData(files, { choices });
  const [view] = dataset?.views ?? [];
  const resolved = view && isUserDataView(view) ? view.resolve('zh') : null;
  if (!resolved?.ok) throw new Error('no panel');
  return { panel: resolved.panel, issues };
}

describe('an author writes headline, subtitle, source and notes of a table', () => {
  it('they stand in the panel instead of what is written of its numbers', async () => {
    const { panel } = await readWith({
      ...{ headline: '广东人口最多', subtitle: '四个省', source: '统计年鉴', remark: ['年末数'] },
    });
    expect([panel.headline, panel.subtitle, panel.source, panel.notes[0]]).toEqual([
      ...['广东人口最多', '四个省', '来源：统计年鉴', '年末数'],
    ]);
    expect(panel.doubts).toBeUndefined();
  });

  it.each([
    ['贵州人口最多', '“贵州人口最多”与表中的数不符：排在这一位的是广东，1.271亿人。'],
    ['四川8638万人', '“四川8638万人”与表中的数不符：四川为8368万人。'],
    ['广东人口是贵州的5倍', '“广东人口是贵州的5倍”与表中的数不符：广东为3.29倍。'],
    ['四川占一半以上', '“四川占一半以上”与表中的数不符：四川为23.9%。'],
    ['三个省不到5000万人', '“三个省不到5000万人”与表中的数不符：表中是1项。'],
  ])('%s is said to be false, with the right number', async (headline, doubt) => {
    const { panel, issues } = await readWith({ headline });
    expect(panel.doubts).toEqual([doubt]);
    expect(issues.filter(({ code }) => code === 'headline')).toHaveLength(1);
  });

  it('text of an author is text, whatever stands in it', async () => {
    const { panel } = await readWith({ headline: '<b>{x}</b>\u202e', remark: ['{{a}}'] });
    expect(panel.headline).toBe('<b>{x}</b>[U+202E]');
  });

  it('a link holds it all', () => {
    const choices = { headline: 'A | b, c', subtitle: '=x', source: 's', remark: ['one', 'two'] };
    expect(readChoices(formatChoices(choices))).toEqual({ choices, faults: [] });
    expect(readChoices([['headline', ' ']])).toEqual({ choices: {}, faults: [['headline', ' ']] });
  });
});
