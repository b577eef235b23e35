import { quoted } from '../faults/faults.ts';
import type { Bilingual } from '../lang.ts';

/* What the command line says of data of the user's own and of job files. */

const MOST_NAMES = 12;

const list = (names: readonly string[]): Bilingual => {
  const shown = names.slice(0, MOST_NAMES).map(quoted);
  const rest = names.length - shown.length;
  return {
    zh: `${shown.join('、')}${rest > 0 ? `等 ${names.length} 列` : ''}`,
    en: `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
};

const nearest = (name: string | null): Bilingual =>
  name === null ? { zh: '', en: '' } : { zh: `是否指${quoted(name)}？`, en: ` Did you mean ${quoted(name)}?` };

export const unknownColumn = (
  option: string,
  name: string,
  near: string | null,
  known: readonly string[],
): Bilingual => ({
  zh: `--${option}：表里没有名为${quoted(name)}的列。${nearest(near).zh}各列是：${list(known).zh}。`,
  en: `--${option}: the table has no column named ${quoted(name)}.${nearest(near).en} Its columns are ${list(known).en}.`,
});

const WANTED: Readonly<Record<string, Bilingual>> = {
  value: { zh: '没有数字', en: 'holds no numbers' },
  time: { zh: '不是时间', en: 'holds no times' },
};

export const unfitColumn = (option: string, name: string, known: readonly string[]): Bilingual => {
  const reason = WANTED[option] ?? { zh: '不合用', en: 'does not do' };
  const choice = list(known);
  return {
    zh: `--${option}：${quoted(name)}这一列${reason.zh}。${known.length > 0 ? `可以是：${choice.zh}。` : ''}`,
    en: `--${option}: the column ${quoted(name)} ${reason.en}.${known.length > 0 ? ` It can be ${choice.en}.` : ''}`,
  };
};

export const noTableToChoose = (file: string): Bilingual => ({
  zh: `${quoted(file)}带有描述文件，图由它规定；请去掉 --chart、--value 等选项，或只给表格。`,
  en: `${quoted(file)} comes with a descriptor, which says its charts; leave out --chart, --value and the like, or give the table alone.`,
});

export const takenForGranted = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `按常理读取：${zh}`,
  en: `As read: ${en}`,
});

export const doubtful = (count: number): Bilingual => ({
  zh: `--strict：读取时有 ${count} 处存疑（见上），未导出任何文件。`,
  en: `--strict: ${count === 1 ? 'one doubt' : `${count} doubts`} while reading (see above); nothing was exported.`,
});

export const notReached = (host: string): Bilingual => ({
  zh: `没有能从 ${host} 取得文件：连不上，或它转到了别的地址。请核对地址，或先下载文件。`,
  en: `The file could not be fetched from ${host}: it cannot be reached, or sends on to another address. Check the address, or download the file first.`,
});

// Job files

export const notJob = (path: string, { zh, en }: Bilingual): Bilingual => ({
  zh: `任务文件 ${path} 不是有效的 JSON：${zh}。`,
  en: `The job file ${path} is not valid JSON: ${en}.`,
});

export const noJobs = (path: string): Bilingual => ({
  zh: `任务文件 ${path} 应是一个数组，每项是一组选项，如 [{"data": "表.xlsx", "format": "png", "out": "图"}]。`,
  en: `The job file ${path} must be an array of sets of options, such as [{"data": "table.xlsx", "format": "png", "out": "pictures"}].`,
});

export const inJob = (place: number, field: string | null, { zh, en }: Bilingual): Bilingual => ({
  zh: `第 ${place} 项任务${field === null ? '' : `的${quoted(field)}`}：${zh}`,
  en: `Job ${place}${field === null ? '' : `, field ${quoted(field)}`}: ${en}`,
});

export const unknownField = (near: string | null): Bilingual => ({
  zh: `没有这个选项。${nearest(near).zh}`,
  en: `there is no such option.${nearest(near).en}`,
});

export const wrongField = (isFlag: boolean): Bilingual =>
  isFlag
    ? { zh: '应是 true 或 false。', en: 'it must be true or false.' }
    : { zh: '应是文字、数字，或它们的数组。', en: 'it must be a text, a number, or an array of them.' };

export const jobAlone = (option: string): Bilingual => ({
  zh: `--job 旁边不能有 ${option}，请写进任务文件。`,
  en: `--job takes no ${option} beside it; write it into the job file.`,
});

export const sameFile = (name: string): Bilingual => ({
  zh: `${name} 前面的任务已经写过；请给每项任务各自的 out。`,
  en: `${name} was written by a job before; give each job an out of its own.`,
});
