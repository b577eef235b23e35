import type { Lang } from './lang.ts';

/** What the doctor of data says around the faults it found. */
export interface DoctorWords {
  readonly failed: string;
  readonly failedLead: string;
  readonly doubtful: string;
  readonly repaired: string;
  readonly clean: string;
  readonly count: Readonly<Record<'fatal' | 'doubtful' | 'repaired', (count: number) => string>>;
  readonly severity: Readonly<Record<'fatal' | 'doubtful' | 'repaired', string>>;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly times: string;
  readonly full: string;
  readonly rest: (count: number) => string;
  readonly how: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly sheet: string;
  readonly as: string;
  readonly byEvidence: (found: string | null) => string;
  readonly delimiters: readonly (readonly [value: string, text: string])[];
  readonly decimals: readonly (readonly ['.' | ',', string])[];
  readonly kinds: readonly (readonly ['figures' | 'table', string])[];
  readonly firstLines: string;
  readonly again: string;
  readonly repair: string;
  readonly repairHint: string;
  readonly template: string;
}

const zh: DoctorWords = {
  failed: '没有打开',
  failedLead: '页面保持原样。问题列在下面；改好文件，或换一种读法，再试一次。',
  doubtful: '已打开，有几处请核对',
  repaired: '已打开，作了几处整理',
  clean: '读取时没有发现问题。',
  count: {
    fatal: (count) => `${count} 处无法读取`,
    doubtful: (count) => `${count} 处存疑`,
    repaired: (count) => `${count} 处已整理`,
  },
  severity: { fatal: '无法读取', doubtful: '存疑', repaired: '已整理' },
  row: '行',
  column: '列',
  value: '内容',
  times: '处数',
  full: '全文',
  rest: (count) => `其余 ${count} 处`,
  how: '怎样读取',
  encoding: '文字编码',
  delimiter: '分隔符',
  decimal: '小数点',
  sheet: '工作表',
  as: '内容',
  byEvidence: (found) => (found === null ? '自动判断' : `自动判断（${found}）`),
  delimiters: [
    [',', '逗号'],
    ['\t', '制表符'],
    [';', '分号'],
    ['|', '竖线'],
  ],
  decimals: [
    ['.', '点，1.5'],
    [',', '逗号，1,5'],
  ],
  kinds: [
    ['figures', '指标表：一行一项指标'],
    ['table', '统计表'],
  ],
  firstLines: '文件的前几行',
  again: '再读一次',
  repair: '下载整理后的文件',
  repairHint: 'CSV UTF-8，Excel 可直接打开。',
  template: '下载模板',
};

const en: DoctorWords = {
  failed: 'It was not opened',
  failedLead: 'The page is as it was. Mend what is listed below, or have the file read another way, and try again.',
  doubtful: 'Open, with something to check',
  repaired: 'Open, with something mended',
  clean: 'Nothing was found while reading.',
  count: {
    fatal: (count) => `${count} fatal`,
    doubtful: (count) => `${count} to check`,
    repaired: (count) => `${count} mended`,
  },
  severity: { fatal: 'Fatal', doubtful: 'Check', repaired: 'Mended' },
  row: 'Row',
  column: 'Column',
  value: 'Cell',
  times: 'Times',
  full: 'Full text',
  rest: (count) => `${count} more`,
  how: 'How it is read',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  decimal: 'Decimal sign',
  sheet: 'Sheet',
  as: 'Content',
  byEvidence: (found) => (found === null ? 'By evidence' : `By evidence (${found})`),
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
  repair: 'Download the mended file',
  repairHint: 'CSV in UTF-8, which Excel opens.',
  template: 'Download a template',
};

const WORDS: Readonly<Record<Lang, DoctorWords>> = { zh, en };

export const doctorWordsOf = (lang: Lang): DoctorWords => WORDS[lang];
