import { counted } from '../english.ts';
import type { Bilingual, Lang } from '../lang.ts';

/* What refreshing a deck says: why it cannot be done, and what became of the deck. */

export const brokenDeck = (part: string | null): Bilingual => ({
  zh: part === null ? '这不是完整的 PPTX 文件，读不出。' : `演示文稿的部件读不出：${part}。`,
  en: part === null ? 'This is no whole PPTX file; it cannot be read.' : `A part of the deck cannot be read: ${part}.`,
});

export const hugeDeck = (): Bilingual => ({
  zh: '这个文件解压后过大，没有读取。',
  en: 'This file unpacks to more than any deck; it was not read.',
});

export const notOurDeck = (): Bilingual => ({
  zh: '这不是由数说导出的演示文稿，无法更新。',
  en: 'This deck was not exported by Shushuo and cannot be refreshed.',
});

export const laterDeck = (): Bilingual => ({
  zh: '这份演示文稿里的记录已残缺，或出自更新的版本，无法更新。',
  en: 'What this deck keeps of itself is damaged or of a later version; it cannot be refreshed.',
});

export const noBaseCopy = (): Bilingual => ({
  zh: '这份演示文稿出自较早的版本，没有留下导出时的原样。请用 --base 指出当年的数据，以便分清哪些是人改的。',
  en: 'This deck is of an earlier version and keeps no copy of what was exported. Name the data it was made of with --base, so that it can be seen what a person changed.',
});

export const otherBaseData = (stated: string): Bilingual => ({
  zh: `--base 的数据不是这份演示文稿所用的（校验和应以 ${stated.slice(0, 8)} 开头）。`,
  en: `The data of --base are not those of this deck (their checksum begins with ${stated.slice(0, 8)}).`,
});

/** `reasons`: why a panel that the new data name cannot be drawn of them; in the language of the deck. */
export const noPanelLeft = (reasons: readonly string[]): Bilingual => ({
  zh: ['新数据里没有这份演示文稿的任何一张图。', ...reasons].join(''),
  en: ['The new data have none of the panels of this deck.', ...reasons].join(' '),
});

export const needsTable = (file: string): Bilingual => ({
  zh: `这份演示文稿由自备数据“${file}”制成，请给出今年的同类表格。`,
  en: `This deck was made of a table of your own, “${file}”: give this year's.`,
});

/** So many heads of columns are named. */
const MOST_HEADS = 12;

/** `heads`: of the columns that the new table has. */
export const columnGone = (name: string, heads: readonly string[]): Bilingual => {
  const named = heads.filter((head) => head !== '').slice(0, MOST_HEADS);
  const zh = named.map((head) => `“${head}”`).join('');
  const en = named.map((head) => `“${head}”`).join(', ');
  return {
    zh: `新表格里没有与原来对应的“${name}”这一列，无法照原样制图。${zh === '' ? '' : `它的列有：${zh}。`}请在新表格里把对应的列改成这个名字，再更新一次。`,
    en: `The new table has no column “${name}” like the one the chart was made of.${en === '' ? '' : ` It has ${en}.`} Give the column that is meant this name in the new table and refresh again.`,
  };
};

/** `head`: of the same column in the new table, with another unit. */
export const columnOfOtherUnit = (name: string, head: string): Bilingual => ({
  zh: `原来的“${name}”在新表格里是“${head}”，单位不同，而制图时选的数（单位、参考线或筛选）是按原来的单位写的。请把这一列换算回原来的单位，列名照旧，再更新一次。`,
  en: `“${name}” is “${head}” in the new table, in another unit, while numbers chosen for the chart (unit, line or filter) are in the old one. Convert the column back, give it its old name and refresh again.`,
});

/** `faults`: what was chosen when the deck was made and is not to be had of the new table, a sentence each. */
export const choiceUnfit = (faults: readonly Bilingual[]): Bilingual => ({
  zh: `${faults.map(({ zh }) => zh).join('')}照原样制图需要这些选择；请改好新表格，再更新一次。`,
  en: `${faults.map(({ en }) => en).join(' ')} The chart was made by these choices: mend the new table and refresh again.`,
});

export const needsDeck = (): Bilingual => ({
  zh: '请写出演示文稿和新文件的名字，如 npm run refresh -- 去年.pptx --data new/ --out 今年.pptx；--help 列出选项。',
  en: 'Name the deck and the new file, as in npm run refresh -- old.pptx --data new/ --out new.pptx; --help lists the options.',
});

export const fileThere = (path: string): Bilingual => ({
  zh: `${path} 已经存在。更新总是写成新文件，请换一个名字。`,
  en: `${path} is there already. Refreshing always writes a new file: choose another name.`,
});

/** `list`: the file beside the deck that names them all. */
export const refreshed = (path: string, list: string, changed: number, conflicts: number): Bilingual => ({
  zh: `已写入 ${path}：更新${changed}处，${conflicts}处冲突保留原样，逐条见 ${list}。`,
  en: `Written to ${path}: ${counted(changed, 'change')}; ${counted(conflicts, 'conflict')} left as before; ${list} lists them all.`,
});

const HELP = {
  zh: `用法：npm run refresh -- 去年.pptx --data new/ --out 今年.pptx

把数说导出的演示文稿（不论此后怎样改过）换成另一年的数据：数字、标签、标题、备注随数据更新，
人改过的都保留；两边都改过的保留原样并列出。总是写成新文件，旁边另写 changes.md（已有则为 changes-2.md）。

  --data 路径    今年的数据：含 datapackage.json 的文件夹，或（自备数据的演示文稿）表格；
                 不写则用本项目的数据
  --out 文件     新的演示文稿
  --new          新出现的图作为幻灯片加在末尾
  --base 路径    当年的数据；仅用于没有留下原样的旧版演示文稿
  --lang zh|en   说明所用的语言
`,
  en: `Usage: npm run refresh -- old.pptx --data new/ --out new.pptx

Gives a deck that Shushuo exported, however edited since, the data of another year: numbers, labels, titles and
notes follow the data, everything a person changed stays; what both changed stays as it was and is listed.
Always writes a new file, and changes.md beside it (changes-2.md where there is one).

  --data PATH    this year's data: a folder with datapackage.json or, for a deck of your own data, the table;
                 the project's own data if not said
  --out FILE     the new deck
  --new          panels that are new come as slides at the end
  --base PATH    the data the deck was made of; only for decks of earlier versions, which keep no copy of themselves
  --lang zh|en   the language of what is said
`,
};

export const refreshHelp = (lang: Lang): string => HELP[lang];

const zh = {
  heading: '演示文稿更新记录',
  slides: (numbers: readonly number[]): string => (numbers.length === 0 ? '' : `第${numbers.join('、')}页`),
  sections: {
    conflicts: '冲突：保留原样，请核对',
    changed: '已更新',
    kept: '保留的改动',
    fresh: '新出现的图',
    vanished: '新数据里没有的图：幻灯片保留原样',
  },
  none: '无。',
  added: '已加在末尾。',
  notAdded: '没有加入。',
  aspects: {
    text: '文字',
    number: '数字',
    chart: '图表数字',
    workbook: '图表的工作表',
    place: '位置和大小',
    form: '图表的样式',
    alt: '替代文字',
    drawing: '图形',
    notes: '备注',
    frame: '整块内容',
    deleted: '删去的内容',
    shapes: '自加的图形',
    words: '自写的文字',
    gone: '随数据去掉的改动',
    order: '幻灯片的次序',
    slide: '自加的幻灯片',
    times: '选定的时间',
    range: '坐标轴的范围（有数超出）',
  },
  parts: {
    title: '标题',
    subtitle: '副标题',
    notes: '图注',
    source: '出处',
    key: '图例',
    speech: '备注',
    about: '封面说明',
    panels: '目录',
    lead: '导语',
    reading: '读图说明',
    provenance: '数据来源',
    dataset: '数据集',
    places: '地名说明',
  },
  frame: (part: string): string => (/^\d+$/.test(part) ? `图${part}` : part),
  was: (mine: string): string => `文稿：${mine}`,
  now: (now: string): string => `新数据：${now}`,
  /** Of a time that was chosen for the deck, which stays at it. */
  latest: (time: string): string => `新数据的最新时间：${time}`,
  /** Of numbers in the person's own words. */
  outdated: (numbers: string): string => `其中的 ${numbers} 是去年的数，新数据里没有`,
  change: (before: string, now: string): string => `${before} → ${now}`,
  lostWorkbook: '别的软件保存时丢掉了图表的工作表：图表按新数据重新写入，连同工作表；系列的颜色保留，其他样式不保留',
  blank: '（空）',
  colon: '：',
};

const en: typeof zh = {
  heading: 'What became of the deck',
  slides: (numbers) =>
    numbers.length === 0 ? '' : `${numbers.length === 1 ? 'Slide' : 'Slides'} ${numbers.join(', ')}:`,
  sections: {
    conflicts: 'Conflicts: kept as they were, to be checked',
    changed: 'Brought up to date',
    kept: 'Changes of yours that stay',
    fresh: 'New panels',
    vanished: 'Panels the new data do not have: their slides stay as they were',
  },
  none: 'None.',
  added: 'They stand at the end.',
  notAdded: 'They were not added.',
  aspects: {
    text: 'words',
    number: 'number',
    chart: 'numbers of the chart',
    workbook: 'sheet behind the chart',
    place: 'place and size',
    form: 'look of the chart',
    alt: 'alternative text',
    drawing: 'drawing',
    notes: 'notes',
    frame: 'the whole of it',
    deleted: 'what was deleted',
    shapes: 'shapes of your own',
    words: 'words of your own',
    gone: 'change that went with its row',
    order: 'order of the slides',
    slide: 'slide of your own',
    times: 'chosen time',
    range: 'range of an axis, which numbers lie beyond',
  },
  parts: {
    title: 'title',
    subtitle: 'subtitle',
    notes: 'remarks',
    source: 'source',
    key: 'key',
    speech: 'notes',
    about: 'cover',
    panels: 'list of panels',
    lead: 'lead',
    reading: 'how to read',
    provenance: 'provenance',
    dataset: 'dataset',
    places: 'places',
  },
  frame: (part) => (/^\d+$/.test(part) ? `chart ${part}` : part),
  was: (mine) => `deck: ${mine}`,
  now: (now) => `new data: ${now}`,
  latest: (time) => `latest in the new data: ${time}`,
  outdated: (numbers) => `of last year, and not in the new data: ${numbers}`,
  change: (before, now) => `${before} → ${now}`,
  lostWorkbook:
    'another program had dropped the sheet behind the chart: it is written anew with its sheet; colours of series stay, the rest of its look does not',
  blank: '(blank)',
  colon: ': ',
};

export const refreshWords = (lang: Lang): typeof zh => (lang === 'zh' ? zh : en);

/** Never the name of the deck itself. */
export const refreshedName = (name: string, lang: Lang): string =>
  `${name.replace(/\.pptx$/i, '')}-${lang === 'zh' ? '更新' : 'refreshed'}.pptx`;
