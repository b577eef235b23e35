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
  /** Stands in a place for words on a layout until they are written. */
  writeHere: '单击此处编辑',
  /** Head columns of a chart's sheet beside its numbers: what stands at a series' points, and from where its axis runs. */
  labelsOf: (series: string): string => `${series}，图上标签`,
  labels: '标签',
  position: '位置',
  span: '最低至最高',
  entries: '图例',
  whole: '中间的文字',
  /** Head the columns of a chart's sheet that hold the ends of an interval. */
  interval: {
    low: (series: string): string => `${series}，区间下限`,
    high: (series: string): string => `${series}，区间上限`,
    below: (series: string): string => `${series}，向下误差`,
    above: (series: string): string => `${series}，向上误差`,
  },
  /** Heads the parts of a slide's notes. */
  notes: { description: '图表说明', notes: '注', edit: '编辑' },
  /** Said in the notes of a slide whose chart can be edited. */
  editable: '右键单击图表，选“编辑数据”，即可修改数字；标签随数字改变。',
  /** Said in the notes of a slide whose chart is a table in colours. */
  table: '图是表格，单击单元格即可修改数字；底色不随数字改变。',
  /** Said in the notes of a slide whose chart is made of shapes. */
  shapes: '图由形状组成，可逐个选中修改；“选择”窗格按名称列出。',
  /** Before the number of a chart or table in a document, between number and text, and above a table's further columns. */
  caption: { label: { figure: '图', table: '表' }, afterNumber: '　', continued: '（续）' },
  joinColon: (head: string, text: string): string => `${head}：${text}`,
};

/** What a booklet, a deck and a document say beside the panels they are made of. */
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
  writeHere: 'Click to edit',
  labelsOf: (series) => `${series}, labels`,
  labels: 'Labels',
  position: 'Position',
  span: 'Least to greatest',
  entries: 'Key',
  whole: 'Words in the middle',
  interval: {
    low: (series) => `${series}, low end`,
    high: (series) => `${series}, high end`,
    below: (series) => `${series}, error below`,
    above: (series) => `${series}, error above`,
  },
  notes: { description: 'What the chart shows', notes: 'Notes', edit: 'Editing' },
  editable: 'Right-click the chart and choose “Edit Data” to change its numbers; the labels follow.',
  table: 'The chart is a table: click into a cell to change its number; its colour does not follow.',
  shapes: 'The chart is made of shapes, each of which can be changed; the selection pane lists them by name.',
  caption: { label: { figure: 'Figure ', table: 'Table ' }, afterNumber: '. ', continued: ' (continued)' },
  joinColon: (head, text) => `${head}: ${text}`,
};

const PUBLICATION: Readonly<Record<Lang, PublicationWords>> = { zh, en };

export function publicationWords(lang: Lang): PublicationWords {
  return PUBLICATION[lang];
}
