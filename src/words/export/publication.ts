import type { Lang } from '../lang.ts';

const zh = {
  cover: '封面',
  contents: '目录',
  tables: '数据表',
  tableOn: (page: number): string => `数据表见第${page}页`,
  reading: '怎样读图',
  readingLead: '报告怎样表述一个数字，图上就怎样画，不把约数画成确数。',
  provenance: '来源与许可',
  field: {
    report: '报告',
    body: '发布者',
    speaker: '报告人',
    date: '日期',
    data: '数据',
    licence: '许可',
    checksum: '数据校验值（SHA-256）',
    program: '制作',
  },
  program: (version: string): string => `数说 ${version}`,
  /** Heads the column of a chart's sheet that only holds labels. */
  labels: '标签（不画出）',
  /** Head the columns of a chart's sheet that hold the ends of an interval. */
  interval: {
    low: (series: string): string => `${series}，区间下限`,
    high: (series: string): string => `${series}，区间上限`,
  },
  /** Heads the parts of a slide's notes. */
  notes: { description: '图表说明', notes: '注', edit: '编辑' },
  /** Said in the notes of a slide whose chart can be edited. */
  editable: '右键单击图表，选“编辑数据”，即可修改数字。',
  joinColon: (head: string, text: string): string => `${head}：${text}`,
};

/** What a booklet and a deck say beside the panels they are made of. */
export type PublicationWords = typeof zh;

const en: PublicationWords = {
  cover: 'Cover',
  contents: 'Contents',
  tables: 'Data tables',
  tableOn: (page) => `Data table on page ${page}`,
  reading: 'How to read the charts',
  readingLead: 'A number is drawn the way the report states it: what is approximate is never drawn as exact.',
  provenance: 'Source and licence',
  field: {
    report: 'Report',
    body: 'Publisher',
    speaker: 'Given by',
    date: 'Date',
    data: 'Data',
    licence: 'Licence',
    checksum: 'Checksum of the data (SHA-256)',
    program: 'Made with',
  },
  program: (version) => `Shushuo ${version}`,
  labels: 'Labels (not drawn)',
  interval: { low: (series) => `${series}, low end`, high: (series) => `${series}, high end` },
  notes: { description: 'What the chart shows', notes: 'Notes', edit: 'Editing' },
  editable: 'Right-click the chart and choose “Edit Data” to change its numbers.',
  joinColon: (head, text) => `${head}: ${text}`,
};

const PUBLICATION: Readonly<Record<Lang, PublicationWords>> = { zh, en };

export function publicationWords(lang: Lang): PublicationWords {
  return PUBLICATION[lang];
}
