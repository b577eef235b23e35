import { quoted } from '../faults/faults.ts';
import type { Bilingual, Lang } from '../lang.ts';
import { formatCount } from '../numbers.ts';

const formatZh = (count: number): string => formatCount(count, 'zh');
const formatEn = (count: number): string => formatCount(count, 'en');

const zh = {
  failed: '没有打开',
  failedLead: '页面保持原样。问题列在下面；改好文件，或换一种读法，再试一次。',
  doubtful: '已打开，有几处请核对',
  repaired: '已打开，作了几处整理',
  clean: '读取时没有发现问题。',
  count: {
    fatal: (count) => `${formatZh(count)} 处无法读取`,
    doubtful: (count) => `${formatZh(count)} 处存疑`,
    repaired: (count) => `${formatZh(count)} 处已整理`,
  } satisfies Readonly<Record<'fatal' | 'doubtful' | 'repaired', (count: number) => string>>,
  severity: { fatal: '无法读取', doubtful: '存疑', repaired: '已整理' },
  undo: '撤销',
  redo: '恢复此项整理',
  undone: '已撤销的整理',
  /** What was taken for granted. */
  understood: (count: number): string => `${formatZh(count)} 项按常理读取`,
  /** Leads to another choice, by the code of the issue. */
  otherwise: { encoding: '另选编码', sheets: '另选工作表' } as Readonly<Partial<Record<string, string>>>,
  /** Why something cannot be undone, by the code of the issue; follows what the issue says. */
  cannot: {
    'short-row': '缺的格没有别的内容可填，不能撤销。',
    undecodable: '读不出的字已无从找回，不能撤销。',
  } as Readonly<Partial<Record<string, string>>>,
  whole: (characters: number): string => `整格内容，${formatZh(characters)} 个字符`,
  wholeRest: (shown: number, rest: number): string =>
    `以上是前 ${formatZh(shown)} 个字符，其后还有 ${formatZh(rest)} 个没有显示。`,
  choose: '自己选列画图……',
  rest: (count: number): string => `其余 ${formatZh(count)} 处`,
  how: '怎样读取',
  encoding: '文字编码',
  delimiter: '分隔符',
  decimal: '小数点',
  sheet: '工作表',
  as: '内容',
  byEvidence: (found: string | null): string => (found === null ? '自动判断' : `自动判断（${found}）`),
  delimiters: [
    [',', '逗号'],
    ['\t', '制表符'],
    [';', '分号'],
    ['|', '竖线'],
  ] as readonly (readonly [value: string, text: string])[],
  decimals: [
    ['.', '点，1.5'],
    [',', '逗号，1,5'],
  ] as readonly (readonly ['.' | ',', string])[],
  kinds: [
    ['figures', '指标表：一行一项指标'],
    ['table', '统计表'],
  ] as readonly (readonly ['figures' | 'table', string])[],
  firstLines: '文件的前几行',
  again: '再读一次',
  repair: '下载整理后的文件',
  repairHint: 'CSV UTF-8，Excel 可直接打开。',
  template: '下载模板',
};

/** What the doctor of data says around the faults it found. */
export type DoctorWords = typeof zh;

const en: DoctorWords = {
  failed: 'Not opened',
  failedLead:
    'The page is as it was. Put right what is listed below, or have the file read another way, and try again.',
  doubtful: 'Opened: some things to check',
  repaired: 'Opened, with some repairs',
  clean: 'No problems were found while reading.',
  count: {
    fatal: (count) => `${formatEn(count)} cannot be read`,
    doubtful: (count) => `${formatEn(count)} to check`,
    repaired: (count) => `${formatEn(count)} repaired`,
  },
  severity: { fatal: 'Cannot be read', doubtful: 'Check', repaired: 'Repaired' },
  undo: 'Undo',
  redo: 'Repair it again',
  undone: 'Repairs taken back',
  understood: (count) => `${formatEn(count)} assumed in reading`,
  otherwise: { encoding: 'Choose another encoding', sheets: 'Choose another sheet' },
  cannot: {
    'short-row': ' There is nothing else to put into the missing cells, so this cannot be undone.',
    undecodable: ' What could not be read is gone, so this cannot be undone.',
  },
  whole: (characters) => `The whole cell, ${formatEn(characters)} characters`,
  wholeRest: (shown, rest) =>
    `These are the first ${formatEn(shown)} characters; ${formatEn(rest)} more are not shown.`,
  choose: 'Choose columns yourself…',
  rest: (count) => `${formatEn(count)} more`,
  how: 'How it is read',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  decimal: 'Decimal sign',
  sheet: 'Sheet',
  as: 'Content',
  byEvidence: (found) => (found === null ? 'Automatic' : `Automatic (${found})`),
  delimiters: [
    [',', 'Comma'],
    ['\t', 'Tab'],
    [';', 'Semicolon'],
    ['|', 'Pipe'],
  ],
  decimals: [
    ['.', 'Point, 1.5'],
    [',', 'Comma, 1,5'],
  ],
  kinds: [
    ['figures', 'Figures: one a row'],
    ['table', 'A table of statistics'],
  ],
  firstLines: 'First lines of the file',
  again: 'Read it again',
  repair: 'Download the repaired file',
  repairHint: 'CSV in UTF-8, which Excel opens.',
  template: 'Download a template',
};

const WORDS: Readonly<Record<Lang, DoctorWords>> = { zh, en };

export const doctorWordsOf = (lang: Lang): DoctorWords => WORDS[lang];

const UNDONE: Readonly<Partial<Record<string, Bilingual>>> = {
  title: { zh: '列名之上的各行留作表中的行。', en: 'The lines above the column names stay rows of the table.' },
  notes: { zh: '数据之下的各行留作表中的行。', en: 'The lines below the data stay rows of the table.' },
  'joined-header': { zh: '两行列名没有合并。', en: 'The two rows of column names are not joined.' },
  'repeated-header': { zh: '重复列名的各行留作数据。', en: 'Rows that repeat the column names stay data.' },
  'long-row': { zh: '多出的格留作没有列名的列。', en: 'The cells beyond the others stay as columns without a name.' },
  merged: { zh: '合并的单元格没有逐行填写。', en: 'Merged cells are not written into each row they span.' },
  'no-header': { zh: '第一行作为列名。', en: 'The first row holds the column names.' },
  'column-numbers': { zh: '各列的编号留作一行数据。', en: 'The numbers of the columns stay a row of data.' },
  sections: { zh: '独占一行的分段留在原处。', en: 'The rows that head sections stay where they are.' },
  'filled-down': { zh: '行名下的空格留空。', en: 'The blanks below the heads of rows stay blank.' },
  hidden: { zh: '隐藏的行和列也已读入。', en: 'Hidden rows and columns are read as well.' },
  'unclosed-quote': {
    zh: '没有闭合的引号留在格中。',
    en: 'The quotation mark that is never closed stays in its cell.',
  },
};

interface UndoneRepair {
  readonly code: string;
  readonly name?: string;
  /** From 0; it speaks for a column without a name. */
  readonly column?: number;
}

/** What is left as it stands in the file: one repair of the shape, or those of some columns. */
export function undoneWordsOf(repairs: readonly UndoneRepair[], lang: Lang): string {
  const shape = UNDONE[repairs[0]?.code ?? ''];
  if (shape !== undefined) return shape[lang];
  const names = repairs.map(({ name = '', column = 0 }) => (name === '' ? `${column + 1}` : quoted(name)));
  if (lang === 'zh')
    return `${names.slice(0, 4).join('、')}${names.length > 4 ? `等 ${formatZh(names.length)} ` : ''}列按原文留作文字。`;
  const more = names.length > 4 ? ` and ${formatEn(names.length - 4)} more` : '';
  const [column, is] = names.length === 1 ? ['Column', 'stays text as written'] : ['Columns', 'stay text as written'];
  return `${column} ${names.slice(0, 4).join(', ')}${more} ${is}.`;
}
