import type { Lang } from '../lang.ts';

/** A table to be filled in, with examples: its file name, column names and rows. */
interface Template {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

interface Templates {
  readonly figures: Template;
  readonly table: Template;
}

const zh: Templates = {
  figures: {
    name: '指标表模板',
    rows: [
      ['主题', '名称', '原文', '较基期增长', '基期', '时期', '说明'],
      [
        '集体合同',
        '签订集体合同',
        '2.05万份',
        '120%',
        '2008',
        '2016-06',
        '“原文”照报告抄写，数值、单位和“近”“多”由此读出',
      ],
      ['集体合同', '覆盖企业', '近6万个', '', '', '2016-06', ''],
      ['困难帮扶', '筹集资金', '5.1亿元', '', '', '2008/2016-06', '时期可以是一段时间'],
      ['困难帮扶', '帮扶职工', '100多万人次', '', '', '2008/2016-06', ''],
    ],
  },
  table: {
    name: '统计表模板',
    rows: [
      ['地区', '2020', '2021', '2022', '2023'],
      ['兰州市', '412.3', '426.8', '', '455.1'],
      ['天水市', '298.0', '296.4', '295.2', '293.9'],
      ['庆阳市', '217.9', '217.1', '216.0', '214.8'],
    ],
  },
};

const en: Templates = {
  figures: {
    name: 'figures-template',
    rows: [
      ['topic', 'name', 'as stated', 'growth', 'baseline', 'period', 'note'],
      [
        'Contracts',
        'Collective contracts',
        '20.5 thousand',
        '120%',
        '2008',
        '2016-06',
        'Copy "as stated" from the report',
      ],
      ['Contracts', 'Enterprises covered', 'nearly 60,000', '', '', '2016-06', ''],
      ['Relief', 'Funds raised', '510 million yuan', '', '', '2008/2016-06', 'A period may be an interval'],
      ['Relief', 'Workers helped', 'more than 1 million', '', '', '2008/2016-06', ''],
    ],
  },
  table: {
    name: 'table-template',
    rows: [
      ['Region', '2020', '2021', '2022', '2023'],
      ['Lanzhou', '412.3', '426.8', '', '455.1'],
      ['Tianshui', '298.0', '296.4', '295.2', '293.9'],
      ['Qingyang', '217.9', '217.1', '216.0', '214.8'],
    ],
  },
};

const TEMPLATES: Readonly<Record<Lang, Templates>> = { zh, en };

export const templatesOf = (lang: Lang): Templates => TEMPLATES[lang];
